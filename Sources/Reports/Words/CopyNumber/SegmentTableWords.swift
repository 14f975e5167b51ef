package import CopyNumber

extension SegmentTable {
    /// What is odd about the table, each with its file.
    package var warningWords: [String] { containerWarnings + warnings.map { "\(file):\($0.words)" } }
}

extension SegmentTable.Warning {
    /// What stands behind the name of the file.
    fileprivate var words: String {
        switch self {
        case .lineAboveHeader(let line, let text): "\(line): a line above the header was passed over: \(text)"
        case .elsewhere(let rows, let contigs):
            " \(ListWords.count(rows, "row lies", "rows lie")) on contigs that are no chromosome (\(contigs.joined(separator: ", ")))"
        case .withoutState(let rows):
            " \(ListWords.count(rows, "row has", "rows have")) neither copies nor a ratio: nothing is known there"
        case .noNegativeRatio(let count): " none of \(count) ratios lies below zero: are they log2?"
        case .noTumour(let line, let caller):
            "\(line): \(caller?.title ?? "the caller") found no tumour in the sample: its purity was not taken"
        }
    }
}
