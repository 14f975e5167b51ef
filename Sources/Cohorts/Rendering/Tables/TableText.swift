import Interpretation
import Reports

/// How tables for machines write their values.
enum TableText {
    /// What was not assessed, or is not known.
    static let missing = "NA"

    /// A value without the characters that part columns and lines.
    static func value(_ text: String?) -> String {
        guard let text else { return missing }
        return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }

    static func text(_ lines: [[String]]) -> String {
        lines.map { $0.joined(separator: "\t") + "\n" }.joined()
    }
}

extension GeneCell {
    /// The code of what became of it; `NA` where that was not assessed, or where no variant could have been seen.
    var told: String {
        if alteration == .notAssessed || alteration == .none && !areVariantsAssessed { return TableText.missing }
        return alteration.rawValue
    }
}

extension ArmCell {
    var told: String { alteration == .notAssessed ? TableText.missing : alteration.rawValue }
}

extension FindingStatus {
    /// The code; nothing for what was not assessed.
    var told: String? { self == .notAssessed || self == .failed ? nil : rawValue }
}

extension NodeState {
    var told: String? { self == .notAssessed ? nil : rawValue }
}
