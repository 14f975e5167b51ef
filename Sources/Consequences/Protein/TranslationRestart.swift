import Transcripts

/// Where translation could begin again behind a start codon that is gone or a premature stop: the next methionine in the usual frame.
///
/// Whether it does begin there is not told by the sequence. Behind an early stop it was seen in ATRX (Gibbons et al., Hum Mutat
/// 2008;29:796-802: most inherited truncations are rescued to some degree).
public struct TranslationRestart: Sendable, Hashable {
    /// The residue of the methionine, as the reference protein is numbered.
    public let residue: Int
    /// The share of the reference protein from that residue on, 0 to 1.
    public let shareMade: Double
    /// How many bases of the reference mRNA lie between the lost start or the premature stop and the codon.
    public let distance: Int
    /// How many ATG in other frames lie in between.
    public let outOfFrameStarts: Int

    /// Looks from a place of the reference mRNA on; nothing where no methionine follows.
    ///
    /// - Parameter offset: the mRNA offset behind what is lost, or behind the stop.
    init?(from offset: Int, spliced: SplicedSequence) {
        let start = spliced.coding.lowerBound
        let residueCount = spliced.protein.count - 1
        let first = max((max(offset, start) - start + 2) / 3, 1)
        guard first < residueCount,
            let codon = (first..<residueCount).first(where: { spliced.protein[$0] == UInt8(ascii: "M") })
        else { return nil }
        let place = start + codon * 3
        residue = codon + 1
        shareMade = Double(residueCount - codon) / Double(residueCount)
        distance = max(place - offset, 0)
        outOfFrameStarts = (max(offset, 0)..<max(place, offset, 0)).count {
            ($0 - start) % 3 != 0 && $0 + 2 < spliced.bases.count && spliced.bases[$0] == UInt8(ascii: "A")
                && spliced.bases[$0 + 1] == UInt8(ascii: "T") && spliced.bases[$0 + 2] == UInt8(ascii: "G")
        }
    }
}
