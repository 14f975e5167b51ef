package import CopyNumber
package import Interpretation

/// How a file is read.
package enum ReadingPlan: Sendable, Hashable {
    /// From its first record to its last; why, where another plan was thought of.
    case full(reason: WholeFileReason?)
    /// A look into every block, and only those inflated that can hold a record near a gene where the file is sorted.
    case skipping
    /// Only what an index names for the genes; the path of the index.
    case indexed(String)

    /// The plan without its reason.
    package var reported: RunReport.Plan {
        switch self {
        case .full: .full
        case .skipping: .skipping
        case .indexed: .indexed
        }
    }

    /// What is taken for granted where not every record is read.
    package var assumption: SampleEvidence.PartialReading? {
        switch self {
        case .full: nil
        case .skipping: .sortOrder
        case .indexed: .index
        }
    }

    /// What the user should know of an index that was not trusted.
    package var warnings: [String] {
        if case .full(.staleIndex(let contradiction)) = self { [contradiction] } else { [] }
    }

    /// Whether every record is read.
    package var isFull: Bool { if case .full = self { true } else { false } }

    /// How much of a file the user wants to be read.
    package enum Choice: String, Sendable, CaseIterable {
        /// Every record, but of a large file with an index that fits it only those near the genes.
        case auto
        /// Every record.
        case full
        /// Only the blocks of a BGZF file that can hold records near the genes, on the user's word that it is sorted.
        case skip
    }
}

/// Why a file must be read whole.
package enum WholeFileReason: Sendable, Hashable {
    case fullScanWanted
    /// The allelic imbalance of the arms rests on all of them.
    case allelicImbalance
    case notBlockGzip
    case standardInput
    case referenceGenome
    case noEndMarker
    case noRecords
    /// The header declares this key, as `INFO/SVTYPE`, which speaks of structural variants.
    case declaresStructure(String)
    /// It holds structural variants, here where the place is known.
    case structuralVariants(at: String?)
    /// It is written by a program that measures copies.
    case measuresCopies(CallingProgram)
    case noSmallVariantFile
    case noSmallVariantMet
    case muchNearGenes
    /// Its records are not sorted, here where the place is known.
    case unsorted(at: String?)
    case longLines
    /// A block holds more text than an index can point into.
    case longBlocks
    case noRecordLine
    case noRecordLineOrEnd
    case openLastLine
    /// Its index does not fit it; how that shows.
    case staleIndex(String)
    case referenceDisagrees
    case otherAssemblyAlone
    case noKnownChromosome
    case annotatedBefore
    case indexOfOutputPackedAnew
    case noRecordLineForIndex
}
