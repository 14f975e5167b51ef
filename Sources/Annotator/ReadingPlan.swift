/// How a file is read.
public enum ReadingPlan: Sendable, Hashable {
    /// From its first record to its last; why, where another plan was thought of.
    case full(reason: String?)
    /// A look into every block, and only those inflated that can hold a record near a gene.
    case skipping
    /// Only what an index names for the genes; the path of the index.
    case indexed(String)

    /// The plan in one word.
    public var name: String {
        switch self {
        case .full: "full"
        case .skipping: "skipping"
        case .indexed: "indexed"
        }
    }

    /// What is to be known of the plan, as a sentence for the log.
    public var sentence: String {
        let rest = "the rest of the file was not looked at (CRC of its blocks not checked; --verify checks them)"
        return switch self {
        case .full(nil): "reading plan full"
        case .full(let reason?): "reading plan full: \(reason)"
        case .skipping: "reading plan skipping: only blocks that can hold records near the genes were read; \(rest)"
        case .indexed(let index): "reading plan indexed (\(index)): only records near the genes were read; \(rest)"
        }
    }

    /// Whether every record is read.
    public var isFull: Bool { if case .full = self { true } else { false } }

    /// Whether the user lets the program choose.
    public enum Choice: String, Sendable, CaseIterable {
        /// The fastest plan that loses nothing.
        case auto
        /// Every record is read.
        case full
    }
}
