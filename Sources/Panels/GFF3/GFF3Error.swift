/// What is wrong with a GFF3 file, and what to do.
package struct GFF3Error: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    package enum Code: Sendable, Equatable {
        /// The file is GTF, GFF of another version, or none of them.
        case notGFF3
        /// A line is not what it should be.
        case lineForm
        /// The file is of another assembly than was said.
        case otherAssembly
    }

    /// The kind.
    package let code: Code
    package let file: String
    /// The line, 1-based, where one can be named.
    package let line: Int?
    /// What is wrong, and what was expected.
    package let message: String
    /// What to do.
    package let hint: String

    package init(_ code: Code, file: String, line: Int?, message: String, hint: String) {
        self.code = code
        self.file = file
        self.line = line
        self.message = message
        self.hint = hint
    }

    /// The error in words.
    package var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(message)\n  what to do: \(hint)"
    }
}
