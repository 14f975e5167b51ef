import SystemPackage

/// A file, a named pipe, or standard input.
public final class FileSource: ByteSource {
    private let descriptor: FileDescriptor
    private let closes: Bool

    /// The path as the user gave it, or `standard input`.
    public let name: String
    /// The size of a regular file.
    public let size: Int?

    private init(_ descriptor: FileDescriptor, name: String, size: Int?, closes: Bool) {
        self.descriptor = descriptor
        self.name = name
        self.size = size
        self.closes = closes
    }

    deinit {
        if closes { try? descriptor.close() }
    }

    /// Opens a path; `-` is standard input.
    ///
    /// - Throws: ``ByteStreamError`` where it cannot be opened, or is a folder.
    public static func open(path: String) throws(ByteStreamError) -> FileSource {
        try open(path: path, isInput: true, called: nil)
    }

    /// Opens a path; `-` is standard input.
    ///
    /// - Parameters:
    ///   - isInput: whether the file is one that must not be overwritten; not so an earlier output.
    ///   - name: what messages call it once it is open; the path where nothing is given.
    /// - Throws: ``ByteStreamError`` where it cannot be opened, or is a folder.
    package static func open(
        path: String, isInput: Bool = true, called name: String? = nil
    ) throws(ByteStreamError) -> FileSource {
        if path == "-" { return FileSource(.standardInput, name: "standard input", size: nil, closes: false) }
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            if FileSystem.isFolder(path) {
                try? descriptor.close()
                throw Errno.isDirectory
            }
            if isInput { InputFiles.note(path) }
            let end = try? descriptor.seek(offset: 0, from: .end)
            if end != nil { _ = try? descriptor.seek(offset: 0, from: .start) }
            return FileSource(descriptor, name: name ?? path, size: end.map(Int.init), closes: true)
        } catch {
            throw ByteStreamError(.cannotOpen, path: path, errno: error as? Errno)
        }
    }

    /// Appends the next bytes.
    public func read(upTo count: Int, into bytes: inout [UInt8]) throws(ByteStreamError) -> Int {
        let wanted = max(count, 1)
        var got = 0
        do {
            try bytes.append(addingCapacity: wanted) { span in
                try unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                    let free = unsafe UnsafeMutableRawBufferPointer(
                        UnsafeMutableBufferPointer(rebasing: buffer[initialized..<initialized + wanted]))
                    got = try unsafe descriptor.read(into: free)
                    initialized += got
                }
            }
        } catch {
            throw ByteStreamError(.cannotRead, path: name, errno: error as? Errno)
        }
        return got
    }
}
