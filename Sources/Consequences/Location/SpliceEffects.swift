import Genome
import Transcripts

/// What a change touches of the places around exon borders, by Ensembl VEP's rules.
struct SpliceEffects {
    private var donor = false
    private var acceptor = false
    private var fifthBase = false
    private var donorRegion = false
    private var polypyrimidineTract = false
    private var region = false
    private var intron = false
    /// Whether one of the last three bases of an exon or the third base before the end of an intron is touched, where changes often change
    /// splicing although no term of its own says so.
    private(set) var isBesideSite = false

    /// Whether one of the two outer bases of an intron is touched, on either side.
    var isAtSite: Bool { donor || acceptor }

    /// The terms; none for a change that comes near no intron.
    var terms: ConsequenceTerms {
        var terms = ConsequenceTerms()
        if acceptor { terms.insert(.spliceAcceptorVariant) }
        if donor { terms.insert(.spliceDonorVariant) }
        if fifthBase { terms.insert(.spliceDonor5thBaseVariant) }
        if donorRegion, !fifthBase { terms.insert(.spliceDonorRegionVariant) }
        if region, !donor, !acceptor, !fifthBase, !donorRegion { terms.insert(.spliceRegionVariant) }
        if polypyrimidineTract { terms.insert(.splicePolypyrimidineTractVariant) }
        if intron { terms.insert(.intronVariant) }
        return terms
    }

    /// Looks at every intron that the change comes near. An insertion touches a stretch only where both its neighbours lie in it; of a
    /// replacement by as many bases, those that stay the same are not touched.
    init(_ change: StrandedEdit, layout: TranscriptLayout) {
        let low = min(change.start, change.end)
        let high = max(change.start, change.end)
        let firstExon = max(layout.lastExonStarting(atOrBefore: low - 10) - 1, 0)
        var touchesExon = false
        for index in firstExon..<layout.exons.count {
            let exon = layout.exons[index]
            if exon.start > high + 10 { break }
            if change.end >= exon.start, change.start <= exon.end { touchesExon = true }
        }
        for index in firstExon..<max(layout.exons.count - 1, firstExon) {
            let intron = layout.intron(index)
            if intron.start > high + 10 { break }
            // A gap of a few bases is no intron that is spliced out.
            guard intron.count > 12, high >= intron.start - 3, low <= intron.end + 3 else { continue }
            change.forEachChangedStretch { start, end in
                note(start, end, isInsertion: change.isInsertion, intron: intron, touchesExon: touchesExon)
            }
        }
    }

    private mutating func note(_ start: Int, _ end: Int, isInsertion: Bool, intron: Interval, touchesExon: Bool) {
        func touches(_ low: Int, _ high: Int) -> Bool { end >= low && start <= high }
        if touches(intron.start, intron.start + 1) { donor = true }
        if touches(intron.end - 1, intron.end) { acceptor = true }
        if touches(intron.start + 4, intron.start + 4) { fifthBase = true }
        if touches(intron.start + 2, intron.start + 5) { donorRegion = true }
        // Of an insertion, one neighbour in the tract is enough.
        let low = isInsertion ? start - 1 : start
        let high = isInsertion ? start : end
        if !touchesExon, high >= intron.end - 16, low <= intron.end - 2 { polypyrimidineTract = true }
        if touches(intron.start - 3, intron.start - 1) || touches(intron.start + 2, intron.start + 7)
            || touches(intron.end - 7, intron.end - 2) || touches(intron.end + 1, intron.end + 3)
        {
            region = true
        }
        if touches(intron.start - 3, intron.start - 1) || touches(intron.end - 2, intron.end - 2) {
            isBesideSite = true
        }
        if touches(intron.start + 2, intron.end - 2) { self.intron = true }
        if isInsertion {
            // Between the exon and the intron, and between the two outer bases of the intron and the rest.
            if start == intron.start || start == intron.start + 2 || start == intron.end - 1 || start == intron.end + 1
            {
                region = true
                if start != intron.end + 1 { isBesideSite = true }
            }
            if start == intron.start + 2 || start == intron.end - 1 { self.intron = true }
        }
    }
}
