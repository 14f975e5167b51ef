import Annotations
import CopyNumber
import Genome
import Interpretation
import Transcripts

extension GenomeProfileReport {
    /// The most segments that a report holds: a drawing of the genome shows no more.
    static let mostSegments = 300
    /// The most segments of the files that a report keeps beside those of the drawing.
    static let mostMeasuredSegments = 10_000

    /// The profile of a sample; nothing where no file measures copies.
    init?(_ context: ReportContext) {
        guard let profile = context.copyNumber else { return nil }
        let segments = profile.segments.filter {
            $0.chromosome.rawValue <= 23 && !$0.evidence.isJunction
                && ($0.passesFilter || context.policy.includesFiltered)
        }
        guard !segments.isEmpty else { return nil }
        let measured = segments.map { segment in
            ProfileSegmentReport(
                chromosome: segment.chromosome.name, start: segment.interval.start, end: segment.interval.end,
                call: profile.state(of: segment, thresholds: context.policy.copyNumber), total: segment.total,
                minor: segment.minor, log2: segment.log2, cancerCellFraction: segment.cancerCellFraction)
        }
        let thinned = ProfileThinning(most: Self.mostSegments).thinned(measured)
        let isWhole = thinned.count == measured.count || measured.count > Self.mostMeasuredSegments
        self.init(
            chromosomes: ProfileChromosomeReport.all(context), segments: thinned, segmentsInFiles: segments.count,
            genes: context.annotations.genes.compactMap { gene in
                guard
                    let transcript = context.annotations.model(of: gene.symbol, assembly: context.assembly)?
                        .namingTranscript
                else { return nil }
                return ProfileGeneReport(
                    symbol: gene.symbol, chromosome: transcript.chromosome.name, start: transcript.span.start,
                    end: transcript.span.end)
            }, measured: isWhole ? nil : measured)
    }
}

extension ProfileChromosomeReport {
    /// Chromosomes 1 to 22 and X of the assembly, in order.
    static func all(_ context: ReportContext) -> [ProfileChromosomeReport] {
        let arms = context.annotations.arms(of: context.assembly)
        return arms.filter { $0.side == .p && $0.chromosome.rawValue <= 23 }.map { short in
            let end = arms.filter { $0.chromosome == short.chromosome }.map(\.interval.end).max()
            return ProfileChromosomeReport(
                name: short.chromosome.name, length: end ?? short.interval.end, endOfShortArm: short.interval.end)
        }
    }
}
