import ByteStreams
import Genome
import TestSupport
import Testing

@testable import ReferenceGenome

/// The two contigs that tests look at: one chromosome of both assemblies.
let contigTable: ContigTable = {
    guard let ten = Chromosome(name: "10") else { return ContigTable([]) }
    return ContigTable([
        Contig(assembly: .grch37, chromosome: ten, accession: "NC_000010.10", length: 135_534_747),
        Contig(assembly: .grch38, chromosome: ten, accession: "NC_000010.11", length: 133_797_422),
    ])
}()

@Suite struct ReadingTests {
    /// Packs a file into BGZF beside it and makes the `.gzi` where that is wanted.
    static func pack(_ path: String, index: Bool) throws -> String {
        let packed = path + ".gz"
        let sink = BlockGzipSink(target: try FileSink(path: packed))
        try sink.write(SharedFile.bytes(path))
        try sink.finish()
        try SharedFile.write(SharedFile.bytes(path + ".fai"), to: packed + ".fai")
        if index {
            let blocks = try BlockGzipIndex(walking: BlockGzipFile(path: packed)).blocks.dropFirst()
            var bytes: [UInt8] = []
            for number in [blocks.count] + blocks.flatMap({ [$0.address, $0.textOffset] }) {
                for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
            }
            try SharedFile.write(bytes, to: packed + ".gzi")
        }
        return packed
    }

    @Test(arguments: [1, 7, 60, 1_000, 400_000], ["\n", "\r\n"])
    func `any interval has its bases, whatever the lines`(width: Int, lineEnd: String) throws {
        let long = FASTAFile.madeUpBases(width == 1 ? 2_000 : 90_003)
        let short = Array("acgtNnry".utf8)
        try TemporaryFolder.with { folder in
            var file = FASTAFile(width: width, lineEnd: lineEnd)
            file.add("short", bases: short)
            file.add("chr10", bases: long)
            file.add("last", bases: short)
            try file.write(to: folder + "/a.fa")
            let packed = try Self.pack(folder + "/a.fa", index: false)
            for path in [folder + "/a.fa", packed] {
                let genome = try ReferenceGenome(path: path, contigs: contigTable)
                let reader = try ReferenceGenomeReader(genome)
                for name in ["short", "last"] {
                    let contig = try #require(genome.contig(named: name))
                    #expect(try Array(reader.bases(of: contig, in: Interval(1, 8))) == Array("ACGTNNRY".utf8))
                    #expect(try Array(reader.bases(of: contig, in: Interval(8, 8))) == Array("Y".utf8))
                }
                let contig = try #require(genome.contig(named: "chr10"))
                #expect(try Array(reader.bases(of: contig, in: Interval(1, long.count))) == long)
                var start = 1
                while start <= long.count {
                    let interval = Interval(start, min(long.count, start + start % 97))
                    #expect(
                        try Array(reader.bases(of: contig, in: interval))
                            == Array(
                                long[interval.start - 1..<interval.end]))
                    start += long.count / 150 + start % 311
                }
            }
        }
    }

    @Test func `a .gzi and the blocks of the file lead to the same bases`() throws {
        let bases = FASTAFile.madeUpBases(300_000)
        try TemporaryFolder.with { folder in
            var file = FASTAFile()
            file.add("10", bases: bases)
            try file.write(to: folder + "/a.fa")
            let packed = try Self.pack(folder + "/a.fa", index: true)
            let file2 = try BlockGzipFile(path: packed)
            let index = try BlockGzipIndex(parsing: SharedFile.bytes(packed + ".gzi"), name: "a.gzi", file: file2)
            #expect(index.blocks == (try BlockGzipIndex(walking: file2)).blocks)
            #expect(index.blocks.count > 3)
            let genome = try ReferenceGenome(path: packed, contigs: contigTable)
            let contig = try #require(Chromosome(name: "chr10").flatMap { genome.contig(of: $0) })
            let reader = try ReferenceGenomeReader(genome)
            for start in stride(from: 1, to: 299_000, by: 9_973) {
                #expect(
                    try Array(reader.bases(of: contig, in: Interval(start, start + 500)))
                        == Array(
                            bases[start - 1..<start + 500]))
            }
            try SharedFile.write(SharedFile.bytes(packed + ".gzi").dropLast(), to: packed + ".gzi")
            let error = #expect(throws: ContainerError.self) { try ReferenceGenome(path: packed, contigs: contigTable) }
            #expect(error?.description.contains("bgzip -r") == true)
        }
    }

    @Test func `several tasks read one genome`() async throws {
        let bases = FASTAFile.madeUpBases(100_000)
        try await TemporaryFolder.with { folder in
            var file = FASTAFile()
            file.add("10", bases: bases)
            try file.write(to: folder + "/a.fa")
            let genome = try ReferenceGenome(path: folder + "/a.fa", contigs: contigTable)
            let sound = try await withThrowingTaskGroup(of: Bool.self) { group in
                for task in 0..<8 {
                    group.addTask {
                        let reader = try ReferenceGenomeReader(genome)
                        guard let contig = genome.contig(named: "10") else { return false }
                        return try (0..<50).allSatisfy { step in
                            let start = 1 + (task * 7_919 + step * 1_777) % 99_000
                            return try reader.bases(of: contig, in: Interval(start, start + 99))
                                .elementsEqual(bases[start - 1..<start + 99])
                        }
                    }
                }
                return try await group.reduce(true) { $0 && $1 }
            }
            #expect(sound)
        }
    }

    @Test(arguments: ["chr10", "10", "CHR10", "NC_000010.11"])
    func `any alias is the chromosome`(name: String) throws {
        try TemporaryFolder.with { folder in
            var file = FASTAFile()
            file.add("chrM", bases: Array("ACGT".utf8))
            file.add(name, bases: Array("ACGTACGT".utf8))
            try file.write(to: folder + "/a.fa")
            let genome = try ReferenceGenome(path: folder + "/a.fa", contigs: contigTable)
            #expect(genome.contig(naming: "10", assembly: .grch38)?.name == name)
            #expect(genome.contig(naming: "chr10", assembly: .grch38)?.name == name)
            #expect(genome.contig(naming: "NC_000010.11", assembly: .grch38)?.name == name)
            #expect(genome.contig(naming: "NC_000010.10", assembly: .grch38) == nil)
            #expect(genome.contig(naming: "11", assembly: .grch38) == nil)
            // A mitochondrial genome of another length is another sequence.
            #expect(genome.contig(naming: "MT", assembly: .grch38) == nil)
            #expect(genome.contig(naming: "chrM", assembly: .grch38)?.name == "chrM")
        }
    }
}

@Suite struct RefusalTests {
    @Test func `the assembly is told by the length, and another one is refused with the numbers`() throws {
        try TemporaryFolder.with { folder in
            var file = FASTAFile()
            file.add("10", length: 135_534_747, stretches: [])
            try file.write(to: folder + "/a.fa")
            let genome = try ReferenceGenome(path: folder + "/a.fa", contigs: contigTable)
            #expect(genome.assembly == .grch37)
            try genome.verify(assembly: .grch37)
            let error = #expect(throws: ReferenceGenomeError.self) { try genome.verify(assembly: .grch38) }
            #expect(error?.code == .otherAssembly)
            #expect(error?.message.contains("10 has 135534747 bases, GRCh38 has 133797422") == true)
            // A hole is no sequence.
            let contig = try #require(genome.contig(named: "10"))
            let hole = #expect(throws: ReferenceGenomeError.self) {
                try ReferenceGenomeReader(genome).bases(of: contig, in: Interval(500, 510))
            }
            #expect(hole?.message.contains("byte 0") == true)
        }
    }

    @Test func `a FASTA of unknown lengths tells no assembly and is of any`() throws {
        try TemporaryFolder.with { folder in
            var file = FASTAFile()
            file.add("10", bases: Array("ACGT".utf8))
            try file.write(to: folder + "/a.fa")
            let genome = try ReferenceGenome(path: folder + "/a.fa", contigs: contigTable)
            #expect(genome.assembly == nil)
            try genome.verify(assembly: .grch37)
        }
    }

    private static let text = ">chr10 x\nACGT\nACGT\nAC\n>chr11\nGGGG\nGG\n"
    private static let index = "chr10\t10\t9\t4\t5\nchr11\t6\t29\t4\t5\n"

    @Test(arguments: [
        // Each with what is wrong, and words that the message has.
        (text, nil, "samtools faidx"),
        (text, "chr10\t10\t9\t4\n", ":1: expected name, length, offset"),
        (text, "chr10\t10\tnine\t4\t5\n", ":1: expected name, length, offset"),
        (text, "chr10\t10\t9\t4\t9\n", "cannot take 9 bytes"),
        (text, "chr10\t10\t9\t4\t5\nchr10\t10\t9\t4\t5\n", ":2: the sequence stands twice"),
        (text, "\n", "names no sequence"),
        (text, "chr10\t10\t900\t4\t5\n", "would end at byte 912 of the text, which has 37"),
        (text, "chr10\t10\t8\t4\t5\n", "where no line begins"),
        (text, "chr12\t10\t9\t4\t5\n", "'>chr12' should stand before byte 9"),
        (text, "chr10\t8\t9\t4\t5\n", "goes on behind its 8 bases"),
        ("ACGT\n", "chr10\t4\t0\t4\t5\n", "does not begin with '>'"),
    ])
    func `an index that is missing, broken or stale is refused`(
        text: String, index: String?, message: String
    ) throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/a.fa"
            try SharedFile.write(Array(text.utf8), to: path)
            if let index { try SharedFile.write(Array(index.utf8), to: path + ".fai") }
            let error = #expect(throws: ReferenceGenomeError.self) {
                try ReferenceGenome(path: path, contigs: contigTable)
            }
            #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
            #expect(error?.hint.isEmpty == false)
        }
    }

    @Test(arguments: [
        (">x\nACGT\nAC\n", "x\t6\t3\t5\t6\n", "should be a base, and is a line end"),
        (">x\nACGT\nAC\n", "x\t6\t3\t3\t4\n", "a line should end before x:4, and 'T' stands there"),
        (">x\nAC-T\nAC\n", "x\t6\t3\t4\t5\n", "x:3 should be a base, and is '-'"),
    ])
    func `what is no letter is no base`(text: String, index: String, message: String) throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/a.fa"
            try SharedFile.write(Array(text.utf8), to: path)
            try SharedFile.write(Array(index.utf8), to: path + ".fai")
            let genome = try ReferenceGenome(path: path, contigs: contigTable)
            let contig = try #require(genome.contig(named: "x"))
            let error = #expect(throws: ReferenceGenomeError.self) {
                try ReferenceGenomeReader(genome).bases(of: contig, in: Interval(1, 6))
            }
            #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
        }
    }

    @Test func `bases beyond the sequence, and plain gzip, are refused`() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/a.fa"
            try SharedFile.write(Array(Self.text.utf8), to: path)
            try SharedFile.write(Array(Self.index.utf8), to: path + ".fai")
            let genome = try ReferenceGenome(path: path, contigs: contigTable)
            let contig = try #require(genome.contig(named: "chr10"))
            let error = #expect(throws: ReferenceGenomeError.self) {
                try ReferenceGenomeReader(genome).bases(of: contig, in: Interval(10, 11))
            }
            #expect(error?.code == .outside)
            try SharedFile.write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0], to: path)
            let packed = #expect(throws: ReferenceGenomeError.self) {
                try ReferenceGenome(path: path, contigs: contigTable)
            }
            #expect(packed?.description.contains("bgzip") == true)
        }
    }
}
