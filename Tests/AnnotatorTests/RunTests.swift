import Annotations
import ByteStreams
import Genome
import TestSupport
import Testing
import Transcripts
import VariantCallFormat

@testable import Annotator

@Suite struct OrderedMapTests {
    private struct Stop: Error {}

    @Test(arguments: [1, 2, 3, 8])
    func `results come in the order of the elements`(width: Int) async throws {
        var next = 0
        var results: [Int] = []
        try await orderedMap(width: width) {
            next += 1
            return next <= 200 ? next : nil
        } transform: { element in
            // Uneven work, so that tasks finish out of order.
            (0..<(element % 7) * 500).reduce(element) { value, _ in value }
        } consume: { result in
            results.append(result)
        }
        #expect(results == Array(1...200))
    }

    @Test(arguments: [1, 2, 5])
    func `one that takes long keeps no more than twice the width waiting`(width: Int) async throws {
        var pulled = 0
        var handedOn = 0
        var most = 0
        try await orderedMap(width: width) {
            pulled += 1
            most = max(most, pulled - handedOn)
            return pulled <= 100 ? pulled : nil
        } transform: { element in
            (0..<(element % 10 == 1 ? 200_000 : 1)).reduce(element) { value, _ in value }
        } consume: { _ in
            handedOn += 1
        }
        #expect(handedOn == 100)
        #expect(most <= 2 * width)
    }

    @Test func `an error anywhere ends it`() async {
        await #expect(throws: Stop.self) {
            var next = 0
            try await orderedMap(width: 2) {
                next += 1
                return next
            } transform: { element in
                if element == 20 { throw Stop() }
                return element
            } consume: { _ in
            }
        }
    }
}

@Suite struct RunPiecesTests {
    @Test(arguments: [0, 1, 100, 16_383, 16_384, 16_385, 60_000])
    func `pieces are whole lines and all of the text`(length: Int) {
        let line = Array("chr1\t100\t.\tA\tC\t.\tPASS\t.\n".utf8)
        for isEnded in [true, false] {
            var text: [UInt8] = []
            while text.count < length { text += line }
            if !isEnded { text = Array(text.dropLast()) }
            let begin = VirtualOffset(rawValue: 0)
            let pieces = LocusReading.Run(begin: begin, end: begin, text: text).pieces
            #expect(Array(pieces.joined()) == text)
            #expect(pieces.dropLast().allSatisfy { $0.last == UInt8(ascii: "\n") && $0.count > 1 << 14 })
            #expect(pieces.allSatisfy { !$0.isEmpty && $0.count <= 1 << 14 + line.count })
        }
    }
}

@Suite struct AssemblyEvidenceTests {
    private static let contigs = (try? AnnotationSet(files: .embedded(), assemblies: []))?.contigs

    private func evidence(_ lines: [String], declared: Assembly? = nil) throws -> AssemblyEvidence {
        let text = (["##fileformat=VCFv4.2"] + lines + ["#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"]).joined(
            separator: "\n")
        let header = try VCFHeader(bytes: Array(text.utf8), file: "test.vcf")
        return try AssemblyEvidence(
            header: header, declared: declared, contigs: #require(Self.contigs), file: "test.vcf")
    }

    @Test(arguments: [
        ("##contig=<ID=10,length=135534747>", Assembly.grch37), ("##contig=<ID=chr10,length=133797422>", .grch38),
        ("##contig=<ID=NC_000010.11>", .grch38), ("##contig=<ID=NC_000010.10>", .grch37),
        ("##contig=<ID=chr10,assembly=hg19>", .grch37),
        ("##reference=file:///data/Homo_sapiens_assembly.hg38.fa", .grch38),
        ("##reference=file:///data/Homo_sapiens_assembly19.fasta", .grch37), ("##contig=<ID=CM000672.2>", .grch38),
        ("##contig=<ID=CM000672.1,length=135534747>", .grch37), ("##contig=<ID=GRCh38#0#chr10>", .grch38),
        ("##contig=<ID=GRCh38#0#chr10,length=133797422>", .grch38),
        ("##contig=<ID=chr10,length=2147483647,assembly=hg38>", .grch38),
    ])
    func `the header tells the assembly`(line: String, assembly: Assembly) throws {
        #expect(try evidence([line]).assembly == assembly)
    }

    @Test func `without evidence the error says where it was sought`() throws {
        let error = #expect(throws: AnnotatorError.self) {
            try evidence(["##contig=<ID=chr10>", "##reference=genome.fa"])
        }
        #expect(error?.message.contains("##reference=genome.fa") == true)
        #expect(error?.message.contains("--assembly") == true)
        #expect(try evidence([], declared: .grch37).assembly == .grch37)
    }

    @Test func `evidence that contradicts itself is refused`() {
        #expect(throws: AnnotatorError.self) {
            try evidence(["##contig=<ID=10,length=135534747>", "##contig=<ID=16,length=90338345>"])
        }
        #expect(throws: AnnotatorError.self) {
            try evidence(["##contig=<ID=10,length=135534747>"], declared: .grch38)
        }
    }

    @Test(arguments: [
        ("##contig=<ID=chr10,length=134758134>", "T2T-CHM13v2.0"), ("##contig=<ID=NC_060934.1>", "T2T-CHM13v2.0"),
        ("##contig=<ID=CP068268.2,length=134758134>", "T2T-CHM13v2.0"),
        ("##contig=<ID=CHM13#0#chr10>", "T2T-CHM13v2.0"),
        ("##contig=<ID=chr10,assembly=T2T-CHM13v2.0>", "T2T-CHM13v2.0"),
        ("##reference=/refs/hs1.fa.gz", "T2T-CHM13v2.0"),
        ("##contig=<ID=10,length=135374737>", "NCBI36"), ("##reference=human_b36_both.fasta", "NCBI36"),
    ])
    func `an assembly that is not read is named, whatever the user says`(line: String, name: String) {
        for declared in [nil, Assembly.grch38, .grch37] {
            let error = #expect(throws: AnnotatorError.self) { try evidence([line], declared: declared) }
            #expect(error?.message.contains("is of \(name), which is not supported") == true, "\(line)")
        }
    }

    @Test func `a length that no assembly has is refused, but for the mitochondrial genome and decoys`() throws {
        let error = #expect(throws: AnnotatorError.self) {
            try evidence(["##contig=<ID=chr10,length=133797421>"], declared: .grch38)
        }
        #expect(error?.message.contains("chr10 has 133797421 bases, and 133797422 in GRCh38") == true)
        let lines = [
            "##contig=<ID=chr10,length=133797422>", "##contig=<ID=chrM,length=16571>", "##contig=<ID=hs37d5,length=5>",
            "##contig=<ID=chr1_KI270706v1_random,length=7>",
        ]
        #expect(try evidence(lines).assembly == .grch38)
    }

    @Test func `a path that names another assembly than the contig lengths counts for nothing`() throws {
        #expect(try evidence(["##contig=<ID=10,length=135534747>", "##reference=hg38.fa"]).assembly == .grch37)
    }
}

@Suite struct ReferenceProofTests {
    private func proof(_ reference: String, at position: Int, inferred: Bool = false) throws -> ReferenceProof {
        var proof = ReferenceProof()
        let sequence = ReferenceSequence(
            assembly: .grch38, chromosome: try #require(Chromosome(name: "1")), start: 100, bases: Array("ACGTN".utf8),
            isInferred: inferred)
        proof.compare(reference: Array(reference.utf8), at: position, with: sequence, line: 7, on: sequence.chromosome)
        return proof
    }

    @Test func `bases are compared in either case, N and IUPAC codes agree with anything`() throws {
        #expect(try proof("acgt", at: 100).disagreements.isEmpty)
        #expect(try proof("acgt", at: 100).basesCompared == 4)
        #expect(try proof("ANRT", at: 100).disagreements.isEmpty)
        #expect(try proof("TA", at: 103).disagreements.isEmpty)
        #expect(try proof("CC", at: 90).basesCompared == 0)
    }

    @Test func `a difference is a disagreement, or a warning where the base is inferred`() throws {
        #expect(try proof("ACT", at: 100).disagreements.map(\.position) == [100])
        #expect(try proof("ACT", at: 100, inferred: true).disagreements.isEmpty)
        #expect(try proof("ACT", at: 100, inferred: true).warnings.count == 1)
    }
}

@Suite struct CallableIntervalTests {
    private func intervals(_ text: String) throws -> CallableIntervals {
        // In pieces, so that lines are put together.
        try CallableIntervals(
            bed: ContainerReader(source: MemorySource(Array(text.utf8), piece: 7)), file: "a.bed")
    }

    @Test func `BED is read as it is written, zero-based and half-open`() throws {
        let callable = try intervals("track name=x\nchr1\t100\t200\tname\r\n1\t200\t210\n# end")
        let transcript = Transcript(
            gene: "TOY", accession: "NM_0", ensembl: nil, protein: nil, status: .maneSelect, assembly: .grch38,
            chromosome: try #require(Chromosome(name: "1")), strand: .plus, exons: [Interval(101, 220)],
            codingSpan: Interval(101, 220))
        #expect(callable.fraction(ofCodingBasesOf: transcript) == Double(110) / 120)
    }

    @Test func `a line that is no BED is an error with its place`() {
        let error = #expect(throws: AnnotatorError.self) {
            try intervals("chr1\t100\nchr1\tx\ty\n")
        }
        #expect(error?.message.hasPrefix("a.bed:1:") == true)
    }
}
