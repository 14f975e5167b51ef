package import Reports

/// How a file is read.
package enum ReadingPlan: Sendable, Hashable {
    /// From its first record to its last; why, where another plan was thought of.
    case full(reason: String?)
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

    /// The plan in one word.
    package var name: String { reported.rawValue }

    /// Why the plan was taken, and what was not looked at.
    ///
    /// - Parameter verified: whether all blocks were checked apart from the plan.
    package func text(verified: Bool) -> String {
        let rest =
            verified
            ? "the rest of the file was not looked at (all blocks were checked against their CRC)"
            : "the rest of the file was not looked at (CRC of its blocks not checked; --verify checks them)"
        return switch self {
        case .full(nil): "every record was read"
        case .full(let reason?): reason
        case .skipping: "only blocks that can hold records near the genes were read; \(rest)"
        case .indexed(let index): "by \(index) only records near the genes were read; \(rest)"
        }
    }

    /// What is to be known of the plan, as a sentence for the log.
    ///
    /// - Parameter verified: whether all blocks were checked apart from the plan.
    package func sentence(verified: Bool) -> String { "reading plan \(name): \(text(verified: verified))" }

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
