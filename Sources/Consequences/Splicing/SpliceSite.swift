import Transcripts

/// A splice site as it is read from a sequence, by the exon's base at the border.
struct SpliceSite {
    let kind: SpliceSiteEffect.Kind
    let border: Int
    /// The bases that weights are held against, in the direction of the transcript; N where one is not known.
    let bases: [UInt8]
    let score: Double?
    /// The two outer bases of the intron.
    let pair: [UInt8]

    init(_ kind: SpliceSiteEffect.Kind, border: Int, base: (Int) -> UInt8?) {
        self.kind = kind
        self.border = border
        let weights = kind.weights
        let start = kind == .donor ? border - weights.basesBeforeBorder + 1 : border - weights.basesBeforeBorder
        bases = (start..<start + weights.counts.count).map { base($0) ?? UInt8(ascii: "N") }
        score = weights.score(bases)
        let outer = kind == .donor ? weights.basesBeforeBorder : weights.basesBeforeBorder - 2
        pair = Array(bases[outer...outer + 1])
    }

    /// Whether the intron ends as another one does, or as nearly all do.
    func stands(as reference: SpliceSite) -> Bool { pair == reference.pair || pair == kind.dinucleotide }

    /// The pyrimidines among the bases 4 to 17 before an acceptor's exon.
    var pyrimidines: Int { bases[3...16].count { $0 == UInt8(ascii: "C") || $0 == UInt8(ascii: "T") } }

    /// The bases that are others than those of the site as it was; behind an acceptor only the first base of the exon.
    func changes(from reference: SpliceSite) -> [SpliceSiteEffect.ChangedBase] {
        let before = kind.weights.basesBeforeBorder
        return bases.indices.compactMap { index in
            guard bases[index] != reference.bases[index], kind == .donor || index <= before else { return nil }
            return SpliceSiteEffect.ChangedBase(
                position: index < before ? index - before : index - before + 1, reference: reference.bases[index],
                alternate: bases[index])
        }
    }
}
