import SystemPackage

/// A stream of bytes that is written once, from the start.
package protocol ByteSink: AnyObject {
    /// Writes all of the bytes.
    ///
    /// - Throws: ``ByteStreamError``, after which the output must not be used.
    func write(_ bytes: [UInt8]) throws(ByteStreamError)

    /// Ends the output; only now does a file appear under its own name.
    ///
    /// - Throws: ``ByteStreamError``.
    func finish() throws(ByteStreamError)
}

/// A sink in memory: what tests write to.
package final class MemorySink: ByteSink {
    /// What was written.
    package private(set) var bytes: [UInt8] = []
    /// Whether the output was ended.
    package private(set) var isFinished = false

    /// Makes an empty sink.
    package init() {}

    /// Appends the bytes.
    package func write(_ bytes: [UInt8]) { self.bytes += bytes }

    /// Ends the output.
    package func finish() { isFinished = true }
}

/// A file that is written beside its place and renamed when it is complete: an error leaves no half file that looks whole.
package final class FileSink: ByteSink {
    let descriptor: FileDescriptor
    let path: String
    private let partial: FilePath
    private var isOpen = true

    /// Creates the file beside the place, under a name that ends in `.partial-` and the number of the process.
    ///
    /// - Throws: ``ByteStreamError`` where it cannot be created.
    package init(path: String) throws(ByteStreamError) {
        self.path = path
        partial = FilePath(FileSystem.partialName(of: path))
        do {
            descriptor = try FileDescriptor.open(
                partial, .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            let errno = error as? Errno
            throw ByteStreamError(
                .cannotCreate, path: path, errno: errno,
                hint: errno == .noSuchFileOrDirectory ? "make its folder first" : nil)
        }
    }

    deinit {
        if isOpen { discard() }
    }

    /// Writes the bytes to the file beside the place.
    package func write(_ bytes: [UInt8]) throws(ByteStreamError) {
        do {
            try descriptor.writeAll(bytes)
        } catch {
            discard()
            throw ByteStreamError(.cannotWrite, path: path, errno: error as? Errno)
        }
    }

    /// Closes the file and gives it its name.
    package func finish() throws(ByteStreamError) {
        do {
            try descriptor.close()
            isOpen = false
        } catch {
            discard()
            throw ByteStreamError(.cannotWrite, path: path, errno: error as? Errno)
        }
        do throws(Errno) {
            try FileSystem.rename(partial.string, to: path)
        } catch {
            FileSystem.remove(partial.string)
            throw ByteStreamError(.cannotCreate, path: path, errno: error)
        }
    }

    private func discard() {
        if isOpen { try? descriptor.close() }
        isOpen = false
        FileSystem.remove(partial.string)
    }
}

/// Standard output.
package final class StandardOutputSink: ByteSink {
    /// Makes the sink.
    package init() {}

    /// Writes the bytes.
    package func write(_ bytes: [UInt8]) throws(ByteStreamError) {
        do {
            try FileDescriptor.standardOutput.writeAll(bytes)
        } catch {
            throw ByteStreamError(.cannotWrite, path: "standard output", errno: error as? Errno)
        }
    }

    /// Nothing is left to do.
    package func finish() {}
}
