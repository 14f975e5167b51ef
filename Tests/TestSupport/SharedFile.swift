import SystemPackage

/// Reads files for tests.
public enum SharedFile {
    /// All bytes of a file.
    ///
    /// - Throws: `Errno`.
    public static func bytes(_ path: String) throws -> [UInt8] {
        let file = try FileDescriptor.open(FilePath(path), .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = unsafe try chunk.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
                if count == 0 { return bytes }
                bytes.append(contentsOf: chunk.prefix(count))
            }
        }
    }

    /// All text of a file.
    ///
    /// - Throws: `Errno`.
    public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// Writes a file, replacing what is there.
    ///
    /// - Throws: `Errno`.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        _ = try file.closeAfter { try file.writeAll(bytes) }
    }
}
