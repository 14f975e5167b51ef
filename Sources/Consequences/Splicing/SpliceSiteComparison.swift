import Genome
import Transcripts

/// Compares the splice sites near a change before and after it.
struct SpliceSiteComparison {
    private typealias Effect = SpliceSiteEffect

    private let layout: TranscriptLayout
    private let spliced: SplicedSequence?
    /// The change at its first and at its last place; both make the same sequence.
    private let first: EditedSequence
    private let last: EditedSequence
    private var edited: EditedSequence { last }

    /// Nothing for a change that is further from every border than sites are looked for.
    init?(_ change: StrandedEdit, layout: TranscriptLayout, sense: StrandedSequence, spliced: SplicedSequence?) {
        guard change.inserted.allSatisfy(Nucleotide.isBase), Self.isNear(change.start, change.end, layout: layout)
        else { return nil }
        self.layout = layout
        self.spliced = spliced.flatMap { $0.isComplete ? $0 : nil }
        last = EditedSequence(sense: sense, change: change)
        first = EditedSequence(sense: sense, change: change.shiftedBack(along: sense))
    }

    private static func isNear(_ start: Int, _ end: Int, layout: TranscriptLayout) -> Bool {
        let (low, high) = (min(start, end) - Effect.reach - 1, max(start, end) + Effect.reach + 1)
        let index = layout.lastExonStarting(atOrBefore: high)
        guard index >= 0 else { return false }
        if index > 0, layout.exons[index].start >= low { return true }
        // The last end of an exon that lies before it.
        let isOver = layout.exons[index].end <= high && index + 1 < layout.exons.count
        let before = isOver ? index : index - 1
        return before >= 0 && layout.exons[before].end >= low
    }

    /// Whether the change makes the two outer bases of an intron somewhere.
    var makesSite: Bool {
        [Effect.Kind.donor, .acceptor].contains { kind in
            !first.created(kind.dinucleotide).isEmpty || !last.created(kind.dinucleotide).isEmpty
        }
    }

    /// The sites that the change touches, takes away or writes anew, and those near which it makes another.
    var effects: [SpliceSiteEffect] {
        let low = min(first.change.start, first.change.end) - Effect.reach - 1
        let high = max(last.change.start, last.change.end) + Effect.reach + 1
        var effects: [SpliceSiteEffect] = []
        for index in max(layout.lastExonStarting(atOrBefore: low) - 1, 0)..<layout.exons.count - 1 {
            let intron = layout.intron(index)
            if intron.start > high { break }
            // A gap of a few bases is no intron; one that is gone as a whole has no sites.
            guard intron.count > 12, !removes(intron) else { continue }
            for kind in [Effect.Kind.donor, .acceptor] {
                let exon = kind == .donor ? index : index + 1
                let border = kind == .donor ? intron.start : intron.end
                guard border >= low, border <= high, !removes(layout.exons[exon]) else { continue }
                if let effect = effect(kind, intron: index) { effects.append(effect) }
            }
        }
        return effects
    }

    /// Whether the change, in one of the places where it can be written, takes a stretch from its first base to its last.
    private func removes(_ stretch: Interval) -> Bool { last.change.removes(stretch, from: first.change) }

    // MARK: One site

    /// The sense position of the exon's base at a border, before the change.
    private func border(_ kind: SpliceSiteEffect.Kind, _ intron: Int) -> Int {
        kind == .donor ? layout.exons[intron].end : layout.exons[intron + 1].start
    }

    /// The step from the exon into the intron.
    private static func step(_ kind: SpliceSiteEffect.Kind) -> Int { kind == .donor ? 1 : -1 }

    private func effect(_ kind: SpliceSiteEffect.Kind, intron: Int) -> SpliceSiteEffect? {
        let border = border(kind, intron)
        let reference = SpliceSite(kind, border: border) { edited.original($0) }
        let sites = borders(kind, border).map { SpliceSite(kind, border: $0) { edited[$0] } }
        // Where an insertion can be read into the exon or the intron, as what keeps the site better.
        let site =
            sites.filter { $0.stands(as: reference) }.max { ($0.score ?? 0) < ($1.score ?? 0) } ?? sites.first
        let changes = site.map { $0.changes(from: reference) } ?? []
        var outcome = Effect.Outcome.lost
        var alternatives: [Effect.AlternativeSite] = []
        var kept: (growth: Int, reading: ReadingEffect?)?
        if let site {
            let stands = site.stands(as: reference)
            alternatives = self.alternatives(to: site, intron: intron, isKept: stands, reference: reference)
            if stands {
                outcome = .kept
                kept = self.exon(at: site, intron: intron)
            } else if kind == .donor, site.pair == Array("GC".utf8), reference.pair == Array("GT".utf8) {
                outcome = .becomesGC
            } else if kind == .acceptor,
                let next = alternatives.first(where: {
                    abs($0.growth) <= Effect.nearby && ($0.score == nil || $0.isPlausible(as: .acceptor))
                })
            {
                outcome = .shifted(next)
            }
        }
        let pyrimidines = kind == .acceptor ? site.map { reference.pyrimidines - $0.pyrimidines } ?? 0 : 0
        guard outcome != .kept || !changes.isEmpty || !alternatives.isEmpty || touches(reference) else { return nil }
        let exon = kind == .donor ? intron : intron + 1
        let isInside = exon > 0 && exon < layout.exons.count - 1
        let offsets = layout.exonOffsets[exon]..<layout.exonOffsets[exon + 1]
        return SpliceSiteEffect(
            kind: kind, intron: intron + 1, exon: ExonRange(exon + 1...exon + 1, of: layout.exons.count),
            isOfNonCodingExon: !offsets.overlaps(layout.coding), outcome: outcome, exonGrowth: kept?.growth ?? 0,
            reading: kept?.reading, changes: changes,
            pyrimidinesLost: pyrimidines, referenceScore: reference.score, alternateScore: site?.score,
            alternatives: alternatives,
            skipping: isInside ? ExonSkipping(exon + 1...exon + 1, layout: layout, spliced: spliced) : nil)
    }

    /// Whether the change, as it is named, takes one of the two outer bases of the intron.
    private func touches(_ reference: SpliceSite) -> Bool {
        let (start, end) = (edited.change.start, edited.change.end)
        let outer = [1, 2].map { reference.border + Self.step(reference.kind) * $0 }
        var touches = false
        edited.change.forEachChangedStretch { low, high in
            if outer.contains(where: { low <= $0 && high >= $0 }) { touches = true }
        }
        // Between the two.
        return touches || edited.change.isInsertion && end < start && outer.contains(start) && outer.contains(end)
    }

    /// Where the exon's base at the border stands in the changed sequence, for each way to read the change into exon or intron; none where
    /// bases on both sides are gone.
    private func borders(_ kind: SpliceSiteEffect.Kind, _ border: Int) -> [Int] {
        let change = edited.change
        let growth = change.growth
        if change.isEqualLengthSubstitution { return [border] }
        var borders: [Int] = []
        switch kind {
        case .donor:
            if change.start > border { borders.append(border) }
            if first.change.end <= border { borders.append(border + growth) }
            if borders.isEmpty, !change.inserted.isEmpty {
                // As many of the bases put in as were taken from the exon, or all but as many as were taken from the intron.
                borders.append(change.start - 1 + min(change.inserted.count, border - change.start + 1))
                borders.append(change.start - 1 + max(change.inserted.count - (change.end - border), 0))
            }
        case .acceptor:
            if first.change.end < border { borders.append(border + growth) }
            if change.start >= border { borders.append(border) }
            if borders.isEmpty, !change.inserted.isEmpty {
                let behind = change.start + change.inserted.count
                borders.append(behind - min(change.inserted.count, change.end - border + 1))
                borders.append(change.start + min(change.inserted.count, border - change.start))
            }
        }
        return borders
    }

    // MARK: Other sites

    private func alternatives(
        to site: SpliceSite, intron: Int, isKept: Bool, reference: SpliceSite
    ) -> [SpliceSiteEffect.AlternativeSite] {
        let kind = site.kind
        let step = Self.step(kind)
        // An exon's growth that a pair beginning at a position would give, and whether the reference has it too.
        func growth(_ pair: Int) -> Int { kind == .donor ? pair - 1 - site.border : site.border - (pair + 2) }
        func stood(_ growth: Int) -> Bool {
            SpliceSite(kind, border: reference.border + step * growth) { edited.original($0) }.pair == kind.dinucleotide
        }
        let made = Set((first.created(kind.dinucleotide) + last.created(kind.dinucleotide)).map(growth))
        let length = (
            exon: layout.exons[kind == .donor ? intron : intron + 1].count, intron: layout.intron(intron).count
        )
        func isPossible(_ growth: Int) -> Bool { growth != 0 && growth > -length.exon && growth < length.intron - 12 }
        var found: [SpliceSiteEffect.AlternativeSite] = []
        for growth in -Effect.reach...Effect.reach where isPossible(growth) {
            let isMade = made.contains(growth) && !stood(growth)
            let isLooked = !isKept && abs(growth) <= Effect.nearby
            guard isMade || isLooked else { continue }
            let other = SpliceSite(kind, border: site.border + step * growth) { edited[$0] }
            guard other.pair == kind.dinucleotide else { continue }
            var alternative = Effect.AlternativeSite(
                growth: growth, isCreated: isMade, score: other.score, reading: nil)
            let isCounted =
                kind == .acceptor
                ? growth >= 2 && growth < Effect.reach : other.score == nil || alternative.isPlausible(as: .donor)
            guard isLooked || isCounted else { continue }
            alternative = Effect.AlternativeSite(
                growth: growth, isCreated: isMade, score: other.score,
                reading: exon(at: other, intron: intron)?.reading)
            found.append(alternative)
        }
        // Of two that are as near, the one upstream.
        return found.sorted {
            (abs($0.growth), kind == .donor ? $0.growth : -$0.growth)
                < (abs($1.growth), kind == .donor ? $1.growth : -$1.growth)
        }
    }

    /// The exon that ends or begins at a border: by how many bases it is longer than before, and what is read with it.
    private func exon(at site: SpliceSite, intron: Int) -> (growth: Int, reading: ReadingEffect?)? {
        let change = edited.change
        let index = site.kind == .donor ? intron : intron + 1
        let exon = layout.exons[index]
        // The exon's other end in the changed sequence.
        let far = site.kind == .donor ? exon.start : exon.end
        let moved: Int
        if change.start > far || change.isEqualLengthSubstitution {
            moved = far
        } else if change.end < far {
            moved = far + change.growth
        } else {
            return nil
        }
        let ends = site.kind == .donor ? (moved, site.border) : (site.border, moved)
        let growth = ends.1 + 1 - ends.0 - exon.count
        guard let spliced, let bases = edited.bases(ends.0, through: ends.1), bases.allSatisfy(Nucleotide.isBase) else {
            return (growth, nil)
        }
        let reading = ReadingEffect(
            TranscriptEdit(offset: layout.exonOffsets[index], removedCount: exon.count, inserted: bases),
            spliced: spliced, layout: layout, exonCount: layout.exons.count)
        return (growth, reading)
    }
}
