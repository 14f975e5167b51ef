import ArgumentParser
import Consequences
import Genome
import VariantCallFormat

/// A name as somebody typed it, with the colon that a blank often stands for, and what can be said of texts that are no names.
struct NameQuery {
    /// The text, with a colon between sequence and change.
    let text: String
    /// Whether the colon was not there.
    let isMended: Bool

    /// Reads a text; the first blank is taken for the colon where there is none.
    init(_ query: String) {
        let words = query.split(separator: " ")
        isMended = !query.contains(":") && words.count > 1
        text = isMended ? "\(words[0]):\(words[1...].joined(separator: " "))" : query
    }

    /// What stands before the colon.
    var sequence: Substring { text.prefix { $0 != ":" } }

    private var change: Substring { text.dropFirst(sequence.count + 1) }

    /// The text with the prefix that it lacks, where the sequence and the first letter leave no doubt: `R130*` on a gene is of its protein,
    /// `388C>T` of its coding sequence, and on a chromosome all is `g.`.
    func completed(on kind: SequenceName.Kind) -> String? {
        guard let first = change.first else { return nil }
        let isResidue = first.isLetter || first == "("
        let prefix: String? =
            switch kind {
            case .gene, .transcript: isResidue ? "p." : "c."
            case .protein: isResidue ? "p." : nil
            case .chromosome: isResidue ? nil : "g."
            }
        return prefix.map { "\(sequence):\($0)\(change)" }
    }

    /// What is wrong with a text that has the form of a place or an allele and is none; nothing for any other text.
    func refusal(genes: [String]) -> ValidationError? {
        // A breakend has colons of its own.
        let parts = text.split(separator: ":", maxSplits: 3)
        let digits = parts.count > 1 ? parts[1].filter { $0 != "," } : ""
        guard parts.count == 2 || parts.count == 4, !digits.isEmpty,
            digits.allSatisfy(\.isWholeNumber) || Int(digits) != nil
        else { return nil }
        guard let position = Int(digits), position <= SequenceVariant.positions.upperBound else {
            return ValidationError(
                "'\(text)': there is no position \(digits); the last of the longest chromosome is 249,250,621.")
        }
        guard let chromosome = Chromosome(name: parts[0]) else {
            if genes.contains(parts[0].uppercased()) {
                return ValidationError(
                    "'\(text)' gives a number in \(parts[0]) and no change; write a change such as \(parts[0]):c.\(position)del, or a place with its chromosome, such as 10:87933147."
                )
            }
            return parts[0].contains("_")
                ? nil
                : ValidationError("'\(text)': there is no chromosome '\(parts[0])'; expected 1 to 22, X, Y or MT.")
        }
        guard parts.count == 4 else {
            return position > 0
                ? nil : ValidationError("'\(text)': there is no position \(position); the first is 1.")
        }
        if parts[3].contains(",") {
            return ValidationError(
                "'\(text)' has several alleles; ask for each by itself, such as \(chromosome):\(position):\(parts[2]):\(parts[3].prefix { $0 != "," })."
            )
        }
        let symbol = parts[2...].first {
            let form = AlternateAllele.Form(String($0).utf8.span)
            return form != .bases && form != .malformed
        }
        guard let symbol else { return nil }
        return ValidationError(
            "'\(text)': \(symbol) names no bases, so that it cannot be explained by itself. Give a deletion by its ends, chr\(chromosome):g.FIRST_LASTdel, other alleles with their bases, or let mtorvar annotate read the record with its END."
        )
    }
}
