/// Numbers as the reports print them: a decimal point, a thin grouping of large positions, no exponent.
package enum NumberText {
    /// The number with at most so many decimals, without trailing zeros: `0.41`, `2`, `-1.5`.
    package static func decimal(_ value: Double, decimals: Int = 4) -> String {
        guard value.isFinite else { return "NA" }
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (value.magnitude * scale).rounded()
        // Beyond this a Double has no decimals left to print.
        guard scaled < 9e15 else { return "\(value)" }
        let units = Int(scaled)
        let divisor = Int(scale)
        var text = "\(units / divisor)"
        var fraction = units % divisor
        if fraction > 0 {
            var digits = String(divisor + fraction).dropFirst()
            while digits.last == "0" { digits.removeLast() }
            text += "." + digits
            fraction = 0
        }
        return value < 0 && units > 0 ? "-" + text : text
    }

    /// A number with at most two decimals: `1.25`.
    package static func number(_ value: Double) -> String { decimal(value, decimals: 2) }

    /// A fraction of 0 to 1 as a percentage with at most one decimal, `41.2 %`; a share that is not whole never rounds to 0 % or 100 %.
    package static func percent(_ fraction: Double) -> String {
        guard fraction.isFinite else { return "NA" }
        if fraction > 0, fraction < 0.001 { return "less than 0.1 %" }
        if fraction < 1, fraction > 0.999 { return "more than 99.9 %" }
        let tenths = Int((fraction * 1000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(abs(tenths) % 10) %"
    }

    /// A share of reads as a whole percentage: `54 %`; what is not nothing never rounds to 0 %, nor a part to 100 %.
    package static func wholePercent(_ fraction: Double) -> String {
        guard fraction.isFinite else { return "NA" }
        if fraction > 0, fraction < 0.005 { return "< 1 %" }
        if fraction < 1, fraction >= 0.995 { return "> 99 %" }
        return "\(Int((fraction * 100).rounded())) %"
    }

    /// A position with its digits in groups of three: `87,933,147`.
    package static func grouped(_ value: Int) -> String {
        var text = ""
        let digits = String(value.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return value < 0 ? "-" + text : text
    }
}
