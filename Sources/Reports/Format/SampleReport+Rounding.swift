extension SampleReport {
    /// The report with every fraction, copy number and log2 ratio rounded to four decimals, so that no rendering
    /// shows the noise of a division and JSON stays short. Four decimals are finer than any read count or copy-number
    /// call can support.
    var withRoundedFractions: SampleReport {
        var report = self
        report.genes = genes.map(\.withRoundedFractions)
        report.arms = arms.map(\.withRoundedFractions)
        report.tumour?.purity = tumour?.purity?.withFourDecimals
        report.tumour?.ploidy = tumour?.ploidy?.withFourDecimals
        report.genomeProfile?.segments = genomeProfile?.segments.map(\.withRoundedFractions) ?? []
        report.genomeProfile?.measured = genomeProfile?.measured?.map(\.withRoundedFractions)
        return report
    }
}

extension GeneReport {
    fileprivate var withRoundedFractions: GeneReport {
        var gene = self
        gene.callableFraction = callableFraction?.withFourDecimals
        gene.variants = variants.map { variant in
            var variant = variant
            variant.vaf = variant.vaf?.withFourDecimals
            variant.normalVAF = variant.normalVAF?.withFourDecimals
            return variant
        }
        gene.copyNumber.total = copyNumber.total?.withFourDecimals
        gene.copyNumber.minor = copyNumber.minor?.withFourDecimals
        gene.copyNumber.log2 = copyNumber.log2?.withFourDecimals
        gene.copyNumber.segments = copyNumber.segments.map(\.withRoundedFractions)
        return gene
    }
}

extension ArmReport {
    fileprivate var withRoundedFractions: ArmReport {
        var arm = self
        arm.breadth = breadth.withFourDecimals
        arm.lostFraction = lostFraction?.withFourDecimals
        arm.lohFraction = lohFraction?.withFourDecimals
        arm.segments = segments.map(\.withRoundedFractions)
        return arm
    }
}

extension ProfileSegmentReport {
    fileprivate var withRoundedFractions: ProfileSegmentReport {
        var segment = self
        segment.total = total?.withFourDecimals
        segment.minor = minor?.withFourDecimals
        segment.log2 = log2?.withFourDecimals
        segment.cancerCellFraction = cancerCellFraction?.withFourDecimals
        return segment
    }
}

extension SegmentReport {
    fileprivate var withRoundedFractions: SegmentReport {
        var segment = self
        segment.total = total?.withFourDecimals
        segment.minor = minor?.withFourDecimals
        segment.log2 = log2?.withFourDecimals
        segment.cellularFraction = cellularFraction?.withFourDecimals
        return segment
    }
}

extension Double {
    /// The nearest number with four decimals; negative zero becomes zero. What is not finite stays so, and fails in
    /// the encoder.
    var withFourDecimals: Double {
        let rounded = (self * 10_000).rounded() / 10_000
        return rounded == 0 ? 0 : rounded
    }
}
