/// The VAF of a variant with its interval, against what the candidate explanations expect: small enough to stand beside a line of text.
struct VAFPlot {
    let observed: EstimateReport
    let expected: [ExpectedVAFReport]
    static let (width, height) = (240.0, 60.0)
    private let scale = Scale(first: 0, last: 10_000, left: 58, right: 232)

    /// The drawing; nothing where nothing is expected.
    static func render(_ variant: VariantReport) -> Markup {
        VAFPlot(variant)?.markup(of: Words.shortName(variant)) ?? ""
    }

    init?(_ variant: VariantReport) {
        guard let observed = variant.vafEstimate, let expected = variant.expectedVAF, !expected.isEmpty else {
            return nil
        }
        (self.observed, self.expected) = (observed, expected)
    }

    /// The place of a share of reads.
    func x(_ vaf: Double) -> Double { scale.x(Int((vaf * 10_000).rounded())) }

    func markup(of name: String) -> Markup {
        let somatic = expected.filter { $0.explanation == .somatic }
        let germline = expected.filter { $0.explanation != .somatic }
        let rows = [("somatic", somatic), ("germline", germline)].filter { !$0.1.isEmpty }
        let interval: Markup =
            if let lower = observed.lower, let upper = observed.upper {
                "<path class=\"vaf-interval\" d=\"M\(x(lower)) 4v8m0 -4H\(x(upper))m0 -4v8\"/>"
            } else { "" }
        return """
            <svg class="vaf-plot" viewBox="0 0 240 60" width="240" height="60" role="img">
            <title>VAF of \(name) and what would be expected</title>
            <desc>\(description)</desc>
            <path class="vaf-observed" d="M\(x(observed.value)) 2V47"/>\
            \(rows.enumerated().map { row($1.0, $1.1, y: rows.count == 1 ? 32 : 25 + 15 * Double($0)) }.joined())\
            <path class="tick" d="M58 47H232M58 47v3M145 47v3M232 47v3"/>\(interval)\
            <circle class="vaf-dot" cx="\(x(observed.value))" cy="8" r="3.5"/>
            <text class="axis-number" x="2" y="11">VAF</text>\
            <text class="axis-number" x="58" y="58" text-anchor="middle">0</text>\
            <text class="axis-number" x="145" y="58" text-anchor="middle">50</text>\
            <text class="axis-number" x="238" y="58" text-anchor="end">100 %</text>
            </svg>
            """
    }

    /// The values of one origin: a tick and `1/2`, the copies with the variant of all, for each. Below the first of a somatic variant lies what a
    /// subclonal one has.
    private func row(_ name: String, _ values: [ExpectedVAFReport], y: Double) -> Markup {
        let texts = values.map { "\(number($0.onCopies))/\(number($0.copies))" }
        let widths = texts.map { DrawingText.width($0, size: 9.5) }
        let middles = LabelRow.middles(wishes: values.map { x($0.vaf) }, widths: widths, from: 50, to: 239, gap: 3)
        let ticks = values.map { value -> Markup in "M\(x(value.vaf)) \(y - 1)v6" }
        let labels = texts.enumerated().map { index, text -> Markup in
            guard let middles else { return "" }
            return
                "<text class=\"axis-number spill\" x=\"\(middles[index])\" y=\"\(y - 2)\" text-anchor=\"middle\">\(text)</text>"
        }
        let subclonal: Markup =
            if name == "somatic", let first = values.map(\.vaf).min() {
                "<path class=\"vaf-subclonal\" d=\"M58 \(y + 2)H\(x(first))\"/>"
            } else { "" }
        return """
            \(subclonal)<path class="vaf-expected" d="\(ticks.joined())"/>\(labels.joined())\
            <text class="axis-number" x="2" y="\(y + 4)">\(name)</text>

            """
    }

    private func number(_ value: Double) -> String { NumberText.decimal(value, decimals: 1) }

    private func percent(_ value: Double) -> String { NumberText.decimal(value * 100, decimals: 0) + " %" }

    private var description: String {
        let interval =
            if let lower = observed.lower, let upper = observed.upper {
                " (95 % CI \(percent(lower)) to \(percent(upper)))"
            } else { "" }
        let values = expected.map { value in
            let copies = "\(number(value.onCopies)) of \(number(value.copies)) \(value.copies == 1 ? "copy" : "copies")"
            return switch value.explanation {
            case .somatic: "somatic on \(copies), \(percent(value.vaf))"
            case .germline: "germline on \(copies), \(percent(value.vaf))"
            case .germlineLost: "germline and lost by the tumour, \(percent(value.vaf))"
            }
        }
        return
            "Observed \(percent(observed.value))\(interval). Expected: \(values.joined(separator: "; ")); a subclonal somatic variant has less."
    }
}
