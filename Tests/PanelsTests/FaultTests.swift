import Annotations
import Genome
import Panels
import ReferenceGenome
import TestSupport
import Testing
import Transcripts

/// What is no sound model is named and left out.
@Suite struct FaultTests {
    private static func build(
        _ toy: ToyAnnotation, in folder: String, _ symbols: [String] = ["TOY", "GOOD"], allowsMissing: Bool = true
    ) throws -> Panel {
        try PanelBuilder(annotations: #require(BundledGenome.annotations), allowsMissing: allowsMissing).build(
            symbols.map { GeneRequest(symbol: $0) }, from: [toy.source(in: folder)])
    }

    @Test func `both toy genes are sound`() throws {
        try TemporaryFolder.with { folder in
            let panel = try Self.build(ToyAnnotation(), in: folder, allowsMissing: false)
            #expect(panel.leftOut.isEmpty)
            #expect(panel.genes.map(\.symbol) == ["TOY", "GOOD"])
            #expect(panel.genes.first?.band == "10p15.3")
            #expect(panel.genes.first?.role == .undetermined)
            #expect(panel.summary.first?.contains("the file marks none as MANE Select") == true)
            #expect(panel.sequence(of: "TOY", assembly: .grch38)?.interval == Interval(2_001, 14_300))
        }
    }

    @Test(arguments: [
        // The type of line that is edited, what is replaced by what, and what must be said.
        ("*", "10\t", "HSCHR10_1\t", ModelFault.Kind.notAChromosome, "HSCHR10_1"),
        ("mRNA", "\t+\t", "\t.\t", .noStrand, ""),
        ("mRNA", "ENSTTOY", "ENSTTOY;partial=true;start_range=.,8001", .partial, "partial=true, start_range=.,8001"),
        ("CDS", "ID=", "end_range=8240,.;ID=", .partial, "end_range=8240,."),
        ("mRNA", "ENSTTOY", "ENSTTOY;tag=basic,cds_start_NF,mRNA_start_NF", .partial, "mRNA_start_NF"),
        ("mRNA", "ENSTTOY", "ENSTTOY;tag=mRNA_end_NF,cds_end_NF", .partial, "cds_end_NF"),
        ("CDS", "\t0\t", "\t2\t", .partial, "phase 2"),
        ("CDS", "*", "", .noCodingSequence, ""),
        ("CDS", "8240\t.\t+\t1\tID=CDS:TOY", "8240\t.\t+\t1\tID=CDS:TOY2", .severalCodingSequences, "2"),
        ("exon", "*", "", .noExons, ""),
        ("exon", "8201", "8100", .exonsOverlap, "8001-8100 and 8100-8300"),
        ("exon", "rank=1", "rank=3", .exonOrder, "exon 2 stands behind exon 3"),
        ("exon", "rank=2", "rank=3", .exonNumbering, "exon 2 is not there, exon 3 stands in its place"),
        ("CDS", "\t1\t", "\t2\t", .phaseMismatch, "8201-8240 has phase 2, and 1 after 50 bases"),
        ("CDS", "8051", "7990", .codingOutsideExons, "7990-8100"),
        ("CDS", "8100\t", "8098\t", .codingSkipsBases, "8051-8098"),
        ("CDS", "8240", "8241", .notMultipleOfThree, "91 bases"),
        ("mRNA", "8300", "8500", .exonMissing, "8001-8300 of 8001-8500"),
        ("exon", "8001", "7001", .exonMissing, "7001-8300 of 8001-8300"),
        ("*", "8300", "20300", .outsideGenome, "they end at 20300, 10 at 20000"),
        ("CDS", "8240", "8237", .noStopCodon, "as GTF does"),
    ])
    func `a model that is not sound is left out`(
        type: String, old: String, new: String, kind: ModelFault.Kind, detail: String
    ) throws {
        try TemporaryFolder.with { folder in
            var toy = ToyAnnotation()
            toy.edit(type, old, new)
            let panel = try Self.build(toy, in: folder)
            #expect(panel.genes.map(\.symbol) == ["GOOD"])
            #expect(panel.leftOut.map(\.fault.kind) == [kind])
            #expect(panel.leftOut.first?.fault.text.contains(detail) == true, "\(panel.leftOut)")
            #expect(panel.missing == ["TOY on GRCh38: genes.gff3 has no sound transcript of it"])
            try panel.write(to: folder + "/panel")
            let table = try SharedFile.text(folder + "/panel/left_out.tsv")
            #expect(table.contains("\nTOY\t") && table.contains("\tGRCh38\t\(kind.rawValue)\t"))
            #expect(
                try AnnotationSet(files: .embedded().withPanel(folder: folder + "/panel")).verify().allSatisfy(\.passed)
            )
            // Unless that is allowed, the gene is missed by its name and its reason.
            let error = #expect(throws: PanelError.self) { try Self.build(toy, in: folder, allowsMissing: false) }
            #expect(error?.message.contains("TOY on GRCh38") == true)
            #expect(error?.message.contains(kind.meaning) == true)
        }
    }

    @Test(arguments: [
        ("N", 9, ModelFault.Kind.unknownBases, "1 of 90"), ("ATA", 0, .noStartCodon, "ATA"),
        ("TGA", 9, .stopInside, "TGA is codon 4 of 30 (selenocysteine is not read)"),
        ("TAG", 12, .stopInside, "codon 5"),
    ])
    func `a sequence that does not translate is left out`(
        bases: String, offset: Int, kind: ModelFault.Kind, detail: String
    ) throws {
        try TemporaryFolder.with { folder in
            var toy = ToyAnnotation()
            toy.put(bases, at: offset)
            let panel = try Self.build(toy, in: folder)
            #expect(panel.leftOut.map(\.fault.kind) == [kind])
            #expect(panel.leftOut.first?.fault.detail.contains(detail) == true)
        }
    }

    @Test(arguments: [
        "Note=isoform 2%2C non-AUG (CUG) translation initiation codon", "transl_except=(pos:8051..8053%2Caa:Met)",
        "tag=basic,non_ATG_start",
    ])
    func `another start that the file declares is taken`(declaration: String) throws {
        try TemporaryFolder.with { folder in
            var toy = ToyAnnotation()
            toy.put("CTG", at: 0)
            toy.edit("CDS", "ID=", "\(declaration);ID=")
            let panel = try Self.build(toy, in: folder)
            #expect(panel.leftOut.isEmpty)
            try panel.write(to: folder + "/panel")
            #expect(try SharedFile.text(folder + "/panel/transcripts.tsv").contains("\tCTG\t90\t29\t"))
        }
    }

    @Test func `a gene that is not there is named, with the symbol that it has now`() throws {
        try TemporaryFolder.with { folder in
            let error = #expect(throws: PanelError.self) {
                try Self.build(ToyAnnotation(), in: folder, ["TOY", "OLDTOY", "NONE"], allowsMissing: false)
            }
            #expect(
                error?.message.contains("OLDTOY on GRCh38: genes.gff3 has no such gene; it is a synonym of TOY") == true
            )
            #expect(error?.message.contains("NONE on GRCh38: genes.gff3 has no such gene\n") == true)
            #expect(error?.message.contains("--allow-missing") == true)
        }
    }

    @Test func `without a list all protein-coding genes are taken`() throws {
        try TemporaryFolder.with { folder in
            var toy = ToyAnnotation()
            toy.edit("gene", "Name=TOY", "Name=TOY;biotype=lncRNA")
            let panel = try PanelBuilder(annotations: #require(BundledGenome.annotations)).build(
                nil, from: [toy.source(in: folder)])
            #expect(panel.genes.map(\.symbol) == ["GOOD"])
        }
    }

    @Test(arguments: [
        ("#!genome-build Genome Reference Consortium GRCh37.p13\n", "it says of itself that it is of"),
        ("##sequence-region 10 1 135534747\n", "its 10 has 135534747 bases, as GRCh37 has"),
        ("NC", "chromosome 10 is NC_000010.10 and not NC_000010.11"),
    ])
    func `an annotation of another assembly is refused`(sign: String, message: String) throws {
        try TemporaryFolder.with { folder in
            var toy = ToyAnnotation()
            if sign == "NC" { toy.edit("*", "10\th", "NC_000010.10\th") } else { toy.text = sign + toy.text }
            let error = #expect(throws: GFF3Error.self) { try Self.build(toy, in: folder) }
            #expect(error?.code == .otherAssembly)
            #expect(error?.message.contains(message) == true)
        }
    }

    @Test func `a panel is not written over another`() throws {
        try TemporaryFolder.with { folder in
            let panel = try Self.build(ToyAnnotation(), in: folder)
            try panel.write(to: folder + "/panel")
            let error = #expect(throws: PanelError.self) { try panel.write(to: folder + "/panel") }
            #expect(error?.code == .cannotCreate)
        }
    }

    @Test func `of two places the one on the earlier chromosome is taken`() throws {
        try TemporaryFolder.with { folder in
            var toy = ToyAnnotation()
            let copy = toy.text.split(separator: "\n").filter { $0.contains("TOY") }.map {
                $0.replacing("10\thavana", with: "11\thavana").replacing("TOY", with: "TOY_2").replacing(
                    "Name=TOY_2", with: "Name=TOY")
            }
            toy.text = "##gff-version 3\n" + copy.joined(separator: "\n") + "\n" + toy.text.dropFirst(16)
            let panel = try Self.build(toy, in: folder)
            #expect(panel.genes.first?.chromosome.name == "10")
            #expect(panel.leftOut.map(\.fault.kind) == [.otherPlace])
        }
    }
}
