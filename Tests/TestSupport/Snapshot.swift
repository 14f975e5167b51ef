import Glibc

/// Compares text with a file of the repository.
///
/// A missing snapshot is written and the comparison fails, so that nobody approves by accident; `RECORD_SNAPSHOTS=1`
/// writes all of them anew (and fails too).
public enum Snapshot {
    /// What a comparison found; `nil` from ``difference(from:actual:)`` means equal.
    public static func difference(from relativePath: String, actual: String) -> String? {
        let path = Fixture.path(relativePath)
        let isRecording = environment("RECORD_SNAPSHOTS") == "1"
        guard !isRecording, let expected = try? SharedFile.text(path) else {
            do { try SharedFile.write(Array(actual.utf8), to: path) } catch {
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
}
