/// The standard genetic code (NCBI translation table 1).
package enum GeneticCode {
    // Codons in the order T, C, A, G of each place, as NCBI prints the table:
    // FFLLSSSSYY**CC*W LLLLPPPPHHQQRRRR IIIMTTTTNNKKSSRR VVVVAAAADDEEGGGG, in ASCII. A value that the compiler lays out asks for no lock when it is read.
    private static let table: InlineArray<64, UInt8> = [
        70, 70, 76, 76, 83, 83, 83, 83, 89, 89, 42, 42, 67, 67, 42, 87,
        76, 76, 76, 76, 80, 80, 80, 80, 72, 72, 81, 81, 82, 82, 82, 82,
        73, 73, 73, 77, 84, 84, 84, 84, 78, 78, 75, 75, 83, 83, 82, 82,
        86, 86, 86, 86, 65, 65, 65, 65, 68, 68, 69, 69, 71, 71, 71, 71,
    ]

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
