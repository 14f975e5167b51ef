/// What a study is called, and what goes into it.
package struct StudyDescription: Sendable {
    /// `cancer_study_identifier`: small letters, digits and `_`.
    package var identifier: String
    /// The name that people see; the identifier without.
    package var name: String?
    /// What the study is, in a sentence or two.
    package var description: String?
    /// The type of cancer, a code of OncoTree in small letters, or `mixed`.
    package var cancerType = "mixed"
    /// Whether variants that the matched normal has are in it.
    package var includesGermline = false
    /// Whether samples of one patient stand together, by what the reports tell of the patient.
    package var usesPatients = false

    /// Describes a study.
    package init(identifier: String) { self.identifier = identifier }

    /// - Throws: ``ExportError`` where a text is not what cBioPortal takes.
    func verify() throws(ExportError) {
        func isCode(_ text: String) -> Bool {
            !text.isEmpty
                && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
        }
        guard isCode(identifier), identifier.utf8.count <= 200 else {
            throw .invalidStudy("--study", identifier, expected: "small letters, digits and _, such as pnet_2026")
        }
        guard isCode(cancerType), cancerType.utf8.count <= 63 else {
            throw .invalidStudy(
                "--cancer-type", cancerType, expected: "a code of OncoTree in small letters, such as panet, or mixed")
        }
        for (option, text, most) in [("--study-name", name, 255), ("--study-description", description, 1_024)] {
            guard let text else { continue }
            guard !text.isEmpty, text.count <= most, !text.utf8.contains(where: { $0 < 0x20 }) else {
                throw .invalidStudy(option, text, expected: "one line of at most \(most) characters")
            }
        }
    }
}
