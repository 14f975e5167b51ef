extension [UInt8] {
    /// Appends a number in decimal digits, with a sign where it is negative.
    package mutating func append(decimal number: Int) {
        // 19 digits and a sign at most.
        append(addingCapacity: 20) { output in
            if number < 0 { output.append(UInt8(ascii: "-")) }
            var digits = InlineArray<20, UInt8>(repeating: 0)
            var first = digits.count
            var rest = number.magnitude
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            for place in first..<digits.count { output.append(digits[place]) }
        }
    }

    package mutating func append(text: String) {
        let bytes = text.utf8.span
        append(addingCapacity: bytes.count) { output in
            for place in bytes.indices { output.append(bytes[place]) }
        }
    }
}
