import Genome

/// A residue of a protein and its number.
public struct ProteinPosition: Sendable, Hashable, CustomStringConvertible {
    /// The residue of the reference protein; the stop for the position after the last residue.
    public let residue: AminoAcid
    /// The number, 1-based.
    public let number: Int

    /// Makes a position; `number` counts from the start methionine, 1.
    public init(_ residue: AminoAcid, _ number: Int) {
        self.residue = residue
        self.number = number
    }

    /// `Arg130`.
    public var description: String { residue.threeLetter + String(number) }

    func write(to text: inout [UInt8], style: HGVSStyle) {
        residue.write(to: &text, style: style)
        text.append(decimal: number)
    }
}

/// A change of a protein, in the kinds of the HGVS nomenclature.
///
/// What changes first decides the kind: a stop as the first changed residue is a nonsense change whatever the DNA change
/// was, and a changed stop is an extension (HGVS, protein recommendations on frame shifts and extensions).
public enum ProteinChange: Sendable, Hashable {
    /// One residue replaced: `Arg611Gln`.
    case missense(ProteinPosition, to: AminoAcid)
    /// One residue replaced by a stop: `Arg130Ter`.
    case nonsense(ProteinPosition)
    /// The same residues from other codons: `Arg246=`, `Ser576_Arg577=`.
    case silent(ProteinPosition, through: ProteinPosition)
    /// Another reading frame from the first changed residue on: `Pro754SerfsTer14`; the stop is counted from that residue as
    /// 1, and is nothing where the new frame has no stop in the transcript (`fsTer?`).
    case frameshift(ProteinPosition, to: AminoAcid, stop: Int?)
    /// The short form, which names the first changed residue and not what it becomes: `Pro754fs`, and older `Pro754fsTer14`.
    case shortFrameshift(ProteinPosition, stop: Int?)
    /// Residues removed: `Glu252del`, `Leu235_Arg241del`.
    case deletion(ProteinPosition, through: ProteinPosition)
    /// A copy directly after the original: `Pro3dup`, `Glu97_Thr100dup`.
    case duplication(ProteinPosition, through: ProteinPosition)
    /// Residues between two neighbours: `Thr319_Leu320insCysSer`. A stop among them is the last.
    case insertion(ProteinPosition, ProteinPosition, [AminoAcid])
    /// Residues replaced by others: `Ile910_Leu911delinsMet`. A stop among them is the last.
    case deletionInsertion(ProteinPosition, through: ProteinPosition, [AminoAcid])
    /// The stop codon becomes a residue and translation goes on: `Ter404GlnextTer12`; nothing where no stop follows.
    case stopExtension(position: ProteinPosition, to: AminoAcid, stop: Int?)
    /// A new start codon before the old: `Met1extMet-5`.
    case startExtension(newStart: Int)
    /// The start codon is changed, the outcome not known: `Met1?`.
    case startLost
    /// No protein is made: `0`.
    case noProtein
    /// Probably no protein is made: `0?`.
    case probablyNoProtein
    /// The outcome is not known: `?`.
    case unknown
    /// No change of the protein: `=`.
    case identity

    /// Appends the change without `p.`; in brackets where the style asks for them, but for `?`.
    public func write(to text: inout [UInt8], style: HGVSStyle = .plain) {
        let isBracketed = style.bracketsPredictions && self != .unknown
        if isBracketed { text.append(UInt8(ascii: "(")) }
        writeBare(to: &text, style: style)
        if isBracketed { text.append(UInt8(ascii: ")")) }
    }

    private func writeBare(to text: inout [UInt8], style: HGVSStyle) {
        func range(_ first: ProteinPosition, _ last: ProteinPosition, _ kind: String) {
            first.write(to: &text, style: style)
            if first != last {
                text.append(UInt8(ascii: "_"))
                last.write(to: &text, style: style)
            }
            text.append(text: kind)
        }
        func residues(_ residues: [AminoAcid]) {
            for residue in residues { residue.write(to: &text, style: style) }
        }
        func stopCount(_ kind: String, _ count: Int?) {
            text.append(text: kind)
            AminoAcid.stop.write(to: &text, style: style)
            if let count { text.append(decimal: count) } else { text.append(UInt8(ascii: "?")) }
        }
        switch self {
        case .missense(let position, let residue):
            position.write(to: &text, style: style)
            residue.write(to: &text, style: style)
        case .nonsense(let position):
            position.write(to: &text, style: style)
            AminoAcid.stop.write(to: &text, style: style)
        case .silent(let first, let last): range(first, last, "=")
        case .frameshift(let position, let residue, let stop):
            position.write(to: &text, style: style)
            residue.write(to: &text, style: style)
            stopCount("fs", stop)
        case .shortFrameshift(let position, let stop):
            range(position, position, "fs")
            if stop != nil { stopCount("", stop) }
        case .deletion(let first, let last): range(first, last, "del")
        case .duplication(let first, let last): range(first, last, "dup")
        case .insertion(let left, let right, let inserted):
            range(left, right, "ins")
            residues(inserted)
        case .deletionInsertion(let first, let last, let inserted):
            range(first, last, "delins")
            residues(inserted)
        case .stopExtension(let position, let residue, let stop):
            position.write(to: &text, style: style)
            residue.write(to: &text, style: style)
            stopCount("ext", stop)
        case .startExtension(let newStart):
            range(ProteinPosition(.methionine, 1), ProteinPosition(.methionine, 1), "ext")
            AminoAcid.methionine.write(to: &text, style: style)
            text.append(decimal: newStart)
        case .startLost: range(ProteinPosition(.methionine, 1), ProteinPosition(.methionine, 1), "?")
        case .noProtein: text.append(UInt8(ascii: "0"))
        case .probablyNoProtein: text.append(text: "0?")
        case .unknown: text.append(UInt8(ascii: "?"))
        case .identity: text.append(UInt8(ascii: "="))
        }
    }
}

extension ProteinChange: CustomStringConvertible {
    /// The change without `p.`, three-letter, without brackets (as VEP and ClinVar print).
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
