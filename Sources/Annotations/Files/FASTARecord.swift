import ByteStreams

/// One FASTA record, its header read as `name key=value key="value with blanks"`.
package struct FASTARecord: Sendable {
    /// The first word of the header.
    package let name: String
    /// The keys and values of the header.
    package let attributes: [String: String]
    /// The bases as they stand, line ends taken out.
    package let bases: [UInt8]

    /// Reads a record.
    ///
    /// - Throws: ``AnnotationFileError`` where the file does not begin with `>` or holds a second record.
    package init(parsing bytes: [UInt8], file: String) throws(AnnotationFileError) {
        guard bytes.first == UInt8(ascii: ">"), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
            throw AnnotationFileError(file: file, line: 1, message: "expected a FASTA header line that begins with '>'")
        }
        let header = String(decoding: bytes[1..<end], as: UTF8.self)
        var sequence: [UInt8] = []
        sequence.reserveCapacity(bytes.count - end)
        var start = end + 1
        while start < bytes.count {
            let newline =
                ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start) ?? bytes.count
            sequence += bytes[start..<newline]
            while sequence.last == UInt8(ascii: "\r") { sequence.removeLast() }
            start = newline + 1
        }
        if ByteSearch.firstIndex(of: UInt8(ascii: ">"), in: sequence.span, from: 0) != nil {
            throw AnnotationFileError(file: file, line: nil, message: "a second record; expected one")
        }
        name = String(header.prefix { $0 != " " })
        attributes = Self.attributes(of: header.dropFirst(name.count))
        self.bases = sequence
    }

    private static func attributes(of text: Substring) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text
        while let equals = rest.firstIndex(of: "=") {
            let key = rest[..<equals].split(separator: " ").last.map(String.init) ?? ""
            rest = rest[rest.index(after: equals)...]
            let isQuoted = rest.first == "\""
            if isQuoted { rest = rest.dropFirst() }
            let value = rest.prefix { $0 != (isQuoted ? "\"" : " ") }
            attributes[key] = String(value)
            rest = rest[value.endIndex...].dropFirst()
        }
        return attributes
    }
}
