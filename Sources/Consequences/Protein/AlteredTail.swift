import Transcripts

/// The end of a protein whose reading comes to a stop in another place than usual, by numbers of residues.
public struct AlteredTail: Sendable, Hashable {
    /// The residues that stay as they are, from the first on.
    public let kept: Int
    /// The residues of the reference behind them, which are replaced or missing.
    public let lost: Int
    /// The new residues behind those that are kept; nothing where no stop follows.
    public let new: Int?

    /// By how many residues the protein is longer than the reference; negative where it is shorter, nothing where no stop follows.
    public var added: Int? { new.map { $0 - lost } }
    /// Whether the reading goes on behind the last residue of the reference.
    public var isExtension: Bool { added.map { $0 > 0 } ?? true }

    /// Reads a changed mRNA; nothing where the reading ends at the usual residue.
    init?(_ mutated: MutantTranscript) {
        let residueCount = mutated.spliced.protein.count - 1
        guard mutated.change.offset >= mutated.spliced.coding.lowerBound, let first = mutated.firstDifference else {
            return nil
        }
        let stop = mutated.stop(from: first)
        kept = first
        lost = residueCount - first
        new = stop.map { $0 - first }
    }
}
