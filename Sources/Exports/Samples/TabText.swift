/// Rows of a table with tabs between their cells.
struct TabText {
    private(set) var text = ""

    init(header: [String]) { append(header) }

    init() {}

    /// Adds a row. What would end a cell or a row within one becomes a space.
    mutating func append(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: "\t") + "\n"
    }

    static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        return String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }
}
