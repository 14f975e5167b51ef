import Genome

/// Why reports cannot be exported together, in words that say what to do.
package struct ExportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of failure it is; decides the exit code.
    package enum Code: Sendable, Hashable {
        /// The call does not fit the reports (exit code 64).
        case usage
        /// A report is not what it should be (exit code 65).
        case badData
        /// The output would replace something (exit code 73).
        case cannotCreate
    }

    /// The kind.
    package let code: Code
    /// What is wrong, where, and what to do.
    package let description: String

    static func sameSample(_ name: String, _ first: String, _ second: String) -> ExportError {
        ExportError(
            code: .usage,
            description: """
                \(second): it is a report of '\(name)', and so is \(first); their rows could not be told apart.
                  what to do: leave one of them out, or make one anew with a name of its own (mtorvar report --sample-name)
                """)
    }

    static func sameIdentifier(_ identifier: String, _ first: String, _ second: String) -> ExportError {
        ExportError(
            code: .usage,
            description: """
                the samples '\(first)' and '\(second)' would both be '\(identifier)' in the study: cBioPortal takes letters, digits, '.', '_' and '-' alone.
                  what to do: make one of the reports anew with another name (mtorvar report --sample-name)
                """)
    }

    static func longIdentifier(_ identifier: String, path: String, most: Int) -> ExportError {
        ExportError(
            code: .usage,
            description: """
                \(path): the sample's name '\(identifier)' is longer than the \(most) characters that cBioPortal takes.
                  what to do: make the report anew with a shorter name (mtorvar report --sample-name)
                """)
    }

    static func bothAssemblies(_ first: ExportSample, _ second: ExportSample, format: ExportFormat) -> ExportError {
        ExportError(
            code: .usage,
            description: """
                \(second.path): it is of \(second.assembly.rawValue), and \(first.path) is of \(first.assembly.rawValue); a \(format.rawValue) export has one assembly.
                  what to do: export the reports of each assembly for themselves
                """)
    }

    /// A file that is no report.
    package static func noReport(_ path: String, _ reason: String) -> ExportError {
        ExportError(
            code: .badData,
            description: """
                \(path): it is no report that can be read: \(reason)
                  what to do: give NAME.report.json as mtorvar report writes it
                """)
    }

    /// A file of an earlier study.
    package static func wouldReplace(_ path: String) -> ExportError {
        ExportError(
            code: .cannotCreate,
            description: """
                \(path) is there: the folder holds a study already. Nothing was written.
                  what to do: name another folder with --output; --overwrite replaces the study that is there
                """)
    }

    static func invalidStudy(_ field: String, _ value: String, expected: String) -> ExportError {
        ExportError(code: .usage, description: "\(field) is '\(value)'; expected \(expected)")
    }
}
