import Synchronization
import SystemPackage

/// The files that are being written under names of their own, so that a signal that ends the program can remove them.
enum UnfinishedFiles {
    private static let paths = Mutex<Set<String>>([])
    /// Held while files get their names, so that a signal comes before all of them or after.
    private static let naming = Mutex<Void>(())

    /// Makes a file beside another, under a name that nobody has.
    ///
    /// - Throws: `Errno`.
    static func create(beside target: String) throws(Errno) -> (path: String, descriptor: FileDescriptor) {
        let end = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        // Most file systems take names of 255 bytes.
        var name = String(target[end...])
        while name.utf8.count > 200 { name.removeLast() }
        for _ in 0..<100 {
            let path = "\(target[..<end])\(UnfinishedName.random(for: name))"
            let made = paths.withLock { paths -> Result<FileDescriptor, Errno>? in
                do {
                    let descriptor = try FileDescriptor.open(
                        FilePath(path), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                        permissions: FilePermissions(rawValue: 0o666))
                    // What takes files of dead runs away may have come before the lock.
                    guard FileSystem.lock(descriptor), FileSystem.exists(path) else {
                        try? descriptor.close()
                        return nil
                    }
                    paths.insert(path)
                    return .success(descriptor)
                } catch {
                    let errno = error as? Errno ?? .ioError
                    return errno == .fileExists ? nil : .failure(errno)
                }
            }
            if let made { return (path, try made.get()) }
        }
        throw .fileExists
    }

    /// What has its name, or is gone, is nobody's to remove.
    static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

    /// Removes one file.
    static func remove(_ path: String) {
        paths.withLock {
            FileSystem.remove(path)
            $0.remove(path)
        }
    }

    /// Gives files their names; a signal waits.
    static func uninterrupted<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
        let result = naming.withLock { _ in Result { () throws(Failure) in try body() } }
        try result.get()
    }

    /// Removes all files and makes none any more: the program ends.
    static func removeAllAndEnd(_ end: () -> Void) {
        naming.withLock { _ in
            paths.withLock { paths in
                paths.forEach(FileSystem.remove)
                end()
            }
        }
    }
}
