/// What is wrong with an annotation file: where, the offending text, and what was expected.
package struct AnnotationFileError: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    /// The line, 1-based, where one can be named.
    package let line: Int?
    /// What is wrong and what was expected.
    package let message: String

    package init(file: String, line: Int?, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`.
    package var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}
