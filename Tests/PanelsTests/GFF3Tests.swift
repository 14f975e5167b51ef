import ByteStreams
import Genome
import Testing

@testable import Panels

@Suite struct GFF3Tests {
    private static func read(_ text: String, piece: Int = .max) throws -> ([GFF3Feature], GFF3Reader.Pragmas) {
        var features: [GFF3Feature] = []
        let pragmas = try GFF3Reader(source: MemorySource(Array(text.utf8), name: "a.gff3", piece: piece))
            .forEachFeature { _ in
                true
            } _: {
                features.append($0)
            }
        return (features, pragmas)
    }

    @Test func `entries and values are split first and decoded then`() throws {
        let attributes = try #require(
            GFF3Attributes(parsing: "ID=a%3Bb;Dbxref=HGNC:HGNC:88,GeneID:5%2C6; Note=100%25 of%2;empty="))
        #expect(attributes["ID"] == "a;b")
        #expect(attributes.list("Dbxref") == ["HGNC:HGNC:88", "GeneID:5,6"])
        #expect(attributes.crossReference("HGNC") == "HGNC:88")
        #expect(attributes.crossReference("GeneID") == "5,6")
        #expect(attributes["Note"] == "100% of%2")
        #expect(attributes["none"] == nil)
        #expect(GFF3Attributes(parsing: "no value") == nil)
    }

    private static let feature = "1\tx\tCDS\t5\t9\t.\t-\t2\tID=c;Parent=a,b"

    @Test(arguments: [1, 3, 1_000])
    func `comments, pragmas and line ends of any kind are passed over, and the sequences end it`(piece: Int) throws {
        let text = """
            ##gff-version 3.1.26
            #!genome-build GRCh38.p14
            ##sequence-region 10 1 133797422
            \(Self.feature)\r

            # a comment
            ###
            \(Self.feature.replacing("CDS", with: "exon"))
            ##FASTA
            >1
            ACGT
            """
        let (features, pragmas) = try Self.read(text, piece: piece)
        #expect(features.map(\.type) == ["CDS", "exon"])
        #expect(features.map(\.line) == [4, 8])
        #expect(features.first?.interval == Interval(5, 9))
        #expect(features.first?.strand == .minus && features.first?.phase == 2)
        #expect(features.first?.attributes.list("Parent") == ["a", "b"])
        #expect(pragmas.builds == ["GRCh38.p14"])
        #expect(pragmas.regions == ["10": 133_797_422])
        #expect(try Self.read(Self.feature + "\n>1\nACGT\n").0.count == 1)
    }

    @Test func `BGZF is read as text is`() throws {
        let packed = MemorySink()
        let sink = BlockGzipSink(target: packed)
        try sink.write(Array((Self.feature + "\n").utf8))
        try sink.finish()
        var count = 0
        _ = try GFF3Reader(source: MemorySource(packed.bytes, name: "a.gff3.gz")).forEachFeature { _ in
            true
        } _: { _ in
            count += 1
        }
        #expect(count == 1)
    }

    @Test(arguments: [
        (
            "1\tx\tgene\t5\t9\t.\t+\t.\tgene_id \"ENSG1\"; gene_name \"TOY\";",
            "a.gff3:1: this is GTF, whose coding sequences lack the stop codon"
        ),
        ("##gff-version 2\n", "this is GFF of version 2"), ("##gtf-version 2.2\n1 gene\n", "expected nine columns"),
        ("1\tx\tgene\t5\t9\t.\t+\t.\n", "8 columns; GFF3 has nine"),
        ("1\tx\tgene\t0\t9\t.\t+\t.\tID=a\n", "must be positions, 1-based"),
        ("1\tx\tgene\t9\t5\t.\t+\t.\tID=a\n", "the end not before the start"),
        ("1\tx\tgene\t5\t9\t.\tx\t.\tID=a\n", "the strand must be"),
        ("1\tx\tgene\t5\t9\t.\t+\t7\tID=a\n", "the phase must be"),
        ("1\tx\tgene\t5\t9\t.\t+\t.\tnothing\n", "attributes must be key=value"),
        ("BZh9", "this is bzip2, not GFF3"),
    ])
    func `what is no GFF3 is refused with its line and what to do`(text: String, message: String) throws {
        let error = #expect(throws: GFF3Error.self) { try Self.read(text) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
        #expect(error?.hint.isEmpty == false)
    }

    @Test func `GTF is told by its first line, wanted or not`() throws {
        let text = "1\tx\texon\t5\t9\t.\t+\t.\tgene_id \"ENSG1\";\n"
        let error = #expect(throws: GFF3Error.self) {
            try GeneAnnotation(symbols: ["TOY"]) { MemorySource(Array(text.utf8)) }
        }
        #expect(error?.code == .notGFF3)
    }

    @Test func `what belongs to other genes is not kept`() throws {
        let text = """
            1\tx\tgene\t5\t90\t.\t+\t.\tID=g1;Name=A
            1\tx\tmRNA\t5\t90\t.\t+\t.\tID=t1;Parent=g1
            1\tx\tgene\t5\t90\t.\t-\t.\tID=g2;Name=B
            1\tx\tmRNA\t5\t90\t.\t-\t.\tID=t2;Parent=g2
            1\tx\texon\t5\t90\t.\t+\t.\tParent=t1,t2
            1\tx\tmRNA\t5\t90\t.\t+\t.\tID=t3;Parent=g1
            """
        let annotation = try GeneAnnotation(symbols: ["A", "C"]) { MemorySource(Array(text.utf8)) }
        #expect(annotation.genes.map(\.symbol) == ["A"])
        #expect(annotation.genes.first?.transcripts.map(\.id) == ["t1"])
        #expect(annotation.genes.first?.transcripts.first?.exons == [Interval(5, 90)])
    }

    @Test(arguments: [
        ("rna-NM_1.2", ["exon-NM_1.2-1", "exon-NM_1.2-3"], [1, 3]),
        // Numbers through the whole file are no numbers of exons in a transcript.
        ("rna-NM_1.2", ["exon-17", "exon-18"], []), ("NM_1.2", ["exon-NM_1.2-1", "exon-NM_1.2-3"], []),
        ("rna-NM_1.2", ["exon-NM_1.2-1", "other"], []),
    ])
    func `NCBI numbers exons in their names`(transcript: String, names: [String], numbers: [Int]) throws {
        let text = """
            1\tx\tgene\t5\t90\t.\t+\t.\tID=g1;Name=A
            1\tx\tmRNA\t5\t90\t.\t+\t.\tID=\(transcript);Parent=g1
            1\tx\texon\t5\t9\t.\t+\t.\tID=\(names[0]);Parent=\(transcript)
            1\tx\texon\t20\t90\t.\t+\t.\tID=\(names[1]);Parent=\(transcript)
            """
        let annotation = try GeneAnnotation(symbols: ["A"]) { MemorySource(Array(text.utf8)) }
        #expect(annotation.genes.first?.transcripts.map(\.exonNumbers) == [numbers])
    }
}
