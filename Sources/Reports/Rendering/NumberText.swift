import Interpretation

/// Numbers as the reports print them: a decimal point, a thin grouping of large positions, no exponent.
enum NumberText {
    /// The number with at most so many decimals, without trailing zeros: `0.41`, `2`, `-1.5`.
    static func decimal(_ value: Double, decimals: Int = 4) -> String {
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

    /// A fraction of 0 to 1 as the sentences of the interpretation print it: `41.2 %`.
    static func percent(_ fraction: Double) -> String {
        fraction.isFinite ? Interpretation.percent(fraction) : "NA"
    }

    /// A position with its digits in groups of three: `87,933,147`.
    static func grouped(_ value: Int) -> String {
        var text = ""
        let digits = String(value.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return value < 0 ? "-" + text : text
    }
}
