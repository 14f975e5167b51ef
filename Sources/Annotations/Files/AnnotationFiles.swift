import ByteStreams

/// The files of one annotation set.
package struct AnnotationFiles: Sendable {
    private enum Place: Sendable {
        case embedded
        case folder(String)
        case memory([String: [UInt8]])
    }

    private let place: Place
    /// The folder of a panel: its files stand in front of those of the set.
    private let panel: String?
    /// What the manifest says of each file.
    package let manifest: AnnotationManifest

    /// The files inside the program.
    ///
    /// - Throws: ``AnnotationFileError`` where the embedded manifest is damaged: a fault of the program.
    package static func embedded() throws(AnnotationFileError) -> AnnotationFiles {
        try AnnotationFiles(place: .embedded)
    }

    /// The files of a folder.
    ///
    /// - Throws: ``AnnotationFileError`` where the folder has no readable `manifest.tsv`.
    package init(folder: String) throws(AnnotationFileError) {
        try self.init(place: .folder(folder))
    }

    /// Files in memory by name: what tests make.
    ///
    /// - Throws: ``AnnotationFileError`` where there is no readable `manifest.tsv`.
    package init(memory files: [String: [UInt8]]) throws(AnnotationFileError) {
        try self.init(place: .memory(files))
    }

    /// These files with other genes: `genes.tsv`, `transcripts.tsv`, `domains.tsv`, `residues.tsv`, `reference_differences.tsv` and
    /// `sequences/` of a folder stand in front of those of the set, where the folder has them. The knowledge stays.
    ///
    /// - Throws: ``AnnotationFileError`` where the folder has no `genes.tsv`.
    package func withPanel(folder: String) throws(AnnotationFileError) -> AnnotationFiles {
        let files = AnnotationFiles(place: place, panel: folder, manifest: manifest)
        guard FileSystem.exists("\(folder)/genes.tsv") else {
            throw AnnotationFileError(
                file: "\(folder)/genes.tsv", line: nil,
                message:
                    "a panel is a folder with genes.tsv and transcripts.tsv, as Annotations/README.md explains them")
        }
        return files
    }

    private init(place: Place, panel: String?, manifest: AnnotationManifest) {
        self.place = place
        self.panel = panel
        self.manifest = manifest
    }

    private init(place: Place) throws(AnnotationFileError) {
        self.place = place
        panel = nil
        let name = AnnotationManifest.fileName
        let table = try TabTable(parsing: try Self.bytes(of: name, in: place), file: Self.path(of: name, in: place))
        manifest = try AnnotationManifest(table)
    }

    /// Whether they are those inside the program.
    var areEmbedded: Bool {
        if case .embedded = place { true } else { false }
    }

    /// The bytes of a file.
    ///
    /// - Throws: ``AnnotationFileError`` where it is missing or cannot be read.
    package func bytes(of name: String) throws(AnnotationFileError) -> [UInt8] {
        try Self.bytes(of: name, in: isOfPanel(name) ? .folder(panel ?? "") : place)
    }

    private static let panelTables: Set = [
        "genes.tsv", "transcripts.tsv", "domains.tsv", "residues.tsv", "reference_differences.tsv",
    ]

    /// Whether other genes stand in front of those of the set.
    package var hasPanel: Bool { panel != nil }

    /// Whether a file comes from the panel's folder.
    package func isOfPanel(_ name: String) -> Bool {
        guard let panel, Self.panelTables.contains(name) || name.hasPrefix("sequences/") else { return false }
        return FileSystem.exists("\(panel)/\(name)")
    }

    /// The tables that a panel puts in front of those of the set; empty without a panel.
    package var tablesOfPanel: [String] { Self.panelTables.sorted().filter { isOfPanel($0) } }

    /// A file as a table.
    ///
    /// - Throws: ``AnnotationFileError`` where it is missing or no table.
    package func table(_ name: String) throws(AnnotationFileError) -> TabTable {
        try TabTable(parsing: try bytes(of: name), file: path(of: name))
    }

    /// A FASTA file of one record.
    ///
    /// - Throws: ``AnnotationFileError`` where it is missing or no FASTA.
    package func sequence(_ name: String) throws(AnnotationFileError) -> FASTARecord {
        try FASTARecord(parsing: try bytes(of: name), file: path(of: name))
    }

    /// How messages name a file.
    package func path(of name: String) -> String {
        Self.path(of: name, in: isOfPanel(name) ? .folder(panel ?? "") : place)
    }

    private static func path(of name: String, in place: Place) -> String {
        if case .folder(let folder) = place { return "\(folder)/\(name)" }
        return "Annotations/\(name)"
    }

    private static func bytes(of name: String, in place: Place) throws(AnnotationFileError) -> [UInt8] {
        switch place {
        case .embedded:
            if let bytes = EmbeddedFiles.bytes(of: name) { return bytes }
        case .memory(let files):
            if let bytes = files[name] { return bytes }
        case .folder(let folder):
            do {
                return try FileSource.open(path: "\(folder)/\(name)").readAll(upTo: .annotationFile)
            } catch {
                throw AnnotationFileError(file: "\(folder)/\(name)", line: nil, message: "\(error)")
            }
        }
        throw AnnotationFileError(
            file: path(of: name, in: place), line: nil, message: "the annotation set has no such file")
    }
}
