package import Genome
package import ReferenceGenome
import Transcripts

/// A reference genome that the genes of a set were given bases of.
package struct GenomeInUse: Sendable, Hashable {
    /// The path of the FASTA.
    package let path: String
    /// The genes that have its bases now.
    package let genes: [String]
    /// The bundled bases that were held against it.
    package let basesCompared: Int
    /// How many of them are others in the genome; none of them codes.
    package let basesDiffering: Int
    /// The first places that differ, in words.
    package let differences: [String]
}

extension AnnotationSet {
    /// How many bases beyond the bundled sequence of a gene are taken from a reference genome, on either side.
    package static let genomeFlank = 20_000

    /// This set with the bases of a reference genome in its genes of one assembly: 20,000 bases further on either side, no base unknown that
    /// the genome knows, and none inferred. Genes on chromosomes that the genome does not have stay as they are.
    ///
    /// Every bundled base that is known (not `N`, not inferred) is held against the genome's. In coding sequence they must agree; elsewhere up to
    /// one in a thousand may differ, as patches of an assembly do, and the genome's base counts then. Where the genome has no definite base,
    /// the bundled one stays.
    ///
    /// - Throws: `ReferenceGenomeError` where the genome is of another assembly, lacks the place of a gene, or has other bases there;
    ///   `ByteStreamError`, `ContainerError`.
    package func withReference(_ genome: ReferenceGenome, assembly: Assembly) throws -> AnnotationSet {
        try genome.verify(assembly: assembly)
        let reader = try ReferenceGenomeReader(genome)
        var agreement = SequenceAgreement()
        var genes: [String] = []
        let models = try models(of: assembly).map { model -> GeneModel in
            guard let contig = genome.contig(of: model.gene.chromosome) else { return model }
            let bundled = model.reference
            guard bundled.interval.end <= contig.length else {
                throw ReferenceGenomeError(
                    .outside, file: genome.path,
                    message:
                        "\(contig.name) has \(contig.length) bases, and \(model.gene.symbol) lies at \(bundled.interval) on \(assembly.rawValue)",
                    hint: "give the whole FASTA that the variants were called on")
            }
            let wide = bundled.interval.widened(by: Self.genomeFlank)
            let interval = Interval(wide.start, min(wide.end, contig.length))
            var bases = Array(try reader.bases(of: contig, in: interval))
            agreement.compare(model, contig: contig.name, with: &bases, from: interval.start)
            genes.append(model.gene.symbol)
            return GeneModel(
                gene: model.gene, transcripts: model.transcripts,
                reference: ReferenceSequence(
                    assembly: assembly, chromosome: bundled.chromosome, start: interval.start, bases: bases,
                    isInferred: false),
                chromosomeAccession: model.chromosomeAccession)
        }
        try agreement.verify(genome, assembly: assembly)
        return with(
            models: models, of: assembly,
            genome: GenomeInUse(
                path: genome.path, genes: genes, basesCompared: agreement.basesCompared,
                basesDiffering: agreement.basesDiffering, differences: agreement.rows))
    }
}

/// Holds the bundled bases of the genes against those of a genome.
private struct SequenceAgreement {
    private(set) var basesCompared = 0
    private(set) var basesDiffering = 0
    private(set) var rows: [String] = []
    private var differsInCoding = false

    /// Compares what is known of both, and puts the bundled base where the genome knows none.
    mutating func compare(_ model: GeneModel, contig: String, with bases: inout [UInt8], from start: Int) {
        let bundled = model.reference
        guard !bundled.isInferred else { return }
        let coding = model.transcripts.flatMap(\.codingExons)
        let offset = bundled.interval.start - start
        for (index, known) in bundled.bases.enumerated() where Nucleotide.isBase(known) {
            let base = bases[offset + index]
            if base == known {
                basesCompared += 1
            } else if Nucleotide.isBase(base) {
                basesCompared += 1
                basesDiffering += 1
                let position = bundled.interval.start + index
                let isCoding = coding.contains { $0.contains(position) }
                differsInCoding = differsInCoding || isCoding
                if rows.count < 10 {
                    rows.append(
                        "\(contig):\(position) (\(model.gene.symbol)\(isCoding ? ", coding" : "")) is \(Character(UnicodeScalar(base))), expected \(Character(UnicodeScalar(known)))"
                    )
                }
            } else {
                bases[offset + index] = known
            }
        }
    }

    func verify(_ genome: ReferenceGenome, assembly: Assembly) throws(ReferenceGenomeError) {
        guard differsInCoding || basesDiffering * 1_000 > basesCompared else { return }
        let more = basesDiffering > rows.count ? ["    and \(basesDiffering - rows.count) more"] : []
        let rows = rows.map { "    " + $0 }
        throw ReferenceGenomeError(
            .otherBases, file: genome.path,
            message:
                "its bases are not those of the genes on \(assembly.rawValue): \(basesDiffering) of \(basesCompared) differ\n"
                + (rows + more).joined(separator: "\n"),
            hint: "give the FASTA that the variants were called on, of the assembly that they are read as")
    }
}
