/// Which alleles a sample has in and near the genes, as numbers: enough to see that two samples are of one person, and of bounded size.
///
/// Of very many alleles the smallest numbers are kept. What is kept is decided by the allele alone, so that two samples keep the same ones.
package struct AlleleSketch: Sendable, Equatable {
    /// So many are kept.
    static let most = 512

    /// The numbers, rising.
    package let alleles: [UInt64]

    /// Makes the sketch of alleles, each as CHROM, POS, REF and ALT.
    package init(_ alleles: some Sequence<String>) {
        self.alleles = Array(Set(alleles.map(Self.number)).sorted().prefix(Self.most))
    }

    /// The number of an allele: FNV-1a of 64 bits, with its bits mixed (SplitMix64), the same on every machine.
    private static func number(_ allele: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in allele.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
