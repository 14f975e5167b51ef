import Genome

/// Tells which chromosome a CHROM column means; remembers the names that it has seen.
///
/// `chr10`, `10` and `NC_000010.11` are chromosome 10. An accession of the other assembly names no chromosome of this one.
struct ContigNames {
    private let contigs: ContigTable
    private let assembly: Assembly
    private var seen: [String: Chromosome?] = [:]
    // Records come sorted, so nearly every name is the one before.
    private var last: (name: [UInt8], chromosome: Chromosome?) = ([], nil)

    init(contigs: ContigTable, assembly: Assembly) {
        self.contigs = contigs
        self.assembly = assembly
    }

    mutating func chromosome(named name: Span<UInt8>) -> Chromosome? {
        if name.count == last.name.count {
            var isSame = true
            for index in name.indices where name[index] != last.name[index] {
                isSame = false
                break
            }
            if isSame { return last.chromosome }
        }
        var bytes: [UInt8] = []
        for index in name.indices { bytes.append(name[index]) }
        let found = chromosome(named: String(decoding: bytes, as: UTF8.self))
        last = (bytes, found)
        return found
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
