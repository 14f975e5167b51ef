import ByteStreams
import SystemPackage

/// A set with some of its files made anew: written as a folder that `--annotations` takes.
package struct SetUpdate: Sendable {
    /// A file that takes the place of one of the set.
    package struct Replacement: Sendable {
        /// Its path below the set's folder.
        package let file: String
        package let text: String
        /// Where its content comes from.
        package let source: String
        /// The source's version.
        package let version: String
        /// The date of the source, ISO 8601; nothing where it tells none.
        package let date: String?

        package init(file: String, text: String, source: String, version: String, date: String?) {
            self.file = file
            self.text = text
            self.source = source
            self.version = version
            self.date = date
        }
    }

    private let files: AnnotationFiles
    private let replacements: [Replacement]
    /// What stands behind the version of the set, after a `+`.
    private let build: String

    package init(_ files: AnnotationFiles, replacing replacements: [Replacement], build: String) {
        self.files = files
        self.replacements = replacements
        self.build = build
    }

    /// Writes the folder, made where it is missing. All files appear together.
    ///
    /// - Throws: `ByteStreamError` where the folder holds a set already or cannot be written; `AnnotationFileError` where a file of the set cannot be read.
    package func write(to folder: String) throws {
        guard !FileSystem.exists("\(folder)/\(AnnotationManifest.fileName)") else {
            throw ByteStreamError(
                .cannotCreate, path: folder, errno: .fileExists,
                hint: "there is a set in it already; name another folder, or remove it first")
        }
        var contents: [(name: String, bytes: [UInt8])] = []
        for entry in files.manifest.entries {
            let replacement = replacements.first { $0.file == entry.file }
            contents.append((entry.file, try replacement.map { Array($0.text.utf8) } ?? bytes(of: entry.file)))
        }
        contents.append((AnnotationManifest.fileName, Array(try manifest(contents).utf8)))
        for place in Set(contents.map { Self.parent(of: "\(folder)/\($0.name)") }).sorted() {
            do {
                try FileSystem.makeFolder(place)
            } catch {
                throw ByteStreamError(.cannotCreate, path: place, errno: error)
            }
        }
        let sinks = try contents.map { name, bytes in
            let sink = try FileSink(path: "\(folder)/\(name)")
            try sink.write(bytes)
            return sink
        }
        try FileSink.finish(sinks)
    }

    private static let settings = "set.tsv"

    /// A file of the set as it is, but for the version, which names what was made anew.
    private func bytes(of name: String) throws(AnnotationFileError) -> [UInt8] {
        let bytes = try files.bytes(of: name)
        guard name == Self.settings else { return bytes }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let changed = lines.map { line in
            guard line.hasPrefix("version\t") else { return String(line) }
            return "\(line.prefix { $0 != "+" })+\(build)"
        }
        return Array(changed.joined(separator: "\n").utf8)
    }

    /// The manifest with the checksums of these contents, and what is told of the files that were made anew.
    private func manifest(_ contents: [(name: String, bytes: [UInt8])]) throws(AnnotationFileError) -> String {
        let text = String(decoding: try files.bytes(of: AnnotationManifest.fileName), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let name = columns.first, let content = contents.first(where: { $0.name == name }),
                columns.count == 7
            else { return String(line) }
            columns[1] = Checksum.sha256(of: content.bytes)
            if let replacement = replacements.first(where: { $0.file == name }) {
                columns[3] = Self.cell(replacement.source)
                columns[4] = Self.cell(replacement.version)
                columns[6] = replacement.date.map(Self.cell) ?? "undated"
            }
            return columns.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
