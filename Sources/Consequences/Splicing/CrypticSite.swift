import Genome
import Transcripts

/// A place, other than the transcript's own sites, that a change makes into a donor or acceptor by its sequence, or into a better one.
///
/// It is a flag: of changes of one base at random places in NF1, TSC1 and TSC2, 1 in 100 makes a donor and 2 in 100 an acceptor that is as good as
/// the better three quarters of the panel's own (``isStrong``). Eight of nine published changes deep in introns of NF1 and TSC2, each of which brings
/// a new exon into the mRNA, do so; the ninth makes a weaker site better.
public struct CrypticSite: Sendable, Hashable {
    /// Donor or acceptor.
    public let kind: SpliceSiteEffect.Kind
    /// The genomic position of the base that would be the last of an exon (donor) or the first (acceptor), 1-based, in the reference: of a
    /// base that is put in, the nearest before it.
    public let position: Int
    /// Whether that base lies in an intron.
    package let isInIntron: Bool
    /// The score before, in bits (``SpliceSiteWeights``); nothing where no GT or AG stood there.
    public let referenceScore: Double?
    /// The score with the change.
    public let score: Double

    /// Whether the score is one that 75 of 100 of the panel's own sites reach.
    public var isStrong: Bool { score >= kind.weights.lowerQuartile }

    /// The sites of a change that score as 95 of 100 of the panel's own do, and are new or better by a bit at least.
    static func sites(_ change: StrandedEdit, layout: TranscriptLayout, sense: StrandedSequence) -> [CrypticSite] {
        guard change.inserted.allSatisfy(Nucleotide.isBase), change.end >= layout.span.start - 1,
            change.start <= layout.span.end + 1
        else { return [] }
        let edited = EditedSequence(sense: sense, change: change)
        let behind = change.start + change.inserted.count
        var sites: [CrypticSite] = []
        for kind in [SpliceSiteEffect.Kind.donor, .acceptor] {
            let (pair, weights) = (kind.dinucleotide, kind.weights)
            let created = edited.created(pair)
            // From the pair's first base to the border, and to the first and behind the last base that is weighed.
            let border = kind == .donor ? -1 : 2
            let start = kind == .donor ? -weights.basesBeforeBorder : 2 - weights.basesBeforeBorder
            for place in change.start - weights.counts.count - start..<behind - start
            where edited[place] == pair[0] && edited[place + 1] == pair[1] {
                let isBefore = place + 1 < change.start
                guard isBefore || place >= behind || created.contains(place) else { continue }
                let origin = isBefore ? place : place >= behind ? place - change.growth : min(place, change.end)
                let isOwn = layout.exons.contains { (kind == .donor ? $0.end : $0.start) == origin + border }
                guard !isOwn, layout.span.contains(origin + border),
                    let score = SpliceSite(kind, border: place + border, base: { edited[$0] }).score,
                    score >= weights.fifthPercentile
                else { continue }
                let before =
                    created.contains(place)
                    ? nil : SpliceSite(kind, border: origin + border, base: { edited.original($0) }).score
                if let before, score < before + 1 { continue }
                sites.append(
                    CrypticSite(
                        kind: kind, position: abs(origin + border),
                        isInIntron: layout.offset(of: origin + border) == nil, referenceScore: before, score: score))
            }
        }
        return sites.sorted { $0.score > $1.score }
    }
}
