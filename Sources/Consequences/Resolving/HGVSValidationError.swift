public import Genome
public import HGVS

/// Why a name that is well-formed does not fit the sequence that it is given on. Positions stand in it as names write them.
public struct HGVSValidationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What does not fit.
    public enum Reason: Sendable, Hashable {
        /// The position lies before the first base of the sequence or after its last; `first` and `last` are where it ends.
        case outside(position: String, first: String, last: String)
        /// A position is counted on in the coding sequence behind its end; `last` is its last base.
        case behindStopCodon(position: String, last: String)
        /// An intronic distance is counted from a base that is not at that end of its exon.
        case noExonBorder(position: String, exon: Int, first: String, last: String)
        /// An intronic distance is longer than the intron.
        case beyondIntron(position: String, intron: Int, length: Int)
        case endBeforeStart(location: String)
        /// The two positions of an insertion are no neighbours; whether an intron lies between them.
        case noNeighbours(location: String, acrossIntron: Bool)
        /// The sequence has other bases than the name says.
        case otherBases(location: String, found: String, named: String)
        /// The location has another number of bases than the name says.
        case otherLength(location: String, found: Int, named: Int)
        /// The sequence does not know the bases of the location.
        case unknownBases(location: String)
        /// One base has no inversion that is named so.
        case inversionOfOneBase(location: String)
        /// The protein has another residue than the name says.
        case otherResidue(position: Int, found: String, named: String)
        /// The change makes another protein than the name says behind it; `found` is nothing where it makes none that can be told.
        case otherProtein(change: String, found: String?, named: String)
        /// The protein ends before the residue; its length without the stop.
        case outsideOfProtein(position: Int, length: Int)
        /// The kind of name does not belong on this kind of sequence; what does.
        case otherKind(prefix: String, expected: String)
        /// No sequence of the annotation set holds the place; those that it has there.
        case notBundled(location: String, known: [String])
        /// Positions on a chromosome of which it is not known which assembly they are of.
        case assemblyNotTold(location: String)
        /// The genome itself has what the name calls changed: there is no record of it.
        case carriedByGenome(location: String)
        /// An insertion or deletion beside a base that the genome and the accession do not share.
        case besideOtherBase(location: String, place: Int)
        /// The change cannot be carried over from the other assembly.
        case noNameToCarryOver(from: Assembly)
    }

    /// What else is known of a mismatch.
    public enum Remark: Sendable, Hashable {
        /// The name fits this transcript, where it has this number on MANE Select.
        case fits(String, onSelect: ProteinChange?)
        /// The genome itself has what the name calls changed.
        case carriedByGenome
        /// The genome is known to differ here.
        case documented(Assembly, Chromosome, position: Int, String)
    }

    /// The sequence, by its accession with version where one is known.
    public let sequence: String
    /// What does not fit.
    public let reason: Reason
    /// Where that is on the genome, where it is a place there: positions of the plus strand, 1-based and closed.
    public let place: Interval?
    /// What else is known of it, such as where the name would fit.
    public var remarks: [Remark]
    /// Whether the annotation set knows the place as one where the genome differs from a transcript or the other assembly.
    public var isDocumented = false

    /// Whether another numbering, as that of another transcript, could explain it.
    var comesOfNumbering: Bool {
        switch reason {
        case .outside, .behindStopCodon, .noExonBorder, .otherBases, .otherLength: true
        default: false
        }
    }

    /// Makes a mismatch.
    public init(sequence: String, reason: Reason, place: Interval? = nil, remarks: [Remark] = []) {
        self.sequence = sequence
        self.reason = reason
        self.place = place
        self.remarks = remarks
    }

    /// What does not fit, what would, and what else is known of it, each on a line.
    public var description: String { ([summary] + remarks.map(\.description)).joined(separator: "\n  ") }

    /// What does not fit, and what would.
    public var summary: String {
        switch reason {
        case .outside(let position, let first, let last):
            "\(position) lies outside of \(sequence), which runs from \(first) to \(last)"
        case .behindStopCodon(let position, let last):
            "\(position) lies behind the coding sequence of \(sequence), which ends with \(last); bases after it are counted as c.*1, c.*2"
        case .noExonBorder(let position, let exon, let first, let last):
            "\(position) is counted from no exon border: exon \(exon) of \(sequence) runs from \(first) to \(last), so that the introns beside it are counted as \(first)-1, -2 and \(last)+1, +2"
        case .beyondIntron(let position, let intron, let length):
            "\(position) lies beyond intron \(intron) of \(sequence), which has \(length) bases"
        case .endBeforeStart(let location): "\(location) ends before it starts on \(sequence)"
        case .noNeighbours(let location, let acrossIntron):
            "an insertion stands between two neighbours, and \(location) are none on \(sequence)"
                + (acrossIntron ? ": an intron lies between them; say on which side of it (such as 79_79+1)" : "")
        case .otherBases(let location, let found, let named): "\(sequence) has \(found) at \(location), not \(named)"
        case .otherLength(let location, let found, let named):
            "\(location) of \(sequence) is \(found) base\(found == 1 ? "" : "s"), not \(named)"
        case .unknownBases(let location):
            "the bases of \(location) are not known in the bundled sequence of \(sequence)"
        case .inversionOfOneBase(let location):
            "\(location) is one base: an inversion has two at least; a change of one is named as a substitution"
        case .otherResidue(let position, let found, let named):
            "\(sequence) has \(found) at residue \(position), not \(named)"
        case .otherProtein(let change, let found, let named):
            "\(change) of \(sequence) \(found.map { "is \($0)" } ?? "has no name on the protein"), not \(named): the name contradicts itself; give one of the two alone"
        case .outsideOfProtein(let position, let length):
            "residue \(position) lies outside of \(sequence), which has \(length) residues"
        case .otherKind(let prefix, let expected): "\(sequence) takes no \(prefix) name; expected \(expected)"
        case .notBundled(let location, let known):
            "no sequence of the annotation set holds \(location)"
                + (known.isEmpty ? "" : "; on \(sequence) it has \(known.joined(separator: ", "))")
        case .assemblyNotTold(let location):
            "\(location) of \(sequence) could be of either assembly: give its accession, such as NC_000010.11, or --assembly"
        case .carriedByGenome(let location):
            "the genome itself has what \(location) of \(sequence) changes: as a record there is no variant"
        case .besideOtherBase(let location, let place):
            "\(location) of \(sequence) could stand at \(place), where the genome has another base: it is not one change there"
        case .noNameToCarryOver(let assembly):
            "not carried over from \(assembly.rawValue): the change has no name on a transcript to carry it over by"
        }
    }
}

extension HGVSValidationError.Remark: CustomStringConvertible {
    /// The remark, as a line under the error.
    public var description: String {
        switch self {
        case .fits(let accession, let onSelect):
            "it fits \(accession)" + (onSelect.map { ", where it is p.\($0) of MANE Select" } ?? "")
        case .carriedByGenome: "what the name calls changed is what the genome has: as a record there is no variant"
        case .documented(let assembly, let chromosome, let position, let text):
            "known of \(assembly.rawValue) \(chromosome):\(position): \(text)"
        }
    }
}
