import Genome

extension SequenceVariant {
    /// Reads an allele as people copy it out of a VCF file: `10:87933147:C:T`, `chr10-87933147-C-T`, `10:87933147 C>T`, columns apart by
    /// spaces or tabs. Nothing for any other text: a chromosome that is an accession is not read, as in that form (SPDI) positions count from 0.
    public init?(parsingAllele text: String) {
        let parts = text.split { ":-/> \t_".contains($0) }
        guard parts.count == 4, !parts[0].uppercased().hasPrefix("NC_"), let chromosome = Chromosome(name: parts[0]),
            let position = Int(parts[1].filter { $0 != "," }), Self.positions.contains(position),
            !parts[1].hasPrefix("+")
        else { return nil }
        let alleles = parts[2...].map { $0.utf8.map(Nucleotide.uppercased) }
        guard alleles.allSatisfy({ $0.allSatisfy { Nucleotide.isBase($0) || $0 == UInt8(ascii: "N") } }) else {
            return nil
        }
        self.init(chromosome: chromosome, position: position, reference: alleles[0], alternate: alleles[1])
    }

    /// The positions that a text may give: those of VCF, which are of 31 bits.
    package static let positions = 1...Int(Int32.max)
}
