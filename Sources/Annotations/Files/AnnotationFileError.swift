/// What is wrong with an annotation file: where, the offending text, and what was expected.
public struct AnnotationFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// The line, 1-based, where one can be named.
    public let line: Int?
    /// What is wrong and what was expected.
    public let message: String

    /// Makes an error.
    public init(file: String, line: Int?, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`.
    public var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}
