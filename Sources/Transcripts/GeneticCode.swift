/// The standard genetic code (NCBI translation table 1).
package enum GeneticCode {
    // Codons in the order T, C, A, G of each place, as NCBI prints the table.
    private static let table: [UInt8] = Array("FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG".utf8)

    /// The one-letter residue of a codon (ASCII), `*` for a stop, `X` where a base is not A, C, G or T.
    package static func residue(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
        let (a, b, c) = (index(first), index(second), index(third))
        guard a >= 0, b >= 0, c >= 0 else { return UInt8(ascii: "X") }
        return table[a * 16 + b * 4 + c]
    }

    /// Translates from the first base on; a last codon of one or two bases gives `X`.
    package static func translate(_ bases: ArraySlice<UInt8>) -> [UInt8] {
        var residues: [UInt8] = []
        residues.reserveCapacity(bases.count / 3 + 1)
        var index = bases.startIndex
        while index + 2 < bases.endIndex {
            residues.append(residue(bases[index], bases[index + 1], bases[index + 2]))
            index += 3
        }
        if index < bases.endIndex { residues.append(UInt8(ascii: "X")) }
        return residues
    }

    private static func index(_ base: UInt8) -> Int {
        switch base {
        case UInt8(ascii: "T"): 0
        case UInt8(ascii: "C"): 1
        case UInt8(ascii: "A"): 2
        case UInt8(ascii: "G"): 3
        default: -1
        }
    }
}
