/// Why a VCF file cannot be read at all. What is wrong with single records is a ``RejectedRecord`` instead.
public struct VCFError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: Sendable, Equatable {
        /// No `#CHROM` line stands before the records or the end of the file.
        case missingColumnLine
        /// The `#CHROM` line is not what the specification wants.
        case badColumnLine
        /// Two samples have one name.
        case duplicateSample
        /// A sample has no name.
        case emptySample
        /// The version is none of VCF 4.
        case unknownVersion
        /// A second `#CHROM` line stands among the records and has other columns than the first.
        case otherColumnLine
        /// A line, or the header, is longer than anything that can be VCF.
        case tooLong
        /// The text is not VCF at all.
        case notVCF
    }

    /// What is wrong.
    public let code: Code
    /// The name of the file.
    public let file: String
    /// The line, 1-based.
    public let line: Int
    /// The column of the line in characters, 1-based, where one can be named.
    public let column: Int?
    /// The offending text, cut short.
    public let excerpt: String
    /// What was expected, and what to do.
    public let hint: String

    init(_ code: Code, file: String, line: Int, column: Int? = nil, excerpt: String, hint: String) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.hint = hint
    }

    /// The error in words.
    public var description: String {
        let what =
            switch code {
            case .missingColumnLine: "the #CHROM line is missing"
            case .badColumnLine: "the #CHROM line is not right"
            case .duplicateSample: "two samples have the same name"
            case .emptySample: "a sample has no name"
            case .unknownVersion: "this version of VCF cannot be read"
            case .otherColumnLine: "a second #CHROM line with other columns: two files were joined"
            case .tooLong: "a line is too long"
            case .notVCF: "this is not VCF"
            }
        let place = column.map { "\(line):\($0)" } ?? "\(line)"
        return "\(file):\(place): \(what)\n    \(excerpt)\n  expected: \(hint)"
    }
}
