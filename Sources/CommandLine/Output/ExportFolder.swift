import ByteStreams
import Exports

/// The folder that an export of several files is written into.
struct ExportFolder {
    let path: String

    /// Writes the files; those appear together, or none does.
    ///
    /// - Parameters:
    ///   - names: every file that such an export may have. One of them that is there is of an earlier export.
    ///   - overwriting: whether an earlier export is replaced; its files that the new one does not have are removed.
    /// - Throws: `ExportError` where an earlier export is there; `ByteStreamError` where a file cannot be written.
    func write(_ export: Export, replacing names: [String], overwriting: Bool) throws {
        let there = names.map(place).filter(FileSystem.exists)
        if !overwriting, let first = there.first { throw ExportError.wouldReplace(first) }
        try make(path)
        for folder in Set(export.files.compactMap { Self.folder(of: $0.name) }).sorted() { try make(place(folder)) }
        let sinks = try export.files.map { file in
            let sink = try FileSink(path: place(file.name))
            try sink.write(Array(file.text.utf8))
            return sink
        }
        try FileSink.finish(sinks)
        let written = Set(export.files.map { place($0.name) })
        for stale in there where !written.contains(stale) { FileSystem.remove(stale) }
    }

    private func place(_ name: String) -> String { "\(path)/\(name)" }

    private static func folder(of name: String) -> String? {
        name.lastIndex(of: "/").map { String(name[..<$0]) }
    }

    private func make(_ folder: String) throws {
        do {
            try FileSystem.makeFolder(folder)
        } catch {
            throw ByteStreamError(.cannotCreate, path: folder, errno: error)
        }
    }
}
