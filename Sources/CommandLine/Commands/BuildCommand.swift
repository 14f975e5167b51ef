import Annotations
import ArgumentParser
import ByteStreams
import Genome
import Panels
import Transcripts

/// `mtorvar annotations build`: a panel of other genes.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Builds a panel from GFF3 and FASTA, for --panel.",
        discussion: """
            mtorvar annotations build --gff genes.gff3.gz --fasta genome.fa --assembly GRCh38 --gene STK11 --gene VHL -o panel

            For both assemblies give --gff, --fasta and --assembly twice, in the same order. GFF3 of Ensembl, GENCODE, NCBI (RefSeq) and \
            MANE, as text, gzip or BGZF; the FASTA has its .fai beside it. Each coding sequence is translated: a transcript that is not one \
            open reading frame from start to stop is named on standard error and in left_out.tsv, and left out.

            A list of genes has a symbol in each line, then where wanted a role (tumour_suppressor, oncogene, undetermined), a group \
            (panel, context), a node of the pathway (an id of knowledge/graph_nodes.tsv), and what the gene's change does to the \
            node where its role does not say (raised, lowered). Without them, a gene of the bundled set has what it has there; DEPDC5, NPRL2, \
            NPRL3, PIK3R1, RHEB, STK11, FLCN, RICTOR and RPTOR have what the rules of the pathway say; any other has none, and no change in it \
            is called a loss or a gain of function.
            """)

    @Option(help: ArgumentHelp("The annotation, GFF3; once for each assembly.", valueName: "file"), completion: .file())
    var gff: [String]

    @Option(
        help: ArgumentHelp("The genome, FASTA with .fai; once for each --gff.", valueName: "file"), completion: .file())
    var fasta: [String]

    @Option(help: ArgumentHelp("The assembly, GRCh37 or GRCh38; once for each --gff.", valueName: "name"))
    var assembly: [AssemblyName]

    @Option(help: ArgumentHelp("A gene by its symbol; may be given again.", valueName: "symbol"))
    var gene: [String] = []

    @Option(
        help: ArgumentHelp(
            "A list of genes. Without --gene and --genes, all protein-coding genes are taken.", valueName: "file"),
        completion: .file())
    var genes: String?

    @Option(
        help: ArgumentHelp(
            "Bases of the genome beyond the transcripts, on either side; at least \(PanelBuilder.leastFlank).",
            valueName: "bases"),
        transform: NumberRange.flank.read)
    var flank: Int = PanelBuilder.leastFlank

    @Flag(help: "Build the panel without the genes that the annotation lacks or has no sound transcript of.")
    var allowMissing = false

    @Flag(help: "Do not list what was left out.")
    var quiet = false

    @Option(
        name: [.customShort("o"), .long], help: ArgumentHelp("The folder to write.", valueName: "folder"),
        completion: .directory)
    var output: String

    @Option(
        help: ArgumentHelp(
            "Take chromosomes, bands and what is known of genes from the set in this folder instead of the one inside the program.",
            valueName: "folder"), completion: .directory)
    var annotations: String?

    func validate() throws {
        guard gff.count == fasta.count, gff.count == assembly.count else {
            throw ValidationError(
                "--gff, --fasta and --assembly go together: each as often as the others, in the same order.")
        }
        guard Set(assembly.map(\.assembly)).count == assembly.count else {
            throw ValidationError("each --assembly may be given once.")
        }
    }

    func run() async throws {
        try await Failure.reported {
            let sources = zip(zip(gff, fasta), assembly).map {
                PanelSource(annotation: $0.0, genome: $0.1, assembly: $1.assembly)
            }
            let files = try annotations.map { try AnnotationFiles(folder: $0) } ?? .embedded()
            let builder = PanelBuilder(
                annotations: try AnnotationSet(files: files), flank: flank, allowsMissing: allowMissing)
            let panel = try builder.build(try wishes(), from: sources)
            try panel.write(to: output)
            for missing in panel.missing { Log.write(.init(.warning, .warning, "missing: \(missing)")) }
            if !quiet {
                for left in panel.leftOut { Terminal.write("mtorvar: left out: \(left.text)") }
                for line in panel.summary { Terminal.write("mtorvar: \(line)") }
            }
        }
    }

    /// The genes that were asked for; nothing for all.
    private func wishes() throws -> [GeneRequest]? {
        var wishes: [GeneRequest] = []
        if let genes {
            let bytes = try FileSource.open(path: genes).readAll(upTo: .annotationFile)
            wishes = try GeneRequest.list(parsing: String(decoding: bytes, as: UTF8.self), file: genes)
        }
        for symbol in gene where !wishes.contains(where: { $0.symbol == symbol }) {
            wishes.append(GeneRequest(symbol: symbol))
        }
        return wishes.isEmpty ? nil : wishes
    }
}

extension NumberRange where Number == Int {
    /// So many that upstream and downstream can be told.
    fileprivate static let flank = NumberRange(bounds: PanelBuilder.leastFlank...1_000_000)
}
