import Genome

/// Why a row cannot be read.
struct RowFault: Error {
    /// The column, by its name in the header.
    let field: String
    /// What is wrong, and what was expected.
    let reason: String
}

/// One row of a table, its fields found by what they hold.
struct SegmentRow {
    let fields: [Substring]
    let places: [TableLayout.Column: Int]
    /// The columns' names as the header writes them; for messages.
    let names: [String]

    /// The text of a column, or nothing where the table has no such column or the value is missing.
    func text(_ column: TableLayout.Column) -> Substring? {
        guard let place = places[column], place < fields.count else { return nil }
        let text = fields[place]
        switch text.lowercased() {
        case "", "na", "nan", ".", "null", "none": return nil
        default: return text
        }
    }

    /// The number of a column, or nothing where it is missing.
    func number(_ column: TableLayout.Column, in range: ClosedRange<Double>) throws(RowFault) -> Double? {
        guard let text = text(column) else { return nil }
        guard let value = Double(text), value.isFinite else {
            throw fault(column, "'\(text)' is not a number; expected a number or NA")
        }
        guard range.contains(value) else {
            throw fault(
                column,
                "\(text) cannot be; expected a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
        }
        return value
    }

    /// Whether a column says yes (`TRUE`) or no; nothing where it is missing.
    func flag(_ column: TableLayout.Column) -> Bool? {
        switch text(column)?.lowercased() {
        case "true", "t", "yes": true
        case "false", "f", "no": false
        default: nil
        }
    }

    /// The filters that a column names; none for PASS and where it is missing.
    func filters(_ column: TableLayout.Column) -> [String] {
        guard let text = text(column), text.uppercased() != "PASS" else { return [] }
        return text.split { $0 == ";" || $0 == "," }.map(String.init)
    }

    /// A ratio to the normal, 1 where nothing changed, as log2; that of no copy at all lies far below every threshold.
    func ratioAsLog2(_ column: TableLayout.Column) throws(RowFault) -> Double? {
        try number(column, in: CopyNumberValues.copies).map { PurityPloidy.log2(max($0, 0.001)) }
    }

    /// A position as the table counts; R may write it as `1e+05`.
    func position(_ column: TableLayout.Column) throws(RowFault) -> Int {
        let text = text(column) ?? ""
        if let value = Int(text), value >= 0, value < 4_000_000_000 { return value }
        if let value = Double(text), value >= 0, value < 4e9, value == value.rounded() { return Int(value) }
        throw fault(column, "'\(text)' is not a position; expected a whole number")
    }

    func fault(_ column: TableLayout.Column, _ reason: String) -> RowFault {
        RowFault(field: places[column].map { $0 < names.count ? names[$0] : "" } ?? column.name, reason: reason)
    }
}
