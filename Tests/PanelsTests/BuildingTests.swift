import AnnotationFiles
import Annotations
import BlockGzip
import ByteStreams
import Genome
import Panels
import TestSupport
import Testing
import Transcripts

@Suite struct BuildingTests {
    /// The columns of a table's row that are compared.
    private static func rows(_ files: AnnotationFiles, columns: [String]) throws -> [[String]] {
        var rows: [[String]] = []
        for row in try files.table("transcripts.tsv").rows {
            var values: [String] = []
            for column in columns { values.append(try row.optionalText(column) ?? "NA") }
            rows.append(values)
        }
        return rows.sorted { $0.joined(separator: "\t") < $1.joined(separator: "\t") }
    }

    @Test(arguments: GFF3Spelling.allCases)
    func `the bundled genes come out of each spelling as they are`(spelling: GFF3Spelling) throws {
        let annotations = try #require(BundledGenome.annotations)
        let startCodons = try BundledGenome.otherStartCodons()
        try TemporaryFolder.with { folder in
            var sources: [PanelSource] = []
            for assembly in Assembly.allCases {
                let genome = "\(folder)/\(assembly.rawValue).fa"
                try BundledGenome.write(annotations, assembly, to: genome)
                var text = spelling.text(
                    genes: annotations.genes, transcripts: annotations.models(of: assembly).flatMap(\.transcripts),
                    contigs: annotations.contigs, startCodons: startCodons)
                if spelling == .ensembl {
                    // Parents after their children; what follows ##FASTA goes.
                    text = text.split(separator: "\n").prefix { $0 != "##FASTA" }.reversed().joined(separator: "\r\n")
                }
                let path = "\(folder)/\(assembly.rawValue).gff3"
                if spelling == .gencode {
                    let sink = BlockGzipSink(target: try FileSink(path: path))
                    try sink.write(Array(text.utf8))
                    try sink.finish()
                } else {
                    try SharedFile.write(Array(text.utf8), to: path)
                }
                sources.append(PanelSource(annotation: path, genome: genome, assembly: assembly))
            }
            let wishes = annotations.genes.map { GeneWish(symbol: $0.symbol) }
            let panel = try PanelBuilder(annotations: annotations).build(wishes, from: sources)
            #expect(panel.leftOut.map(\.text) == [])
            try panel.write(to: folder + "/panel")
            let files = try AnnotationFiles.embedded().withPanel(folder: folder + "/panel")

            var columns = [
                "gene", "status", "assembly", "chromosome", "strand", "exons", "coding_span", "start_codon",
                "coding_length", "protein_length",
            ]
            if spelling.knowsRefSeq { columns.append("accession") }
            if spelling.knowsRefSeqProtein { columns += ["ensembl", "protein"] }
            #expect(try Self.rows(files, columns: columns) == Self.rows(.embedded(), columns: columns))

            let built = try AnnotationSet(files: files)
            #expect(built.verify().filter { !$0.passed }.map { "\($0.name): \($0.detail)" } == [])
            for assembly in Assembly.allCases {
                for model in annotations.models(of: assembly) {
                    let reference = try #require(built.model(of: model.gene.symbol, assembly: assembly)?.reference)
                    let common = try #require(reference.interval.intersection(model.reference.interval))
                    #expect(reference.bases(in: common) == model.reference.bases(in: common))
                    #expect(reference.interval.contains(model.span.widened(by: 6_000)))
                }
            }
            for (gene, bundled) in zip(built.genes, annotations.genes) {
                #expect(gene.symbol == bundled.symbol && gene.band == bundled.band)
                #expect(gene.role == bundled.role && gene.pathwayNode == bundled.pathwayNode)
                #expect(gene.hgncID == bundled.hgncID && gene.ensemblID == bundled.ensemblID)
                #expect(gene.name == bundled.name && gene.entrezID == bundled.entrezID)
            }
        }
    }

    @Test func `the long form of PTEN wants its start to be declared`() throws {
        let annotations = try #require(BundledGenome.annotations)
        let model = try #require(annotations.model(of: "PTEN", assembly: .grch38))
        try TemporaryFolder.with { folder in
            try BundledGenome.write(annotations, .grch38, to: folder + "/a.fa")
            let text = GFF3Spelling.refSeq.text(
                genes: [model.gene], transcripts: model.transcripts, contigs: annotations.contigs, startCodons: [:])
            try SharedFile.write(Array(text.utf8), to: folder + "/a.gff3")
            let panel = try PanelBuilder(annotations: annotations).build(
                [GeneWish(symbol: "PTEN")],
                from: [PanelSource(annotation: folder + "/a.gff3", genome: folder + "/a.fa", assembly: .grch38)])
            #expect(panel.leftOut.map(\.transcript) == ["NM_001304717"])
            #expect(panel.leftOut.first?.fault.kind == .noStartCodon)
            #expect(
                panel.transcripts(of: "PTEN", assembly: .grch38).map(\.accession) == ["NM_000314.8", "NM_000314.6"])
        }
    }

    @Test func `a list of genes has symbols, roles and groups`() throws {
        let wishes = try GeneWish.list(
            parsing: "# mine\nSTK11\ttumour_suppressor\tcontext\nVHL oncogene\n\nFLCN\r\n", file: "a.txt")
        #expect(
            wishes == [
                GeneWish(symbol: "STK11", role: .tumourSuppressor, group: .context),
                GeneWish(symbol: "VHL", role: .oncogene), GeneWish(symbol: "FLCN"),
            ])
        for (text, message) in [
            ("STK11 driver", "a.txt:1: 'driver' is no role"), ("A\nB oncogene all", "a.txt:2: 'all' is no group"),
            ("A\nA", "a.txt:2: A stands twice"), ("# none\n", "names no gene"),
        ] {
            let error = #expect(throws: PanelError.self) { try GeneWish.list(parsing: text, file: "a.txt") }
            #expect(error?.message.contains(message) == true)
        }
    }
}
