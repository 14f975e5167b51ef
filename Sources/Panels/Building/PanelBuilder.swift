package import Annotations
import Consequences
import Genome
import ReferenceGenome
import Transcripts

/// Builds a panel from GFF3 and FASTA. Transcripts that cannot be translated as they stand are named and left out.
package struct PanelBuilder: Sendable {
    /// The least flank: as far as upstream and downstream reach, and some bases to shift in.
    package static let leastFlank = ConsequenceCaller.flank + 1_000

    private let annotations: AnnotationSet
    private let flank: Int
    private let allowsMissing: Bool

    /// Makes a builder. `annotations` gives chromosomes and bands, and what is known of the genes that it has: role, group, node, identifiers,
    /// and the exons of its transcripts, which the same versions of them must have.
    /// `flank` is the number of bases of the genome beyond the transcripts, on either side.
    package init(annotations: AnnotationSet, flank: Int = leastFlank, allowsMissing: Bool = false) {
        self.annotations = annotations
        self.flank = flank
        self.allowsMissing = allowsMissing
    }

    /// Builds a panel of these genes, or of all protein-coding genes that the files have.
    ///
    /// - Throws: ``PanelError`` where a gene is missing or has no sound transcript; `GFF3Error` and `ReferenceGenomeError` where an input is
    ///   not what it should be, or of another assembly; `ContainerError`, `ByteStreamError`.
    package func build(_ wishes: [GeneRequest]?, from sources: [PanelSource]) throws -> Panel {
        var leftOut: [LeftOut] = []
        var missing: [String] = []
        var placed: [PlacedGene] = []
        var sequences: [Panel.Sequence] = []
        for source in sources {
            let genome = try ReferenceGenome(path: source.genome, contigs: annotations.contigs)
            try genome.verify(assembly: source.assembly)
            let annotation = try GeneAnnotation(path: source.annotation, symbols: wishes.map { Set($0.map(\.symbol)) })
            try verify(annotation, source: source)
            let reader = try ReferenceGenomeReader(genome)
            let known = annotations.models(of: source.assembly).flatMap(\.transcripts)
            let places = Dictionary(grouping: annotation.genes, by: \.symbol)
            for symbol in wishes?.map(\.symbol) ?? annotation.genes.map(\.symbol).uniqued() {
                guard
                    let gene = try PlacedGene.choose(
                        from: places[symbol] ?? [], symbol: symbol, source: source,
                        genome: genome, known: known, leftOut: &leftOut)
                else {
                    // Of all genes of a file, those without a sound transcript are left out like any other.
                    if wishes != nil {
                        missing.append(
                            "\(symbol) on \(source.assembly.rawValue): "
                                + reason(symbol, isThere: places[symbol] != nil, annotation: annotation, source: source)
                        )
                    }
                    continue
                }
                placed.append(gene)
                sequences.append(try sequence(of: gene, genome: genome, reader: reader))
            }
        }
        guard missing.isEmpty || allowsMissing else {
            let reasons = leftOut.filter { left in
                missing.contains { $0.hasPrefix("\(left.gene) on \(left.assembly):") }
            }
            throw PanelError(
                .badData,
                "no panel was built; missing are\n"
                    + (missing + reasons.prefix(20).map(\.text)).map { "    \($0)" }.joined(separator: "\n")
                    + "\n  what to do: mend the list of genes, take another annotation, or leave them out with --allow-missing"
            )
        }
        let symbols = (wishes?.map(\.symbol) ?? placed.map(\.annotated.symbol)).uniqued()
        let byGene = Dictionary(grouping: placed, by: \.annotated.symbol)
        let genes = try symbols.compactMap { symbol -> PanelGene? in
            guard let places = byGene[symbol], !places.isEmpty else { return nil }
            return try gene(places, wish: wishes?.first { $0.symbol == symbol })
        }
        guard !genes.isEmpty else {
            throw PanelError(.badData, "no panel was built: no gene has a sound transcript")
        }
        return Panel(
            genes: genes, leftOut: leftOut, missing: missing,
            transcripts: genes.flatMap { gene in (byGene[gene.symbol] ?? []).flatMap(\.transcripts) },
            sequences: sequences)
    }

    /// Refuses an annotation of another assembly, by the contigs that it names and what it says of itself.
    private func verify(_ annotation: GeneAnnotation, source: PanelSource) throws(GFF3Error) {
        func refuse(_ message: String) throws(GFF3Error) {
            throw GFF3Error(
                .otherAssembly, file: source.annotation, line: nil,
                message: "\(message), and \(source.assembly.rawValue) was asked for",
                hint: "give the --assembly of the file, and the FASTA of the same")
        }
        for build in annotation.pragmas.builds {
            if let assembly = Assembly(naming: build), assembly != source.assembly {
                try refuse("it says of itself that it is of \(build)")
            }
        }
        for (name, length) in annotation.pragmas.regions.sorted(by: { $0.key < $1.key }) {
            guard let chromosome = Chromosome(name: name) else { continue }
            let assemblies = annotations.contigs.assemblies(of: chromosome, length: length)
            if let only = assemblies.first, assemblies.count == 1, only != source.assembly {
                try refuse("its \(name) has \(length) bases, as \(only.rawValue) has")
            }
        }
        for contig in annotation.genes.map(\.contig).uniqued() {
            let naming = annotations.contigs.naming(of: contig)
            guard let chromosome = Chromosome(name: contig), naming != .unsaid, naming != .assembly(source.assembly)
            else { continue }
            let expected = annotations.contigs[source.assembly, chromosome]?.accession ?? "none"
            try refuse("chromosome \(chromosome) is \(contig) and not \(expected)")
        }
    }

    private func reason(_ symbol: String, isThere: Bool, annotation: GeneAnnotation, source: PanelSource) -> String {
        if isThere { return "\(source.annotation.fileName) has no sound transcript of it" }
        let synonym = annotation.synonyms[symbol].map { "; it is a synonym of \($0) there" } ?? ""
        return "\(source.annotation.fileName) has no such gene\(synonym)"
    }

    private func sequence(
        of gene: PlacedGene, genome: ReferenceGenome, reader: ReferenceGenomeReader
    ) throws -> Panel.Sequence {
        guard let contig = genome.contig(of: gene.chromosome) else {
            throw PanelError(.badData, "\(genome.path): there is no chromosome \(gene.chromosome)")
        }
        let wide = gene.span.widened(by: flank)
        let interval = Interval(wide.start, min(wide.end, contig.length))
        return Panel.Sequence(
            gene: gene.annotated.symbol,
            reference: ReferenceSequence(
                assembly: gene.assembly, chromosome: gene.chromosome, start: interval.start,
                bases: Array(try reader.bases(of: contig, in: interval)), isInferred: false),
            source: genome.path.fileName)
    }

    /// What is known of a gene: by the files, else by the annotation set; role and group as they were asked for, else by the set.
    private func gene(_ places: [PlacedGene], wish: GeneRequest?) throws(PanelError) -> PanelGene {
        let first = places[0]
        if let other = places.first(where: { $0.chromosome != first.chromosome || $0.strand != first.strand }) {
            throw PanelError(
                .badData,
                "\(first.annotated.symbol) lies on \(first.chromosome) (\(first.strand.rawValue)) of \(first.assembly.rawValue) and on \(other.chromosome) (\(other.strand.rawValue)) of \(other.assembly.rawValue); a gene has one chromosome and one strand"
            )
        }
        let known = annotations.gene(first.annotated.symbol)
        // Genes of the pathway that are not bundled have their node in the rules.
        let context = known == nil ? annotations.knowledge.rule(of: first.annotated.symbol)?.context : nil
        let role = wish?.role ?? known?.role ?? context?.role ?? .undetermined
        let node = wish?.pathwayNode ?? known?.pathwayNode ?? context?.node
        if let node, !annotations.knowledge.graph.nodes.contains(where: { $0.id == node }) {
            throw PanelError(
                .badData,
                "\(first.annotated.symbol): the pathway has no node '\(node)'; expected one of \(annotations.knowledge.graph.nodes.map(\.id).joined(separator: ", "))"
            )
        }
        func value(_ key: KeyPath<AnnotatedGene, String?>) -> String? {
            places.lazy.compactMap { $0.annotated[keyPath: key] }.first
        }
        let newest = places.first { $0.assembly == .grch38 } ?? first
        let middle = (newest.span.start + newest.span.end) / 2
        let band = annotations.bands(of: newest.assembly).first {
            $0.chromosome == first.chromosome && $0.interval.contains(middle)
        }
        return PanelGene(
            symbol: first.annotated.symbol, name: value(\.name) ?? known?.name,
            hgncID: value(\.hgncID) ?? known?.hgncID,
            entrezID: value(\.entrezID) ?? known?.entrezID, ensemblID: value(\.ensemblID) ?? known?.ensemblID,
            uniProtID: known?.uniProtID, role: role,
            group: wish?.group ?? known?.group ?? (context == nil ? .panel : .context), pathwayNode: node,
            statedDirection: wish?.direction ?? known?.statedDirection ?? context?.direction,
            chromosome: first.chromosome, strand: first.strand,
            band: known?.band ?? band.map { "\(first.chromosome)\($0.name)" })
    }
}
