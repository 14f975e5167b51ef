/// The alleles that a sample's local fields (`LAD`, `LPL`, …) are about (VCF 4.5, section 1.6.2, LAA).
public struct LocalAlleles: Sendable, Hashable {
    /// The alleles in the order of the local fields: REF (0) first, then those of LAA.
    public let alleles: [Int]

    /// Reads LAA: numbers from 1 to the number of ALTs, none twice. An empty value and `.` mean REF alone. Nothing where it is none of that.
    public init?(parsing text: String, alternateCount: Int) {
        if text.isEmpty || text == "." {
            alleles = [0]
            return
        }
        let numbers = text.fields(",").map { Int32($0).map { Int($0) } }
        guard numbers.allSatisfy({ $0.map { (1...max(alternateCount, 1)).contains($0) } == true }) else { return nil }
        let alleles = [0] + numbers.compactMap(\.self)
        guard Set(alleles).count == alleles.count else { return nil }
        self.alleles = alleles
    }

    /// Where the local fields have an allele, or nothing where they have it not.
    public func index(of allele: Int) -> Int? { alleles.firstIndex(of: allele) }
}

extension VCFRecord {
    /// The local alleles of a sample, or nothing where the record has no LAA.
    public func localAlleles(ofSample sample: Int) -> LocalAlleles? {
        guard let key = formatIndex(of: "LAA"), samples.indices.contains(sample) else { return nil }
        let values = samples[sample].fields(":")
        guard key < values.count else { return nil }
        return LocalAlleles(parsing: String(values[key]), alternateCount: alternates.count)
    }
}
