/// What the manifest says of the files of a set: checksum and provenance.
package struct AnnotationManifest: Sendable {
    /// The name of the manifest's own file.
    package static let fileName = "manifest.tsv"

    /// A file of the set.
    package struct Entry: Sendable, Hashable {
        /// The path below the set's folder.
        package let file: String
        /// SHA-256 of its bytes, in hexadecimal.
        package let sha256: String
        /// What it holds.
        package let title: String
        /// Where its content comes from.
        package let source: String
        /// The source's version.
        package let version: String
        package let licence: String
        /// When it was taken over, ISO 8601.
        package let date: String
    }

    /// The files, in order.
    package let entries: [Entry]

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
    package subscript(file: String) -> Entry? { entries.first { $0.file == file } }
}
