public import Genome

extension CopyNumberProfile {
    /// Judges a gene by the exons of a transcript, given in the order of transcription.
    ///
    /// The call is that of most of the tumour's cells; what fewer than half have, by a caller that tells the share, stands beside it.
    public func copyNumber(
        ofExons exons: [Interval], on chromosome: Chromosome, thresholds: CopyNumberThresholds, includingFiltered: Bool
    ) -> GeneCopyNumber {
        let span = Interval(exons.map(\.start).min() ?? 1, exons.map(\.end).max() ?? 0)
        let over = self.segments(over: span, of: chromosome, includingFiltered: includingFiltered)
        let most = ExonJudgement(
            exons: exons, over: over, profile: self, thresholds: thresholds, chromosome: chromosome,
            state: { self.stateInMostCells(of: $0, thresholds: thresholds) })
        let any = ExonJudgement(
            exons: exons, over: over, profile: self, thresholds: thresholds, chromosome: chromosome,
            state: { self.state(of: $0, thresholds: thresholds) })
        let (call, telling) = most.call
        let (further, tellingFurther) = any.call
        var part: GeneCopyNumber.PartOfCells?
        if further != call, let fraction = most.fraction(of: tellingFurther), fraction < 0.5 {
            part = .init(call: further, fraction: fraction, total: tellingFurther.compactMap(\.total).min())
        }
        let known = most.known.filter { isOfMostCells($0) }
        // Cells that have lost more, or the allele otherwise, have lost what the call says too.
        let alike = over.filter { segment in
            guard segment.isOneOfClones, telling.contains(where: { $0.file == segment.file && $0.line == segment.line })
            else { return false }
            let state = self.state(of: segment, thresholds: thresholds)
            switch call {
            case .homozygousDeletion: return state == .homozygousLoss
            case .deletion: return state.isLoss
            default: return segment.hasLossOfHeterozygosity == true
            }
        }
        return GeneCopyNumber(
            call: call, breadth: most.breadth, total: known.compactMap(\.total).min(),
            minor: known.compactMap(\.minor).min(), log2: known.compactMap(\.log2).min(), segments: over,
            evidence: (telling.isEmpty ? most.known : telling).map(\.evidence).min(),
            baseline: copiesExpected(of: chromosome),
            hasLossOfHeterozygosity: most.hasLossOfHeterozygosity, junctionDeletions: most.junctionDeletions,
            inSomeCells: part, cellularFraction: most.fraction(of: alike.isEmpty ? telling : alike),
            isMeasured: most.measuredBreadth >= thresholds.geneBreadth,
            isInNormal: !telling.isEmpty && telling.allSatisfy(\.isInNormal))
    }
}

/// What the segments over a gene amount to, by one way of telling their states.
private struct ExonJudgement {
    let exons: [Interval]
    let measured: [CopyNumberSegment]
    let junctions: [CopyNumberSegment]
    let profile: CopyNumberProfile
    let thresholds: CopyNumberThresholds
    let chromosome: Chromosome
    let state: (CopyNumberSegment) -> CopyNumberState

    init(
        exons: [Interval], over: [CopyNumberSegment], profile: CopyNumberProfile, thresholds: CopyNumberThresholds,
        chromosome: Chromosome, state: @escaping (CopyNumberSegment) -> CopyNumberState
    ) {
        self.exons = exons
        self.profile = profile
        self.thresholds = thresholds
        self.chromosome = chromosome
        self.state = state
        (measured, junctions) = profile.telling(over.filter { state($0) != .unknown }, thresholds: thresholds)
    }

    /// Whether what measures copies says that something of an exon is lost: a junction is a further event then, and else the only word there is.
    private var isLost: Bool {
        measured.contains { segment in
            (state(segment).isLoss || hasLossOfHeterozygosity(segment) == true)
                && exons.contains { $0.overlaps(segment.interval) }
        }
    }

    /// The segments that the call rests on.
    var known: [CopyNumberSegment] { isLost ? measured : measured + junctions }

    var measuredBreadth: Double { Double(bases(measured)) / Double(max(exonBases, 1)) }

    var breadth: Double { Double(bases(known)) / Double(max(exonBases, 1)) }

    var call: (call: GeneCopyNumber.Call, telling: [CopyNumberSegment]) {
        let known = known
        func inState(_ wanted: Set<CopyNumberState>) -> [CopyNumberSegment] {
            known.filter { wanted.contains(state($0)) }
        }
        let homozygous = inState([.homozygousLoss])
        if !homozygous.isEmpty, extent(homozygous) != .introns {
            return (.homozygousDeletion(extent(homozygous)), homozygous)
        }
        let lost = inState([.loss, .homozygousLoss])
        if !lost.isEmpty, extent(lost) != .introns { return (.deletion(extent(lost)), lost) }
        if breadth < thresholds.geneBreadth { return (lost.isEmpty ? .notAssessed : .deletion(.introns), []) }
        let gained = inState([.gain, .gainWithLOH])
        if !gained.isEmpty {
            let least = thresholds.amplification * Double(max(profile.fit.baseline, 2)) / 2
            let amplified = gained.filter { ($0.total ?? 0).rounded() >= least }
            return (bases(amplified) == exonBases ? .amplification : .gain, gained)
        }
        let neutralLOH = inState([.copyNeutralLOH])
        if !neutralLOH.isEmpty { return (.copyNeutralLOH, neutralLOH) }
        let loh = inState([.lossOfHeterozygosity])
        if !loh.isEmpty { return (.lossOfHeterozygosity, loh) }
        return (lost.isEmpty ? .neutral : .deletion(.introns), [])
    }

    /// Of which share of the cells a change is told: of each row the states that are a change, together; of several rows the least.
    func fraction(of telling: [CopyNumberSegment]) -> Double? {
        let shares = Dictionary(grouping: telling.filter { $0.cellularFraction != nil }) { "\($0.file):\($0.line)" }
            .values.map { min($0.reduce(0) { $0 + ($1.cellularFraction ?? 0) }, 1) }
        return shares.min()
    }

    var hasLossOfHeterozygosity: Bool? {
        let told = measured.filter { segment in exons.contains { $0.overlaps(segment.interval) } }
            .map { hasLossOfHeterozygosity($0) }
        if told.contains(true) { return true }
        return told.isEmpty || told.contains(nil) ? nil : false
    }

    /// A loss of heterozygosity in few of the cells tells nothing of the others.
    private func hasLossOfHeterozygosity(_ segment: CopyNumberSegment) -> Bool? {
        guard let loh = segment.hasLossOfHeterozygosity else { return nil }
        return loh && state(segment) == .neutral && (segment.cellularFraction ?? 1) < 0.5 ? nil : loh
    }

    /// The deletions by junctions, those that lie over one another for the most part counted as one: two callers, or two records, tell it.
    var junctionDeletions: [GeneCopyNumber.JunctionDeletion] {
        var events: [[CopyNumberSegment]] = []
        for junction in junctions where state(junction).isLoss && extent([junction]) != .introns {
            if let index = events.firstIndex(where: { $0.contains { Self.isSame($0, junction) } }) {
                events[index].append(junction)
            } else {
                events.append([junction])
            }
        }
        return events.map { .init(extent: extent($0), segments: $0) }
    }

    private static func isSame(_ first: CopyNumberSegment, _ second: CopyNumberSegment) -> Bool {
        if first.file == second.file, first.line == second.line { return first.allele?.number == second.allele?.number }
        guard let shared = first.interval.intersection(second.interval) else { return false }
        return shared.count * 2 >= max(first.interval.count, second.interval.count)
    }

    private var exonBases: Int { exons.reduce(0) { $0 + $1.count } }

    private func bases(_ segments: [CopyNumberSegment]) -> Int {
        let union = Interval.union(segments.map(\.interval))
        return exons.reduce(0) { sum, exon in
            sum + union.compactMap { $0.intersection(exon) }.reduce(0) { $0 + $1.count }
        }
    }

    private func extent(_ segments: [CopyNumberSegment]) -> GeneCopyNumber.Extent {
        if bases(segments) == exonBases { return .wholeGene }
        let union = Interval.union(segments.map(\.interval))
        let touched = exons.indices.filter { index in union.contains { $0.overlaps(exons[index]) } }
        return touched.isEmpty ? .introns : .exons(touched.map { $0 + 1 })
    }
}
