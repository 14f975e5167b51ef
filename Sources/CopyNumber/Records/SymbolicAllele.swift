/// What a symbolic ALT says of copies.
package enum SymbolicAllele: String, Sendable, Hashable, Codable {
    /// `<DEL>`
    case deletion
    /// `<DUP>`
    case duplication
    /// `<CNV>`: a variable region, which the record's numbers tell of.
    case unspecified

    /// Reads an ALT with its finer kinds, `<DEL:ME>`; nothing for any other allele.
    package init?(parsing alternate: String) {
        guard alternate.hasPrefix("<"), alternate.hasSuffix(">") else { return nil }
        switch alternate.dropFirst().dropLast().split(separator: ":").first?.uppercased() {
        case "DEL": self = .deletion
        case "DUP": self = .duplication
        case "CNV": self = .unspecified
        default: return nil
        }
    }
}

extension CopyNumberSegment.Call {
    /// Reads a symbolic ALT: `<DEL>`, `<DUP>`, `<CNV>`, `<LOH>`, and `<CN0>`, `<CN1>`, …, the copies on the allele's
    /// own chromosome. Nothing for any other allele.
    init?(parsing alternate: String) {
        if let allele = SymbolicAllele(parsing: alternate) {
            switch allele {
            case .deletion: self = .deletion
            case .duplication: self = .duplication
            case .unspecified: self = .unspecified
            }
            return
        }
        guard alternate.hasPrefix("<"), alternate.hasSuffix(">") else { return nil }
        let name = alternate.dropFirst().dropLast().uppercased()
        if name == "LOH" {
            self = .lossOfHeterozygosity
        } else if name.hasPrefix("CN"), let copies = UInt16(name.dropFirst(2)) {
            self = copies == 0 ? .deletion : copies == 1 ? .unchanged : .duplication
        } else {
            return nil
        }
    }
}
