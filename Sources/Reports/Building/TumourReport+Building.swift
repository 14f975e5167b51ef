import CopyNumber
import Interpretation

extension TumourReport {
    /// What is known of the tumour of a profile.
    init(_ profile: CopyNumberProfile, thresholds: CopyNumberThresholds) {
        let fit = profile.fit
        self.init(
            purity: fit.purity, ploidy: fit.ploidy, wholeGenomeDoubling: fit.hasDoubledGenome, baseline: fit.baseline,
            sources: fit.sources.map(\.words)
                + (profile.copiesOfXBasis.map {
                    ["\(profile.copiesOfX == 1 ? "one copy" : "two copies") of X (\($0.words))"]
                }
                    ?? []),
            text:
                "Copies are held against \(fit.baseline) (\(fit.baselineBasis.words)). \(Self.ratios(fit, thresholds))",
            copiesOfX: profile.copiesOfX)
    }

    /// How log2 ratios were read.
    private static func ratios(_ fit: PurityPloidy, _ thresholds: CopyNumberThresholds) -> String {
        if let purity = LowPurity(fit, thresholds) { return "Ratios were not assessed: \(purity.words)." }
        if fit.purity != nil, fit.ploidy != nil {
            return
                "Ratios were turned into copies with purity and ploidy; copies that a caller gives were taken as they are."
        }
        return
            "Purity and ploidy are not both known: ratios are relative, a loss below \(NumberText.number(thresholds.lossLog2))."
    }
}

extension ReportContext {
    /// Why segments that rest on ratios are not assessed, where the sample is too impure for them.
    func tooImpure(for segments: [CopyNumberSegment]) -> String? {
        guard let copyNumber, segments.contains(where: { $0.evidence == .log2 || $0.evidence == .log2WithPurity })
        else {
            return nil
        }
        return LowPurity(copyNumber.fit, policy.copyNumber)?.words
    }
}
