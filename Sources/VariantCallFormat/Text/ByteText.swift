// Numbers and text in the bytes of a line.

/// The number that ASCII digits with an optional sign spell, or nothing where there is anything else or it does not fit.
func integer(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end > start else { return nil }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var index = isNegative ? start + 1 : start
    guard index < end else { return nil }
    var value = 0
    while index < end {
        let digit = Int(bytes[index]) - 48
        guard digit >= 0, digit <= 9 else { return nil }
        let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowedAgain) = product.addingReportingOverflow(digit)
        if overflowed || overflowedAgain { return nil }
        value = sum
        index += 1
    }
    return isNegative ? -value : value
}

/// A part of the bytes as text.
func text(in bytes: Span<UInt8>, from start: Int, to end: Int) -> String {
    decoded(bytes.extracting(start..<max(start, end)))
}

/// Bytes as text; what is not UTF-8 becomes U+FFFD.
func decoded(_ bytes: Span<UInt8>) -> String {
    if let valid = try? UTF8Span(validating: bytes) { return String(copying: valid) }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
}

/// The beginning of a line, for messages.
func excerpt(of line: Span<UInt8>) -> String {
    let text = text(in: line, from: 0, to: min(line.count, 100))
    return line.count > 100 ? text + "…" : text
}

/// Whether two rows of bytes are the same.
func areEqual(_ bytes: Span<UInt8>, _ others: Span<UInt8>) -> Bool {
    bytes.count == others.count && bytes.indices.allSatisfy { bytes[$0] == others[$0] }
}
