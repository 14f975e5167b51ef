/// A table with a caption, in a box that scrolls sideways on narrow screens and can be reached by keyboard.
package struct Table {
    let caption: Markup
    let columns: [Column]
    var rows: [[Markup]] = []
    /// The class of its box beside those that all have.
    var style: Markup = ""

    /// A column and how its cells are set.
    package struct Column {
        let title: Markup
        let style: Markup

        package static func text(_ title: Markup) -> Column { Column(title: title, style: "") }

        /// Text of many words, which gets room.
        package static func long(_ title: Markup) -> Column { Column(title: title, style: " class=\"long\"") }

        /// Numbers, set to the right.
        package static func number(_ title: Markup) -> Column { Column(title: title, style: " class=\"number\"") }
    }

    package init(_ caption: Markup, _ columns: [Column], rows: [[Markup]] = [], style: Markup = "") {
        self.style = style
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// The table; the first cell of each row is its header. A sentence where there is no row.
    package var markup: Markup {
        guard !rows.isEmpty else { return "<p>\(caption): none.</p>" }
        let head = columns.map { column -> Markup in "<th scope=\"col\"\(column.style)>\(column.title)</th>" }
        let body = rows.map { row -> Markup in
            let cells = zip(row, columns).enumerated().map { index, pair -> Markup in
                index == 0
                    ? "<th scope=\"row\"\(pair.1.style)>\(pair.0)</th>" : "<td\(pair.1.style)>\(pair.0)</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        // On paper a short table stays in one piece, so that no head stands without its rows.
        let style: Markup = (rows.count <= 6 ? " short" : "") + (self.style.isEmpty ? "" : " \(self.style)")
        return """
            <div class="scroll\(style)" tabindex="0" role="group" aria-label="\(caption)">
            <table>
            <caption><span>\(caption)</span></caption>
            <thead><tr>\(head.joined())</tr></thead>
            <tbody>
            \(body.joined())</tbody>
            </table>
            </div>
            """
    }

    /// A short value that stays on one line; a long one may break, so that no column outgrows the page.
    package static func whole(_ text: String) -> Markup {
        text.count <= 20 ? "<span class=\"whole\">\(text)</span>" : Markup(text: text)
    }

    /// A value, or words for its absence.
    package static func cell(_ text: String?, absent: Markup = "not given") -> Markup {
        guard let text, !text.isEmpty else { return "<span class=\"quiet\">\(absent)</span>" }
        return Markup(text: text)
    }

    static func cell(number: Double?, absent: Markup = "not given") -> Markup {
        cell(number.map { NumberText.decimal($0, decimals: 2) }, absent: absent)
    }
}
