import Interpretation

/// The alterations that count, a row for each gene.
enum AlterationTable {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let alterations = report.alterations
        guard !alterations.isEmpty else {
            return
                "<p class=\"answer-note\"><strong>Reportable alterations:</strong> \(FirstPageWords.noAlteration(report))</p>"
        }
        return Table(
            "Reportable alterations",
            [
                .text("Gene"), .text("Alteration"), .text("VAF"), .text("Copy number"), .text("Allelic status"),
                .text("Function (level)"), .text("ClinVar; oncogenicity"), .text("Ref."),
            ],
            rows: alterations.map { alteration in
                let gene = alteration.gene
                return [
                    "<span class=\"gene\">\(gene.symbol)</span>", name(alteration),
                    Table.cell(alteration.strongest.flatMap(FirstPageWords.reads), absent: "none"),
                    Markup(text: FirstPageWords.copies(gene).replacing("minor ", with: "minor\u{A0}")), status(gene),
                    function(alteration),
                    classes(alteration.strongest), citations.marks(Citations.keys(of: gene, in: report)),
                ]
            }, style: "alterations"
        ).markup + differences(report)
    }

    /// Why two classes in one cell point apart.
    private static func differences(_ report: SampleReport) -> Markup {
        let lines = FirstPageWords.classDifferences(report)
        return lines.isEmpty
            ? "" : "<p class=\"answer-note\"><strong>Classes that differ:</strong> \(lines.joined(separator: " "))</p>"
    }

    /// The allelic status, with what contradicts it.
    private static func status(_ gene: GeneReport) -> Markup {
        let contradiction: Markup = gene.contradiction.map { "<br><span class=\"small\">\($0)</span>" } ?? ""
        return StateMark.geneLabel(gene) + contradiction
    }

    private static func name(_ alteration: ReportableAlteration) -> Markup {
        var lines: [Markup] = []
        if let variant = alteration.strongest {
            let joint = variant.cisHaplotypeConsequence
            let (protein, coding) = joint.map { ($0.hgvsP, $0.hgvsC) } ?? (variant.hgvsP, variant.hgvsC)
            if let protein { lines.append(code(Words.withoutAccession(protein))) }
            if let coding {
                lines.append(
                    "\(code(Words.withoutAccession(coding))) <span class=\"quiet small\">\(variant.transcript)</span>")
            }
            if lines.isEmpty { lines.append(code(Words.shortName(variant))) }
        }
        lines += alteration.events.map { Markup(text: FirstPageWords.event($0)) }
        if alteration.others > 0 {
            lines.append("<a href=\"#gene-\(alteration.gene.symbol)\">and \(alteration.others) more, page 2</a>")
        }
        return lines.joined(separator: "<br>")
    }

    private static func code(_ name: String) -> Markup { "<span class=\"code\">\(FirstPageWords.excerpt(name))</span>" }

    private static func function(_ alteration: ReportableAlteration) -> Markup {
        guard let variant = alteration.strongest else {
            return Markup(text: alteration.gene.state == .gainedFunction ? "gain inferred" : "loss of function")
        }
        let level: Markup =
            variant.functionLevel.map { "<br><span class=\"quiet small\">\(FirstPageWords.level($0))</span>" } ?? ""
        return "\(FirstPageWords.function(variant.function))\(level)"
    }

    private static func classes(_ variant: VariantReport?) -> Markup {
        guard let variant else { return Table.cell(nil, absent: "small variants only") }
        let lines = [variant.clinVar.map(FirstPageWords.clinVar), variant.oncogenicity.map(Words.oncogenicity)]
            .compactMap { $0 }
        return lines.isEmpty
            ? Table.cell(nil, absent: "none") : lines.map { Markup(text: $0) }.joined(separator: "<br>")
    }
}
