/// What is wrong with a reference genome, and what to do.
package struct ReferenceGenomeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    package enum Code: Sendable, Equatable {
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
    package let code: Code
    package let file: String
    /// The line, 1-based, where one can be named.
    package let line: Int?
    /// What is wrong, and what was expected.
    package let message: String
    /// What to do.
    package let hint: String

    package init(_ code: Code, file: String, line: Int? = nil, message: String, hint: String) {
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
