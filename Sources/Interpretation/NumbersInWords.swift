/// A fraction as a percentage with at most one decimal, `2.5 %`; a share that is not whole never rounds to 0 % or 100 %.
public func percent(_ fraction: Double) -> String {
    if fraction > 0, fraction < 0.001 { return "less than 0.1 %" }
    if fraction < 1, fraction > 0.999 { return "more than 99.9 %" }
    let tenths = Int((fraction * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(abs(tenths) % 10) %"
}

/// A number with at most two decimals, and none where it is whole.
public func number(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let fraction = hundredths % 100
    if fraction == 0 { return sign + String(hundredths / 100) }
    let digits = fraction < 10 ? "0\(fraction)" : fraction % 10 == 0 ? String(fraction / 10) : String(fraction)
    return "\(sign)\(hundredths / 100).\(digits)"
}
