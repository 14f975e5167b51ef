import Reports

/// A file that is no report that can be read.
package struct UnreadableReport: Error, Codable, Sendable, Equatable, CustomStringConvertible {
    /// The file as given.
    package let file: String
    /// What is wrong with it.
    package let message: String

    /// What can be wrong.
    enum Problem {
        /// It says that it is of another format.
        case format(String)
        /// There is no such file, or it cannot be read.
        case noFile(String)
    }

    init(file: String, problem: Problem) {
        self.file = file
        message =
            switch problem {
            case .format(let found): "its schema is \"\(found)\"; expected \"\(SampleReport.schemaName)\""
            case .noFile(let reason): reason
            }
    }

    /// A file that cannot be opened.
    package init(file: String, reason: String) { self.init(file: file, problem: .noFile(reason)) }

    /// What a decoder says of it, with the place in the document.
    init(file: String, error: any Error) {
        self.file = file
        func place(_ path: [any CodingKey]) -> String {
            let names = path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
            return names.isEmpty ? "the document" : String(names.drop { $0 == "." })
        }
        switch error as? DecodingError {
        case .keyNotFound(let key, let context):
            message =
                "\(place(context.codingPath)) has no \"\(key.stringValue)\"; expected a report of the format \"\(SampleReport.schemaName)\""
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            message = "\(place(context.codingPath)) is not what it should be; expected \(type)"
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            message = "\(place(context.codingPath)): \(context.debugDescription)"
        default:
            message = "it is no JSON that can be read (cut short, or another kind of file); expected a NAME.report.json"
        }
    }

    /// File and fault.
    package var description: String {
        "\(file): \(message)\n  what to do: make the report anew with mtorvar report, or leave the file out"
    }
}
