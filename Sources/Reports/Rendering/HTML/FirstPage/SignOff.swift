/// Room for names and dates.
enum SignOff {
    static func render(_ report: SampleReport) -> Markup {
        let fields: [(Markup, String?)] = [
            ("Referred by", report.sample.details?.referring), ("Reported by", report.sample.details?.reporting),
            ("Date", nil), ("Signature", nil),
        ]
        let items = fields.map { name, value -> Markup in
            "<li><span class=\"fact-name\">\(name)</span> <span class=\"blank\">\(value ?? "\u{A0}")</span></li>\n"
        }
        return "<ul class=\"sign-off\">\n\(items.joined())</ul>"
    }
}
