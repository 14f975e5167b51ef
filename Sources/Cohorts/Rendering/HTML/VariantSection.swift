import Interpretation
import Reports

/// The variants of the cohort: along each protein, and those that recur.
enum VariantSection {
    private static let mostRecurrent = 200
    private static let mostNames = 8

    static func render(_ report: CohortReport, drawn genes: [GeneReport]) -> Markup {
        let recurrent = report.variants.filter { $0.samples.count > 1 }
            .enumerated().sorted { (-$0.element.samples.count, $0.offset) < (-$1.element.samples.count, $1.offset) }
            .map(\.element)
        let table = Table(
            "Recurrent variants",
            [
                .text("Gene"), .text("Variant"), .number("Tumours"), .number("Counted as a hit in"), .text("Function"),
                .long("Found in"),
            ],
            rows: recurrent.prefix(mostRecurrent).map { variant in
                let names = variant.samples.prefix(mostNames).map { report.samples[$0].name }.joined(separator: ", ")
                let more = variant.samples.count > mostNames ? " and \(variant.samples.count - mostNames) more" : ""
                return [
                    "<span class=\"gene\">\(variant.gene)</span>",
                    "\(variant.name)\(variant.hgvsP == nil || variant.hgvsC == nil ? "" : " <span class=\"quiet\">\(shortC(variant))</span>" as Markup)",
                    "\(variant.samples.count)", "\(variant.hits)", "\(variant.function.rawValue)", "\(names)\(more)",
                ]
            }, style: "sortable")
        let left = recurrent.count - mostRecurrent
        let drawings = genes.compactMap { gene -> Markup? in
            let drawing = Lollipop.render(gene)
            return drawing.isEmpty ? nil : "<h3>\(gene.symbol)</h3>\n\(drawing)"
        }
        return """
            <section id="variants" aria-labelledby="variants-title">
            <h2 id="variants-title">Variants</h2>
            <p>\(report.variants.count) different variants change a protein and pass their filters; \(recurrent.count) of them in more than one tumour.\
            \(left > 0 ? " The \(mostRecurrent) most frequent are listed; cohort.json has all." : "" as Markup)</p>
            \(table.markup)
            \(drawings.joined(separator: "\n"))
            </section>
            """
    }

    private static func shortC(_ variant: PooledVariant) -> String {
        let name = variant.hgvsC ?? ""
        return name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
    }
}
