import CopyNumber

extension ReadingPlan {
    /// Why the plan was taken, and what was not assessed.
    ///
    /// - Parameter verified: whether all blocks were checked apart from the plan.
    package func words(verified: Bool) -> String {
        let rest =
            verified
            ? "the rest of the file was not read (all blocks were checked against their CRC)"
            : "the rest of the file was not read (CRC of its blocks not checked; --verify checks them)"
        return switch self {
        case .full(nil): "every record was read"
        case .full(let reason?): reason.words
        case .skipping: "only blocks that can hold records near the genes were read; \(rest)"
        case .indexed(let index): "by \(index) only records near the genes were read; \(rest)"
        }
    }
}

extension WholeFileReason {
    /// The reason, as it follows on "read whole because".
    fileprivate var words: String {
        switch self {
        case .fullScanWanted: "--scan full"
        case .allelicImbalance: "--allelic-imbalance needs every record"
        case .notBlockGzip: "only BGZF can be read in parts"
        case .standardInput: "standard input is read once"
        case .referenceGenome: "every REF is held against the reference genome"
        case .noEndMarker: "it lacks the end marker of BGZF"
        case .noRecords: "it has no records"
        case .declaresStructure(let key): "its header declares \(key): it may hold structural variants"
        case .structuralVariants(let place): "it holds structural variants" + Self.bracketed(place)
        case .measuresCopies(let program): "it is of \(program.title), which measures copies"
        case .noSmallVariantFile: "it is no file of small variants"
        case .noSmallVariantMet: "no small variant was met"
        case .muchNearGenes: "much of it lies near the genes"
        case .unsorted(let place): "its records are not sorted" + Self.bracketed(place)
        case .longLines: "its lines are longer than its blocks"
        case .longBlocks: "it has blocks of more than 65,536 bytes of text, which BGZF does not allow"
        case .noRecordLine: "a line is no record"
        case .noRecordLineOrEnd: "a line is no record, or has no line end"
        case .openLastLine: "its last line has no line end"
        case .staleIndex: "its index does not fit it"
        case .referenceDisagrees: "REF disagrees with the reference"
        case .noKnownChromosome: "none of its chromosomes is known"
        case .otherAssemblyAlone: "its records lie in the genes of another assembly alone"
        case .annotatedBefore: "it was annotated before, and old entries are taken out of every record"
        case .indexOfOutputPackedAnew: "an index of an output that is packed anew is wanted"
        case .noRecordLineForIndex: "a line is no record, and an index of the output is wanted"
        }
    }

    private static func bracketed(_ place: String?) -> String { place.map { " (\($0))" } ?? "" }
}
