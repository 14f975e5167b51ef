package import Genome

/// All copy-number segments of one sample.
package struct CopyNumberProfile: Sendable {
    /// The segments in order of chromosome and position.
    package private(set) var segments: [CopyNumberSegment]
    /// Copies of the X chromosome that the sample's germline has (2 or 1), or nothing where the sex is not given.
    package let copiesOfX: Int?
    /// How the copies of X were known.
    package let copiesOfXBasis: CopiesOfXBasis?
    /// How the copies of X were known.
    package enum CopiesOfXBasis: Sendable, Hashable {
        /// By the option `--sex`.
        case option
        /// By the sex in a table.
        case table(String)
        /// By the copies of X in a file.
        case copies(in: String)
    }
    /// What is known of the tumour as a whole.
    package let fit: PurityPloidy

    /// The segments of which something is overruled by better evidence of another file, whole as they were read.
    package let supersededSegments: [CopyNumberSegment]
    /// Whether a caller gives shares of all cells of the sample, and the purity is not known: the shares of the
    /// tumour's cells are then held against the greatest share of a change, and are at most what is told.
    package let hasSharesOfUnknownPurity: Bool
    /// The copies of arms that a table gives for a part of each that it does not place.
    package let partialArms: [ArmCopies]
    /// The junctions in order of their first ends, each once though both mates are given.
    package let junctions: [Junction]

    /// Makes a profile; segments and junctions may come in any order. Ratios are turned into copies where the fit gives
    /// purity and ploidy, on the chromosomes of which the germline has two. A junction of breakends that leaves out
    /// what lies between them is a segment too.
    package init(
        segments: [CopyNumberSegment], junctions: [Junction] = [], copiesOfX: Int? = nil,
        fit: PurityPloidy = PurityPloidy(),
        copiesOfXBasis: CopiesOfXBasis? = nil, partialArms: [ArmCopies] = []
    ) {
        self.fit = fit
        self.partialArms = partialArms
        self.copiesOfXBasis = copiesOfXBasis
        var known: [Junction] = []
        // What passes its filter stands before what does not.
        for junction in junctions.sorted(by: { $0.passesFilter && !$1.passesFilter })
        where !known.contains(where: { $0.isSame(as: junction) }) { known.append(junction) }
        self.junctions = known.sorted {
            $0.first == $1.first ? ($0.file, $0.line) < ($1.file, $1.line) : $0.first < $1.first
        }
        let deletions = known.filter(\.isBreakend).compactMap { CopyNumberSegment($0) }
        // A change in so many of all cells is one of tumour cells: the purity is not less.
        let changed = segments.filter { $0.total?.rounded() != 2 || $0.hasLossOfHeterozygosity == true }
        let leastPurity = changed.compactMap(\.fractionOfSample).max().flatMap { $0 > 0 ? $0 : nil }
        hasSharesOfUnknownPurity = leastPurity != nil && fit.purity == nil
        let segments = (segments + deletions).map {
            Self.germlineCopies(of: $0.chromosome, copiesOfX: copiesOfX) == 2
                ? $0.scaled(by: fit, leastPurity: leastPurity) : $0
        }
        let kept = Self.withoutSuperseded(segments)
        supersededSegments = Array(Set(segments).subtracting(kept)).sorted {
            ($0.chromosome, $0.interval.start, $0.file, $0.line) < ($1.chromosome, $1.interval.start, $1.file, $1.line)
        }
        self.segments = kept.sorted {
            ($0.chromosome, $0.interval.start, $0.interval.end, $0.file, $0.line, $1.cancerCellFraction ?? 0)
                < ($1.chromosome, $1.interval.start, $1.interval.end, $1.file, $1.line, $0.cancerCellFraction ?? 0)
        }
        self.copiesOfX = copiesOfX
    }

    /// The profile without some of its segments.
    package func without(_ isLeftOut: (CopyNumberSegment) -> Bool) -> CopyNumberProfile {
        var rest = self
        rest.segments.removeAll(where: isLeftOut)
        return rest
    }

    /// The segments without what better evidence of another file overrules: where one file counts copies, the ratio of
    /// another, or its want of a record, says nothing more. What is left of a segment beside it stays, and so does one
    /// that is much finer. A caller of the germline says nothing against one of the tumour.
    private static func withoutSuperseded(_ segments: [CopyNumberSegment]) -> [CopyNumberSegment] {
        let measured = segments.filter { !$0.evidence.isJunction && $0.passesFilter && !$0.isOfGermlineCaller }
        guard let file = measured.first?.file, measured.contains(where: { $0.file != file }) else { return segments }
        let byChromosome = Dictionary(grouping: measured, by: \.chromosome)
        return segments.flatMap { segment -> [CopyNumberSegment] in
            guard !segment.evidence.isJunction else { return [segment] }
            let better = (byChromosome[segment.chromosome] ?? []).filter {
                $0.file != segment.file && $0.evidence < segment.evidence && $0.interval.overlaps(segment.interval)
                    && $0.interval.count <= 10 * segment.interval.count
            }
            guard !better.isEmpty else { return [segment] }
            return segment.interval.gaps(between: better.map(\.interval)).compactMap { segment.part(in: $0) }
        }
    }

    /// The segments that take a side in what an interval is: those that measure copies, and junctions that no
    /// measurement could have shown otherwise. Of state unknown are none.
    func telling(
        _ segments: [CopyNumberSegment], thresholds: CopyNumberThresholds
    )
        -> (measured: [CopyNumberSegment], junctions: [CopyNumberSegment])
    {
        let known = segments.filter { state(of: $0, thresholds: thresholds) != .unknown }
        let measured = known.filter { !$0.evidence.isJunction }
        let junctions = known.filter { junction in
            guard junction.evidence.isJunction else { return false }
            let length = junction.interval.count
            let resolving = measured.filter {
                length >= thresholds.resolvedLength || $0.interval.count <= 10 * length
            }
            let covered = Interval.union(resolving.compactMap { $0.interval.intersection(junction.interval) })
                .reduce(0) { $0 + $1.count }
            return covered * 10 < 9 * length
        }
        return (measured, junctions)
    }

    /// How many copies a chromosome has where the tumour changed nothing: the baseline of the fit for the autosomes, in
    /// proportion for X and Y, and unknown (`nil`) for them without the sex.
    package func referencePloidy(of chromosome: Chromosome) -> Int? {
        Self.germlineCopies(of: chromosome, copiesOfX: copiesOfX).map { $0 * fit.baseline / 2 }
    }

    private static func germlineCopies(of chromosome: Chromosome, copiesOfX: Int?) -> Int? {
        switch chromosome.rawValue {
        case 1...22: 2
        case 23: copiesOfX
        case 24: copiesOfX.map { 2 - $0 }
        default: nil
        }
    }

    /// The segments that share a position with an interval, those that fail their FILTER only if wanted.
    package func segments(
        over interval: Interval, of chromosome: Chromosome, includingFiltered: Bool
    )
        -> [CopyNumberSegment]
    {
        segments.filter {
            $0.chromosome == chromosome && $0.interval.overlaps(interval) && (includingFiltered || $0.passesFilter)
        }
    }

    /// The segment's state against this sample's baseline. Unknown where it rests on a ratio that the sample is too
    /// impure for (``PurityPloidy/hidesLoss(_:)``): a loss could not have shown, so its absence says nothing.
    package func state(of segment: CopyNumberSegment, thresholds: CopyNumberThresholds) -> CopyNumberState {
        if segment.evidence.isRatio, segment.call?.isLossOfHeterozygosity != true,
            fit.hidesLoss(thresholds) || Self.germlineCopies(of: segment.chromosome, copiesOfX: copiesOfX) != 2
        {
            return .unknown
        }
        let state = segment.state(thresholds: thresholds, referencePloidy: referencePloidy(of: segment.chromosome))
        // Of a single X there is one allele from the beginning.
        guard !hasTwoAlleles(on: segment.chromosome) else { return state }
        switch state {
        case .copyNeutralLOH, .lossOfHeterozygosity: return .neutral
        case .gainWithLOH: return .gain
        default: return state
        }
    }

    /// Whether the person was born with two alleles of a chromosome, as far as is known.
    func hasTwoAlleles(on chromosome: Chromosome) -> Bool {
        Self.germlineCopies(of: chromosome, copiesOfX: copiesOfX) != 1
    }

    /// Whether a segment's state is that of half of the tumour's cells at least, as far as is told.
    func isOfMostCells(_ segment: CopyNumberSegment) -> Bool { (segment.cancerCellFraction ?? 1) >= 0.5 }

    /// The segment's state in most of the tumour's cells: as ``state(of:thresholds:)``, but a state of fewer than half
    /// of them counts as unchanged, unless the caller tells the state of the others itself.
    func stateInMostCells(of segment: CopyNumberSegment, thresholds: CopyNumberThresholds) -> CopyNumberState {
        let state = state(of: segment, thresholds: thresholds)
        guard state != .unknown, !isOfMostCells(segment) else { return state }
        return segment.isOneOfClones ? .unknown : .neutral
    }

    /// The mean log2 ratio over an interval, each segment counted by its bases there; nothing where no segment with a
    /// ratio lies over it.
    package func meanLog2(over interval: Interval, of chromosome: Chromosome, includingFiltered: Bool) -> Double? {
        var bases = 0
        var sum = 0.0
        var lines: Set<Int> = []
        for segment in segments(over: interval, of: chromosome, includingFiltered: includingFiltered) {
            guard let log2 = segment.log2, let shared = segment.interval.intersection(interval) else { continue }
            // The ratio is that of all cells, and stands in each of a row's states.
            guard !segment.isOneOfClones || lines.insert(segment.line).inserted else { continue }
            bases += shared.count
            sum += log2 * Double(shared.count)
        }
        return bases > 0 ? sum / Double(bases) : nil
    }

    /// The bases of the autosomes of which no copy is left by the measurement, in the longest run and in all.
    ///
    /// Cells do not live without much of an autosome: ASCAT's release of TCGA leaves out samples with 20 megabases in
    /// one run, or 40 in all, since their purity or ploidy is fitted wrongly.
    package func homozygousLoss(thresholds: CopyNumberThresholds, includingFiltered: Bool) -> (longest: Int, total: Int)
    {
        let lost = segments.filter {
            $0.chromosome.rawValue <= 22 && !$0.evidence.isJunction && (includingFiltered || $0.passesFilter)
                && state(of: $0, thresholds: thresholds) == .homozygousLoss
        }
        let runs = Dictionary(grouping: lost, by: \.chromosome).values.flatMap { Interval.union($0.map(\.interval)) }
        return (runs.map(\.count).max() ?? 0, runs.reduce(0) { $0 + $1.count })
    }

    /// A loss or a junction over a gene that fails its FILTER.
    package enum FilteredChange: Sendable, Hashable {
        case loss(CopyNumberSegment)
        case junction(Junction)
    }

    /// The losses and junctions over a gene's exons that fail their FILTER.
    package func filteredChanges(
        of exons: [Interval], on chromosome: Chromosome, _ thresholds: CopyNumberThresholds
    ) -> [FilteredChange] {
        guard let start = exons.map(\.start).min(), let end = exons.map(\.end).max() else { return [] }
        let span = Interval(start, end)
        let losses = segments(over: span, of: chromosome, includingFiltered: true).filter { segment in
            !segment.passesFilter && segment.evidence != .breakends
                && state(of: segment, thresholds: thresholds).isLoss && exons.contains { $0.overlaps(segment.interval) }
        }.map { FilteredChange.loss($0) }
        let ends = junctions.filter { junction in
            !junction.passesFilter
                && [junction.first, junction.second].compactMap { $0 }.contains {
                    $0.chromosome == chromosome && span.contains($0.position)
                }
        }.map { FilteredChange.junction($0) }
        return losses + ends
    }

    /// Whether no copy is left of so much of the autosomes that a wrong purity or ploidy is likelier
    /// (``homozygousLoss(thresholds:includingFiltered:)``).
    package func isFitDoubtful(_ thresholds: CopyNumberThresholds, _ includingFiltered: Bool) -> Bool {
        let lost = homozygousLoss(thresholds: thresholds, includingFiltered: includingFiltered)
        return lost.longest >= 20_000_000 || lost.total >= 40_000_000
    }

    /// The mean of the copies over the autosomes that callers give, and of the two that are there where a caller is
    /// known to write nothing because nothing is changed; each segment is counted by its bases and by the share of the
    /// cells that it is told for. Nothing where none gives copies. Where the segments cover the genome, this is the
    /// ploidy that the caller fitted.
    package var meanCopies: Double? { copiesOnAverage?.mean }

    /// The mean where the segments cover half of the autosomes at least, so that it is that of the genome.
    package var meanCopiesOfGenome: Double? { copiesOnAverage.flatMap { $0.bases >= 1_400_000_000 ? $0.mean : nil } }

    private var copiesOnAverage: (mean: Double, bases: Double)? {
        var bases = 0.0
        var sum = 0.0
        var isGiven = false
        for segment in segments where segment.chromosome.rawValue <= 22 {
            let copies: Double
            switch segment.evidence {
            case .totalCopyNumber:
                guard let total = segment.total else { continue }
                copies = total
                isGiven = true
            case .impliedNeutral: copies = 2
            default: continue
            }
            let weight = Double(segment.interval.count) * (segment.isOneOfClones ? segment.cancerCellFraction ?? 1 : 1)
            bases += weight
            sum += copies * weight
        }
        return isGiven && bases > 0 ? (sum / bases, bases) : nil
    }
}
