/// Where the sequences of a FASTA file lie: what `samtools faidx` writes as `.fai`.
package struct FASTAIndex: Sendable, Equatable {
    /// A sequence.
    package struct Contig: Sendable, Hashable {
        /// The first word of its header.
        package let name: String
        /// The number of bases.
        package let length: Int
        /// The offset in the text of the first base.
        package let offset: Int
        /// The bases of a whole line.
        package let lineBases: Int
        /// The bytes of a whole line, its end included.
        package let lineBytes: Int

        /// The offset in the text of a base, by its position (1-based).
        package func textOffset(of position: Int) -> Int {
            let (line, column) = (position - 1).quotientAndRemainder(dividingBy: lineBases)
            return offset + line * lineBytes + column
        }

        /// The offset in the text behind the last base.
        package var textEnd: Int { length == 0 ? offset : textOffset(of: length) + 1 }
    }

    /// The sequences in the order of the file.
    package let contigs: [Contig]

    /// Reads the text of a `.fai`: name, length, offset, bases of a line and bytes of a line, separated by tabs.
    ///
    /// - Throws: ``ReferenceGenomeError`` with the line where something else stands.
    package init(parsing bytes: [UInt8], file: String, fasta: String) throws(ReferenceGenomeError) {
        var contigs: [Contig] = []
        var names: Set<String> = []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            func failure(_ message: String) -> ReferenceGenomeError {
                ReferenceGenomeError(
                    .indexForm, file: file, line: index + 1, message: "\(message): '\(line.prefix(60))'",
                    hint: "make it anew: samtools faidx \(fasta)")
            }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            // No genome is as large as this, and sums of such numbers are still numbers.
            let numbers = columns.dropFirst().compactMap { Int($0) }.filter { (0...1 << 44).contains($0) }
            guard columns.count == 5, numbers.count == 4, !columns[0].isEmpty else {
                throw failure("expected name, length, offset, bases of a line and bytes of a line")
            }
            let contig = Contig(
                name: String(columns[0]), length: numbers[0], offset: numbers[1], lineBases: numbers[2],
                lineBytes: numbers[3])
            let end = contig.lineBytes - contig.lineBases
            guard contig.lineBases > 0 || contig.length == 0, (0...2).contains(end),
                end > 0 || contig.length <= contig.lineBases
            else { throw failure("a line of \(numbers[2]) bases cannot take \(numbers[3]) bytes") }
            guard names.insert(contig.name).inserted else { throw failure("the sequence stands twice") }
            contigs.append(contig)
        }
        guard !contigs.isEmpty else {
            throw ReferenceGenomeError(
                .indexForm, file: file, message: "the index names no sequence",
                hint: "make it anew: samtools faidx \(fasta)")
        }
        self.contigs = contigs
    }
}
