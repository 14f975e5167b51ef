/// What is known of a residue of a protein.
package struct KnownResidue: Sendable, Hashable {
    /// What a change of the residue does.
    package enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
        /// The exact change switches the product on.
        case activating
        /// The exact change ends its activity.
        case inactivating
        /// The residue is part of the active site; what a change does is not said.
        case catalytic
    }

    /// The gene's symbol.
    package let gene: String
    /// The number of the residue in the MANE Select protein, 1-based.
    package let residue: Int
    /// The amino acid that the protein has there, one letter.
    package let reference: Character
    /// The amino acids that the row speaks of, one letter each; empty for any.
    package let alternates: [Character]
    /// What a change does.
    package let effect: Effect
    /// What the exact change does to which activity, as the words after `known`: of two activities a change can end one and keep the other. Nothing
    /// where the effect says it.
    package let change: String?
    /// The primary citation.
    package let citation: String
    /// PubMed.
    package let pmid: String?
    /// How far the citation was verified.
    package let verification: VerificationStatus
    /// What was seen of it.
    package let check: String?
    /// The row, for messages.
    package let row: TabTable.Row

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
        verification = try row.value("verification", as: VerificationStatus.self)
        check = try row.optionalText("check")
    }

    /// Whether the row speaks of a change to this amino acid.
    package func matches(_ alternate: Character) -> Bool { alternates.isEmpty || alternates.contains(alternate) }

    /// Compares what the rows say, not where they stand.
    package static func == (left: KnownResidue, right: KnownResidue) -> Bool {
        left.gene == right.gene && left.residue == right.residue && left.alternates == right.alternates
            && left.effect == right.effect
    }

    /// Hashes what `==` compares.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(gene)
        hasher.combine(residue)
    }
}
