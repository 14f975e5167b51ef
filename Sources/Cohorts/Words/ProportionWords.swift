import Reports

extension Proportion {
    /// `12/60 (20 %; 95 % CI 11.8-31.8 %)`.
    var words: String {
        guard let share, let lower, let upper else { return CohortWords.notAssessed }
        return "\(fraction) (\(ProportionWords.percent(share)); 95\u{A0}% CI \(ProportionWords.range(lower, upper)))"
    }

    /// `12/60 (20 %)`.
    var short: String {
        share.map { "\(fraction) (\(ProportionWords.percent($0)))" } ?? CohortWords.notAssessed
    }

    /// `11.8-31.8 %`; nothing where none was assessed.
    var interval: String? {
        lower.flatMap { lower in upper.map { ProportionWords.range(lower, $0) } }
    }

    var fraction: String { "\(count)/\(assessed)" }
}

enum ProportionWords {
    /// Two shares as percentages: `11.8-31.8 %`.
    static func range(_ lower: Double, _ upper: Double) -> String {
        "\(percentage(lower))-\(percentage(upper))\u{A0}%"
    }

    /// A share as a percentage that breaks into no two lines.
    static func percent(_ share: Double) -> String { NumberText.percent(share).replacing(" ", with: "\u{A0}") }

    /// A share as a percentage with at most one decimal, without its sign.
    static func percentage(_ share: Double) -> String { NumberText.decimal(share * 100, decimals: 1) }

    /// A p-value as journals print it.
    static func pValue(_ value: Double) -> String {
        if value < 0.001 { return "< 0.001" }
        return NumberText.decimal(value, decimals: value < 0.01 ? 4 : 3)
    }
}

extension Difference {
    /// `+7.1 percentage points (95 % CI -5 to 20.3)`.
    var words: String {
        "\(Self.signed(value)) percentage points (95\u{A0}% CI \(Self.signed(lower)) to \(Self.signed(upper)))"
    }

    private static func signed(_ share: Double) -> String {
        (share > 0 ? "+" : "") + ProportionWords.percentage(share)
    }
}
