import Genome

/// A place that an HGVS description can name.
public protocol HGVSPosition: Hashable, Sendable, CustomStringConvertible {
    /// Appends the position as HGVS writes it, ASCII.
    func write(to text: inout [UInt8])
}

extension HGVSPosition {
    /// The position as HGVS writes it.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// A position of a `g.` description: the 1-based position on the chromosome.
public struct GenomicPosition: HGVSPosition {
    /// The position, 1-based.
    public let base: Int

    /// Makes a position of a 1-based place on the plus strand.
    public init(_ base: Int) { self.base = base }

    /// Appends `87933147`.
    public func write(to text: inout [UInt8]) { text.append(decimal: base) }
}

/// A position of an `n.` or `c.` description: a base of the spliced transcript, and for intronic positions the distance
/// from it into the intron.
///
/// HGVS counts `c.` from the A of the start codon (there is no 0: the base before c.1 is c.-1), the bases after the stop
/// codon with `*`, and intronic bases from the nearest exon border, the middle base of an odd intron from the upstream one.
public struct TranscriptPosition: HGVSPosition {
    /// What the base is counted from.
    public enum Datum: Sendable, Hashable {
        /// The first base of the transcript (`n.`).
        case transcriptStart
        /// The first base of the start codon (`c.388`; negative before it, `c.-14`).
        case codingStart
        /// The last base of the stop codon (`c.*5`).
        case codingEnd
    }

    /// What the base is counted from.
    public let datum: Datum
    /// The base of the spliced transcript; never 0.
    public let base: Int
    /// The distance into the intron: positive after `base`, negative before it, 0 for an exonic base.
    public let offset: Int

    /// Makes a position; an `offset` other than 0 makes it intronic.
    public init(datum: Datum, base: Int, offset: Int = 0) {
        self.datum = datum
        self.base = base
        self.offset = offset
    }

    /// Whether the position lies in an intron.
    public var isIntronic: Bool { offset != 0 }

    /// Appends the position without `c.` or `n.`: `388`, `-14`, `*5`, `802-5`, `-79+1`.
    public func write(to text: inout [UInt8]) {
        if datum == .codingEnd { text.append(UInt8(ascii: "*")) }
        text.append(decimal: base)
        if offset > 0 { text.append(UInt8(ascii: "+")) }
        if offset != 0 { text.append(decimal: offset) }
    }
}
