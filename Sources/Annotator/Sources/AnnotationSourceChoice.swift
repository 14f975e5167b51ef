/// A file of sites to annotate from, as the user names it.
package struct AnnotationSourceChoice: Sendable, Hashable {
    /// A field to take, and the name that it gets in the report.
    package struct Field: Sendable, Hashable {
        /// The key of INFO.
        package let key: String
        /// The name, which tells what the field means.
        package let name: String

        /// Makes a choice.
        package init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    package let path: String
    /// The fields; nothing for a file of ClinVar, whose fields are known.
    package let fields: [Field]?

    /// Names a file of ClinVar.
    package init(clinvar path: String) {
        self.path = path
        fields = nil
    }

    /// Names a file and its fields.
    package init(path: String, fields: [Field]) {
        self.path = path
        self.fields = fields
    }
}
