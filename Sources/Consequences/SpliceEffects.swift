import Genome
import Transcripts

/// What a change touches of the places around exon borders, by Ensembl VEP's rules.
struct SpliceEffects {
    private(set) var donor = false
    private(set) var acceptor = false
    private(set) var fifthBase = false
    private(set) var donorRegion = false
    private(set) var polypyrimidineTract = false
    private(set) var region = false
    private(set) var intron = false

    /// Whether the change touches an intron or a base next to one.
    var terms: [SequenceOntologyTerm] {
        var terms: [SequenceOntologyTerm] = []
        if acceptor { terms.append(.spliceAcceptorVariant) }
        if donor { terms.append(.spliceDonorVariant) }
        if fifthBase { terms.append(.spliceDonor5thBaseVariant) }
        if donorRegion, !fifthBase { terms.append(.spliceDonorRegionVariant) }
        if region, !donor, !acceptor, !fifthBase, !donorRegion { terms.append(.spliceRegionVariant) }
        if polypyrimidineTract { terms.append(.splicePolypyrimidineTractVariant) }
        if intron { terms.append(.intronVariant) }
        return terms
    }

    /// Looks at every intron that the change comes near. An insertion touches a stretch only where both its neighbours lie in it.
    init(_ change: SenseChange, layout: TranscriptLayout) {
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
            note(change, intron: intron, touchesExon: touchesExon)
        }
    }

    private mutating func note(_ change: SenseChange, intron: Interval, touchesExon: Bool) {
        func touches(_ start: Int, _ end: Int) -> Bool { change.end >= start && change.start <= end }
        // A gap of a few bases is no intron that is spliced out.
        guard intron.count > 12 else { return }
        if touches(intron.start, intron.start + 1) { donor = true }
        if touches(intron.end - 1, intron.end) { acceptor = true }
        if touches(intron.start + 4, intron.start + 4) { fifthBase = true }
        if touches(intron.start + 2, intron.start + 5) { donorRegion = true }
        // Of an insertion, one neighbour in the tract is enough.
        let low = change.isInsertion ? change.start - 1 : change.start
        let high = change.isInsertion ? change.start : change.end
        if !touchesExon, high >= intron.end - 16, low <= intron.end - 2 { polypyrimidineTract = true }
        if touches(intron.start - 3, intron.start - 1) || touches(intron.start + 2, intron.start + 7)
            || touches(intron.end - 7, intron.end - 2) || touches(intron.end + 1, intron.end + 3)
        {
            region = true
        }
        if touches(intron.start + 2, intron.end - 2) { self.intron = true }
        if change.isInsertion {
            // Between the exon and the intron, and between the two outer bases of the intron and the rest.
            let borders = [intron.start, intron.start + 2, intron.end - 1, intron.end + 1]
            if borders.contains(change.start) { region = true }
            if change.start == intron.start + 2 || change.start == intron.end - 1 { self.intron = true }
        }
    }
}
