/// A residue of a protein, or the stop (`Ter`), by its one-letter IUPAC code.
public struct AminoAcid: RawRepresentable, Sendable, Hashable {
    /// The one-letter code as upper-case ASCII; `*` for the stop, `X` for a residue that is not known.
    public let rawValue: UInt8

    /// A stop codon, which HGVS writes `Ter` or `*`.
    public static let stop = AminoAcid(code: UInt8(ascii: "*"))
    /// Methionine, `Met` or `M`: what a start codon makes.
    public static let methionine = AminoAcid(code: UInt8(ascii: "M"))
    /// A residue that is not known.
    public static let unknown = AminoAcid(code: UInt8(ascii: "X"))

    private init(code: UInt8) { rawValue = code }

    /// Makes a residue of its one-letter code, or nothing where the byte is none.
    public init?(rawValue: UInt8) {
        guard Self.name(of: rawValue) != nil else { return nil }
        self.rawValue = rawValue
    }

    /// Makes a residue of its one-letter code; any other byte gives ``unknown``.
    public init(oneLetter: UInt8) { self = AminoAcid(rawValue: oneLetter) ?? .unknown }

    /// `Arg`, `Ter`, `Xaa`.
    public var threeLetter: String { Self.name(of: rawValue) ?? "Xaa" }

    /// The residue of this three-letter code, in any case of letters.
    public init?(threeLetter: some StringProtocol) {
        let wanted = threeLetter.lowercased()
        guard
            let code = (UInt8(ascii: "A")...UInt8(ascii: "Y")).first(where: {
                Self.name(of: $0)?.lowercased() == wanted
            })
        else {
            guard wanted == "ter" else { return nil }
            self = .stop
            return
        }
        self.init(code: code)
    }

    /// Appends the residue in the letters of the style.
    func write(to text: inout [UInt8], style: HGVSStyle) {
        switch style.residues {
        case .oneLetter: text.append(rawValue)
        case .threeLetter: text.append(contentsOf: threeLetter.utf8)
        }
    }

    private static func name(of code: UInt8) -> String? {
        switch code {
        case UInt8(ascii: "A"): "Ala"
        case UInt8(ascii: "C"): "Cys"
        case UInt8(ascii: "D"): "Asp"
        case UInt8(ascii: "E"): "Glu"
        case UInt8(ascii: "F"): "Phe"
        case UInt8(ascii: "G"): "Gly"
        case UInt8(ascii: "H"): "His"
        case UInt8(ascii: "I"): "Ile"
        case UInt8(ascii: "K"): "Lys"
        case UInt8(ascii: "L"): "Leu"
        case UInt8(ascii: "M"): "Met"
        case UInt8(ascii: "N"): "Asn"
        case UInt8(ascii: "P"): "Pro"
        case UInt8(ascii: "Q"): "Gln"
        case UInt8(ascii: "R"): "Arg"
        case UInt8(ascii: "S"): "Ser"
        case UInt8(ascii: "T"): "Thr"
        case UInt8(ascii: "U"): "Sec"
        case UInt8(ascii: "V"): "Val"
        case UInt8(ascii: "W"): "Trp"
        case UInt8(ascii: "Y"): "Tyr"
        case UInt8(ascii: "X"): "Xaa"
        case UInt8(ascii: "*"): "Ter"
        default: nil
        }
    }
}

extension AminoAcid: CustomStringConvertible {
    /// The three-letter code.
    public var description: String { threeLetter }
}
