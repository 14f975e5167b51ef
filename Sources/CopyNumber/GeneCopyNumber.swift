public import Genome

/// What the segments of a sample say about a gene.
public struct GeneCopyNumber: Sendable, Hashable {
    /// How much of the gene a change takes.
    public enum Extent: Sendable, Hashable {
        /// Every exon base.
        case wholeGene
        /// The exons named, by number in the order of transcription, wholly or in part.
        case exons([Int])
        /// Bases between exons alone.
        case introns
    }

    /// The state of the gene's exons.
    public enum Call: Sendable, Hashable {
        /// Both copies are gone over this extent.
        case homozygousDeletion(Extent)
        /// Copies are lost over this extent.
        case deletion(Extent)
        /// The whole gene has so many copies that it counts as amplified.
        case amplification
        /// More copies than the baseline over a part of the gene or all of it.
        case gain
        /// One allele alone, in the usual number of copies. Not a deletion.
        case copyNeutralLOH
        /// One allele alone, in a number of copies that is not told. Not taken for a deletion.
        case lossOfHeterozygosity
        /// Assessed and unchanged.
        case neutral
        /// Not covered by segments of known state.
        case notAssessed
    }

    /// The call.
    public let call: Call
    /// The share of exon bases that lie in segments of known state.
    public let breadth: Double
    /// The copies in all over the gene (the fewest, where segments differ), where given.
    public let total: Double?
    /// The minor copies over the gene (the fewest), where given.
    public let minor: Double?
    /// The ratio over the gene (the lowest), where given.
    public let log2: Double?
    /// The segments over the gene, in order of position.
    public let segments: [CopyNumberSegment]
    /// The best evidence among them.
    public let evidence: CopyNumberSegment.Evidence?
    /// The copies that are no change here, where they are known.
    public let baseline: Int?
    /// Whether one allele is lost over an exon, whatever the number of copies, by what measures copies; nothing where none tells.
    public let hasLossOfHeterozygosity: Bool?
    /// Exons that a deletion junction takes besides what the copies say: a deletion too short for the measurement, where copies are lost or one
    /// allele is.
    public let furtherDeletion: Extent?
    /// Whether what makes the call is in the matched normal too.
    public let isInNormal: Bool
}

extension CopyNumberProfile {
    /// Judges a gene by the exons of a transcript, given in the order of transcription.
    public func copyNumber(
        ofExons exons: [Interval], on chromosome: Chromosome, thresholds: CopyNumberThresholds, includingFiltered: Bool
    ) -> GeneCopyNumber {
        let span = Interval(exons.map(\.start).min() ?? 1, exons.map(\.end).max() ?? 0)
        let over = self.segments(over: span, of: chromosome, includingFiltered: includingFiltered)
        let (measured, junctions) = telling(over, thresholds: thresholds)
        let exonBases = exons.reduce(0) { $0 + $1.count }
        func bases(_ segments: [CopyNumberSegment]) -> Int {
            let union = Interval.union(segments.map(\.interval))
            return exons.reduce(0) { sum, exon in
                sum + union.compactMap { $0.intersection(exon) }.reduce(0) { $0 + $1.count }
            }
        }
        func extent(_ segments: [CopyNumberSegment]) -> GeneCopyNumber.Extent {
            if bases(segments) == exonBases { return .wholeGene }
            let union = Interval.union(segments.map(\.interval))
            let touched = exons.indices.filter { index in union.contains { $0.overlaps(exons[index]) } }
            return touched.isEmpty ? .introns : .exons(touched.map { $0 + 1 })
        }
        // Where the copies say that something is lost, a junction is a further event; else it is the only word there is.
        let isLost = measured.contains { segment in
            let state = state(of: segment, thresholds: thresholds)
            return (state.isLoss || segment.hasLossOfHeterozygosity == true)
                && exons.contains { $0.overlaps(segment.interval) }
        }
        let known = isLost ? measured : measured + junctions
        func inState(_ wanted: Set<CopyNumberState>) -> [CopyNumberSegment] {
            known.filter { wanted.contains(state(of: $0, thresholds: thresholds)) }
        }

        let breadth = Double(bases(known)) / Double(max(exonBases, 1))
        let homozygous = inState([.homozygousLoss])
        let lost = inState([.loss, .homozygousLoss])
        let gained = inState([.gain, .gainWithLOH])
        let heterozygosity = measured.filter { segment in exons.contains { $0.overlaps(segment.interval) } }
            .compactMap(\.hasLossOfHeterozygosity)
        let call: GeneCopyNumber.Call
        var telling: [CopyNumberSegment] = []
        if !homozygous.isEmpty, extent(homozygous) != .introns {
            call = .homozygousDeletion(extent(homozygous))
            telling = homozygous
        } else if !lost.isEmpty, extent(lost) != .introns {
            call = .deletion(extent(lost))
            telling = lost
        } else if breadth < thresholds.geneBreadth {
            call = lost.isEmpty ? .notAssessed : .deletion(.introns)
        } else if !gained.isEmpty {
            let least = thresholds.amplification * Double(max(fit.baseline, 2)) / 2
            let amplified = gained.filter { ($0.total ?? 0).rounded() >= least }
            call = bases(amplified) == exonBases ? .amplification : .gain
            telling = gained
        } else if !inState([.copyNeutralLOH]).isEmpty {
            call = .copyNeutralLOH
            telling = inState([.copyNeutralLOH])
        } else if !inState([.lossOfHeterozygosity]).isEmpty {
            call = .lossOfHeterozygosity
            telling = inState([.lossOfHeterozygosity])
        } else {
            call = lost.isEmpty ? .neutral : .deletion(.introns)
        }
        let further = junctions.filter { state(of: $0, thresholds: thresholds).isLoss }
        let furtherExtent = isLost && !further.isEmpty ? extent(further) : .introns
        return GeneCopyNumber(
            call: call, breadth: breadth, total: known.compactMap(\.total).min(),
            minor: known.compactMap(\.minor).min(),
            log2: known.compactMap(\.log2).min(), segments: over, evidence: known.map(\.evidence).min(),
            baseline: copiesExpected(of: chromosome),
            hasLossOfHeterozygosity: heterozygosity.isEmpty ? nil : heterozygosity.contains(true),
            furtherDeletion: furtherExtent == .introns ? nil : furtherExtent,
            isInNormal: !telling.isEmpty && telling.allSatisfy(\.isInNormal))
    }
}

extension GeneCopyNumber.Extent {
    /// The extent in words: `the whole gene`, `exons 3-5`, `intron sequence alone`.
    public var words: String {
        switch self {
        case .wholeGene: return "the whole gene"
        case .introns: return "intron sequence alone"
        case .exons(let numbers):
            guard let first = numbers.first, let last = numbers.last else { return "no exon" }
            if numbers.count == 1 { return "exon \(first)" }
            let isRun = last - first + 1 == numbers.count
            return isRun ? "exons \(first)-\(last)" : "exons " + numbers.map(String.init).joined(separator: ", ")
        }
    }
}
