/// The fields that speak of one allele, by key: those of a sample, or those of INFO.
struct CallFields {
    let record: VCFRecord
    /// 1 is the first ALT.
    let allele: Int
    /// The sample's column; nothing for INFO.
    let sample: Int?

    var alternateCount: Int { record.alternates.count }

    func text(_ key: String) -> String? {
        guard let sample else { return record.infoValue(of: key).flatMap { $0 == "." ? nil : $0 } }
        return record.value(of: key, sample: sample)
    }

    /// The whole numbers of a key, nothing in place of those that are none.
    func integers(_ key: String) -> [Int?]? {
        text(key)?.fields(",").map { Int32($0).flatMap { $0 >= 0 ? Int($0) : nil } }
    }

    /// The sum of a key's numbers; nothing where one is missing.
    func sum(_ key: String) -> Int? {
        integers(key)?.reduce(Int?.some(0)) { sum, value in sum.flatMap { sum in value.map { sum + $0 } } }
    }

    func integer(_ key: String) -> Int? { integers(key)?.first ?? nil }

    /// The one base of the reference that the allele replaces, and the base that it puts there, however many bases stand around it unchanged.
    var substitution: (replaced: Character, base: Character)? {
        let (reference, alternate) = (record.reference.uppercased(), record.alternates[allele - 1].uppercased())
        guard reference.utf8.count == alternate.utf8.count else { return nil }
        let different = zip(reference, alternate).filter { $0 != $1 }
        guard different.count == 1, let pair = different.first, "ACGT".contains(pair.1) else { return nil }
        return (pair.0, pair.1)
    }

    /// The share of reads under a key, 0 to 1: a value for each ALT, or for each allele; in percent where it says so; with a decimal comma where
    /// a program wrote in the language of its machine (VarScan's `FREQ`).
    func fraction(_ key: String) -> Double? {
        guard let text = text(key) else { return nil }
        let values = text.fields(",").map(String.init)
        func number(_ text: String) -> Double? {
            let isPercent = text.hasSuffix("%")
            guard let value = Double(isPercent ? String(text.dropLast()) : text), value >= 0 else { return nil }
            let share = isPercent || (key == "FREQ" && value > 1) ? value / 100 : value
            return share <= 1 ? share : nil
        }
        func withPoint(_ first: Int) -> Double? { number("\(values[first]).\(values[first + 1])") }
        if values.count == alternateCount { return number(values[allele - 1]) }
        if values.count == 2 * alternateCount, key == "FREQ" || number(values[2 * allele - 1]) == nil {
            return withPoint(2 * allele - 2)
        }
        return values.count == alternateCount + 1 ? number(values[allele]) : nil
    }
}
