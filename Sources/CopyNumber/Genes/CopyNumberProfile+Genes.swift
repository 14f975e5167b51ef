package import Genome
import VariantCallFormat

extension CopyNumberProfile {
    /// Judges a gene by the exons of a transcript, given in the order of transcription. A deletion that takes no coding
    /// base, or some of one exon in whole codons, is of uncertain effect and makes no call.
    ///
    /// The call is that of most of the tumour's cells; what fewer than half have, by a caller that tells the share,
    /// stands beside it.
    package func copyNumber(
        ofExons exons: [Interval], coding: Interval? = nil, on chromosome: Chromosome,
        thresholds: CopyNumberThresholds, includingFiltered: Bool
    ) -> GeneCopyNumber {
        let span = Interval(exons.map(\.start).min() ?? 1, exons.map(\.end).max() ?? 0)
        let over = self.segments(over: span, of: chromosome, includingFiltered: includingFiltered)
        let most = ExonJudgement(
            exons: exons, coding: coding ?? span, over: over, profile: self, thresholds: thresholds,
            chromosome: chromosome,
            state: { self.stateInMostCells(of: $0, thresholds: thresholds) })
        let any = ExonJudgement(
            exons: exons, coding: coding ?? span, over: over, profile: self, thresholds: thresholds,
            chromosome: chromosome,
            state: { self.state(of: $0, thresholds: thresholds) })
        let (call, telling) = most.call
        let (further, tellingFurther) = any.call
        var part: GeneCopyNumber.SubclonalChange?
        if further != call, let fraction = most.fraction(of: tellingFurther), fraction < 0.5 {
            part = .init(
                call: further, fraction: fraction, total: tellingFurther.compactMap(\.total).min(),
                minor: tellingFurther.compactMap(\.minor).min())
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
        let isGain = call == .gain || call == .amplification
        let exonic = { (segment: CopyNumberSegment) in exons.contains { $0.overlaps(segment.interval) } }
        return GeneCopyNumber(
            call: call, breadth: most.breadth, total: (isGain ? telling : known).compactMap(\.total).min(),
            minor: known.compactMap(\.minor).min(), log2: known.compactMap(\.log2).min(), segments: over,
            evidence: (telling.isEmpty ? most.known : telling).map(\.evidence).min(),
            baseline: referencePloidy(of: chromosome),
            hasLossOfHeterozygosity: most.hasLossOfHeterozygosity, junctionDeletions: most.junctionDeletions,
            subclonal: part, cancerCellFraction: most.fraction(of: alike.isEmpty ? telling : alike),
            uncertainDeletions: most.uncertainDeletions,
            unsupportedDeletions: over.filter { segment in
                guard segment.evidence.isJunction, self.state(of: segment, thresholds: thresholds).isLoss else {
                    return false
                }
                return !most.junctions.contains(segment) && !call.isLoss && most.extent([segment]) != .noncoding
            }, disagreement: most.disagreement,
            isMeasured: most.measuredBreadth >= thresholds.geneBreadth,
            hasTwoAlleles: hasTwoAlleles(on: chromosome),
            supersededSegments: supersededSegments.filter {
                $0.chromosome == chromosome && exonic($0) && self.state(of: $0, thresholds: thresholds).isLoss
                    && !call.isLoss
            },
            isOfGermlineCaller: !telling.isEmpty && telling.allSatisfy(\.isOfGermlineCaller),
            isInNormal: !telling.isEmpty && telling.allSatisfy(\.isInNormal),
            isPartlyInNormal: !telling.isEmpty && telling.allSatisfy { $0.germlineStatus != .none }
                || over.contains {
                    $0.isOfGermlineCaller && exonic($0) && self.state(of: $0, thresholds: thresholds).isLoss
                })
    }
}

/// What the segments over a gene amount to, by one way of telling their states.
private struct ExonJudgement {
    let exons: [Interval]
    let coding: Interval
    /// The coding parts of the exons; where none is coding, the exons. Panels and exomes cover no untranslated base,
    /// and whether the gene can be judged does not depend on one.
    let codingParts: [Interval]
    let measured: [CopyNumberSegment]
    let junctions: [CopyNumberSegment]
    let profile: CopyNumberProfile
    let thresholds: CopyNumberThresholds
    let chromosome: Chromosome
    let state: (CopyNumberSegment) -> CopyNumberState

    init(
        exons: [Interval], coding: Interval, over: [CopyNumberSegment], profile: CopyNumberProfile,
        thresholds: CopyNumberThresholds,
        chromosome: Chromosome, state: @escaping (CopyNumberSegment) -> CopyNumberState
    ) {
        self.exons = exons
        self.coding = coding
        let parts = exons.compactMap { $0.intersection(coding) }
        codingParts = parts.isEmpty ? exons : parts
        self.profile = profile
        self.thresholds = thresholds
        self.chromosome = chromosome
        self.state = state
        let told = profile.telling(over.filter { state($0) != .unknown }, thresholds: thresholds)
        junctions = told.junctions
        // A caller of the germline says something of a tumour only where nobody else does.
        let ofTumour = told.measured.filter { !$0.isOfGermlineCaller }
        measured =
            ofTumour.contains { segment in exons.contains { $0.overlaps(segment.interval) } } ? ofTumour : told.measured
    }

    /// Deletions by junctions that take exon bases, and may leave the protein whole but for some residues: none that is
    /// coding, or whole codons of one exon.
    var uncertainDeletions: [GeneCopyNumber.UncertainDeletion] {
        junctions.filter { state($0).isLoss }.compactMap { junction in
            if let index = exonOfWholeCodons(junction) {
                return .init(segment: junction, kind: .inFrame(exon: index + 1))
            }
            let touched = exons.indices.filter { exons[$0].overlaps(junction.interval) }
            guard !touched.isEmpty, extent([junction]) == .noncoding else { return nil }
            return .init(segment: junction, kind: .notSurelyCoding(exons: touched.map { $0 + 1 }))
        }
    }

    /// The exon of which a deletion takes whole codons and leaves both ends; nothing where it takes an end of an exon
    /// or shifts the frame.
    private func exonOfWholeCodons(_ junction: CopyNumberSegment) -> Int? {
        // More than a tenth of the protein is more than some residues (the line of ClinGen's rules for such deletions).
        let whole = exons.compactMap { $0.intersection(coding) }.reduce(0) { $0 + $1.count }
        guard junction.evidence.isJunction, junction.imprecision == nil, junction.interval.count % 3 == 0,
            junction.interval.count * 10 <= whole, coding.count > 6
        else { return nil }
        let betweenStartAndStop = Interval(coding.start + 3, coding.end - 3)
        return exons.indices.first { index in
            exons[index].intersection(betweenStartAndStop).map {
                $0.start < junction.interval.start && junction.interval.end < $0.end
            } ?? false
        }
    }

    /// The files that contradict each other where both measure exon bases; nothing where they agree.
    var disagreement: GeneCopyNumber.Disagreement? {
        let byFile = Dictionary(grouping: measured, by: \.file)
        let files = byFile.keys.sorted()
        for (index, file) in files.enumerated() {
            for other in files.dropFirst(index + 1) {
                let shared = (byFile[file] ?? []).flatMap { mine in
                    (byFile[other] ?? []).compactMap { $0.interval.intersection(mine.interval) }
                }.filter { place in exons.contains { $0.overlaps(place) } }
                guard !shared.isEmpty else { continue }
                func finding(_ file: String) -> GeneCopyNumber.Disagreement.Finding {
                    summary(
                        of: (byFile[file] ?? []).filter { segment in shared.contains { $0.overlaps(segment.interval) } }
                    )
                }
                let (first, second) = (finding(file), finding(other))
                if first != second {
                    return .init(first: first, firstFile: file, second: second, secondFile: other)
                }
            }
        }
        return nil
    }

    /// What segments say, clonal or subclonal.
    private func summary(of segments: [CopyNumberSegment]) -> GeneCopyNumber.Disagreement.Finding {
        let states = segments.map { profile.state(of: $0, thresholds: thresholds) }
        if states.contains(.homozygousLoss) { return .homozygousLoss }
        if states.contains(where: \.isLoss) { return .loss }
        if segments.contains(where: { hasLossOfHeterozygosity($0) == true }) { return .lossOfHeterozygosity }
        return states.contains(where: \.isGain) ? .gain : .neutral
    }

    /// Whether what measures copies says that something of an exon is lost: a junction is a further event then, and
    /// else the only word there is.
    private var isLost: Bool {
        measured.contains { segment in
            (state(segment).isLoss || hasLossOfHeterozygosity(segment) == true)
                && exons.contains { $0.overlaps(segment.interval) }
        }
    }

    /// The segments that the call rests on.
    var known: [CopyNumberSegment] {
        isLost ? measured : measured + junctions.filter { exonOfWholeCodons($0) == nil }
    }

    var measuredBreadth: Double { breadth(of: measured) }

    var breadth: Double { breadth(of: known) }

    private func breadth(of segments: [CopyNumberSegment]) -> Double {
        Double(bases(segments, of: codingParts)) / Double(max(codingParts.totalCount, 1))
    }

    var call: (call: GeneCopyNumber.Call, telling: [CopyNumberSegment]) {
        let known = known
        func inState(_ wanted: Set<CopyNumberState>) -> [CopyNumberSegment] {
            known.filter { wanted.contains(state($0)) }
        }
        let homozygous = inState([.homozygousLoss])
        if !homozygous.isEmpty, extent(homozygous) != .noncoding {
            return (.homozygousDeletion(extent(homozygous)), homozygous)
        }
        let lost = inState([.loss, .homozygousLoss])
        if !lost.isEmpty, extent(lost) != .noncoding { return (.deletion(extent(lost)), lost) }
        if breadth < thresholds.geneBreadth { return (lost.isEmpty ? .notAssessed : .deletion(.noncoding), []) }
        let gained = inState([.gain, .gainWithLOH])
        if !gained.isEmpty {
            // Where the ploidy is not given, that of the file is taken: five copies are many of two, and not of five.
            let usual = max(
                Double(profile.fit.baseline), profile.fit.isPloidyKnown ? 2 : profile.meanCopiesOfGenome ?? 2)
            let least = thresholds.amplification * usual / 2
            let amplified = gained.filter { ($0.total ?? 0).rounded() >= least || $0.call == .amplification }
            return (takesCodingSequence(amplified) ? .amplification : .gain, gained)
        }
        let neutralLOH = inState([.copyNeutralLOH])
        if !neutralLOH.isEmpty { return (.copyNeutralLOH, neutralLOH) }
        let loh = inState([.lossOfHeterozygosity])
        if !loh.isEmpty { return (.lossOfHeterozygosity, loh) }
        return (lost.isEmpty ? .neutral : .deletion(.noncoding), [])
    }

    /// Of which share of the cells a change is told: of each row the states that are a change, together; of several
    /// rows the least.
    func fraction(of telling: [CopyNumberSegment]) -> Double? {
        let shares = Dictionary(grouping: telling.filter { $0.cancerCellFraction != nil }) { "\($0.file):\($0.line)" }
            .values.map { min($0.reduce(0) { $0 + ($1.cancerCellFraction ?? 0) }, 1) }
        return shares.min()
    }

    var hasLossOfHeterozygosity: Bool? {
        let told = measured.filter { segment in exons.contains { $0.overlaps(segment.interval) } }
            .map { hasLossOfHeterozygosity($0) }
        if told.contains(true) { return true }
        return told.isEmpty || told.contains(nil) ? nil : false
    }

    /// An LOH in few of the cells tells nothing of the others.
    private func hasLossOfHeterozygosity(_ segment: CopyNumberSegment) -> Bool? {
        guard profile.hasTwoAlleles(on: chromosome), let loh = segment.hasLossOfHeterozygosity else { return nil }
        return loh && state(segment) == .neutral && (segment.cancerCellFraction ?? 1) < 0.5 ? nil : loh
    }

    /// The deletions by junctions, those that lie over one another for the most part counted as one: two callers, or
    /// two records, tell it.
    var junctionDeletions: [GeneCopyNumber.JunctionDeletion] {
        var events: [[CopyNumberSegment]] = []
        for junction in junctions
        where state(junction).isLoss && exonOfWholeCodons(junction) == nil && extent([junction]) != .noncoding {
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
        if let phase = first.allele?.phase, let other = second.allele?.phase, phase.sharesCopy(with: other) == false {
            return false
        }
        guard let shared = first.interval.intersection(second.interval) else { return false }
        return shared.count * 2 >= max(first.interval.count, second.interval.count)
    }

    private func bases(_ segments: [CopyNumberSegment], of parts: [Interval]) -> Int {
        let union = Interval.union(segments.compactMap(\.certainInterval))
        return parts.reduce(0) { sum, part in sum + union.compactMap { $0.intersection(part) }.totalCount }
    }

    /// Whether segments take every coding base.
    private func takesCodingSequence(_ segments: [CopyNumberSegment]) -> Bool {
        bases(segments, of: codingParts) == codingParts.totalCount
    }

    /// Whether segments take the whole gene: every exon base, or every coding base where nothing was measured of the
    /// others. An end of a junction between them is known, and leaves them.
    private func takesWholeGene(_ segments: [CopyNumberSegment]) -> Bool {
        if bases(segments, of: exons) == exons.totalCount { return true }
        let lines = Set(segments)
        return takesCodingSequence(segments) && !segments.contains { $0.evidence.isJunction }
            && !measured.contains { other in !lines.contains(other) && exons.contains { $0.overlaps(other.interval) } }
    }

    /// What segments take of the exons, as far as it is certain where an end is not known to the base.
    func extent(_ segments: [CopyNumberSegment]) -> GeneCopyNumber.Extent {
        if takesWholeGene(segments) { return .wholeGene }
        let union = Interval.union(segments.compactMap(\.certainInterval))
        let touched = exons.indices.filter { index in union.contains { $0.overlaps(exons[index]) } }
        let isCoding = touched.contains { index in
            exons[index].intersection(coding).map { part in union.contains { $0.overlaps(part) } } ?? false
        }
        return isCoding ? .exons(touched.map { $0 + 1 }) : .noncoding
    }
}

extension [Interval] {
    /// The positions of all intervals together.
    fileprivate var totalCount: Int { reduce(0) { $0 + $1.count } }
}
