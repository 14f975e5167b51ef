package import VariantCallFormat

extension CopyNumberSegment {
    /// Whether an allele tells of copies, where the record gives its length or end.
    package static func isRead(_ allele: AlternateAllele) -> Bool { Call(allele) != nil }
}

extension CopyNumberSegment.Call {
    /// What a symbolic allele says of copies: `<DEL>`, `<DUP>`, `<CNV>`, their finer kinds, `<LOH>`, and `<CN0>`,
    /// `<CN1>`, …, the copies on the allele's own chromosome. Nothing for any other allele.
    init?(_ allele: AlternateAllele) {
        guard let symbol = allele.symbol else { return nil }
        switch symbol.kind {
        case .deletion: self = .deletion
        case .duplication: self = .duplication
        case .copyNumber: self = .unspecified
        case nil where symbol.name.uppercased() == "LOH": self = .lossOfHeterozygosity
        case nil:
            guard let copies = symbol.copies else { return nil }
            self = copies == 0 ? .deletion : copies == 1 ? .unchanged : .duplication
        default: return nil
        }
    }
}
