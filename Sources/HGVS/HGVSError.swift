/// Why a text is no HGVS name, with the place where reading stopped.
public struct HGVSError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The text that was read, whole.
    public let text: String
    /// The column at which it departs from the nomenclature, 1-based.
    public let column: Int
    /// What was expected there.
    public let expected: String

    /// The text, the place and what was expected.
    public var description: String {
        "'\(text)' is no HGVS name: column \(column): expected \(expected)"
    }
}
