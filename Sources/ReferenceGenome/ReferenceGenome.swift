import ByteStreams
package import Genome

/// A reference genome in FASTA with its index (`samtools faidx`), plain or BGZF: which sequences it has and where.
///
/// It holds no file open. Each task that reads bases makes a ``ReferenceGenomeReader`` of its own.
package struct ReferenceGenome: Sendable {
    /// The path of the FASTA as the user gave it.
    package let path: String
    /// The sequences in the order of the file.
    package let contigs: [FASTAIndex.Contig]
    /// The chromosomes of the known assemblies.
    let table: ContigTable
    /// The blocks, where the file is BGZF.
    let blocks: BlockGzipIndex?
    private let byName: [String: FASTAIndex.Contig]
    private let byChromosome: [Chromosome: FASTAIndex.Contig]

    /// Reads the index beside a FASTA, `path.fai`, and of a BGZF file the blocks from `path.gzi` or, where that is missing, from the file.
    /// Of each chromosome it is held against the FASTA that the header stands before the first base and nothing of it behind the last.
    ///
    /// - Throws: ``ReferenceGenomeError`` where there is no index, or it does not fit; `ContainerError`; `ByteStreamError`.
    package init(path: String, contigs table: ContigTable) throws {
        self.path = path
        self.table = table
        let begin = try RandomAccessFile(path: path).bytes(at: 0, count: 2)
        if begin == [0x1f, 0x8b] {
            blocks = try Self.blocks(of: path)
        } else {
            blocks = nil
        }
        let indexPath = path + ".fai"
        guard FileSystem.exists(indexPath) else {
            throw ReferenceGenomeError(
                .missingIndex, file: path, message: "there is no index \(indexPath) beside it",
                hint: "samtools faidx \(path)")
        }
        contigs = try FASTAIndex(parsing: Self.bytes(of: indexPath), file: indexPath, fasta: path).contigs
        byName = Dictionary(contigs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        byChromosome = Self.chromosomes(contigs, table)
        try verifyPlaces()
    }

    /// The sequence with exactly this name.
    package func contig(named name: String) -> FASTAIndex.Contig? { byName[name] }

    /// The sequence of a chromosome, whatever alias the FASTA writes for it.
    package func contig(of chromosome: Chromosome) -> FASTAIndex.Contig? { byChromosome[chromosome] }

    package var chromosomes: [Chromosome] { byChromosome.keys.sorted() }

    /// Which chromosome each alias means. Of two sequences of one chromosome the one with a length that an assembly has counts. A
    /// mitochondrial genome of another length is another sequence (hg19's chrM is not the MT of GRCh37).
    private static func chromosomes(
        _ contigs: [FASTAIndex.Contig], _ table: ContigTable
    ) -> [Chromosome: FASTAIndex.Contig] {
        var chosen: [Chromosome: (contig: FASTAIndex.Contig, isKnown: Bool)] = [:]
        for contig in contigs {
            guard let chromosome = Chromosome(name: contig.name) else { continue }
            let isKnown = !table.assemblies(of: chromosome, length: contig.length).isEmpty
            if chromosome.name == "MT", !isKnown { continue }
            if let earlier = chosen[chromosome], earlier.isKnown || !isKnown { continue }
            chosen[chromosome] = (contig, isKnown)
        }
        return chosen.mapValues(\.contig)
    }

    private static func blocks(of path: String) throws -> BlockGzipIndex {
        let file: BlockGzipFile
        do {
            file = try BlockGzipFile(path: path)
        } catch is ContainerError {
            throw ReferenceGenomeError(
                .notFASTA, file: path, message: "it is gzip, which cannot be read at any place; expected text or BGZF",
                hint: "gzip -d it, pack it with bgzip, and make the index with samtools faidx")
        }
        let index = path + ".gzi"
        guard FileSystem.exists(index) else { return try BlockGzipIndex(walking: file) }
        return try BlockGzipIndex(parsing: bytes(of: index), name: index, file: file)
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        try FileSource.open(path: path).readAll(upTo: .genomeIndex)
    }

    private func verifyPlaces() throws {
        let text = try RandomAccessText(path: path, blocks: blocks)
        if try text.bytes(at: 0, count: 1) != [UInt8(ascii: ">")] {
            throw ReferenceGenomeError(
                .notFASTA, file: path, message: "it does not begin with '>' as FASTA does",
                hint: "name the FASTA file of the genome")
        }
        if let size = text.size, let beyond = contigs.first(where: { $0.textEnd > size }) {
            throw misfit("\(beyond.name) would end at byte \(beyond.textEnd) of the text, which has \(size)")
        }
        for contig in byChromosome.values.sorted(by: { $0.offset < $1.offset }) {
            let start = max(0, contig.offset - (1 << 12))
            var before = try text.bytes(at: start, count: contig.offset - start)
            guard before.popLast() == UInt8(ascii: "\n") else {
                throw misfit("\(contig.name) should begin at byte \(contig.offset) of the text, where no line begins")
            }
            if before.last == UInt8(ascii: "\r") { before.removeLast() }
            let header = before[(before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)...]
            let isWhole = header.count < before.count || start == 0
            let name = header.dropFirst().prefix { $0 > UInt8(ascii: " ") }
            guard !isWhole || header.first == UInt8(ascii: ">") && name.elementsEqual(contig.name.utf8) else {
                throw misfit("'>\(contig.name)' should stand before byte \(contig.offset) of the text")
            }
            let after = try text.bytes(at: contig.textEnd, count: 4)
            let next = after.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
            guard after.isEmpty || next.count < after.count, next.first.map({ $0 == UInt8(ascii: ">") }) ?? true else {
                throw misfit("\(contig.name) goes on behind its \(contig.length) bases")
            }
        }
    }

    func misfit(_ message: String) -> ReferenceGenomeError {
        ReferenceGenomeError(
            .indexDoesNotFit, file: path + ".fai", message: "the index does not fit \(path): \(message)",
            hint: "make it anew: samtools faidx \(path)")
    }
}
