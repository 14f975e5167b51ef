import Genome
import Transcripts

/// Facts that the sequence with the change in it decides, computed each time they are asked for: ask once, and only where they matter.
///
/// They are known of consequences that a ``ConsequenceCaller`` made. Of others, and of changes that have bases other than A, C, G and T, there is
/// nothing.
extension AlleleConsequence {
    /// What the change does to the splice sites that it touches, takes away or writes anew, and to those near which it makes another; none for a
    /// change further than ``SpliceSiteEffect/reach`` from every border of exon and intron, which costs no more than to look for one.
    ///
    /// An intron that is removed as a whole (``removesIntron``) has no sites any more, nor has an exon (``skippingOfRemovedExons``): of both
    /// nothing is said. Of a place that is spelled in several ways, as in a repeat, the same is said for each.
    public var spliceSites: [SpliceSiteEffect] {
        guard case .genomic(let caller, let change) = source else { return [] }
        return SpliceSiteComparison(
            change, layout: caller.layout, sense: caller.sense, spliced: caller.spliced)?.effects ?? []
    }

    /// ``spliceSites`` near which the change makes a GT or an AG, without what is read of them: it is not asked of changes that make none, which are
    /// nearly all.
    package var sitesNearCreated: [SpliceSiteEffect] {
        guard case .genomic(let caller, let change) = source,
            let comparison = SpliceSiteComparison(change, layout: caller.layout, sense: caller.sense, spliced: nil),
            comparison.makesSite
        else { return [] }
        return comparison.effects
    }

    /// The sites far from the exons' borders as well as near them that the change makes or makes stronger, the strongest first; the transcript's
    /// own sites are not among them.
    public var crypticSites: [CrypticSite] {
        guard case .genomic(let caller, let change) = source else { return [] }
        return CrypticSite.sites(change, layout: caller.layout, sense: caller.sense)
    }

    /// What the mRNA is without the exons that the change removes from their first base to their last, in one of the places where it can be
    /// written; nothing where there are none, and where the first or the last is among them.
    public var skippingOfRemovedExons: ExonSkipping? {
        let (layout, spliced, removed): (TranscriptLayout?, SplicedSequence?, ClosedRange<Int>?)
        switch source {
        case .genomic(let caller, let change):
            (layout, spliced) = (caller.layout, caller.spliced)
            removed = lostExons ?? change.exonsRemoved(caller.layout, sense: caller.sense)
        case .exons(let transcript): (layout, spliced, removed) = (TranscriptLayout(transcript), nil, lostExons)
        case .spliced, nil: return nil
        }
        guard let layout, let removed, removed.lowerBound > 1, removed.upperBound < layout.exons.count else {
            return nil
        }
        return ExonSkipping(removed, layout: layout, spliced: spliced)
    }

    /// The next methionine in frame behind a start codon that is lost, or behind a premature stop; nothing where there is neither, or none follows.
    public var restart: TranslationRestart? {
        guard let caller, let spliced = caller.spliced, spliced.isComplete else { return nil }
        let coding = spliced.coding
        if terms.contains(.startLost) {
            var end = coding.lowerBound + 1
            switch source {
            case .genomic(_, let change):
                // The first base of the mRNA behind the change.
                let layout = caller.layout
                let index = layout.lastExonStarting(atOrBefore: change.end)
                if index >= 0 {
                    end =
                        layout.exonOffsets[index]
                        + min(change.end - layout.exons[index].start + 1, layout.exons[index].count)
                }
            case .spliced(_, let change): end = change.end
            case .exons, nil: return nil
            }
            return TranslationRestart(from: max(end, coding.lowerBound + 1), spliced: spliced)
        }
        guard let stop = truncation?.stopResidue, let mutated else { return nil }
        let end = coding.lowerBound + stop * 3
        return TranslationRestart(from: max(mutated.change.end, end - mutated.change.growth), spliced: spliced)
    }

    /// How the protein ends where a change makes the reading come to a stop in another place than usual: of stops, frame shifts and lost stops.
    public var alteredTail: AlteredTail? {
        guard terms.contains(.stopGained) || terms.contains(.frameshiftVariant) || terms.contains(.stopLost),
            !terms.contains(.startLost), let mutated
        else { return nil }
        return AlteredTail(mutated)
    }

    private var caller: ConsequenceCaller? {
        switch source {
        case .genomic(let caller, _), .spliced(let caller, _): caller
        case .exons, nil: nil
        }
    }

    /// The changed mRNA, where the change lies in exons and splicing is not known to be another.
    private var mutated: MutantTranscript? {
        switch source {
        case .genomic(let caller, let change):
            guard let spliced = caller.spliced, spliced.isComplete,
                let edit = caller.splicedChange(
                    change, place: ExonIntronLocation(change, layout: caller.layout),
                    splice: SpliceEffects(change, layout: caller.layout))
            else { return nil }
            return MutantTranscript(spliced: spliced, change: edit)
        case .spliced(let caller, let change):
            guard let spliced = caller.spliced, spliced.isComplete else { return nil }
            return MutantTranscript(spliced: spliced, change: change)
        case .exons, nil: return nil
        }
    }
}

extension StrandedEdit {
    /// The numbers of the exons that a deletion takes whole in one of the places where it can be written.
    fileprivate func exonsRemoved(_ layout: TranscriptLayout, sense: StrandedSequence) -> ClosedRange<Int>? {
        guard inserted.isEmpty else { return nil }
        let first = shiftedBack(along: sense)
        let touched = layout.exons.indices.filter { removes(layout.exons[$0], from: first) }
        guard let low = touched.first, let high = touched.last,
            removes(Interval(layout.exons[low].start, layout.exons[high].end), from: first)
        else { return nil }
        return low + 1...high + 1
    }
}
