import Annotations
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
            let wishes = annotations.genes.map { GeneRequest(symbol: $0.symbol) }
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
            #expect(built.verify().filter { !$0.passed } == [])
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
                [GeneRequest(symbol: "PTEN")],
                from: [PanelSource(annotation: folder + "/a.gff3", genome: folder + "/a.fa", assembly: .grch38)])
            #expect(panel.leftOut.map(\.transcript) == ["NM_001304717"])
            #expect(panel.leftOut.first?.fault.kind == .noStartCodon)
            #expect(
                panel.transcripts(of: "PTEN", assembly: .grch38).map(\.accession) == ["NM_000314.8", "NM_000314.6"])
        }
    }

    @Test(arguments: Assembly.allCases)
    func `an exon that is missing in frame is seen by what is known of the transcript`(assembly: Assembly) throws {
        let annotations = try #require(BundledGenome.annotations)
        func without(_ index: Int, of whole: Transcript, accession: String) -> Transcript {
            var exons = whole.exons
            exons.remove(at: index)
            return Transcript(
                gene: whole.gene, accession: accession, ensembl: nil, protein: nil, status: whole.status,
                assembly: assembly, chromosome: whole.chromosome, strand: whole.strand, exons: exons,
                codingSpan: whole.codingSpan)
        }
        // Of each gene the first exon that keeps the frame is taken out, under the accession that is known and under one that is not.
        var lacking: [Transcript] = []
        for model in annotations.models(of: assembly) {
            let whole = try #require(model.maneSelect)
            let ends = [whole.codingSpan.start, whole.codingSpan.end]
            guard
                let index = whole.exons.firstIndex(where: { exon in
                    exon.count % 3 == 0 && whole.codingSpan.contains(exon) && !ends.contains(where: exon.contains)
                })
            else { continue }
            lacking.append(without(index, of: whole, accession: whole.accession))
            lacking.append(without(index, of: whole, accession: "NM_9\(whole.accession.dropFirst(4))"))
        }
        try TemporaryFolder.with { folder in
            try BundledGenome.write(annotations, assembly, to: folder + "/a.fa")
            let text = GFF3Spelling.refSeq.text(
                genes: annotations.genes, transcripts: lacking, contigs: annotations.contigs, startCodons: [:])
            try SharedFile.write(Array(text.utf8), to: folder + "/a.gff3")
            let panel = try PanelBuilder(annotations: annotations, allowsMissing: true).build(
                annotations.genes.map { GeneRequest(symbol: $0.symbol) },
                from: [PanelSource(annotation: folder + "/a.gff3", genome: folder + "/a.fa", assembly: assembly)])
            let known = lacking.map(\.accession).filter { !$0.hasPrefix("NM_9") }
            #expect(
                panel.leftOut.filter { $0.fault.kind == .knownOtherwise }.map(\.transcript) == known)
            #expect(
                panel.leftOut.first?.fault.detail.contains("which is not among its") == true, "\(panel.leftOut)")
            // That they translate is what makes them dangerous.
            #expect(panel.genes.count >= 5, "\(panel.genes.map(\.symbol))")
        }
    }

    @Test func `a coding sequence that is known to begin elsewhere is left out`() throws {
        let annotations = try #require(BundledGenome.annotations)
        let model = try #require(annotations.model(of: "PIK3CA", assembly: .grch38))
        let whole = try #require(model.maneSelect)
        // From the second methionine on: an open reading frame, too.
        let second = try #require(
            (1..<20).map { whole.codingSpan.start + $0 * 3 }.first {
                model.reference.bases(in: Interval($0, $0 + 2)).map { Array($0) } == Array("ATG".utf8)
            })
        let short = Transcript(
            gene: "PIK3CA", accession: whole.accession, ensembl: nil, protein: nil, status: whole.status,
            assembly: .grch38, chromosome: whole.chromosome, strand: whole.strand, exons: whole.exons,
            codingSpan: Interval(second, whole.codingSpan.end))
        try TemporaryFolder.with { folder in
            try BundledGenome.write(annotations, .grch38, to: folder + "/a.fa")
            let text = GFF3Spelling.refSeq.text(
                genes: [model.gene], transcripts: [short], contigs: annotations.contigs, startCodons: [:])
            try SharedFile.write(Array(text.utf8), to: folder + "/a.gff3")
            let error = #expect(throws: PanelError.self) {
                try PanelBuilder(annotations: annotations).build(
                    [GeneRequest(symbol: "PIK3CA")],
                    from: [PanelSource(annotation: folder + "/a.gff3", genome: folder + "/a.fa", assembly: .grch38)])
            }
            #expect(
                error?.message.contains(
                    "NM_006218.4 is coding over \(whole.codingSpan), and here over \(short.codingSpan)") == true)
        }
    }

    @Test func `a list of genes has symbols, roles and groups`() throws {
        let wishes = try GeneRequest.list(
            parsing: "# mine\nSTK11\ttumour_suppressor\tcontext\nVHL oncogene\n\nFLCN\r\n", file: "a.txt")
        #expect(
            wishes == [
                GeneRequest(symbol: "STK11", role: .tumourSuppressor, group: .context),
                GeneRequest(symbol: "VHL", role: .oncogene), GeneRequest(symbol: "FLCN"),
            ])
        for (text, message) in [
            ("STK11 driver", "a.txt:1: 'driver' is no role"), ("A\nB oncogene all", "a.txt:2: 'all' is no group"),
            ("A\nA", "a.txt:2: A stands twice"), ("# none\n", "names no gene"),
        ] {
            let error = #expect(throws: PanelError.self) { try GeneRequest.list(parsing: text, file: "a.txt") }
            #expect(error?.message.contains(message) == true)
        }
    }
}
