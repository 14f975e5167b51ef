/// Why a transcript is left out of a panel: it could not be translated, or only by guessing.
package struct ModelFault: Error, Sendable, Hashable {
    /// The kinds of fault; the raw value stands in `left_out.tsv`.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case notAChromosome = "not-a-chromosome"
        case otherPlace = "other-place"
        case noStrand = "no-strand"
        case partial
        case noCodingSequence = "no-coding-sequence"
        case severalCodingSequences = "several-coding-sequences"
        case noExons = "no-exons"
        case exonMissing = "exon-missing"
        case exonsOverlap = "exons-overlap"
        case exonOrder = "exon-order"
        case exonNumbering = "exon-numbering"
        case codingOutsideExons = "coding-outside-exons"
        case codingSkipsBases = "coding-skips-bases"
        case phaseMismatch = "phase-mismatch"
        case knownOtherwise = "known-otherwise"
        case outsideGenome = "outside-genome"
        case notMultipleOfThree = "not-multiple-of-three"
        case unknownBases = "unknown-bases"
        case noStartCodon = "no-start-codon"
        case noStopCodon = "no-stop-codon"
        case stopInside = "stop-inside"

        /// What the kind means.
        package var meaning: String {
            switch self {
            case .notAChromosome: "its contig is no chromosome (1 to 22, X, Y, MT)"
            case .otherPlace: "the gene stands at another place, too"
            case .noStrand: "it has no strand"
            case .partial: "it is not whole"
            case .noCodingSequence: "it has no coding sequence"
            case .severalCodingSequences: "it has more than one coding sequence"
            case .noExons: "it has no exons"
            case .exonMissing: "its exons do not reach as far as it does"
            case .exonsOverlap: "its exons overlap"
            case .exonOrder: "its exons are numbered in another order than they stand in"
            case .exonNumbering: "an exon is missing by the numbers of the others"
            case .codingOutsideExons: "its coding sequence lies outside of its exons"
            case .codingSkipsBases: "its coding sequence skips or repeats bases of an exon"
            case .phaseMismatch:
                "a part of its coding sequence has a phase that does not follow from the parts before it"
            case .knownOtherwise:
                "the annotation set has the same version of it with other exons or another coding sequence"
            case .outsideGenome: "the FASTA does not have its exons"
            case .notMultipleOfThree: "its coding sequence is no multiple of three"
            case .unknownBases: "its coding sequence has bases that are not known"
            case .noStartCodon: "it does not begin with ATG, and the file does not declare another start"
            case .noStopCodon: "it does not end in a stop codon"
            case .stopInside: "it has a stop codon before its end"
            }
        }
    }

    package let kind: Kind
    /// What was found.
    package let detail: String

    init(_ kind: Kind, _ detail: String = "") {
        self.kind = kind
        self.detail = detail
    }

    /// The fault in words.
    package var text: String { kind.meaning + (detail.isEmpty ? "" : ": \(detail)") }
}

/// A transcript, or a whole place of a gene, that is left out.
package struct LeftOut: Sendable, Hashable {
    /// The gene's symbol.
    package let gene: String
    /// The transcript's accession; nothing where a place of the gene is left out as a whole.
    package let transcript: String?
    /// The assembly, as it is written.
    package let assembly: String
    /// Why.
    package let fault: ModelFault

    /// `PTEN ENST00000498703.1 on GRCh38: it has no coding sequence`.
    package var text: String {
        "\(gene)\(transcript.map { " \($0)" } ?? "") on \(assembly): \(fault.text)"
    }
}
