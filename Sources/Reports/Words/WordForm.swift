/// How much of a value's words a place has room for.
package enum WordForm: Sendable {
    /// With its rule, its numbers and what they mean.
    case full
    /// What it is, without the label of its rule and without the numbers that were tested.
    case short
}

extension String {
    /// The text with its first letter as a capital.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// Lists as sentences have them.
enum ListWords {
    /// `PTEN, NF1 and TSC2`.
    static func list(_ words: [String], _ conjunction: String = "and") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// `1 variant`, `2 variants`.
    static func count(_ count: Int, _ one: String, _ several: String) -> String {
        "\(count) \(count == 1 ? one : several)"
    }
}
