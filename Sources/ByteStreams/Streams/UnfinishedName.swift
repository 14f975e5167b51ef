import SystemPackage

/// The names of unfinished files: that of the file that they will be, and a number that no other has.
package enum UnfinishedName {
    private static let mark = ".partial-"

    static func random(for name: String) -> String {
        "\(name)\(mark)\(String(UInt64.random(in: 0...UInt64.max), radix: 16))"
    }

    /// The name that an unfinished file will have; nothing for any other name.
    package static func target(of name: String) -> String? {
        guard let mark = name.ranges(of: mark).last else { return nil }
        let number = name[mark.upperBound...]
        guard !number.isEmpty, number.allSatisfy(\.isHexDigit) else { return nil }
        return String(name[..<mark.lowerBound])
    }

    /// Removes an unfinished file whose writer is dead: a living one holds a lock on it.
    package static func removeIfAbandoned(_ path: String) {
        guard let descriptor = try? FileDescriptor.open(FilePath(path), .readOnly) else { return }
        if FileSystem.lock(descriptor, waiting: false) { FileSystem.remove(path) }
        try? descriptor.close()
    }
}
