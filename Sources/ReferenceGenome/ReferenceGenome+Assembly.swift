package import Genome

extension ReferenceGenome {
    /// A sequence that tells an assembly: by its length or by its accession.
    private struct Sign {
        let chromosome: Chromosome
        let contig: FASTAIndex.Contig
        let assembly: Assembly
    }

    private var signs: [Sign] {
        chromosomes.compactMap { chromosome in
            guard let contig = contig(of: chromosome) else { return nil }
            let byLength = table.assemblies(of: chromosome, length: contig.length)
            if byLength.count == 1, let assembly = byLength.first {
                return Sign(chromosome: chromosome, contig: contig, assembly: assembly)
            }
            guard case .assembly(let assembly) = table.naming(of: contig.name) else { return nil }
            return Sign(chromosome: chromosome, contig: contig, assembly: assembly)
        }
    }

    /// The assembly that lengths and accessions tell; nothing where none does, as with a FASTA of a few small sequences.
    package var assembly: Assembly? { signs.first?.assembly }

    /// Refuses a genome with a chromosome of another assembly.
    ///
    /// - Throws: ``ReferenceGenomeError`` with the chromosomes and their lengths.
    package func verify(assembly: Assembly) throws(ReferenceGenomeError) {
        let others = signs.filter { $0.assembly != assembly }
        guard let first = others.first else { return }
        let rows = others.prefix(3).map {
            "\($0.contig.name) has \($0.contig.length) bases, \(assembly.rawValue) has \(table[assembly, $0.chromosome]?.length ?? 0)"
        }
        throw ReferenceGenomeError(
            .otherAssembly, file: path,
            message:
                "this is \(first.assembly.rawValue), and \(assembly.rawValue) is wanted: \(rows.joined(separator: "; "))",
            hint: "give the FASTA of \(assembly.rawValue), or say which assembly is meant")
    }
}

extension ReferenceGenome {
    /// The sequence that a name means in a file of an assembly: the one with this very name, else that of the chromosome. An accession of
    /// another assembly means no sequence of this one.
    package func contig(naming name: String, assembly: Assembly?) -> FASTAIndex.Contig? {
        if let contig = contig(named: name) { return contig }
        guard let chromosome = Chromosome(name: name) else { return nil }
        return switch table.naming(of: name) {
        case .unsaid: contig(of: chromosome)
        case .assembly(let named): named == assembly ?? self.assembly ? contig(of: chromosome) : nil
        case .unknownVersion: nil
        }
    }
}
