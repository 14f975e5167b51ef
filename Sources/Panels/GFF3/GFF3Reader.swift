package import ByteStreams

/// Reads GFF3 line by line, from text, gzip or BGZF, and decodes only the lines that are wanted.
package struct GFF3Reader {
    /// A line before it is decoded: what decides whether it is wanted.
    package struct Row {
        /// The whole line.
        package let text: ArraySlice<UInt8>
        /// The line, 1-based.
        package let number: Int
        /// The contig's bytes.
        package let contig: ArraySlice<UInt8>
        /// The bytes of the type.
        package let type: ArraySlice<UInt8>
    }

    /// What the lines that are no features say of the file.
    package struct Pragmas: Sendable, Equatable {
        /// What `#!genome-build` and `##genome-build` say.
        package var builds: [String] = []
        /// The contigs of `##sequence-region` with their ends.
        package var regions: [String: Int] = [:]
    }

    private let container: ContainerReader
    private let name: String

    /// Opens a file.
    ///
    /// - Throws: ``GFF3Error`` where it is another kind of file; `ContainerError`, `ByteStreamError`.
    package init(path: String) throws { try self.init(source: try FileSource.open(path: path)) }

    /// Opens a stream.
    ///
    /// - Throws: ``GFF3Error`` where it is another kind of file; `ContainerError`, `ByteStreamError`.
    package init(source: any ByteSource) throws {
        name = source.name
        do {
            container = try ContainerReader(source: source)
        } catch let error as ContainerError {
            guard case .foreignKind(let kind) = error.code else { throw error }
            throw GFF3Error(
                .notGFF3, file: source.name, line: nil, message: "this is \(kind), not GFF3",
                hint: "give GFF3 as text, gzip or BGZF")
        }
    }

    /// Decodes the lines for which `isWanted` holds and gives each to `body`, up to the end of the file or its `##FASTA` section.
    ///
    /// - Throws: ``GFF3Error`` where the file is no GFF3 or a wanted line is not what it should be; `ContainerError`, `ByteStreamError`;
    ///   what `body` throws.
    package func forEachFeature(
        where isWanted: (Row) -> Bool, _ body: (GFF3Feature) throws -> Void
    ) throws -> Pragmas {
        var pragmas = Pragmas()
        var hasFeature = false
        try forEachLine { line, number in
            if line.first == UInt8(ascii: ">") { return false }
            if line.first == UInt8(ascii: "#") {
                return try !read(String(decoding: line, as: UTF8.self), number: number, into: &pragmas)
            }
            if line.isEmpty { return true }
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
                let second = line[(tab + 1)...].firstIndex(of: UInt8(ascii: "\t")),
                let third = line[(second + 1)...].firstIndex(of: UInt8(ascii: "\t"))
            else {
                throw GFF3Error(
                    .notGFF3, file: name, line: number,
                    message:
                        "expected nine columns, separated by tabs: '\(String(decoding: line.prefix(60), as: UTF8.self))'",
                    hint: "give GFF3 as text, gzip or BGZF")
            }
            let row = Row(
                text: line, number: number, contig: line[..<tab], type: line[(second + 1)..<third])
            // The first line is decoded whatever it is: it tells GTF from GFF3.
            let isFirst = !hasFeature
            hasFeature = true
            guard isWanted(row) || isFirst else { return true }
            let feature = try GFF3Feature(
                parsing: String(decoding: line, as: UTF8.self), line: number, file: name)
            if !isFirst || isWanted(row) { try body(feature) }
            return true
        }
        return pragmas
    }

    /// Calls `body` with each line without its end, until it says no.
    private func forEachLine(_ body: (ArraySlice<UInt8>, Int) throws -> Bool) throws {
        var buffer: [UInt8] = []
        var number = 0
        var isAtEnd = false
        while !isAtEnd {
            let searched = buffer.count
            isAtEnd = try !container.read(into: &buffer)
            if isAtEnd, !buffer.isEmpty { buffer.append(UInt8(ascii: "\n")) }
            var start = 0
            while let end = ByteSearch.firstIndex(
                of: UInt8(ascii: "\n"), in: buffer.span, from: max(start, searched))
            {
                number += 1
                let last = end > start && buffer[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
                guard try body(buffer[start..<last], number) else { return }
                start = end + 1
            }
            buffer.removeFirst(start)
            if buffer.count > InputLimit.annotationLine.most {
                throw InputLimitError(.annotationLine, file: name, line: number + 1)
            }
        }
    }

    /// Reads a line that begins with `#`; whether the features end here.
    private func read(_ line: String, number: Int, into pragmas: inout Pragmas) throws -> Bool {
        guard pragmas.builds.count + pragmas.regions.count < InputLimit.annotationPragmas.most else {
            throw InputLimitError(.annotationPragmas, file: name, line: number)
        }
        let words = line.split { $0 == " " || $0 == "\t" }
        switch words.first {
        case "##FASTA": return true
        case "##gff-version":
            if let version = words.dropFirst().first, !version.hasPrefix("3") {
                throw GFF3Error(
                    .notGFF3, file: name, line: number,
                    message: "this is GFF of version \(version); expected version 3",
                    hint: "Ensembl, GENCODE, NCBI and MANE offer GFF3: take that")
            }
        case "#!genome-build", "##genome-build":
            pragmas.builds.append(words.dropFirst().joined(separator: " "))
        case "##sequence-region":
            if words.count == 4, let end = Int(words[3]) { pragmas.regions[String(words[1])] = end }
        default: break
        }
        return false
    }
}
