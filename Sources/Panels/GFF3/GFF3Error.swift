/// What is wrong with a GFF3 file, and what to do.
public struct GFF3Error: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Code: Sendable, Equatable {
        /// The file is GTF, GFF of another version, or none of them.
        case notGFF3
        /// A line is not what it should be.
        case lineForm
        /// The file is of another assembly than was said.
        case otherAssembly
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
    public init(_ code: Code, file: String, line: Int?, message: String, hint: String) {
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
