package import CopyNumber

/// How a file is read.
package enum ReadingPlan: Sendable, Hashable {
    /// From its first record to its last; why, where another plan was thought of.
    case full(reason: WholeFileReason?)
    /// A look into every block, and only those inflated that can hold a record near a gene.
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

    /// Whether every record is read.
    package var isFull: Bool { if case .full = self { true } else { false } }

    /// Whether the user lets the program choose.
    package enum Choice: String, Sendable, CaseIterable {
        /// The fastest plan that loses nothing.
        case auto
        /// Every record is read.
        case full
    }
}

/// Why a file must be read whole.
package enum WholeFileReason: Sendable, Hashable {
    case fullScanWanted
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
    case noRecordLine
    case noRecordLineOrEnd
    case openLastLine
    case staleIndex
    case referenceDisagrees
    case otherAssemblyAlone
    case annotatedBefore
    case indexOfOutputPackedAnew
    case noRecordLineForIndex
}
