/// Curated evidence for a code that no file decides: a functional study, or a critical part of a domain.
package struct OncogenicityEvidence: Sendable, Hashable {
    /// With which weight a code counts.
    package enum Weight: String, Sendable, Hashable, Codable, CaseIterable {
        /// With its own.
        case moderate
        /// With that of a supporting code.
        case supporting
    }

    /// The gene's symbol.
    package let gene: String
    /// The residues of the MANE Select protein that it speaks of, 1-based and closed.
    package let residues: ClosedRange<Int>
    /// The amino acid that the protein has there, one letter; nothing for any.
    package let reference: Character?
    /// The amino acids that it speaks of, one letter each; empty for any.
    package let alternates: [Character]
    package let code: OncogenicityCode
    /// With which weight it counts.
    package let weight: Weight
    /// What was shown.
    package let text: String
    /// The citation, with its PMID where it has one.
    package let citation: String
    /// How far it was verified.
    package let verification: VerificationStatus
    /// What was seen of it.
    package let check: String?

    /// Whether it was verified far enough to count.
    package var counts: Bool { verification == .verified }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        gene = try row.text("gene")
        let (start, end) = (try row.integer("start"), try row.integer("end"))
        guard start >= 1, end >= start else { throw row.error("'start' and 'end' must be residues in order") }
        residues = start...end
        reference = try row.optionalText("reference")?.first
        let alternates = try row.list("alternates")
        self.alternates = alternates == ["any"] ? [] : alternates.compactMap(\.first)
        code = try row.value("code", as: OncogenicityCode.self)
        weight = try row.value("weight", as: Weight.self)
        text = try row.text("what")
        let citation = try row.text("citation")
        self.citation = try row.optionalText("pmid").map { "\(citation); PMID \($0)" } ?? citation
        verification = try row.value("verification", as: VerificationStatus.self)
        check = try row.optionalText("check")
    }
}

/// How far amino acids are apart, by Grantham's measure.
package struct AminoAcidDistances: Sendable {
    private struct Properties: Sendable {
        let composition: Double
        let polarity: Double
        let volume: Double
    }

    private let properties: [Character: Properties]

    init(_ table: TabTable) throws(AnnotationFileError) {
        var properties: [Character: Properties] = [:]
        for row in table.rows {
            func number(_ column: String) throws(AnnotationFileError) -> Double {
                let text = try row.text(column)
                guard let value = Double(text) else { throw row.error("'\(column)' is '\(text)'; expected a number") }
                return value
            }
            guard let letter = try row.text("amino_acid").first else { throw row.error("'amino_acid' is empty") }
            properties[letter] = Properties(
                composition: try number("composition"), polarity: try number("polarity"), volume: try number("volume"))
        }
        self.properties = properties
    }

    /// Grantham's distance, rounded; within one of the printed ones, whose properties he gives rounded. Nothing where one of them is not in the table.
    package func distance(_ one: Character, _ other: Character) -> Int? {
        guard let one = properties[one], let other = properties[other] else { return nil }
        func square(_ value: Double) -> Double { value * value }
        let sum =
            1.833 * square(one.composition - other.composition) + 0.1018 * square(one.polarity - other.polarity)
            + 0.000399 * square(one.volume - other.volume)
        return Int((50.723 * sum.squareRoot()).rounded())
    }
}
