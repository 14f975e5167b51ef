import Genome
import ReferenceGenome
import Transcripts

/// A gene of one source at the one place that is taken, with the transcripts that are sound.
struct PlacedGene: Sendable {
    let annotated: AnnotatedGene
    let assembly: Assembly
    let chromosome: Chromosome
    let strand: Strand
    /// The sound transcripts, by standing and then as in the file; at least one.
    let transcripts: [ValidatedTranscript]

    /// The genomic span of the transcripts.
    var span: Interval {
        Interval(
            transcripts.map(\.transcript.span.start).min() ?? annotated.interval.start,
            transcripts.map(\.transcript.span.end).max() ?? annotated.interval.end)
    }

    private init(
        _ annotated: AnnotatedGene, assembly: Assembly, chromosome: Chromosome, strand: Strand,
        transcripts: [ValidatedTranscript]
    ) {
        self.annotated = annotated
        self.assembly = assembly
        self.chromosome = chromosome
        self.strand = strand
        self.transcripts = transcripts
    }

    /// Takes, of the places at which a file has a gene, the first one with a sound transcript: protein-coding ones before others, in the order
    /// of the chromosomes, so that X stands before Y. What is left out is listed. `known` are transcripts that were proved elsewhere.
    static func choose(
        from places: [AnnotatedGene], symbol: String, source: PanelSource, genome: ReferenceGenome,
        known: [Transcript], leftOut: inout [LeftOut]
    ) throws -> PlacedGene? {
        let reader = try ReferenceGenomeReader(genome)
        var chosen: PlacedGene?
        let placed = places.map { (gene: $0, chromosome: Chromosome(name: $0.contig)) }
        let sorted = placed.enumerated().sorted { left, right in
            func key(
                _ place: (offset: Int, element: (gene: AnnotatedGene, chromosome: Chromosome?))
            ) -> (Int, UInt8, Int) {
                (
                    place.element.gene.isProteinCoding ? 0 : 1, place.element.chromosome?.rawValue ?? .max,
                    place.offset
                )
            }
            return key(left) < key(right)
        }.map(\.element)
        for (gene, chromosome) in sorted {
            func leave(_ kind: ModelFault.Kind, _ detail: String) {
                leftOut.append(
                    LeftOut(
                        gene: symbol, transcript: nil, assembly: source.assembly.rawValue,
                        fault: ModelFault(kind, detail)))
            }
            guard let chromosome else {
                leave(.notAChromosome, gene.contig)
                continue
            }
            guard chosen == nil else {
                leave(.otherPlace, "\(gene.contig):\(gene.interval)")
                continue
            }
            var sound: [ValidatedTranscript] = []
            for transcript in gene.transcripts {
                do {
                    sound.append(
                        try ValidatedTranscript(
                            transcript, gene: symbol, assembly: source.assembly, chromosome: chromosome,
                            contig: genome.contig(of: chromosome), reader: reader, file: source.annotation.fileName,
                            known: known))
                } catch let fault as ModelFault {
                    leftOut.append(
                        LeftOut(
                            gene: symbol, transcript: transcript.accession, assembly: source.assembly.rawValue,
                            fault: fault))
                }
            }
            guard let strand = sound.first?.transcript.strand else { continue }
            for other in sound where other.transcript.strand != strand {
                leftOut.append(
                    LeftOut(
                        gene: symbol, transcript: other.transcript.accession, assembly: source.assembly.rawValue,
                        fault: ModelFault(.otherPlace, "it lies on the other strand")))
            }
            chosen = PlacedGene(
                gene, assembly: source.assembly, chromosome: chromosome, strand: strand,
                transcripts: withOwnNames(sound.filter { $0.transcript.strand == strand }))
        }
        return chosen
    }

    /// By standing, and where two have one RefSeq accession, the second under its Ensembl name.
    private static func withOwnNames(_ transcripts: [ValidatedTranscript]) -> [ValidatedTranscript] {
        var seen: Set<String> = []
        return transcripts.enumerated()
            .sorted { ($0.element.transcript.status, $0.offset) < ($1.element.transcript.status, $1.offset) }
            .map(\.element)
            .compactMap { sound in
                if seen.insert(sound.transcript.accession).inserted { return sound }
                guard let ensembl = sound.transcript.ensembl, seen.insert(ensembl).inserted else { return nil }
                return sound.renamed(ensembl)
            }
    }
}

extension String {
    /// The last part of a path.
    var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
