/// A chromosome as an assembly has it: its accession and its length.
package struct Contig: Sendable, Hashable {
    /// The assembly.
    package let assembly: Assembly
    /// The chromosome.
    package let chromosome: Chromosome
    /// The RefSeq accession with version, `NC_000010.11`: what HGVS g. names start with.
    package let accession: String
    /// The number of bases.
    package let length: Int

    /// Makes a contig.
    package init(assembly: Assembly, chromosome: Chromosome, accession: String, length: Int) {
        self.assembly = assembly
        self.chromosome = chromosome
        self.accession = accession
        self.length = length
    }
}

/// The chromosomes of the known assemblies, found by chromosome, accession or length.
package struct ContigTable: Sendable {
    /// All contigs, in the order of the annotation file.
    package let contigs: [Contig]
    private let byChromosome: [Assembly: [Chromosome: Contig]]
    private let byAccession: [String: Contig]

    /// Makes the table of a list of contigs.
    package init(_ contigs: [Contig]) {
        self.contigs = contigs
        var byChromosome: [Assembly: [Chromosome: Contig]] = [:]
        for contig in contigs { byChromosome[contig.assembly, default: [:]][contig.chromosome] = contig }
        self.byChromosome = byChromosome
        byAccession = Dictionary(contigs.map { ($0.accession, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The contig of a chromosome in an assembly.
    package subscript(assembly: Assembly, chromosome: Chromosome) -> Contig? { byChromosome[assembly]?[chromosome] }

    /// The contig with this accession and version, which tells the assembly too.
    package subscript(accession accession: String) -> Contig? { byAccession[accession] }

    /// The assemblies in which the chromosome has exactly this length: none, one, or both (where the assemblies agree).
    package func assemblies(of chromosome: Chromosome, length: Int) -> Set<Assembly> {
        Set(Assembly.allCases.filter { self[$0, chromosome]?.length == length })
    }
}
