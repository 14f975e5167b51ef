/// What is wrong with a reference genome, and what to do.
public struct ReferenceGenomeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: Sendable, Equatable {
        /// There is no `.fai` beside the FASTA.
        case missingIndex
        /// The `.fai` is not what it should be.
        case indexForm
        /// The `.fai` does not fit the FASTA.
        case indexDoesNotFit
        /// The file is no FASTA, or packed so that it cannot be read at any place.
        case notFASTA
        /// The genome is of another assembly than is wanted, or of none that is known.
        case otherAssembly
        /// The genome does not have these bases at all.
        case outside
        /// The genome has other bases than are known to stand there.
        case otherBases
    }

    /// The kind.
    public let code: Code
    /// The file.
    public let file: String
    /// The line, 1-based, where one can be named.
    public let line: Int?
    /// What is wrong, and what was expected.
    public let message: String
    /// What to do.
    public let hint: String

    /// Makes an error.
    public init(_ code: Code, file: String, line: Int? = nil, message: String, hint: String) {
        self.code = code
        self.file = file
        self.line = line
        self.message = message
        self.hint = hint
    }

    /// The error in words.
    public var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(message)\n  what to do: \(hint)"
    }
}
