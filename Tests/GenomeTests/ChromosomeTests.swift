import Genome
import Testing

@Suite struct ChromosomeTests {
    @Test(arguments: [
        ("10", "10"), ("chr10", "10"), ("CHR10", "10"), ("NC_000010.11", "10"), ("NC_000010.10", "10"), ("X", "X"),
        ("chrX", "X"), ("23", "X"), ("NC_000023.11", "X"), ("24", "Y"), ("chrM", "MT"), ("MT", "MT"),
        ("NC_012920.1", "MT"),
        ("1", "1"), ("22", "22"), ("CM000672.2", "10"), ("CM000672.1", "10"), ("CM000685.2", "X"), ("CM000686", "Y"),
        ("GRCh38#0#chr10", "10"), ("GRCh37#0#10", "10"), ("GRCh38#chrX", "X"), ("GRCh38.chr10", "10"),
        ("hg38#0#chr1", "1"),
    ])
    func `every alias names its chromosome`(alias: String, name: String) {
        #expect(Chromosome(name: alias)?.name == name)
    }

    @Test(arguments: [
        "", "chr", "0", "010", "25", "chr10_KI270824v1_alt", "HLA-A*01:01", "GL000192.1", "chrUn_KI270302v1",
        "NC_000025.1",
        "NC_007605", "hs37d5", "-1", "+1", "１０", "CM000662.2", "CM000687.2", "CM0006721", "CHM13#0#chr10",
        "HG002#1#chr10",
        "GRCh38#0#chr10[100-200]", "GRCh38.10", "chr10#0",
    ])
    func `other contigs name none`(name: String) {
        #expect(Chromosome(name: name) == nil)
    }

    @Test(arguments: [
        ("GRCh38.p14", Assembly.grch38), ("hg38", .grch38), ("file:///ref/Homo_sapiens_assembly38_hg38.fasta", .grch38),
        ("b37", .grch37), ("hg19", .grch37), ("hs37d5.fa", .grch37), ("GRCh37", .grch37),
        ("Homo_sapiens_assembly38.fasta", .grch38), ("Homo_sapiens_assembly19.fasta", .grch37),
        ("human_g1k_v37.fasta", .grch37), ("GRCh38_full_analysis_set_plus_decoy_hla.fa", .grch38), ("hg38.fa", .grch38),
        ("ucsc.hg19.fasta", .grch37), ("GCA_000001405.15_no_alt.fna", .grch38), ("GCF_000001405.25_p13.fna", .grch37),
        ("GCA_000001405.14", .grch37), ("GCF_000001405.40.fna.gz", .grch38),
    ])
    func `an assembly is read from its names`(text: String, assembly: Assembly) {
        #expect(Assembly(naming: text) == assembly)
    }

    @Test func `the file of a reference counts before its folders`() {
        #expect(Assembly(reference: "file:///refs/hg19_to_hg38/hg38.fa") == .grch38)
        #expect(Assembly(reference: "/data/GRCh37/genome.fa") == .grch37)
        #expect(Assembly(reference: "genome.fa") == nil)
    }

    @Test(arguments: [
        "GCA_009914755.4", "gencode.v37", "Homo_sapiens_assembly18.fasta", "hg18", "T2T-CHM13v2", "",
        "lifted from hg19 to hg38",
    ])
    func `no assembly is read from a text that names none or both`(text: String) {
        #expect(Assembly(naming: text) == nil)
    }
}

@Suite struct IntervalTests {
    @Test func `zero-based half-open coordinates become one-based and closed`() {
        let interval = Interval(zeroBasedStart: 0, end: 10)
        #expect(interval == Interval(1, 10))
        #expect(interval.count == 10)
    }

    @Test func `an empty interval holds and overlaps nothing`() {
        let empty = Interval(5, 4)
        #expect(empty.isEmpty)
        #expect(!empty.contains(5))
        #expect(Interval.union([empty]) == [])
    }

    @Test func `the union joins what overlaps and what touches`() {
        let union = Interval.union([Interval(20, 30), Interval(1, 5), Interval(6, 9), Interval(25, 40)])
        #expect(union == [Interval(1, 9), Interval(20, 40)])
    }

    @Test func `a reference sequence gives bases by position and none outside`() throws {
        let sequence = ReferenceSequence(
            assembly: .grch38, chromosome: try #require(Chromosome(name: "1")), start: 100, bases: Array("acgT".utf8),
            isInferred: false)
        #expect(sequence[99] == nil)
        #expect(sequence[100] == UInt8(ascii: "A"))
        #expect(sequence.bases(in: Interval(101, 103)).map { String(decoding: $0, as: UTF8.self) } == "CGT")
        #expect(sequence.bases(in: Interval(101, 104)) == nil)
    }

    @Test func `the reverse complement of IUPAC codes is itself when taken twice`() {
        let bases = Array("ACGTRYKMBVDHNSW".utf8)
        #expect(Nucleotide.reverseComplement(Nucleotide.reverseComplement(bases)) == bases)
        #expect(Nucleotide.reverseComplement(Array("AACG".utf8)) == Array("CGTT".utf8))
    }
}
