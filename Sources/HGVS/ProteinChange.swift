/// A residue of a protein and its number.
public struct ProteinPosition: Sendable, Hashable, CustomStringConvertible {
    /// The residue of the reference protein; the stop for the position after the last residue.
    public let residue: AminoAcid
    /// The number, 1-based.
    public let number: Int

    /// Makes a position.
    public init(_ residue: AminoAcid, _ number: Int) {
        self.residue = residue
        self.number = number
    }

    /// `Arg130`.
    public var description: String { residue.threeLetter + String(number) }
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
    /// The outcome is not known: `?`.
    case unknown
    /// No change of the protein: `=`.
    case identity

    /// The change without `p.`, three-letter, without brackets (as VEP and ClinVar print).
    public var description: String {
        switch self {
        case .missense(let position, let residue): return position.description + residue.threeLetter
        case .nonsense(let position): return position.description + "Ter"
        case .silent(let first, let last): return Self.range(first, last) + "="
        case .frameshift(let position, let residue, let stop):
            return position.description + residue.threeLetter + "fsTer" + Self.count(stop)
        case .deletion(let first, let last): return Self.range(first, last) + "del"
        case .duplication(let first, let last): return Self.range(first, last) + "dup"
        case .insertion(let left, let right, let residues):
            return Self.range(left, right) + "ins" + Self.names(residues)
        case .deletionInsertion(let first, let last, let residues):
            return Self.range(first, last) + "delins" + Self.names(residues)
        case .stopExtension(let position, let residue, let stop):
            return position.description + residue.threeLetter + "extTer" + Self.count(stop)
        case .startExtension(let newStart): return "Met1extMet" + String(newStart)
        case .startLost: return "Met1?"
        case .unknown: return "?"
        case .identity: return "="
        }
    }

    private static func range(_ first: ProteinPosition, _ last: ProteinPosition) -> String {
        first == last ? first.description : first.description + "_" + last.description
    }

    private static func names(_ residues: [AminoAcid]) -> String { residues.map(\.threeLetter).joined() }

    private static func count(_ stop: Int?) -> String { stop.map { String($0) } ?? "?" }
}

extension ProteinChange: CustomStringConvertible {}
