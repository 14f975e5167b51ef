import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension RandomAccessFile {
    /// Writes a stretch of the file to a sink as it is; from file to file the kernel copies it.
    ///
    /// - Throws: ``ByteStreamError`` where it cannot be read or written, or the file is shorter.
    package func copy(_ range: Range<Int>, to sink: any ByteSink) throws(ByteStreamError) {
        var offset = range.lowerBound
        if let file = sink as? FileSink { try copyInKernel(from: &offset, to: range.upperBound, file) }
        while offset < range.upperBound {
            let part = try bytes(at: offset, count: min(range.upperBound - offset, 1 << 20))
            if part.isEmpty {
                throw ByteStreamError(.cannotRead, path: name, errno: nil, hint: "it has become shorter")
            }
            try sink.write(part)
            offset += part.count
        }
    }

    /// Copies as much as the kernel can; where it cannot (a kind of file that it does not copy) nothing is lost, and the rest is left to do.
    private func copyInKernel(from offset: inout Int, to end: Int, _ sink: FileSink) throws(ByteStreamError) {
        while offset < end {
            var place = off_t(offset)
            let count = unsafe sendfile(sink.descriptor.rawValue, descriptor.rawValue, &place, end - offset)
            if count > 0 {
                offset += count
                continue
            }
            guard count < 0, Errno(rawValue: errno) == .noSpace else { return }
            throw ByteStreamError(.cannotWrite, path: sink.path, errno: .noSpace)
        }
    }
}
