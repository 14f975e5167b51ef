/// Why a table of segments cannot be read at all. What is wrong with single rows is a rejected row instead.
package struct SegmentTableError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Sendable, Equatable {
        /// No header of a known kind was found.
        case unknownKind
        /// The kind was named, and the header is not of it.
        case otherKind
        /// It is a file of another sort, which is given in another way.
        case noTable
        /// It is another table of a program that is known.
        case otherTable
        /// The ratios are no logarithms.
        case linearRatios
        /// The table of purity is not one row of numbers.
        case badPurity
    }

    /// What is wrong.
    package let code: Code
    package var file: String
    /// The line, 1-based.
    package let line: Int
    /// The column of the table, 1-based, where one can be named.
    package let column: Int?
    /// The offending text, cut short.
    package let excerpt: String
    /// What was expected.
    package let expected: String
    /// What to do.
    package let remedy: String

    init(
        _ code: Code, file: String, line: Int, column: Int? = nil, excerpt: String, expected: String, remedy: String
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.excerpt = String(excerpt.prefix(120))
        self.expected = expected
        self.remedy = remedy
    }

    /// The error in words.
    package var description: String {
        let what =
            switch code {
            case .unknownKind: "this is no table of segments that is known"
            case .otherKind: "the table is not of the kind that was named"
            case .noTable: "this is no table of segments"
            case .otherTable: "this is a table of another sort"
            case .linearRatios: "the ratios are not log2"
            case .badPurity: "purity and ploidy cannot be read"
            }
        let place = column.map { "\(line):\($0)" } ?? "\(line)"
        return "\(file):\(place): \(what)\n    \(excerpt)\n  expected: \(expected)\n  what to do: \(remedy)"
    }

    static func unknownKind(
        file: String, line: Int, excerpt: String
    ) -> SegmentTableError {
        let known = TableDialect.all.map { dialect in
            let columns = dialect.layouts.map { $0.required.map { $0.names[0] }.joined(separator: " ") }
            return "\n    \(dialect.id): \(columns.joined(separator: ", or "))"
        }
        return SegmentTableError(
            .unknownKind, file: file, line: line, excerpt: excerpt,
            expected: "a header with the columns of one of these kinds, in any order and case:\(known.joined())",
            remedy:
                "rename the columns to those of 'neutral' (chrom start end cn_total cn_minor log2 cf), or name the kind with --segments-kind"
        )
    }
}
