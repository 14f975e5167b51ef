import Genome
package import VariantCallFormat

/// What the segments of a sample say about a gene.
package struct GeneCopyNumber: Sendable, Hashable {
    /// How much of the gene a change takes.
    package enum Extent: Sendable, Hashable {
        /// Every exon base, or every coding base where nothing was measured of the others.
        case wholeGene
        /// The exons named, by number in the order of transcription, wholly or in part.
        case exons([Int])
        /// No base that is surely coding: introns, or untranslated ends.
        case noncoding
    }

    /// The state of the gene's exons.
    package enum Call: Sendable, Hashable {
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

    package let call: Call
    /// The share of coding bases that lie in segments of known state.
    package let breadth: Double
    /// The copies in all over the gene (the fewest, where segments differ), where given.
    package let total: Double?
    /// The minor copies over the gene (the fewest), where given.
    package let minor: Double?
    /// The ratio over the gene (the lowest), where given.
    package let log2: Double?
    /// The segments over the gene, in order of position.
    package let segments: [CopyNumberSegment]
    /// The best evidence among them.
    package let evidence: CopyNumberSegment.Evidence?
    /// The copies that are no change here, where they are known.
    package let baseline: Int?
    /// Whether one allele is lost over an exon, whatever the number of copies, by what measures copies. False only
    /// where every segment over the exons tells that both alleles are there; nothing where some do not tell.
    package let hasLossOfHeterozygosity: Bool?
    /// The deletions that junctions alone show: the call rests on them, or they are too short for the measurement of
    /// copies that it rests on.
    package let junctionDeletions: [JunctionDeletion]
    /// What fewer than half of the tumour's cells have besides, where a caller tells the share.
    package let subclonal: SubclonalChange?
    /// The share of the tumour's cells that have the change, 0 to 1, where it is told; half at least.
    package let cancerCellFraction: Double?
    /// Deletions of exon bases that may leave the protein whole but for some residues.
    package let uncertainDeletions: [UncertainDeletion]
    /// Deletion junctions over coding bases that the measured copies do not bear out.
    package let unsupportedDeletions: [CopyNumberSegment]
    /// What files of equal rank say of the exons where they contradict each other.
    package let disagreement: Disagreement?
    /// Whether the coding bases lie in segments that measure copies, rather than between junctions alone.
    package let isMeasured: Bool
    /// Whether the person was born with two alleles of the gene, as far as is known.
    package let hasTwoAlleles: Bool
    /// Segments that tell of a loss here, where better evidence of another file tells of none.
    package let supersededSegments: [CopyNumberSegment]
    /// Whether the call is that of a caller of the germline.
    package let isOfGermlineCaller: Bool
    /// Whether what makes the call is in the matched normal too.
    package let isInNormal: Bool
    /// Whether the germline lacks a copy here, be it that the tumour lacks more.
    package let isPartlyInNormal: Bool

    /// What two files say of the same exon bases.
    package struct Disagreement: Sendable, Hashable {
        /// What one file says.
        package let first: Finding
        package let firstFile: String
        /// What the other says.
        package let second: Finding
        /// The other file.
        package let secondFile: String

        /// What segments say, clonal or subclonal.
        package enum Finding: Sendable, Hashable {
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
    package struct JunctionDeletion: Sendable, Hashable {
        /// What it takes.
        package let extent: Extent
        package let segments: [CopyNumberSegment]

        /// On which copies it lies, where a genotype tells.
        package var phase: AllelePhase? { segments.lazy.compactMap(\.allele?.phase).first { $0 != .unknown } }
    }

    /// A deletion of exon bases whose effect is not known.
    package struct UncertainDeletion: Sendable, Hashable {
        /// Why it is not.
        package enum Kind: Sendable, Hashable {
            /// It takes whole codons of one exon.
            case inFrame(exon: Int)
            /// No base that it surely takes is coding.
            case notSurelyCoding(exons: [Int])
        }

        /// The junction, as a segment.
        package let segment: CopyNumberSegment
        /// Why its effect is not known.
        package let kind: Kind
    }

    /// A state of the gene in fewer than half of the tumour's cells.
    package struct SubclonalChange: Sendable, Hashable {
        /// The state.
        package let call: Call
        /// The share of the tumour's cells, 0 to 1.
        package let fraction: Double
        /// The copies in all, in these cells.
        package let total: Double?
        /// The minor copies, in these cells.
        package let minor: Double?
    }

    /// How far below the baseline copies that are not whole may lie without a word: nearer to it, they are taken for
    /// noise of the fit.
    static let tolerance = 0.3

    /// Whether the copies lie between those of the baseline and one less, nearer to the baseline: a loss in a part of
    /// the cells would look so.
    package var hasNonIntegerCopyNumber: Bool {
        guard let total, let baseline, baseline > 1, !call.isLoss else { return false }
        let below = Double(baseline) - total
        return below >= Self.tolerance && below < 0.5
    }
}

extension GeneCopyNumber {
    /// Whether the call may be that of a part of the gene, so that it matters where a variant lies.
    package var isPartlyChanged: Bool {
        switch call {
        case .deletion(.exons), .copyNeutralLOH, .lossOfHeterozygosity, .gain, .amplification: true
        case .deletion(.wholeGene), .deletion(.noncoding), .homozygousDeletion, .neutral, .notAssessed: false
        }
    }
}

extension GeneCopyNumber.Call {
    /// Whether exon bases are lost, in one copy or in all.
    package var isLoss: Bool {
        switch self {
        case .homozygousDeletion, .deletion(.wholeGene), .deletion(.exons): true
        default: false
        }
    }
}
