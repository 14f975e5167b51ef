/// What was assessed in each gene, found or not, as a grid.
enum NegativesGrid {
    /// So many genes have room on paper for two words beside each other.
    private static let mostOnOneLine = 10

    static func render(_ report: SampleReport) -> Markup {
        guard !report.genes.isEmpty else { return "" }
        func row(_ title: Markup, _ cell: (GeneReport) -> (text: String, style: Markup)) -> [Markup] {
            [title]
                + report.genes.map { gene in
                    let (text, style) = cell(gene)
                    return "<span class=\"\(style)\">\(text)</span>"
                }
        }
        return Table(
            "Assessed by gene",
            [.text("Assessed")] + report.genes.map { .text("<span class=\"gene\">\($0.symbol)</span>") },
            rows: [
                row("Small variants", variants),
                row("Copy number", copies),
                row("LOH") { status($0.copyNumber.lossOfHeterozygosity, found: "LOH", none: "none") },
                row("Coverage", coverage),
            ], style: report.genes.count > mostOnOneLine ? "negatives" : "negatives on-one-line"
        ).markup
    }

    private static func status(_ status: FindingStatus?, found: String, none: String) -> (String, Markup) {
        switch status {
        case .found: (found, "is-found")
        case .notFound: (none, "is-none")
        case .notAssessed, nil: ("not assessed", "is-open")
        case .failed: ("failed", "is-found")
        }
    }

    private static func variants(_ gene: GeneReport) -> (String, Markup) {
        let text = FirstPageWords.smallVariants(gene)
        return (text, text == "found" ? "is-found" : gene.smallVariants == .notAssessed ? "is-open" : "is-none")
    }

    private static func copies(_ gene: GeneReport) -> (String, Markup) {
        let (text, style) = status(gene.copyNumber.status, found: "changed", none: "no change")
        guard gene.copyNumber.status != .notAssessed, let total = gene.copyNumber.total else { return (text, style) }
        return ("CN \(NumberText.number(total))", style)
    }

    private static func coverage(_ gene: GeneReport) -> (String, Markup) {
        (FirstPageWords.coverage(gene), gene.coverage == .callable ? "is-none" : "is-open")
    }
}
