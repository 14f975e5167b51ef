/// Why an index cannot be read, or made.
public struct RegionIndexError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name of the index, or of the file that was to be indexed.
    public var name: String
    /// What is wrong.
    public let message: String
    /// What to do.
    public let hint: String?

    /// Makes an error; `hint` says what to do.
    public init(_ message: String, name: String, hint: String? = nil) {
        self.name = name
        self.message = message
        self.hint = hint
    }

    package static func older(than file: String, index: String) -> RegionIndexError {
        RegionIndexError(
            "the index is older than the file, which is read whole", name: index, hint: "tabix -f \(file) makes it anew"
        )
    }

    /// The error in words.
    public var description: String { "\(name): \(message)" + (hint.map { "\n  what to do: \($0)" } ?? "") }
}
