import Interpretation

extension EstimateReport {
    /// An estimate with four decimals.
    init(_ estimate: ReadEstimate) {
        self.init(
            value: estimate.value.withFourDecimals, lower: estimate.interval.map { $0.lowerBound.withFourDecimals },
            upper: estimate.interval.map { $0.upperBound.withFourDecimals })
    }
}

extension MultiplicityReport {
    /// The multiplicity by the readings of a variant's reads, the one that counts first; nothing where none tells it.
    init?(_ tests: [ClonalVAFTest]) {
        guard let test = tests.first, let multiplicity = test.multiplicity else { return nil }
        let estimate = EstimateReport(multiplicity)
        self.init(
            value: estimate.value, lower: estimate.lower, upper: estimate.upper, copies: test.copies,
            origin: test.inherited > 0 ? .germline : .somatic,
            otherReading: tests.dropFirst().first?.multiplicity.map { EstimateReport($0) })
    }
}

extension Hit {
    /// The share of the tumour's cells that have it, where the reads or the file tell.
    var cancerCellFractionReport: EstimateReport? {
        vafTest?.cancerCellFraction.map { EstimateReport($0) }
            ?? cancerCellFraction.map { EstimateReport(value: $0.withFourDecimals) }
    }
}
