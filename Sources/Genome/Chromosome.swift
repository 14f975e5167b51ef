/// A human chromosome: 1 to 22, X, Y or the mitochondrial genome, whatever alias a file writes for it.
///
/// `chr10`, `10`, `CHR10` and `NC_000010.11` are one chromosome. Which assembly an `NC_` version belongs to is said by
/// ``ContigTable``, which knows the accessions.
public struct Chromosome: RawRepresentable, Hashable, Comparable, Sendable {
    /// 1 to 22 for the autosomes, 23 for X, 24 for Y, 25 for the mitochondrial genome.
    public let rawValue: UInt8

    /// Makes a chromosome of its number (23 X, 24 Y, 25 MT), or nothing for any other number.
    public init?(rawValue: UInt8) {
        guard (1...25).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Reads a chromosome's name with or without `chr`, or its RefSeq accession (`NC_000010`, any version).
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
