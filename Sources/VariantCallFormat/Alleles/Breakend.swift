/// One end of a junction, as an ALT such as `G]17:198982]` writes it (VCF 4.3, section 5.4).
public struct Breakend: Sendable, Hashable {
    /// The position that is joined to the record's own; nothing for a single breakend (`G.`, `.G`), whose partner is not known.
    public let mate: Place?
    /// Whether the sequence up to POS is kept (`t[p[`, `t]p]`, `t.`); else the sequence from POS on is.
    public let keepsLeft: Bool
    /// Whether the sequence up to the mate's position is kept (`t]p]`, `]p]t`); else the sequence from it on is.
    public let mateKeepsLeft: Bool
    /// The bases between the two ends.
    public let inserted: String

    /// A place on a contig.
    public struct Place: Sendable, Hashable {
        /// The contig as written, without the angle brackets of an assembly file's contig.
        public let contig: String
        /// The position, 1-based.
        public let position: Int
    }

    /// Reads an ALT allele; nothing for one that is no breakend.
    public init?(parsing alternate: String) {
        let bytes = Array(alternate.utf8)
        guard bytes.count > 1 else { return nil }
        let dot = UInt8(ascii: ".")
        let brackets = bytes.indices.filter { bytes[$0] == UInt8(ascii: "[") || bytes[$0] == UInt8(ascii: "]") }
        if brackets.isEmpty {
            guard bytes.first == dot || bytes.last == dot, !alternate.hasPrefix("<") else { return nil }
            mate = nil
            keepsLeft = bytes.last == dot
            mateKeepsLeft = false
            // The record's own base stands at one end, the dot at the other.
            inserted = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
            return
        }
        guard brackets.count == 2, let open = brackets.first, let close = brackets.last, bytes[open] == bytes[close],
            let colon = bytes[open..<close].lastIndex(of: UInt8(ascii: ":")),
            let position = Int32(String(decoding: bytes[colon + 1..<close], as: UTF8.self)), position >= 0
        else { return nil }
        var contig = String(decoding: bytes[open + 1..<colon], as: UTF8.self)
        if contig.hasPrefix("<"), contig.hasSuffix(">") { contig = String(contig.dropFirst().dropLast()) }
        mate = Place(contig: contig, position: Int(position))
        keepsLeft = open > 0
        mateKeepsLeft = bytes[open] == UInt8(ascii: "]")
        let sequence = keepsLeft ? bytes[..<open].dropFirst() : bytes[(close + 1)...].dropLast()
        inserted = String(decoding: sequence, as: UTF8.self)
    }
}
