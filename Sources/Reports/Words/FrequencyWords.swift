package import Annotations

extension CohortFrequency {
    /// `MEN1: 44 % (30/68; 95 % CI 33-56, Wilson); small variants that change the protein, sporadic pancreatic NET`.
    package var words: String {
        let share = [
            count.flatMap { count in total.map { "\(count)/\($0)" } } ?? total.map { "of \($0)" },
            countOrigin == .percent ? "count from the percentage" : nil, interval?.words,
        ].compactMap { $0 }
        let figures = share.isEmpty ? "" : " (\(share.joined(separator: "; ")))"
        return "\(ListWords.list(subjects, "or")): \(percent) %\(figures); \(counted.words), \(cohort)"
    }
}

extension CohortFrequency.Interval {
    /// The interval, and whose it is.
    fileprivate var words: String {
        let ends = "95 % CI \(Int(lower.rounded()))-\(Int(upper.rounded()))"
        return method == .wilson ? "\(ends), computed by Wilson's method" : ends
    }
}

extension CohortFrequency.Counted {
    /// What was counted.
    package var words: String {
        switch self {
        case .nonSilent: "any non-silent small variant"
        case .lossOfFunction: "loss-of-function small variant"
        case .variantWithLOH: "non-silent small variant with LOH"
        case .variantOrCopies: "small variants or copy-number changes"
        case .armLoss: "loss of the arm"
        case .germline: "germline variants"
        case .proteinLoss: "loss of protein staining"
        case .alternativeLengthening: "alternative lengthening of telomeres"
        case .staining: "protein staining"
        case .lowExpression: "low expression"
        case .notStated: "what was counted is not stated"
        }
    }
}
