import Annotations
import Annotator
import ArgumentParser
import Consequences
import Genome
import HGVS
import Reports
import Transcripts

/// `mtorvar explain`: what the annotation set knows of a gene, a place, an allele or a name.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Says what a gene, a place, an allele or an HGVS name is: PTEN, 10:87933147, 10:87933147:C:T, PTEN:c.388C>T.",
        discussion: """
            mtorvar explain 'PTEN:p.R130*'

            A name is c., n., p. or g., on a gene (read on its MANE Select transcript), a RefSeq or Ensembl transcript, a RefSeq protein, or a \
            chromosome: 'NM_000314.8:c.388C>T', 'NC_000010.11(NM_000314.8):c.209+5G>A', 'TSC2:p.R611Q', 'NC_000010.10:g.89692904C>T', \
            'chr10:g.87933147C>T'; a title as ClinVar writes it, 'NM_000314.8(PTEN):c.388C>T (p.Arg130Ter)'; or a deletion or duplication of \
            exons, 'PTEN:c.(79+1_80-1)_(164+1_165-1)del'. It is held against the sequence, placed on both assemblies and explained on MANE Select and on the transcript \
            that it names; put it in quotes, as the shell has its own use for '>' and '*'.

            With --claims the query is a gene, a primary site or nothing: the literature is listed as a table, with what kind of study stands behind \
            each claim, what was seen of it, and on which reports it stands.

            A name that does not fit the sequence ends with exit code 65 and says what is there; a text that is none of these with 64.
            """)

    @Argument(
        help: ArgumentHelp(
            "A gene's symbol, chromosome:position, chromosome:position:REF:ALT, or an HGVS name.",
            valueName: "gene, place, allele or name"))
    var query: String?

    @Flag(
        help:
            "List the claims of the literature as a table separated by tabs: all, or those of a gene or a primary site."
    )
    var claims = false

    @Option(
        help: ArgumentHelp(
            "The assembly of a place, an allele or a g. name, and the only one to speak of: GRCh37 or GRCh38.",
            valueName: "name"))
    var assembly: AssemblyName?

    @OptionGroup(title: "Names")
    var naming: NamingOptions

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    func validate() throws {
        guard query != nil || claims else {
            throw ValidationError(
                "a gene, a place, an allele or a name is missing; for the whole literature give --claims.")
        }
    }

    func run() async throws {
        try await Failure.reported {
            let set = try annotations.load()
            if claims {
                try Terminal.writeData(try ClaimListing(query: query, annotations: set).text)
                return
            }
            let models = Assembly.allCases.reversed().flatMap { set.models(of: $0) }
            let transcripts = try naming.transcriptChoice.resolved(in: models)
            for warning in transcripts.warnings { Log.write(.init(.warning, .warning, warning.words)) }
            try Terminal.writeData(
                try Explanation(query: query ?? "", command: self, choice: transcripts.choice, annotations: set).text)
        }
    }
}

/// What a query asks for, and its answer.
private struct Explanation {
    let query: String
    let command: ExplainCommand
    let choice: TranscriptChoice
    let annotations: AnnotationSet

    private var assembly: Assembly? { command.assembly?.assembly }
    private var models: [GeneModel] { Assembly.allCases.reversed().flatMap { annotations.models(of: $0) } }
    private var resolver: NameResolver {
        NameResolver(models: models, differences: annotations.referenceDifferences)
    }

    var text: String {
        get throws {
            if let gene = annotations.gene(query) { return GeneExplanation(gene: gene, annotations: annotations).text }
            if let place = place(query) { return place }
            if let allele = SequenceVariant(parsingAllele: query) {
                return text(of: try resolver.resolve(allele, assembly: assembly), name: nil)
            }
            let asked = NameQuery(query)
            if let refusal = asked.refusal(genes: annotations.genes.map(\.symbol)) { throw refusal }
            if let place = place(asked.text) { return place }
            if asked.text.contains(":") { return try named(asked) }
            let genes = annotations.genes.map(\.symbol).joined(separator: ", ")
            throw ValidationError(
                "'\(query)' is neither a gene of the annotation set (\(genes)) nor a place such as 10:87933147, an allele such as 10:87933147:C:T, or a name such as PTEN:c.388C>T."
            )
        }
    }

    private func place(_ query: String) -> String? {
        let parts = query.split(separator: ":")
        guard parts.count == 2, let chromosome = Chromosome(name: parts[0]),
            let position = Int(parts[1].filter { $0 != "," }), SequenceVariant.positions.contains(position)
        else { return nil }
        return (assembly.map { [$0] } ?? Assembly.allCases.reversed()).map {
            PlaceExplanation(chromosome: chromosome, position: position, assembly: $0, annotations: annotations).text
        }.joined(separator: "\n\n")
    }

    private func named(_ asked: NameQuery) throws -> String {
        let parts = query.split(separator: ":")
        if parts.count == 4, parts[0].uppercased().hasPrefix("NC_") {
            throw ValidationError(
                "'\(query)' looks like SPDI, whose positions count from 0; write it as chromosome:position:REF:ALT with the position of VCF, or as a g. name."
            )
        }
        let (name, sequence, remarks) = try read(asked)
        if let told = sequence.assembly, let assembly, told != assembly {
            throw ValidationError("\(sequence.text) is of \(told.rawValue), and --assembly says \(assembly.rawValue).")
        }
        switch try resolver.resolve(name, on: sequence, assembly: assembly) {
        case .changes(let changes):
            if let assembly, let place = changes.first?.places.first(where: { $0.assembly == assembly }) {
                _ = try place.outcome.get()
            }
            return text(of: changes, name: name, remarks: remarks)
        case .uncertain(let stretches):
            return stretches.map { stretch in
                text(
                    remarks.map { "  \($0)" }
                        + StretchExplanation(
                            stretch: stretch, annotations: annotations, choice: choice, style: command.naming.style,
                            assembly: assembly ?? sequence.assembly
                        ).lines)
            }.joined(separator: "\n\n")
        case .protein(let protein):
            return text(
                remarks.map { "  \($0)" }
                    + ProteinExplanation(
                        protein: protein, resolver: resolver, annotations: annotations, style: command.naming.style,
                        assembly: assembly
                    ).lines)
        }
    }

    /// The name and its sequence, and how they were read where that is not letter by letter.
    private func read(_ asked: NameQuery) throws -> (HGVSVariant, SequenceName, remarks: [String]) {
        func sequence() throws(UnknownSequence) -> SequenceName {
            try SequenceName(asked.sequence, models: models, contigs: annotations.contigs)
        }
        do {
            let name = try HGVSVariant(parsing: asked.text)
            return (name, try sequence(), asked.isMended ? ["read as \(asked.text)"] : [])
        } catch let error as HGVSError {
            guard !asked.sequence.isEmpty else { throw error }
            let sequence = try sequence()
            guard let completed = asked.completed(on: sequence.kind), let name = try? HGVSVariant(parsing: completed)
            else { throw error }
            return (name, sequence, ["read as \(completed)"])
        }
    }

    private func text(of changes: [ResolvedChange], name: HGVSVariant?, remarks: [String] = []) -> String {
        changes.map { change in
            text(
                remarks.map { "  \($0)" }
                    + ChangeExplanation(
                        change: change, name: name, annotations: annotations, choice: choice,
                        style: command.naming.style, assembly: assembly
                    ).lines)
        }.joined(separator: "\n\n")
    }

    private func text(_ lines: [String]) -> String { ([query] + lines).joined(separator: "\n") }
}
