import CopyNumber
import Interpretation

extension NoCall {
    /// What the allele would be.
    var words: String { name ?? allele.words }

    /// Why it is not known whether the sample has it.
    var reason: String { "the genotype is \(genotype); the allele would be \(words)" }
}

extension RecordAllele {
    /// `chr10:87933147 C>T`; REF and ALT are cut after 60 characters.
    var words: String {
        func excerpt(_ allele: String) -> String { allele.utf8.count > 60 ? allele.prefix(60) + "…" : allele }
        return "\(chromosome):\(position) \(excerpt(reference))>\(excerpt(alternate))"
    }
}

extension UnreadRearrangement.Doubt {
    func words(isOne: Bool) -> String {
        switch self {
        case .effect: "of a kind that is not read yet"
        case .presence: "of which no field tells whether this sample has \(isOne ? "it" : "them")"
        }
    }
}

extension UnreadRearrangement {
    /// `<INS> in PTEN (chr10:87925520)`.
    var words: String { "\(alternate) in \(genes.joined(separator: " and ")) (\(chromosome):\(position))" }

    /// `<DEL> (chr10:87925520): no field tells whether this sample has it`.
    var wordsWithDoubt: String {
        let what =
            switch doubt {
            case .effect: "its other end or its bases are not told"
            case .presence: "no field tells whether this sample has it"
            }
        return "\(alternate) (\(chromosome):\(position)): \(what)"
    }
}
