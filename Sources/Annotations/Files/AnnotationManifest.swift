/// What the manifest says of the files of a set: checksum and provenance.
public struct AnnotationManifest: Sendable {
    /// The name of the manifest's own file.
    public static let fileName = "manifest.tsv"

    /// A file of the set.
    public struct Entry: Sendable, Hashable {
        /// The path below the set's folder.
        public let file: String
        /// SHA-256 of its bytes, in hexadecimal.
        public let sha256: String
        /// What it holds.
        public let title: String
        /// Where its content comes from.
        public let source: String
        /// The source's version.
        public let version: String
        /// The licence.
        public let licence: String
        /// When it was taken over, ISO 8601.
        public let date: String
    }

    /// The files, in order.
    public let entries: [Entry]

    init(_ table: TabTable) throws(AnnotationFileError) {
        var entries: [Entry] = []
        for row in table.rows {
            entries.append(
                Entry(
                    file: try row.text("file"), sha256: try row.text("sha256"), title: try row.text("title"),
                    source: try row.text("source"), version: try row.text("version"),
                    licence: try row.text("licence"), date: try row.text("date")))
        }
        self.entries = entries
    }

    /// What the manifest says of a file.
    public subscript(file: String) -> Entry? { entries.first { $0.file == file } }
}
