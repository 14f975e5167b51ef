/// The junctions that break a gene or double a part of it, one row each.
enum RearrangementTable {
    static func render(_ gene: GeneReport) -> Markup {
        guard let rearrangements = gene.rearrangements, !rearrangements.isEmpty else { return "" }
        return Table(
            "Rearrangements in \(gene.symbol)",
            [
                .text("Kind"), .text("What"), .text("Ends"), .text("Coding sequence"), .text("FILTER"),
                .text("Caller"), .text("Record"),
            ],
            rows: rearrangements.map { junction in
                [
                    Table.whole(Words.code(junction.kind)), Markup(text: junction.text),
                    junction.places.map { Table.whole(place($0)) }.joined(separator: "<br>"),
                    junction.cutsCodingSequence ? "disrupted" : "not disrupted: uncertain significance",
                    junction.passesFilter ? "passes" : "<strong>filtered</strong>", Table.cell(junction.caller),
                    "<span class=\"code small\">\(junction.file):\(junction.line)</span>",
                ]
            }
        ).markup
    }

    /// `10:87900000` with its position in groups of three.
    private static func place(_ place: String) -> String {
        guard let colon = place.lastIndex(of: ":"), let position = Int(place[place.index(after: colon)...])
        else { return place }
        return "\(place[..<colon]):\(NumberText.grouped(position))"
    }
}
