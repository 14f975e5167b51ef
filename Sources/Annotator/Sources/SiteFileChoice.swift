/// A file of sites to annotate from, as the user names it.
public struct SiteFileChoice: Sendable, Hashable {
    /// A field to take, and the name that it gets in the report.
    public struct Field: Sendable, Hashable {
        /// The key of INFO.
        public let key: String
        /// The name, which tells what the field means.
        public let name: String

        /// Makes a choice.
        public init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    /// The path.
    public let path: String
    /// The fields; nothing for a file of ClinVar, whose fields are known.
    public let fields: [Field]?

    /// Names a file of ClinVar.
    public init(clinvar path: String) {
        self.path = path
        fields = nil
    }

    /// Names a file and its fields.
    public init(path: String, fields: [Field]) {
        self.path = path
        self.fields = fields
    }
}
