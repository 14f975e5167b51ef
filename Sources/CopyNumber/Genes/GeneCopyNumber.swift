import Genome
public import VariantCallFormat

/// What the segments of a sample say about a gene.
public struct GeneCopyNumber: Sendable, Hashable {
    /// How much of the gene a change takes.
    public enum Extent: Sendable, Hashable {
        /// Every exon base.
        case wholeGene
        /// The exons named, by number in the order of transcription, wholly or in part.
        case exons([Int])
        /// No base that is surely coding: introns, or untranslated ends.
        case noncoding
    }

    /// The state of the gene's exons.
    public enum Call: Sendable, Hashable {
        /// Both copies are gone over this extent.
        case homozygousDeletion(Extent)
        /// Copies are lost over this extent.
        case deletion(Extent)
        /// The whole gene has so many copies that it counts as amplified.
        case amplification
        /// More copies than the baseline over a part of the gene or all of it.
        case gain
        /// One allele alone, in the usual number of copies. Not a deletion.
        case copyNeutralLOH
        /// One allele alone, in a number of copies that is not told. Not taken for a deletion.
        case lossOfHeterozygosity
        /// Assessed and unchanged.
        case neutral
        /// Not covered by segments of known state.
        case notAssessed
    }

    /// The call.
    public let call: Call
    /// The share of exon bases that lie in segments of known state.
    public let breadth: Double
    /// The copies in all over the gene (the fewest, where segments differ), where given.
    public let total: Double?
    /// The minor copies over the gene (the fewest), where given.
    public let minor: Double?
    /// The ratio over the gene (the lowest), where given.
    public let log2: Double?
    /// The segments over the gene, in order of position.
    public let segments: [CopyNumberSegment]
    /// The best evidence among them.
    public let evidence: CopyNumberSegment.Evidence?
    /// The copies that are no change here, where they are known.
    public let baseline: Int?
    /// Whether one allele is lost over an exon, whatever the number of copies, by what measures copies. False only where every segment over the
    /// exons tells that both alleles are there; nothing where some do not tell.
    public let hasLossOfHeterozygosity: Bool?
    /// The deletions that junctions alone show: the call rests on them, or they are too short for the measurement of copies that it rests on.
    public let junctionDeletions: [JunctionDeletion]
    /// What fewer than half of the tumour's cells have besides, where a caller tells the share.
    public let inSomeCells: PartOfCells?
    /// The share of the tumour's cells that have the change, 0 to 1, where it is told; half at least.
    public let cellularFraction: Double?
    /// Deletions of exon bases that may leave the protein whole but for some residues.
    public let uncertainDeletions: [UncertainDeletion]
    /// Deletion junctions over coding bases that the measured copies do not bear out.
    public let notBorneOut: [CopyNumberSegment]
    /// What files of equal rank say of the exons where they contradict each other.
    public let disagreement: Disagreement?
    /// Whether the exon bases lie in segments that measure copies, rather than between junctions alone.
    public let isMeasured: Bool
    /// Whether the person was born with two alleles of the gene, as far as is known.
    public let hasTwoAlleles: Bool
    /// Segments that tell of a loss here, where better evidence of another file tells of none.
    public let overruled: [CopyNumberSegment]
    /// Whether the call is that of a caller of the germline.
    public let isOfGermlineCaller: Bool
    /// Whether what makes the call is in the matched normal too.
    public let isInNormal: Bool
    /// Whether the germline lacks a copy here, be it that the tumour lacks more.
    public let isPartlyInNormal: Bool

    /// What two files say of the same exon bases.
    public struct Disagreement: Sendable, Hashable {
        /// What one file says.
        public let first: Finding
        /// The file.
        public let firstFile: String
        /// What the other says.
        public let second: Finding
        /// The other file.
        public let secondFile: String

        /// What segments say, in whatever share of the cells.
        public enum Finding: Sendable, Hashable {
            /// No copy is left.
            case homozygousLoss
            /// Copies are lost.
            case loss
            /// One allele is lost, and no copy.
            case lossOfHeterozygosity
            /// There are more copies.
            case gain
            /// Nothing changed.
            case neutral
        }
    }

    /// A deletion that a junction shows, or several junctions that tell the same one.
    public struct JunctionDeletion: Sendable, Hashable {
        /// What it takes.
        public let extent: Extent
        /// The junctions, as segments.
        public let segments: [CopyNumberSegment]

        /// On which copies it lies, where a genotype tells.
        public var phase: AllelePhase? { segments.lazy.compactMap(\.allele?.phase).first { $0 != .unknown } }
    }

    /// A deletion of exon bases whose effect is not known.
    public struct UncertainDeletion: Sendable, Hashable {
        /// Why it is not.
        public enum Kind: Sendable, Hashable {
            /// It takes whole codons of one exon.
            case inFrame(exon: Int)
            /// No base that it surely takes is coding.
            case notSurelyCoding(exons: [Int])
        }

        /// The junction, as a segment.
        public let segment: CopyNumberSegment
        /// Why its effect is not known.
        public let kind: Kind
    }

    /// A state of the gene in fewer than half of the tumour's cells.
    public struct PartOfCells: Sendable, Hashable {
        /// The state.
        public let call: Call
        /// The share of the tumour's cells, 0 to 1.
        public let fraction: Double
        /// The copies in all, in these cells.
        public let total: Double?
        /// The minor copies, in these cells.
        public let minor: Double?
    }

    /// How far below the baseline copies that are not whole may lie without a word: nearer to it, they are taken for noise of the fit.
    static let tolerance = 0.3

    /// Whether the copies lie between those of the baseline and one less, nearer to the baseline: a loss in a part of the cells would look so.
    public var isBetweenCopies: Bool {
        guard let total, let baseline, baseline > 1, !call.isLoss else { return false }
        let below = Double(baseline) - total
        return below >= Self.tolerance && below < 0.5
    }
}

extension GeneCopyNumber {
    /// Whether the call may be that of a part of the gene, so that it matters where a variant lies.
    public var isPartlyChanged: Bool {
        switch call {
        case .deletion(.exons), .copyNeutralLOH, .lossOfHeterozygosity, .gain, .amplification: true
        case .deletion(.wholeGene), .deletion(.noncoding), .homozygousDeletion, .neutral, .notAssessed: false
        }
    }
}

extension GeneCopyNumber.Call {
    /// Whether exon bases are lost, in one copy or in all.
    public var isLoss: Bool {
        switch self {
        case .homozygousDeletion, .deletion(.wholeGene), .deletion(.exons): true
        default: false
        }
    }
}
