/// A chromosome as an assembly has it: its accession and its length.
package struct Contig: Sendable, Hashable {
    package let assembly: Assembly
    package let chromosome: Chromosome
    /// The RefSeq accession with version, `NC_000010.11`: what HGVS g. names start with.
    package let accession: String
    /// The GenBank accession with version, `CM000672.2`; nothing for the mitochondrial genome.
    package let genbank: String?
    /// The number of bases.
    package let length: Int
    /// The refget accession, `SQ.ss8r_wB0-b9r44TQTMmVTI92884QvBiB`: a digest of the bases, by which GA4GH names the sequence, where known.
    package let refget: String?

    package init(
        assembly: Assembly, chromosome: Chromosome, accession: String, genbank: String? = nil, length: Int,
        refget: String? = nil
    ) {
        self.assembly = assembly
        self.chromosome = chromosome
        self.accession = accession
        self.genbank = genbank
        self.length = length
        self.refget = refget
    }
}

/// The chromosomes of the known assemblies, found by chromosome, accession or length.
package struct ContigTable: Sendable {
    /// All contigs, in the order of the annotation file.
    package let contigs: [Contig]
    private let byChromosome: [Assembly: [Chromosome: Contig]]
    private let byAccession: [String: Contig]
    /// The chromosomes of assemblies that are not read.
    private let others: [OtherAssembly.Chromosome]
    private let alternates: [String: [AlternateContig]]

    /// Makes the table of lists of contigs: those of the assemblies that are read, those of others, and those that have a gene once more.
    package init(
        _ contigs: [Contig], others: [OtherAssembly.Chromosome] = [], alternates: [AlternateContig] = []
    ) {
        self.contigs = contigs
        self.others = others
        self.alternates = Dictionary(
            alternates.flatMap { contig in contig.names.map { ($0.uppercased(), [contig]) } }, uniquingKeysWith: +)
        var byChromosome: [Assembly: [Chromosome: Contig]] = [:]
        for contig in contigs { byChromosome[contig.assembly, default: [:]][contig.chromosome] = contig }
        self.byChromosome = byChromosome
        byAccession = Dictionary(
            contigs.flatMap { contig in [contig.accession, contig.genbank].compactMap { $0 }.map { ($0, contig) } },
            uniquingKeysWith: { first, _ in first })
    }

    package subscript(assembly: Assembly, chromosome: Chromosome) -> Contig? { byChromosome[assembly]?[chromosome] }

    /// The contig with this accession and version, RefSeq's or GenBank's, which tells the assembly too.
    package subscript(accession accession: String) -> Contig? { byAccession[accession] }

    /// What the name of a contig says of its assembly.
    package enum Naming: Sendable, Hashable {
        /// Nothing: `chr10`.
        case unsaid
        /// The assembly: by an accession, or by a pangenome's name (`GRCh38#0#chr10`).
        case assembly(Assembly)
        /// An accession of a chromosome in a version that neither assembly has.
        case unknownVersion
    }

    /// What the name of a contig says of its assembly. The mitochondrial genome is one on both.
    package func naming(of name: String) -> Naming {
        let name = name.uppercased()
        if let contig = byAccession[name] {
            return contig.chromosome.name == "MT" ? .unsaid : .assembly(contig.assembly)
        }
        if name.hasPrefix("NC_") || name.hasPrefix("CM0") { return .unknownVersion }
        return Chromosome.pangenomeName(name).map { .assembly($0.assembly) } ?? .unsaid
    }

    /// The assembly, of those that are not read, that a contig is of: by its accession, by a pangenome's name, or by its length where neither
    /// of ours has a chromosome of this length.
    package func otherAssembly(ofContig name: String, length: Int?) -> OtherAssembly? {
        let name = name.uppercased()
        if let other = others.first(where: { $0.accessions.contains(name) }) { return other.assembly }
        if name.contains("#"), let sample = name.split(separator: "#").first, let other = otherAssembly(naming: sample)
        {
            return other
        }
        guard let length, let chromosome = Chromosome(name: name), chromosome.name != "MT",
            assemblies(of: chromosome, length: length).isEmpty
        else { return nil }
        return others.first { $0.chromosome == chromosome && $0.length == length }?.assembly
    }

    /// The assembly, of those that are not read, that a text names.
    package func otherAssembly(naming text: some StringProtocol) -> OtherAssembly? {
        others.lazy.map(\.assembly).first { $0.isNamed(in: text) }
    }

    /// The contig, beside the chromosomes of an assembly, that a name means and that has a gene once more.
    package func alternate(named name: String, in assembly: Assembly) -> AlternateContig? {
        alternates[name.uppercased()]?.first { $0.assembly == assembly }
    }

    /// The assemblies in which the chromosome has exactly this length: none, one, or both (where the assemblies agree).
    package func assemblies(of chromosome: Chromosome, length: Int) -> Set<Assembly> {
        Set(Assembly.allCases.filter { self[$0, chromosome]?.length == length })
    }
}
