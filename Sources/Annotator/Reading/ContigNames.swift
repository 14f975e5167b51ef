import Genome
import Transcripts

/// Tells which chromosome a CHROM column means; remembers the names that it has seen.
///
/// `chr10`, `10`, `NC_000010.11` and `GRCh38#0#chr10` are chromosome 10. A name of the other assembly names no chromosome of this one.
struct ContigNames {
    private let contigs: ContigTable
    private let assembly: Assembly
    /// The genes whose alternate contigs matter.
    private let genes: Set<String>
    private var seen: [String: Chromosome?] = [:]
    // Records come sorted, so nearly every name is the one before.
    private var last: (name: [UInt8], chromosome: Chromosome?) = ([], nil)
    private var lastUnknown: (name: [UInt8], gene: String?) = ([], nil)

    init(contigs: ContigTable, assembly: Assembly, genes: Set<String> = []) {
        self.contigs = contigs
        self.assembly = assembly
        self.genes = genes
    }

    init(contigs: ContigTable, annotator: AlleleAnnotator) {
        self.init(contigs: contigs, assembly: annotator.assembly, genes: Set(annotator.genes.map(\.gene.symbol)))
    }

    /// What of a contig is to be read: the places of the genes on a chromosome, all of a contig that has a gene once more, else nothing.
    mutating func places(onContig name: String, _ annotator: AlleleAnnotator) -> [Interval] {
        if let chromosome = chromosome(named: name) { return annotator.lociOfAnyAssembly(on: chromosome) }
        return geneOfAlternate(named: name) == nil ? [] : [Interval(1, Self.longestAlternate)]
    }

    /// No alternate contig of the assemblies is longer.
    private static let longestAlternate = 6_000_000

    /// The gene that a contig beside the chromosomes, an alternate haplotype or a patch, has once more.
    mutating func geneOfAlternate(named name: Span<UInt8>) -> String? {
        if Self.isSame(name, lastUnknown.name) { return lastUnknown.gene }
        let bytes = name.indices.map { name[$0] }
        lastUnknown = (bytes, geneOfAlternate(named: String(decoding: bytes, as: UTF8.self)))
        return lastUnknown.gene
    }

    /// The gene that a contig beside the chromosomes has once more.
    func geneOfAlternate(named name: String) -> String? {
        contigs.alternate(named: name, in: assembly).flatMap { genes.contains($0.gene) ? $0.gene : nil }
    }

    private static func isSame(_ name: Span<UInt8>, _ bytes: [UInt8]) -> Bool {
        guard name.count == bytes.count else { return false }
        for index in name.indices where name[index] != bytes[index] { return false }
        return true
    }

    mutating func chromosome(named name: Span<UInt8>) -> Chromosome? {
        if Self.isSame(name, last.name) { return last.chromosome }
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
        return switch contigs.naming(of: name) {
        case .unsaid: chromosome
        case .assembly(let named): named == assembly ? chromosome : nil
        case .unknownVersion: nil
        }
    }
}
