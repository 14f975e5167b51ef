/// One end of a junction, as an ALT such as `G]17:198982]` writes it (VCF 4.3, section 5.4); ``AlternateAllele`` reads it.
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
        /// The position, 1-based; nothing where the mate is a whole contig of the assembly file (`G[<ctg1>[`).
        public let position: Int?
    }

    init(_ layout: BreakendLayout, in allele: Span<UInt8>) {
        mate = layout.mate.map { mate in
            Place(contig: decoded(allele.extracting(mate.contig)), position: mate.position)
        }
        keepsLeft = layout.keepsLeft
        mateKeepsLeft = layout.mateKeepsLeft
        // The record's own base stands at one end of the bases.
        inserted = decoded(allele.extracting(keepsLeft ? layout.bases.dropFirst() : layout.bases.dropLast()))
    }
}

/// Where the parts of a breakend stand in its text: `t[p[`, `t]p]`, `]p]t`, `[p[t`, `t.` or `.t`.
struct BreakendLayout {
    /// `t`: bases, perhaps with the name of an inserted contig; `.` at a telomere.
    let bases: Range<Int>
    /// `p`: `contig:position`, where the contig may hold colons.
    let mate: (contig: Range<Int>, position: Int?)?
    let keepsLeft: Bool
    let mateKeepsLeft: Bool

    /// Finds the parts, or gives nothing where the allele is no breakend.
    init?(_ allele: Span<UInt8>) {
        var open: Int?
        var close: Int?
        for index in allele.indices {
            switch allele[index] {
            case UInt8(ascii: "["), UInt8(ascii: "]"):
                if open == nil { open = index } else if close == nil { close = index } else { return nil }
            case 0...UInt8(ascii: " "): return nil
            default: continue
            }
        }
        let last = allele.count - 1
        if let open {
            guard let close, allele[open] == allele[close], open == 0 || close == last,
                let mate = Self.mate(in: allele, open + 1..<close)
            else { return nil }
            self.mate = mate
            keepsLeft = open > 0
            mateKeepsLeft = allele[open] == UInt8(ascii: "]")
            bases = keepsLeft ? 0..<open : close + 1..<allele.count
            guard Self.replaces(allele.extracting(bases)) else { return nil }
        } else {
            mate = nil
            mateKeepsLeft = false
            keepsLeft = last >= 0 && allele[last] == UInt8(ascii: ".")
            bases = keepsLeft ? 0..<last : min(1, allele.count)..<allele.count
            guard keepsLeft || last > 0 && allele[0] == UInt8(ascii: "."),
                AlleleSyntax.isSequence(allele, in: bases)
            else { return nil }
        }
    }

    private static func mate(in allele: Span<UInt8>, _ range: Range<Int>) -> (contig: Range<Int>, position: Int?)? {
        let colon = range.last { allele[$0] == UInt8(ascii: ":") }
        var contig = range.lowerBound..<(colon ?? range.upperBound)
        let isOfAssembly =
            contig.count > 1 && allele[contig.lowerBound] == UInt8(ascii: "<")
            && allele[contig.upperBound - 1] == UInt8(ascii: ">")
        if isOfAssembly { contig = contig.dropFirst().dropLast() }
        guard !contig.isEmpty else { return nil }
        guard let colon else { return isOfAssembly ? (contig, nil) : nil }
        guard let position = integer(in: allele, from: colon + 1, to: range.upperBound),
            (0...VCFRecordView.largestPosition).contains(position)
        else { return nil }
        return (contig, position)
    }

    private static func replaces(_ bases: Span<UInt8>) -> Bool {
        if bases.isEmpty { return false }
        let last = bases[bases.count - 1]
        return bases.count == 1 && last == UInt8(ascii: ".") || last == UInt8(ascii: ">")
            || AlleleSyntax.isSequence(bases, in: 0..<bases.count)
    }
}
