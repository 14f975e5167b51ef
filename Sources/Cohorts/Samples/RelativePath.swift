/// Paths from one place to another, by their names alone.
package enum RelativePath {
    /// How a file is reached from a folder; both paths absolute, or from `current`.
    package static func path(of file: String, from folder: String, current: String) -> String {
        let target = parts(file, current)
        let base = parts(folder, current)
        let common = zip(target, base).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: base.count - common) + target[common...]).joined(separator: "/")
    }

    /// The parts of a path from the root, without `.` and `..`.
    private static func parts(_ path: String, _ current: String) -> [String] {
        let whole = path.hasPrefix("/") ? path : "\(current)/\(path)"
        var parts: [String] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts
    }
}
