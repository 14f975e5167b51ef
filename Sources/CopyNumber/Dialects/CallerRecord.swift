import VariantCallFormat

/// A record with the column that is read, as a dialect looks into it.
struct CallerRecord {
    let record: VCFRecord
    let sample: Int?
    /// Whether the caller's copies rest on a model of the tumour.
    let hasModel: Bool

    private static let plausible = 0.0...100_000
    static let ratios = -100.0...100

    /// A number of FORMAT; nothing where it is missing, no number, or negative.
    func copies(_ key: String) -> Double? {
        number(sample.flatMap { record.value(of: key, sample: $0) }, in: Self.plausible)
    }

    /// A number of INFO in a range; nothing where it is missing or none.
    func info(_ key: String, in range: ClosedRange<Double> = plausible) -> Double? {
        number(record.infoValue(of: key), in: range)
    }

    private func number(_ text: String?, in range: ClosedRange<Double>) -> Double? {
        text.flatMap { Double($0) }.flatMap { range.contains($0) ? $0 : nil }
    }

    /// The lesser of `CN1` and `CN2`, the copies of either allele.
    var lesserOfAlleles: Double? {
        guard let first = copies("CN1"), let second = copies("CN2") else { return nil }
        return min(first, second)
    }

    /// Whether INFO `CN` is that of each allele: since VCF 4.4.
    var hasCopiesOfAlleles: Bool { record.version.map { $0 >= VCFVersion(4, 4) } ?? false }

    /// The copies that each allele of the genotype is: one for REF, INFO `CN` or the symbol's own for another, none for
    /// `<DEL>`; nothing where one of them is not told. A single `<DUP>` is what the copies in all leave to it.
    func copiesOfAlleles(total: Double?) -> [Double]? {
        guard let sample, let genotype = record.genotype(ofSample: sample), !genotype.alleles.isEmpty else {
            return nil
        }
        let stated = record.infoValue(of: "CN")?.split(separator: ",", omittingEmptySubsequences: false) ?? []
        guard !stated.isEmpty || total != nil else { return nil }
        var copies: [Double?] = []
        for allele in genotype.alleles {
            guard let allele, allele <= record.alternates.count else { return nil }
            guard allele > 0 else {
                copies.append(1)
                continue
            }
            let symbol = record.alternateAlleles[allele - 1].symbol
            if stated.count == record.alternates.count, let value = Double(stated[allele - 1]), value >= 0 {
                // A deletion that is a copy all the same, and a duplication that is none more, are another count.
                let isAnotherCount =
                    symbol?.kind == .deletion ? value.rounded() >= 1 : symbol?.kind == .duplication && value < 1.5
                if isAnotherCount { return nil }
                copies.append(value)
                continue
            }
            switch symbol?.kind {
            case .deletion: copies.append(0)
            case .duplication: copies.append(nil)
            default:
                guard let own = symbol?.copies else { return nil }
                copies.append(Double(own))
            }
        }
        let known = copies.compactMap { $0 }
        guard known.count < copies.count else { return known }
        guard known.count == copies.count - 1, let rest = total.map({ $0 - known.reduce(0, +) }), rest >= 0 else {
            return nil
        }
        return known + [rest]
    }

    /// A confidence interval around a value, of FORMAT or else of INFO.
    func interval(_ key: String) -> (lower: Double, upper: Double)? {
        let text = sample.flatMap { record.value(of: key, sample: $0) } ?? record.infoValue(of: key)
        let ends = (text ?? "").split(separator: ",").compactMap { Double($0) }
        guard ends.count == 2, ends[0] <= 0, ends[1] >= 0, ends[1] - ends[0] < 100_000 else { return nil }
        return (ends[0], ends[1])
    }
}
