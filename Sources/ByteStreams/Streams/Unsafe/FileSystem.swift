package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few calls on names of files that the streams and the report folder need.
package enum FileSystem {
    /// Gives a file another name, replacing what has that name.
    ///
    /// - Throws: `Errno`.
    package static func rename(_ path: String, to name: String) throws(Errno) {
        guard unsafe Glibc.rename(path, name) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Removes a file; nothing happens where there is none.
    package static func remove(_ path: String) {
        _ = unsafe unlink(path)
    }

    /// Makes a folder and those above it; nothing happens where it is there.
    ///
    /// - Throws: `Errno`.
    package static func makeFolder(_ path: String) throws(Errno) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        for count in 1...max(parts.count, 1) {
            let folder = parts.prefix(count).joined(separator: "/")
            guard !folder.isEmpty, folder != "." else { continue }
            guard unsafe mkdir(folder, 0o777) != 0 else { continue }
            let failure = Errno(rawValue: errno)
            if failure != .fileExists { throw failure }
        }
        guard isFolder(path) else { throw .notDirectory }
    }

    /// Whether something has this path.
    package static func exists(_ path: String) -> Bool { status(of: path) != nil }

    /// Whether the path is a folder.
    package static func isFolder(_ path: String) -> Bool {
        guard let status = status(of: path) else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether two paths lead to one file.
    package static func isSameFile(_ left: String, _ right: String) -> Bool {
        guard let left = status(of: left), let right = status(of: right) else { return false }
        return left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }

    /// Whether a file was changed before another was.
    package static func isOlder(_ path: String, than other: String) -> Bool {
        guard let left = status(of: path)?.st_mtim, let right = status(of: other)?.st_mtim else { return false }
        return (left.tv_sec, left.tv_nsec) < (right.tv_sec, right.tv_nsec)
    }

    /// The name under which a file is written until it is complete.
    static func partialName(of path: String) -> String { "\(path).partial-\(getpid())" }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status : nil
    }
}
