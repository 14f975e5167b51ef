import SystemPackage

/// A file that is read at any place.
package final class RandomAccessFile: Sendable {
    let descriptor: FileDescriptor
    /// The path as the user gave it.
    package let name: String
    /// The size of the file in bytes.
    package let size: Int

    /// Opens a file.
    ///
    /// - Throws: ``ByteStreamError`` where it cannot be opened, or has no size, as a pipe.
    package init(path: String) throws(ByteStreamError) {
        do {
            descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
        } catch {
            throw ByteStreamError(.cannotOpen, path: path, errno: error as? Errno)
        }
        name = path
        guard !FileSystem.isFolder(path), let end = try? descriptor.seek(offset: 0, from: .end) else {
            try? descriptor.close()
            throw ByteStreamError(.cannotOpen, path: path, errno: .isDirectory)
        }
        size = Int(end)
        InputFiles.note(path)
    }

    deinit { try? descriptor.close() }

    /// The bytes at a place, fewer where the file ends.
    ///
    /// - Throws: ``ByteStreamError`` where they cannot be read.
    package func bytes(at offset: Int, count: Int) throws(ByteStreamError) -> [UInt8] {
        let wanted = max(min(count, size - offset), 0)
        var bytes: [UInt8] = []
        do {
            while bytes.count < wanted {
                let missing = wanted - bytes.count
                var got = 0
                try bytes.append(addingCapacity: missing) { span in
                    try unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                        let free = unsafe UnsafeMutableRawBufferPointer(
                            UnsafeMutableBufferPointer(rebasing: buffer[initialized..<initialized + missing]))
                        got = try unsafe descriptor.read(
                            fromAbsoluteOffset: Int64(offset + wanted - missing), into: free)
                        initialized += got
                    }
                }
                if got == 0 { break }
            }
        } catch {
            throw ByteStreamError(.cannotRead, path: name, errno: error as? Errno)
        }
        return bytes
    }
}
