import Annotator
import ByteStreams
import FoundationEssentials

/// What the files of a sample were made of: it lies beside them as `NAME.run.json`, appears after them, and lets a later run pass them over.
struct RunRecord: Codable {
    static let ending = "run.json"

    /// The program, the annotations, the options and the inputs, as a digest.
    var key: String
    /// The SHA-256 of each file, by its name.
    var files: [String: String]

    /// The bytes; the same files of the same inputs give the same.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// The record of a path, where one is there that can be read.
    init?(path: String) {
        guard FileSystem.isFile(path), let bytes = try? ReportRun.bytes(of: path, isInput: false),
            let record = try? JSONDecoder().decode(RunRecord.self, from: Data(bytes))
        else { return nil }
        self = record
    }

    init(key: String, files: [(path: String, bytes: [UInt8])]) {
        self.key = key
        self.files = Dictionary(
            files.map { (FileNames.base(of: $0.path), Checksum.sha256(of: $0.bytes)) },
            uniquingKeysWith: { $1 })
    }

    /// Whether the files are all there and whole, and none of the inputs has changed since.
    func holds(for paths: [String], key: String, inputs: [String], recordPath: String) -> Bool {
        guard self.key == key, Set(files.keys) == Set(paths.map(FileNames.base)),
            !inputs.contains(where: { FileSystem.isOlder(recordPath, than: $0) })
        else { return false }
        return paths.allSatisfy { path in
            guard FileSystem.isFile(path), let bytes = try? FileBytes.read(path) else { return false }
            return files[FileNames.base(of: path)] == Checksum.sha256(of: bytes)
        }
    }
}

/// The bytes of a file as they are.
enum FileBytes {
    static func read(_ path: String) throws -> [UInt8] {
        try FileSource.open(path: path, isInput: false).readAll(upTo: .report)
    }
}
