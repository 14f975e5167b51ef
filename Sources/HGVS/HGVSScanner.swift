/// Reads the parts of a name from left to right.
struct HGVSScanner {
    let text: String
    private let bytes: [UInt8]
    private(set) var index: Int
    /// What the name repeated of the sequence, once read.
    var repeated: HGVSVariant.RepeatedSequence?
    /// Whether a stop was spelt `X`.
    private(set) var spellsStopAsX = false

    init(_ text: String, from index: Int = 0) {
        self.text = text
        bytes = Array(text.utf8)
        self.index = index
    }

    var isAtEnd: Bool { index >= bytes.count }
    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    func failure(_ expected: String) -> HGVSError { HGVSError(text: text, column: index + 1, expected: expected) }

    /// Passes over these characters, spaces for the most part.
    mutating func skip(_ characters: StaticString = " ") {
        while let byte = next, characters.description.utf8.contains(byte) { index += 1 }
    }

    /// Takes a word if it stands next; letters in any case where `ignoringCase`.
    mutating func take(_ word: String, ignoringCase: Bool = false) -> Bool {
        let wanted = Array(word.utf8)
        guard index + wanted.count <= bytes.count else { return false }
        for (offset, byte) in wanted.enumerated() {
            let found = bytes[index + offset]
            guard found == byte || (ignoringCase && found | 0x20 == byte | 0x20) else { return false }
        }
        index += wanted.count
        return true
    }

    /// The digits that stand next, as a number; nothing where there are none or too many.
    mutating func number() -> Int? {
        var value = 0
        var count = 0
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 12 {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            index += 1
            count += 1
        }
        if let byte = next, count == 12, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { return nil }
        return count == 0 ? nil : value
    }

    /// The bases that stand next, in upper case.
    mutating func bases() -> [UInt8] {
        var found: [UInt8] = []
        while let byte = next {
            let upper = byte & 0xDF
            guard "ACGTUN".utf8.contains(upper) else { break }
            found.append(upper == UInt8(ascii: "U") ? UInt8(ascii: "T") : upper)
            index += 1
        }
        return found
    }

    /// The residue that stands next. Three letters have lower case in them, so that `ASP` is three residues and `Asp` is one.
    mutating func residue() -> AminoAcid? {
        if index + 3 <= bytes.count, bytes[index + 1] >= UInt8(ascii: "a"),
            let residue = AminoAcid(threeLetter: String(decoding: bytes[index..<index + 3], as: UTF8.self))
        {
            index += 3
            return residue
        }
        guard let byte = next, let residue = AminoAcid(rawValue: byte) else { return nil }
        index += 1
        return residue
    }

    /// The residue that stands next, where an `X` can only be the stop: until 2016 HGVS wrote `R130X`. `Xaa` is a residue that is not known.
    mutating func residueOrOldStop() -> AminoAcid? {
        let start = index
        guard let residue = residue() else { return nil }
        guard residue == .unknown, index == start + 1 else { return residue }
        spellsStopAsX = true
        return .stop
    }

    /// A copy that stands elsewhere.
    func at(_ index: Int) -> HGVSScanner { HGVSScanner(text, from: index) }
}
