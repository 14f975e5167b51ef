/// A human chromosome: 1 to 22, X, Y or the mitochondrial genome, whatever alias a file writes for it.
///
/// `chr10`, `10`, `CHR10`, `NC_000010.11`, `CM000672.2` and `GRCh38#0#chr10` are one chromosome. Which assembly the version of an accession
/// belongs to is said by ``ContigTable``, which knows them.
public struct Chromosome: RawRepresentable, Hashable, Comparable, Sendable {
    /// 1 to 22 for the autosomes, 23 for X, 24 for Y, 25 for the mitochondrial genome.
    public let rawValue: UInt8

    /// Makes a chromosome of its number (23 X, 24 Y, 25 MT), or nothing for any other number.
    public init?(rawValue: UInt8) {
        guard (1...25).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Reads a chromosome's name with or without `chr`, its RefSeq or GenBank accession (`NC_000010`, `CM000672`, any version), or its name in a
    /// pangenome.
    public init?(name: some StringProtocol) {
        // Nearly all names.
        if name.utf8.count <= 2, name.utf8.first != UInt8(ascii: "0"), name.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = UInt8(name), number <= 22
        {
            self.init(rawValue: number)
            return
        }
        var text = Substring(name.uppercased())
        if text.hasPrefix("NC_0000") || text.hasPrefix("NC_01292") {
            let accession = text.prefix { $0 != "." }
            if accession == "NC_012920" {
                self.init(rawValue: 25)
            } else {
                guard accession.count == 9, let number = UInt8(accession.dropFirst(7)), number <= 24 else { return nil }
                self.init(rawValue: number)
            }
            return
        }
        // GenBank numbers the chromosomes of the reference in order, X and Y last.
        if text.hasPrefix("CM000") {
            let accession = text.prefix { $0 != "." }
            guard accession.count == 8, let number = Int(accession.dropFirst(2)), (663...686).contains(number) else {
                return nil
            }
            self.init(rawValue: UInt8(number - 662))
            return
        }
        if let named = Self.pangenomeName(text) { text = named.contig }
        if text.hasPrefix("CHR") { text = text.dropFirst(3) }
        switch text {
        case "X": self.init(rawValue: 23)
        case "Y": self.init(rawValue: 24)
        case "M", "MT": self.init(rawValue: 25)
        default:
            guard let first = text.first, first != "0", text.utf8.allSatisfy({ (48...57).contains($0) }),
                let number = UInt8(text),
                number <= 24
            else { return nil }
            self.init(rawValue: number)
        }
    }

    /// The assembly and the contig of a pangenome's name, upper case: `GRCH38#0#CHR10` (PanSN: sample, haplotype, contig), `GRCH38#CHR10`,
    /// `GRCH38.CHR10`; nothing where the sample is no assembly.
    static func pangenomeName(_ name: some StringProtocol) -> (assembly: Assembly, contig: Substring)? {
        guard let end = name.lastIndex(where: { $0 == "#" || $0 == "." }),
            let sample = name[..<end].split(separator: "#").first, let assembly = Assembly(naming: sample)
        else { return nil }
        let contig = Substring(name[name.index(after: end)...])
        return name[end] == "#" || contig.hasPrefix("CHR") ? (assembly, contig) : nil
    }

    /// The name without prefix: `1` to `22`, `X`, `Y`, `MT`.
    public var name: String {
        switch rawValue {
        case 23: "X"
        case 24: "Y"
        case 25: "MT"
        default: String(rawValue)
        }
    }

    /// Orders chromosomes as reference files do: 1 to 22, X, Y, MT.
    public static func < (left: Chromosome, right: Chromosome) -> Bool { left.rawValue < right.rawValue }
}

extension Chromosome: CustomStringConvertible {
    /// The name without prefix.
    public var description: String { name }
}
