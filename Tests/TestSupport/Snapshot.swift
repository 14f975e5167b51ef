import Glibc
import SystemPackage

/// Compares text with a file of the repository.
///
/// A missing snapshot is written and the comparison fails, so that nobody approves by accident; `RECORD_SNAPSHOTS=1`
/// writes all of them anew (and fails too).
public enum Snapshot {
    /// What a comparison found; `nil` from ``difference(from:actual:)`` means equal.
    public static func difference(from relativePath: String, actual: String) -> String? {
        let path = FilePath(Fixture.path(relativePath))
        let isRecording = environment("RECORD_SNAPSHOTS") == "1"
        guard !isRecording, let expected = try? read(path) else {
            do { try write(actual, to: path) } catch {
                return "the snapshot \(relativePath) cannot be written: \(error)"
            }
            return "recorded a new snapshot \(relativePath): review it, commit it, and run again"
        }
        if expected == actual { return nil }
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(left.count, right.count) {
            let old = index < left.count ? String(left[index]) : "(end)"
            let new = index < right.count ? String(right[index]) : "(end)"
            if old != new {
                return "\(relativePath):\(index + 1) differs\n  expected: \(old)\n  actual:   \(new)"
            }
        }
        return "\(relativePath) differs in its line ends"
    }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    private static func read(_ path: FilePath) throws -> String {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = unsafe try chunk.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
                if count == 0 { return String(decoding: bytes, as: UTF8.self) }
                bytes.append(contentsOf: chunk.prefix(count))
            }
        }
    }

    private static func write(_ text: String, to path: FilePath) throws {
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
        _ = try file.closeAfter { try file.writeAll(Array(text.utf8)) }
    }
}
