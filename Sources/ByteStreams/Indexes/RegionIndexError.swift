/// Why an index cannot be read, or made.
package struct RegionIndexError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name of the index, or of the file that was to be indexed.
    package var name: String
    /// What is wrong.
    package let message: String
    /// What to do.
    package let hint: String?

    /// Makes an error.
    package init(_ message: String, name: String, hint: String? = nil) {
        self.name = name
        self.message = message
        self.hint = hint
    }

    /// The index is older than its file.
    package static func older(than file: String, index: String) -> RegionIndexError {
        RegionIndexError(
            "the index is older than the file, which is read whole", name: index, hint: "tabix -f \(file) makes it anew"
        )
    }

    /// The error in words.
    package var description: String { "\(name): \(message)" + (hint.map { "\n  what to do: \($0)" } ?? "") }
}
