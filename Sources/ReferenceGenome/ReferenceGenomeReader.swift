package import Genome

/// Reads bases of a reference genome at any place, for one task: it has a file and a small window of its own.
package final class ReferenceGenomeReader {
    /// The bases that are read at once and kept.
    static let windowSize = 1 << 16

    private let genome: ReferenceGenome
    private let text: RandomAccessText
    private var window: (contig: String, interval: Interval, bases: [UInt8])?

    /// Opens the file.
    ///
    /// - Throws: `ByteStreamError`, `ContainerError`.
    package init(_ genome: ReferenceGenome) throws {
        self.genome = genome
        text = try RandomAccessText(path: genome.path, blocks: genome.blocks)
    }

    /// The bases of an interval (1-based, closed) of a sequence, in upper case.
    ///
    /// - Throws: ``ReferenceGenomeError`` where the interval reaches beyond the sequence, or the file does not have letters there;
    ///   `ByteStreamError`, `ContainerError`.
    package func bases(of contig: FASTAIndex.Contig, in interval: Interval) throws -> ArraySlice<UInt8> {
        guard interval.start >= 1, interval.end <= contig.length else {
            throw ReferenceGenomeError(
                .outside, file: genome.path,
                message: "\(contig.name):\(interval) reaches beyond the sequence, which has \(contig.length) bases",
                hint: "give the FASTA that the variants were called on")
        }
        if let window, window.contig == contig.name, window.interval.contains(interval) {
            let start = interval.start - window.interval.start
            return window.bases[start..<start + interval.count]
        }
        if interval.count > Self.windowSize / 2 { return try read(contig, interval)[...] }
        // Records come sorted: a little of what lies before, for records that begin before their neighbours, and more behind.
        let start = max(1, interval.start - 1_000)
        let wanted = Interval(start, min(contig.length, start + Self.windowSize - 1))
        // What is wrong near the interval, and not in it, is for those to hear who ask for it.
        guard let bases = try? read(contig, wanted) else { return try read(contig, interval)[...] }
        window = (contig.name, wanted, bases)
        return bases[interval.start - start..<interval.start - start + interval.count]
    }

    private func read(_ contig: FASTAIndex.Contig, _ interval: Interval) throws -> [UInt8] {
        if interval.isEmpty { return [] }
        let start = contig.textOffset(of: interval.start)
        let count = contig.textOffset(of: interval.end) + 1 - start
        let bytes = try text.bytes(at: start, count: count)
        guard bytes.count == count else {
            throw genome.misfit("\(contig.name):\(interval) should lie at byte \(start) of the text, which ends before")
        }
        var bases: [UInt8] = []
        bases.reserveCapacity(interval.count)
        var column = (interval.start - 1) % contig.lineBases
        for (index, byte) in bytes.enumerated() {
            let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
            if column < contig.lineBases {
                guard isLetter else {
                    throw genome.misfit(
                        "\(contig.name):\(interval.start + bases.count) should be a base, and is \(Self.shown(byte)) (byte \(start + index) of the text)"
                    )
                }
                bases.append(Nucleotide.uppercased(byte))
            } else if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
                throw genome.misfit(
                    "a line should end before \(contig.name):\(interval.start + bases.count), and \(Self.shown(byte)) stands there (byte \(start + index) of the text)"
                )
            }
            column = column + 1 == contig.lineBytes ? 0 : column + 1
        }
        return bases
    }

    private static func shown(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): "a line end"
        case 0x21...0x7e: "'\(Character(UnicodeScalar(byte)))'"
        default: "byte \(byte)"
        }
    }
}
