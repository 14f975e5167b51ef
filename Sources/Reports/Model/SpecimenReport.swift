/// What the laboratory tells of the patient and the specimen. It is printed as it is given, and read by nothing.
package struct SpecimenReport: Codable, Sendable, Equatable {
    /// Who the specimen is of: a name or a number.
    package var patient: String?
    /// The specimen: its number, its kind, its site.
    package var specimen: String?
    package var assay: String?
    /// The tumour content, as the pathologist gives it.
    package var tumourContent: String?
    package var date: String?
    /// Who referred the patient.
    package var referring: String?
    /// Who reports.
    package var reporting: String?
    /// A free comment.
    package var comment: String?

    /// Nothing told.
    package init() {}

    /// Whether nothing is told.
    package var isEmpty: Bool { self == SpecimenReport() }

    /// The same, with what is not told here as another has it.
    package func completed(by other: SpecimenReport) -> SpecimenReport {
        var all = self
        for field in Self.fields where all[keyPath: field.value] == nil {
            all[keyPath: field.value] = other[keyPath: field.value]
        }
        return all
    }

    /// The fields by the names that tables have for them.
    package static var fields: [(name: String, value: WritableKeyPath<SpecimenReport, String?>)] {
        [
            ("patient", \.patient), ("specimen", \.specimen), ("assay", \.assay), ("tumour_content", \.tumourContent),
            ("date", \.date), ("referring", \.referring), ("reporting", \.reporting), ("comment", \.comment),
        ]
    }
}
