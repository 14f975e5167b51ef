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

    /// A path from the root of the file system; links stay as they are.
    package static func absolutePath(of path: String) -> String {
        if path.hasPrefix("/") { return path }
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard unsafe getcwd(&bytes, bytes.count) != nil else { return path }
        let folder = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
    }

    /// Whether something has this path.
    package static func exists(_ path: String) -> Bool { status(of: path) != nil }

    /// Whether the path leads to something that is no device and no pipe.
    package static func isFile(_ path: String) -> Bool {
        guard let status = status(of: path) else { return false }
        return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Whether the path leads to a folder, links followed.
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

    /// Where an output of a name goes.
    enum OutputPlace {
        /// A file, which may not be there yet, behind all links.
        case file(String)
        /// A device or a named pipe, or the stream of the process with this number.
        case stream(Int32?)
    }

    /// Where an output goes: links are followed.
    ///
    /// - Throws: `Errno` where it is a folder, or links lead in a circle.
    static func outputPlace(of path: String) throws(Errno) -> OutputPlace {
        var path = path
        for _ in 0..<40 {
            // The links of these lead to what a shell has opened, and must not be followed to its name.
            if let number = streamNumber(of: path) { return .stream(number) }
            var status = stat()
            guard unsafe lstat(path, &status) == 0 else { return .file(path) }
            switch status.st_mode & S_IFMT {
            case S_IFLNK:
                let target = try linkTarget(of: path)
                let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
                path = target.hasPrefix("/") ? target : folder + target
            case S_IFREG: return .file(path)
            case S_IFDIR: throw .isDirectory
            default: return .stream(nil)
            }
        }
        throw .tooManySymbolicLinkLevels
    }

    /// The number of `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/3`.
    private static func streamNumber(of path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return 1
        case "/dev/stderr": return 2
        default: break
        }
        for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
            return Int32(path.dropFirst(folder.count))
        }
        return nil
    }

    private static func linkTarget(of path: String) throws(Errno) -> String {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = unsafe readlink(path, &bytes, Int(PATH_MAX))
        guard count >= 0 else { throw Errno(rawValue: errno) }
        return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Brings what was written to the disk.
    ///
    /// - Throws: `Errno`.
    static func synchronise(_ descriptor: FileDescriptor) throws(Errno) {
        // Some file systems cannot, and say so.
        guard fsync(descriptor.rawValue) != 0, errno != EINVAL, errno != ENOTSUP else { return }
        throw Errno(rawValue: errno)
    }

    /// Takes a lock on a file, which ends with the descriptor; where file systems have no locks, one that waits is taken all the same.
    static func lock(_ descriptor: FileDescriptor, waiting: Bool = true) -> Bool {
        if flock(descriptor.rawValue, LOCK_EX | (waiting ? 0 : LOCK_NB)) == 0 { return true }
        return waiting
    }

    /// Which regular file a path leads to; nothing for anything else.
    static func identity(of path: String) -> FileIdentity? {
        guard let status = status(of: path), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status : nil
    }
}
