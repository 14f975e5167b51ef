import VariantCallFormat

/// The forms of values by type, as text: nothing is read as the beginning of something else.
enum FieldValue {
    /// Why a value is not of the type; nothing where it is, or is missing.
    static func fault(_ value: Substring, type: FieldDefinition.ValueType) -> String? {
        if value == "." { return nil }
        if value.isEmpty { return "an empty value" }
        switch type {
        case .integer:
            guard isInteger(value) else { return "\(shown(value)); expected an integer" }
            // The eight lowest numbers are reserved (VCF 4.3, section 1.3).
            guard let number = Int(value), number >= Int(Int32.min) + 8, number <= Int(Int32.max) else {
                return "\(shown(value)), which does not fit 32 bits"
            }
            return nil
        case .float: return isFloat(value) ? nil : "\(shown(value)); expected a number"
        case .character: return value.utf8.count == 1 ? nil : "\(shown(value)); expected one character"
        case .string, .flag: return nil
        }
    }

    static func isInteger(_ text: Substring) -> Bool {
        let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
        return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// A decimal number with or without exponent, `inf` and `nan` in any case (VCF 4.3, section 1.3).
    static func isFloat(_ text: Substring) -> Bool {
        var rest = text.utf8[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        switch String(Substring(rest)).lowercased() {
        case "inf", "infinity", "nan": return true
        default: break
        }
        let whole = rest.prefix { (48...57).contains($0) }
        rest = rest[whole.endIndex...]
        var digits = whole.count
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { (48...57).contains($0) }
            digits += fraction.count
            rest = rest[fraction.endIndex...]
        }
        guard digits > 0 else { return false }
        guard let e = rest.first else { return true }
        guard e == UInt8(ascii: "e") || e == UInt8(ascii: "E") else { return false }
        return isInteger(Substring(rest.dropFirst()))
    }
}
