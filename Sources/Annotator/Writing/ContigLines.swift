import Genome

/// The contig lines of a header that has none: those of the assembly, by names as the first record has its own.
enum ContigLines {
    /// The lines; none where the first record's contig is no chromosome, so that its style is not known.
    static func lines(inStyleOf name: String?, assembly: Assembly, contigs: ContigTable) -> [String] {
        guard let name, let chromosome = Chromosome(name: name) else { return [] }
        let isAccession = contigs[accession: name] != nil
        let prefix = name.prefix(3).lowercased() == "chr" ? String(name.prefix(3)) : ""
        // Names of other styles, as a pangenome's, are not made up.
        guard isAccession || "\(prefix)\(chromosome.name)".lowercased() == name.lowercased() else { return [] }
        return contigs.contigs.filter { $0.assembly == assembly }.compactMap { contig in
            let isMitochondrial = contig.chromosome.name == "MT"
            // UCSC's hg19 has another mitochondrial genome.
            if isMitochondrial, !prefix.isEmpty, assembly == .grch37 { return nil }
            let own = isMitochondrial && !prefix.isEmpty ? "M" : contig.chromosome.name
            return "##contig=<ID=\(isAccession ? contig.accession : prefix + own),length=\(contig.length)>"
        }
    }
}
