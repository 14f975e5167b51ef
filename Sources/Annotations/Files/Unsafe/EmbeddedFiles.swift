import EmbeddedAnnotations

/// The files inside the binary.
enum EmbeddedFiles {
    /// The names of all files, in the order in which they are embedded.
    static let names: [String] = (0..<embedded_annotation_count).map { index in
        unsafe String(cString: embedded_annotation_at(index).pointee.path)
    }

    /// The bytes of a file, or nothing where there is no such file.
    static func bytes(of name: String) -> [UInt8]? {
        guard let index = names.firstIndex(of: name) else { return nil }
        let file = unsafe embedded_annotation_at(index).pointee
        return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
