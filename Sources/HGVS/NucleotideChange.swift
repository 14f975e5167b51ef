import Genome

/// What happens to the bases at a location, in the kinds of the HGVS nomenclature for DNA and RNA.
///
/// Bases are upper-case ASCII in the direction of the named sequence: for `c.` that of the transcript.
public enum NucleotideEdit: Sendable, Hashable {
    /// One base replaced by another: `C>T`.
    case substitution(from: UInt8, to: UInt8)
    /// The bases of the location removed: `del`.
    case deletion
    /// A copy of the location's bases inserted directly after them: `dup`.
    case duplication
    /// Bases inserted between the two neighbours that the location names: `insTGC`.
    case insertion([UInt8])
    /// The bases of the location replaced by others: `delinsTGC`.
    case deletionInsertion([UInt8])
    /// The bases of the location replaced by their reverse complement, two at least: `inv`.
    case inversion
    /// No change: `=`.
    case identity

    /// Appends the edit as HGVS writes it after the location.
    public func write(to text: inout [UInt8]) {
        switch self {
        case .substitution(let from, let to):
            text.append(from)
            text.append(UInt8(ascii: ">"))
            text.append(to)
        case .deletion: text.append(text: "del")
        case .duplication: text.append(text: "dup")
        case .insertion(let bases):
            text.append(text: "ins")
            text.append(contentsOf: bases)
        case .deletionInsertion(let bases):
            text.append(text: "delins")
            text.append(contentsOf: bases)
        case .inversion: text.append(text: "inv")
        case .identity: text.append(UInt8(ascii: "="))
        }
    }
}

extension NucleotideEdit: CustomStringConvertible {
    /// The edit as HGVS writes it after the location.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// A change of a nucleotide sequence: where, and what.
public struct NucleotideChange<Position: HGVSPosition>: Sendable, Hashable {
    /// The first position of the location.
    public let start: Position
    /// The last position of the location; equal to `start` where it is one base.
    public let end: Position
    /// What happens there.
    public let edit: NucleotideEdit

    /// Makes a change. An insertion's location is its two neighbours.
    public init(start: Position, end: Position, edit: NucleotideEdit) {
        self.start = start
        self.end = end
        self.edit = edit
    }

    /// Appends the change without its accession and prefix: `388C>T`, `802-5_802-3del`.
    public func write(to text: inout [UInt8]) {
        start.write(to: &text)
        if start != end {
            text.append(UInt8(ascii: "_"))
            end.write(to: &text)
        }
        edit.write(to: &text)
    }
}

extension NucleotideChange: CustomStringConvertible {
    /// The change without its accession and prefix.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
