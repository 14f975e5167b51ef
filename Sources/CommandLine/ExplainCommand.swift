import Annotations
import ArgumentParser
import Genome
import Transcripts

/// `mtorvar explain`: what the annotation set knows of a gene or a place.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says what is known of a gene or a place: PTEN, 10:87933147.",
        discussion: "A place is looked up on both assemblies, or on the one that --assembly names.")

    @Argument(help: ArgumentHelp("A gene's symbol, or chromosome:position.", valueName: "gene or place"))
    var query: String

    @Option(help: ArgumentHelp("The assembly of a place: GRCh37 or GRCh38.", valueName: "name"))
    var assembly: AssemblyName?

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    func run() async throws {
        try await Failure.reported {
            let set = try annotations.load()
            if let gene = set.gene(query) {
                try Terminal.writeData(GeneExplanation(gene: gene, annotations: set).text)
                return
            }
            let parts = query.split(separator: ":")
            if parts.count == 2, let chromosome = Chromosome(name: parts[0]),
                let position = Int(parts[1].filter { $0 != "," }), position > 0
            {
                let assemblies = assembly.map { [$0.assembly] } ?? Assembly.allCases.reversed()
                try Terminal.writeData(
                    assemblies.map {
                        PlaceExplanation(chromosome: chromosome, position: position, assembly: $0, annotations: set)
                            .text
                    }.joined(separator: "\n\n"))
                return
            }
            let genes = set.genes.map(\.symbol).joined(separator: ", ")
            throw ValidationError(
                "'\(query)' is neither a gene of the annotation set (\(genes)) nor a place such as 10:87933147.")
        }
    }
}
