/// Nucleotide codes as ASCII bytes, upper case inside the program.
package enum Nucleotide {
    /// The complement of an upper-case base or IUPAC code; anything else comes back as it is.
    package static func complement(_ base: UInt8) -> UInt8 {
        switch base {
        case UInt8(ascii: "A"): UInt8(ascii: "T")
        case UInt8(ascii: "C"): UInt8(ascii: "G")
        case UInt8(ascii: "G"): UInt8(ascii: "C")
        case UInt8(ascii: "T"): UInt8(ascii: "A")
        case UInt8(ascii: "R"): UInt8(ascii: "Y")
        case UInt8(ascii: "Y"): UInt8(ascii: "R")
        case UInt8(ascii: "K"): UInt8(ascii: "M")
        case UInt8(ascii: "M"): UInt8(ascii: "K")
        case UInt8(ascii: "B"): UInt8(ascii: "V")
        case UInt8(ascii: "V"): UInt8(ascii: "B")
        case UInt8(ascii: "D"): UInt8(ascii: "H")
        case UInt8(ascii: "H"): UInt8(ascii: "D")
        default: base
        }
    }

    /// The sequence read from the other strand.
    package static func reverseComplement(_ bases: [UInt8]) -> [UInt8] {
        var complemented = bases
        complemented.reverse()
        for index in complemented.indices { complemented[index] = complement(complemented[index]) }
        return complemented
    }

    /// Whether the byte is A, C, G or T in upper case.
    package static func isBase(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "A") || byte == UInt8(ascii: "C") || byte == UInt8(ascii: "G") || byte == UInt8(ascii: "T")
    }

    /// The upper-case form of an ASCII letter; other bytes come back as they are.
    package static func uppercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
    }
}
