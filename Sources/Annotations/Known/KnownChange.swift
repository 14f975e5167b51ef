/// A change of a protein that was tested.
package struct KnownChange: Sendable, Hashable {
    /// What the test showed.
    package enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
        /// It switches the product on.
        case activating
        /// It ends an activity.
        case inactivating
        /// Some activity is lost.
        case partial
        /// It works as the wild type does.
        case wildTypeLike = "wild_type_like"
    }

    /// What kind of evidence it is.
    package enum Evidence: String, Sendable, Hashable, Codable, CaseIterable {
        /// An assay of the change.
        case functional
        /// Families, or recurrence in a syndrome; no assay was seen.
        case genetic
    }

    /// The gene's symbol.
    package let gene: String
    /// The protein name on MANE Select, `p.Arg130Gly`.
    package let name: String
    /// The first residue of the name.
    package let residue: Int
    /// The amino acid that the name begins with, one letter.
    package let reference: Character
    /// What the test showed.
    package let effect: Effect
    /// What was seen, in our words.
    package let shown: String?
    /// The kind of evidence.
    package let evidence: Evidence
    package let citation: String
    /// PubMed.
    package let pmid: String?
    /// How far it was verified.
    package let verification: VerificationStatus
    /// What was seen of the paper.
    package let check: String?

    private static let letters: [String: Character] = [
        "Ala": "A", "Arg": "R", "Asn": "N", "Asp": "D", "Cys": "C", "Gln": "Q", "Glu": "E", "Gly": "G", "His": "H",
        "Ile": "I", "Leu": "L", "Lys": "K", "Met": "M", "Phe": "F", "Pro": "P", "Ser": "S", "Thr": "T", "Trp": "W",
        "Tyr": "Y", "Val": "V",
    ]

    /// Whether it was verified far enough to decide anything: the paper was read, or a curated list names the change and the paper.
    package var counts: Bool { verification == .verified || verification == .review }

    /// Whether it is the substitution of its residue by this amino acid, one letter.
    package func isSubstitution(by alternate: Character) -> Bool {
        Self.letters[String(name.suffix(3))] == alternate
            && name == "p.\(name.dropFirst(2).prefix(3))\(residue)\(name.suffix(3))"
    }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        name = try row.text("hgvs_p")
        let digits = name.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
        guard name.hasPrefix("p."), let residue = Int(digits) else {
            throw row.error("'hgvs_p' is '\(name)'; expected a protein name such as p.Arg130Gly")
        }
        self.residue = residue
        guard let reference = Self.letters[String(name.dropFirst(2).prefix(3))] else {
            throw row.error("'hgvs_p' is '\(name)'; expected an amino acid of three letters after p.")
        }
        self.reference = reference
        effect = try row.value("effect", as: Effect.self)
        shown = try row.optionalText("shown")
        evidence = try row.value("evidence", as: Evidence.self)
        citation = try row.text("citation")
        pmid = try row.optionalText("pmid")
        verification = try row.value("verification", as: VerificationStatus.self)
        check = try row.optionalText("check")
    }
}

/// A residue of which a deep mutational scan shows which changes end the activity.
package struct ScannedResidue: Sendable, Hashable {
    /// The gene's symbol.
    package let gene: String
    /// The residue of MANE Select, 1-based.
    package let residue: Int
    /// The amino acid that the protein has there, one letter.
    package let reference: Character
    /// The amino acids with which the activity was lost.
    package let alternates: [Character]
    /// The paper.
    package let citation: String
    /// PubMed.
    package let pmid: String?

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        residue = try row.integer("residue")
        guard let reference = try row.text("reference").first else { throw row.error("'reference' is empty") }
        self.reference = reference
        alternates = try row.list("alternates").compactMap(\.first)
        citation = try row.text("citation")
        pmid = try row.optionalText("pmid")
    }
}

/// A variant whose effect on splicing was published.
package struct KnownSpliceVariant: Sendable, Hashable {
    /// What was seen.
    package enum Effect: String, Sendable, Hashable, Codable, CaseIterable {
        /// Abnormal transcripts, alone or for the most part.
        case loss
        /// A part of the transcripts is abnormal.
        case partial
        /// The product is kept.
        case kept
        /// It cannot be told.
        case uncertain
    }

    /// The gene's symbol.
    package let gene: String
    /// The coding name on MANE Select, `c.209+5G>A`.
    package let name: String
    /// What it does.
    package let effect: Effect
    /// What was seen, in our words.
    package let shown: String
    package let citation: String
    /// PubMed.
    package let pmid: String?
    /// How far it was verified.
    package let verification: VerificationStatus

    /// Whether it was verified far enough to decide anything.
    package var counts: Bool { verification == .verified }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        name = try row.text("hgvs_c")
        effect = try row.value("effect", as: Effect.self)
        shown = try row.text("shown")
        citation = try row.text("citation")
        pmid = try row.optionalText("pmid")
        verification = try row.value("verification", as: VerificationStatus.self)
    }
}
