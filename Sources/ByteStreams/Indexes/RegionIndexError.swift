/// Why an index cannot be read, or made.
package struct RegionIndexError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name of the index, or of the file that was to be indexed.
    package let name: String
    /// What is wrong.
    package let message: String
    /// What to do.
    package let hint: String?

    init(_ message: String, name: String, hint: String? = nil) {
        self.name = name
        self.message = message
        self.hint = hint
    }

    /// The error in words.
    package var description: String { "\(name): \(message)" + (hint.map { "\n  what to do: \($0)" } ?? "") }
}
