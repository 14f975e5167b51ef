import Genome
import Reports
import Transcripts
import VariantCallFormat

/// Holds REF against the bundled sequence: the proof that a file belongs to the assembly that it is read as.
struct ReferenceProof: Sendable {
    /// A record whose REF is not what the assembly has there.
    struct Disagreement: Sendable, Hashable {
        let line: Int
        let chromosome: Chromosome
        let position: Int
        let recorded: String
        let bundled: String

        /// `10:87933147`.
        var place: String { "\(chromosome):\(position)" }

        /// Why the record cannot be read.
        func rejection(_ assembly: Assembly, excerpt: String) -> RejectedRecord {
            RejectedRecord(
                line: line, field: "REF",
                reason: ReferenceWords.rejection(
                    recorded: recorded, place: place, bundled: bundled, assembly: assembly),
                excerpt: excerpt)
        }

        /// The warning that the bundled base is inferred; of a file whose lines are not counted without its line.
        func warning(file: String, namesLine: Bool = true) -> InputWarning {
            .inferredBase(
                file: file, line: namesLine ? line : nil, recorded: recorded, place: place, bundled: bundled)
        }
    }

    /// The records with a base that was compared.
    private(set) var recordsCompared = 0
    private(set) var basesCompared = 0
    private(set) var basesDiffering = 0
    private(set) var disagreements: [Disagreement] = []
    /// The first places that agree, as `chromosome:position REF`; at most ten.
    private(set) var agreements: [String] = []
    /// Differences at bases that were carried over from the other assembly: a warning, not proof.
    private(set) var warnings: [Disagreement] = []

    /// Whether the records that disagree are too many for damage. On another assembly about one base in four agrees by chance; on its own, all do.
    var isRefuted: Bool { disagreements.count * 4 > recordsCompared }

    /// Compares one record with the sequences of the genes that it touches.
    ///
    /// - Parameter forEach: hands each of the sequences to the comparison.
    /// - Returns: the disagreement, where it disagrees with one of them.
    mutating func compare(
        reference: [UInt8], at position: Int, line: Int, on chromosome: Chromosome,
        forEach: ((ReferenceSequence) -> Void) -> Void
    ) -> Disagreement? {
        let (bases, known) = (basesCompared, disagreements.count)
        forEach { sequence in
            // One disagreement is enough.
            guard disagreements.count == known else { return }
            compare(reference: reference, at: position, with: sequence, line: line, on: chromosome)
        }
        if basesCompared > bases { recordsCompared += 1 }
        return disagreements.count > known ? disagreements.last : nil
    }

    /// Compares one REF, upper or lower case. N agrees with anything, on either side; so do other IUPAC codes, which stand for more
    /// than one base. Bases outside of the bundled sequence are not compared.
    mutating func compare(
        reference: [UInt8], at position: Int, with sequence: ReferenceSequence, line: Int,
        on chromosome: Chromosome
    ) {
        let stretch = Interval(position, position + reference.count - 1)
        guard let within = stretch.intersection(sequence.interval), let bundled = sequence.bases(in: within) else {
            return
        }
        var differs = false
        for (recorded, base) in zip(reference[(within.start - position)...], bundled) {
            let recorded = Nucleotide.uppercased(recorded)
            guard Nucleotide.isBase(recorded), Nucleotide.isBase(base) else { continue }
            basesCompared += 1
            if recorded != base {
                differs = true
                if !sequence.isInferred { basesDiffering += 1 }
            }
        }
        guard differs else {
            if agreements.count < 10 {
                agreements.append("\(chromosome):\(position) \(excerpt(reference))")
            }
            return
        }
        let disagreement = Disagreement(
            line: line, chromosome: chromosome, position: position,
            recorded: excerpt(reference), bundled: excerpt(Array(bundled)))
        if sequence.isInferred { warnings.append(disagreement) } else { disagreements.append(disagreement) }
    }

    /// Adds what was found in a later part of the same file.
    mutating func add(_ later: ReferenceProof) {
        recordsCompared += later.recordsCompared
        basesCompared += later.basesCompared
        basesDiffering += later.basesDiffering
        disagreements += later.disagreements
        agreements = Array((agreements + later.agreements).prefix(10))
        warnings += later.warnings
    }

    private func excerpt(_ bases: [UInt8]) -> String {
        let text = String(decoding: bases.prefix(20), as: UTF8.self)
        return bases.count > 20 ? text + "…" : text
    }
}
