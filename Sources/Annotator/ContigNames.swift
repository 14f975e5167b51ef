import Genome

/// Tells which chromosome a CHROM column means; remembers the names that it has seen.
///
/// `chr10`, `10` and `NC_000010.11` are chromosome 10. An accession of the other assembly names no chromosome of this one.
struct ContigNames {
    private let contigs: ContigTable
    private let assembly: Assembly
    private var seen: [String: Chromosome?] = [:]

    init(contigs: ContigTable, assembly: Assembly) {
        self.contigs = contigs
        self.assembly = assembly
    }

    mutating func chromosome(named name: String) -> Chromosome? {
        if let known = seen[name] { return known }
        let chromosome = resolve(name)
        seen[name] = .some(chromosome)
        return chromosome
    }

    private func resolve(_ name: String) -> Chromosome? {
        guard let chromosome = Chromosome(name: name) else { return nil }
        if name.uppercased().hasPrefix("NC_"), chromosome.name != "MT" {
            return contigs[assembly, chromosome]?.accession == name.uppercased() ? chromosome : nil
        }
        return chromosome
    }
}
