import ByteStreams
import SystemPackage

/// Something in a sheet that is not understood, by line and column.
struct SheetFault: Error {
    /// What stands there.
    enum Fault: Sendable {
        case empty
        case openQuote
        case tooManyRows
        case lineBreak(SampleSheet.Column)
        case columns([String])
        case cells(Int, of: Int)
        case noName
        case noFile
        case value(SampleSheet.Column, String, Expected)
        case taken(SampleSheet.Column, String, by: String, line: Int)
        case file(SampleSheet.Column, String, because: Errno?)
        case noSample(String, ofFiles: [String])
    }

    /// What was expected.
    enum Expected: Sendable {
        case names, files
        case oneOf([String])
        case number(upTo: Int)
    }

    let file: String
    let line: Int
    let fault: Fault

    var description: String { "\(file):\(line): \(fault.words)" }
}

extension SheetFault.Fault {
    fileprivate var words: String {
        switch self {
        case .empty: "the table has no sample; expected a header and a row a sample"
        case .openQuote: "a quoted cell is not closed; expected a quotation mark at its end"
        case .tooManyRows:
            "more than \(InputLimit.sheetRows.words) rows; expected no more in one sheet: split it"
        case .lineBreak(let column):
            "column '\(column.rawValue)' has a line break or another control character; expected a name on one line"
        case .columns(let columns):
            "the columns are \(columns.joined(separator: ", ")); expected sample, and any of \(SampleSheet.Column.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")), each once"
        case .cells(let count, let expected): "the row has \(count) columns; the header has \(expected)"
        case .noName: "column 'sample' is empty; expected the name of a sample"
        case .noFile:
            "the row has no file of the sample; expected one in any of vcf, copy_number, structural, segments"
        case .value(let column, let text, let expected):
            "column '\(column.rawValue)' is '\(text)'; expected \(expected.words)"
        case .taken(.sample, let name, let other, let line) where name == other:
            "column 'sample' is '\(name)', as in line \(line); expected one row a sample"
        case .taken(let column, let name, let other, let line):
            "column '\(column.rawValue)' has '\(name)', a name of '\(other)' in line \(line); expected names of one sample"
        case .file(let column, let path, nil):
            "column '\(column.rawValue)' is '\(path)'; expected files, which standard input is not"
        case .file(let column, let path, let errno?):
            "column '\(column.rawValue)' has '\(path)', which cannot be opened: \(errno)"
        case .noSample(let name, let names):
            "column 'sample' is '\(name)', which is no sample of the files; they have \(names.joined(separator: ", "))"
        }
    }
}

extension SheetFault.Expected {
    fileprivate var words: String {
        switch self {
        case .names: "names between semicolons"
        case .files: "files between semicolons"
        case .oneOf(let values): values.joined(separator: ", ")
        case .number(let most): "a number above 0, up to \(most)"
        }
    }
}

extension AnnotatorError {
    /// A sheet with faults, all of them.
    static func badSheet(_ faults: [SheetFault], code: Code = .badData) -> AnnotatorError {
        AnnotatorError(code: code, message: faults.map(\.description).joined(separator: "\n"))
    }
}
