/// The head of the first page: the sample, the specimen as far as it is known, the assays, and how far the data carry the findings.
enum SpecimenStrip {
    static func render(_ report: SampleReport) -> Markup {
        """
        <header class="page-header">
        <h1>\(report.sample.name) <span class="eyebrow">PI3K/AKT/mTOR pathway report</span></h1>
        \(Fact.list(facts(report), style: "facts run-in"))
        </header>
        """
    }

    private static func facts(_ report: SampleReport) -> [Fact] {
        var facts = SpecimenWords.facts(report).map { name, value in
            Fact(Markup(text: name), Table.cell(value, absent: Markup(text: SpecimenWords.notGiven)))
        }
        if let quality = report.answer.quality { facts.append(Fact("Data quality", light(quality))) }
        return facts
    }

    /// The light: a mark whose shape tells it as well as its colour, the word, and why.
    private static func light(_ quality: QualityReport) -> Markup {
        let why = quality.concerns.isEmpty ? "" : ": \(FirstPageWords.few(quality.concerns, most: 3))"
        return "\(StateMark.quality(quality.grade)) \(quality.grade.words)\(why)"
    }
}
