/// How far a row of the knowledge was held against where it comes from.
package enum VerificationStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// The paper, or its abstract, was read and says so.
    case verified
    /// Knowledge of the field's textbooks.
    case textbook
    /// A review or another secondary page says so; the paper behind it was not seen.
    case review
    /// The paper exists as it is cited; what it found was not seen.
    case citation
    /// Nothing was seen. Such a row stands on no page.
    case fromMemory = "from_memory"

    /// Whether what it says may stand on a page.
    package var isPrintable: Bool { self != .fromMemory }
}

/// The statements that stand on every report.
package struct Statement: Sendable, Hashable, Identifiable {
    /// Which statement it is.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What the findings say of treatment: nothing.
        case treatment
        /// What stands before the trials.
        case trials
    }

    /// Which one.
    package let id: Kind
    /// The sentences.
    package let text: String
    /// The claims that they rest on.
    package let claims: [String]

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.value("id", as: Kind.self)
        text = try row.text("text")
        claims = try row.list("claims")
    }
}
