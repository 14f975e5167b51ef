import SystemPackage

/// A file that is written beside its place and gets its name when it is complete, so that an error, a signal or another run leaves no half
/// file that looks whole.
///
/// The unfinished file is made anew under a name that nobody has, with the permissions that the umask leaves. A symbolic link is followed: the file
/// that it names is written, and the link stays. Devices, named pipes and `/dev/stdout` are written as they are.
public final class FileSink: ByteSink {
    private let descriptor: FileDescriptor
    /// The path as the user gave it.
    let path: String
    /// Where the unfinished file is and which name it gets; nothing for what is written directly.
    private let place: (partial: String, target: String)?
    private var isOpen = true
    private var isPlaced = false
    /// What makes the files that get their names together with this one, when all of it is written.
    package var companions: (() throws(ByteStreamError) -> [FileSink])?

    /// Whether a path leads to something that is written as it is: a device, a named pipe, a stream of the process.
    package static func isWrittenDirectly(path: String) -> Bool {
        if case .stream = try? FileSystem.outputPlace(of: path) { true } else { false }
    }

    /// Makes the unfinished file, or opens what is written directly.
    ///
    /// - Parameter mayBeInput: whether the file may be one that this run reads, as a manifest that is brought up to date.
    /// - Throws: ``ByteStreamError`` where it cannot be created, or is an input of the run.
    public init(path: String, mayBeInput: Bool = false) throws(ByteStreamError) {
        self.path = path
        do {
            switch try FileSystem.outputPlace(of: path) {
            case .stream(let number):
                place = nil
                descriptor =
                    try number.map { try FileDescriptor(rawValue: $0).duplicate() }
                    ?? FileDescriptor.open(FilePath(path), .writeOnly)
            case .file(let target):
                if !mayBeInput, InputFiles.contains(target) {
                    throw ByteStreamError(
                        .cannotCreate, path: path, errno: nil,
                        hint: "it is a file that this run reads, which is never overwritten; name another")
                }
                let (partial, descriptor) = try UnfinishedFiles.create(beside: target)
                place = (partial, target)
                self.descriptor = descriptor
            }
        } catch let error as ByteStreamError {
            throw error
        } catch {
            let errno = error as? Errno
            throw ByteStreamError(
                .cannotCreate, path: path, errno: errno,
                hint: errno == .noSuchFileOrDirectory ? "make its folder first" : nil)
        }
    }

    deinit { discard() }

    /// Writes all of the bytes; a file appears under its own name only with ``finish()``.
    public func write(_ bytes: [UInt8]) throws(ByteStreamError) {
        do {
            try descriptor.writeAll(bytes)
        } catch {
            discard()
            throw ByteStreamError(.cannotWrite, path: path, errno: error as? Errno)
        }
    }

    /// Completes the file and gives it its name, together with those that belong to it.
    public func finish() throws(ByteStreamError) {
        let others = try companions?() ?? []
        companions = nil
        try Self.finish([self] + others)
    }

    /// Completes some files and then gives each its name: they appear together, or none does.
    package static func finish(_ sinks: [FileSink]) throws(ByteStreamError) {
        for sink in sinks { try sink.complete() }
        try UnfinishedFiles.uninterrupted { () throws(ByteStreamError) in
            var appeared: [String] = []
            do throws(ByteStreamError) {
                for sink in sinks {
                    guard let target = sink.place?.target else { continue }
                    let isNew = !FileSystem.exists(target)
                    try sink.rename()
                    if isNew { appeared.append(target) }
                }
            } catch {
                appeared.forEach(FileSystem.remove)
                throw error
            }
        }
    }

    /// Brings the bytes to the disk and closes the file.
    private func complete() throws(ByteStreamError) {
        do {
            if place != nil { try FileSystem.synchronise(descriptor) }
            isOpen = false
            try descriptor.close()
        } catch {
            discard()
            throw ByteStreamError(.cannotWrite, path: path, errno: error as? Errno)
        }
    }

    private func rename() throws(ByteStreamError) {
        guard let place else { return }
        do throws(Errno) {
            try FileSystem.rename(place.partial, to: place.target)
            isPlaced = true
            UnfinishedFiles.forget(place.partial)
        } catch {
            throw ByteStreamError(.cannotCreate, path: path, errno: error)
        }
    }

    private func discard() {
        if isOpen { try? descriptor.close() }
        isOpen = false
        guard let place, !isPlaced else { return }
        isPlaced = true
        UnfinishedFiles.remove(place.partial)
    }
}
