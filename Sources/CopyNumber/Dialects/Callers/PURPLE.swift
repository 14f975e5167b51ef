import VariantCallFormat

extension CallerDialect {
    /// PURPLE, over GRIDSS or Esvee.
    package static let purple = CallerDialect(program: .purple, signs: [.key("purpleversion"), .source("purple")])
}

extension CallingProgram {
    static let purple = CallingProgram("purple", "PURPLE")
}

extension VCFRecord {
    /// The copies on the inner side of a junction, and how many the junction takes: what PURPLE found beside the ends,
    /// and its change there. No other program writes these fields.
    var copiesAtJunction: (within: Double, lost: Double)? {
        func numbers(_ key: String) -> [Double] {
            (infoValue(of: key) ?? "").split(separator: ",").compactMap { Double($0) }.filter {
                (-1_000...100_000).contains($0)
            }
        }
        let beside = numbers("PURPLE_CN")
        let change = numbers("PURPLE_CN_CHANGE")
        guard !beside.isEmpty, beside.count == change.count else { return nil }
        let (all, lost) = (beside.reduce(0, +), change.reduce(0, +))
        return (max((all - lost) / Double(beside.count), 0), lost / Double(beside.count))
    }
}
