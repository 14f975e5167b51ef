/// What is known of a residue of a protein.
public struct KnownResidue: Sendable, Hashable {
    /// What a change of the residue does.
    public enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
        /// The exact change switches the product on.
        case activating
        /// The exact change ends its activity.
        case inactivating
        /// The residue is part of the active site; what a change does is not said.
        case catalytic
    }

    /// The gene's symbol.
    public let gene: String
    /// The number of the residue in the MANE Select protein, 1-based.
    public let residue: Int
    /// The amino acid that the protein has there, one letter.
    public let reference: Character
    /// The amino acids that the row speaks of, one letter each; empty for any.
    public let alternates: [Character]
    /// What a change does.
    public let effect: Effect
    /// What the exact change does to which activity, as the words after `known`: of two activities a change can end one and keep the other. Nothing
    /// where the effect says it.
    public let change: String?
    /// The primary citation.
    public let citation: String
    /// PubMed.
    public let pmid: String?
    /// How far the citation was verified.
    public let verification: String
    /// The row, for messages.
    public let row: TabTable.Row

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        self.row = row
        gene = try row.text("gene")
        residue = try row.integer("residue")
        guard let reference = try row.text("reference").first else { throw row.error("'reference' is empty") }
        self.reference = reference
        let alternates = try row.list("alternates")
        self.alternates = alternates == ["any"] ? [] : alternates.compactMap(\.first)
        effect = try row.value("effect", as: Effect.self)
        change = try row.optionalText("change")
        citation = try row.text("citation")
        pmid = try row.optionalText("pmid")
        verification = try row.text("verification")
    }

    /// Whether the row speaks of a change to this amino acid.
    public func matches(_ alternate: Character) -> Bool { alternates.isEmpty || alternates.contains(alternate) }

    /// Compares what the rows say, not where they stand.
    public static func == (left: KnownResidue, right: KnownResidue) -> Bool {
        left.gene == right.gene && left.residue == right.residue && left.alternates == right.alternates
            && left.effect == right.effect
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(gene)
        hasher.combine(residue)
    }
}
