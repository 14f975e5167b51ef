import Genome
import Interpretation

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
        let tumour = report.tumour
        let sample = report.sample
        var facts: [Fact] = [
            Fact(
                "Primary site",
                sample.primarySite == .unknown ? quiet("not given") : Markup(text: Words.code(sample.primarySite))),
            Fact("Purity", Table.cell(tumour?.purity.map(NumberText.percent))),
            Fact("Ploidy", Table.cell(tumour?.ploidy.map(NumberText.number))),
            Fact("Genome doubling", Table.cell(tumour?.wholeGenomeDoubling.map { $0 ? "yes" : "no" })),
            Fact("Assembly", Markup(text: report.assembly.name.rawValue)),
            Fact("Tumour / normal", "\(sample.tumourColumn ?? "no column") / \(sample.normalColumn ?? "none")"),
            Fact("Data", Markup(text: FirstPageWords.data(report))),
        ]
        let details = sample.details ?? SpecimenReport()
        let told: [(Markup, String?)] = [
            ("Patient", details.patient), ("Specimen", details.specimen), ("Assay", details.assay),
            ("Tumour content", details.tumourContent), ("Specimen date", details.date), ("Comment", details.comment),
        ]
        facts = told.compactMap { name, value in value.map { Fact(name, Markup(text: $0)) } } + facts
        if let timestamp = report.timestamp { facts.append(Fact("Reported", Markup(text: timestamp))) }
        if let quality = report.answer.quality { facts.append(Fact("Data quality", light(quality))) }
        return facts
    }

    /// The light: a mark whose shape tells it as well as its colour, the word, and why.
    private static func light(_ quality: QualityReport) -> Markup {
        let why = quality.concerns.isEmpty ? "" : ": \(FirstPageWords.few(quality.concerns, most: 3))"
        return "\(StateMark.quality(quality.grade)) \(quality.grade.words)\(why)"
    }

    private static func quiet(_ text: Markup) -> Markup { "<span class=\"quiet\">\(text)</span>" }
}
