import CopyNumber

extension TumourReport {
    /// What is known of the tumour of a profile.
    init(_ profile: CopyNumberProfile, thresholds: CopyNumberThresholds) {
        let fit = profile.fit
        self.init(
            purity: fit.purity, ploidy: fit.ploidy, wholeGenomeDoubling: fit.hasDoubledGenome, baseline: fit.baseline,
            sources: fit.sources.map(\.words) + [profile.wordsOnX].compactMap { $0 },
            text: fit.words(thresholds),
            copiesOfX: profile.copiesOfX)
    }
}
