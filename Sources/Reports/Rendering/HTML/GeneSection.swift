/// A card for each altered gene.
enum GeneSection {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let cards = report.alterations.map { GeneCard.render($0.gene, in: report, citations: citations) }
        guard !cards.isEmpty else { return "" }
        return """
            <section id="genes" aria-labelledby="genes-title">
            <h2 id="genes-title">Altered genes</h2>
            \((report.cautions ?? []).map { caution -> Markup in "<p class=\"to-mind\">Caution: \(caution).</p>\n" }.joined())\
            \(cards.joined())
            </section>
            """
    }
}

/// All genes as a table, and what was seen in those without an alteration that counts.
enum GeneOverview {
    static func render(_ report: SampleReport) -> Markup {
        let others = report.genes.filter { !$0.isAltered }.map { gene -> Markup in
            GeneCard.variants(gene, in: report) + RearrangementTable.render(gene)
        }
        return """
            <p>\(counts(report.genes))</p>
            \(overview(report.genes).markup)
            \(others.joined())
            """
    }

    private static func counts(_ genes: [GeneReport]) -> Markup {
        func count(_ status: FindingStatus) -> Int { genes.count { $0.status == status } }
        return """
            All \(genes.count) genes are listed: \(count(.found)) with a finding, \(count(.notFound)) without, \
            \(count(.notAssessed)) not assessed, \(count(.failed)) failed.
            """
    }

    private static func overview(_ genes: [GeneReport]) -> Table {
        Table(
            "All genes",
            [
                .text("Gene"), .text("State"), .text("Small variants"), .text("Copies, rearrangements"),
                .text("Basis"), .text("Role"),
            ],
            rows: genes.map { gene in
                [
                    "<span class=\"gene\">\(gene.symbol)</span><br><span class=\"quiet small\">\(gene.band)</span>",
                    StateMark.geneLabel(gene), variants(gene), copies(gene), basis(gene),
                    "\(Words.code(gene.role))<br><span class=\"quiet small\">\(Words.code(gene.group))</span>",
                ]
            })
    }

    private static func variants(_ gene: GeneReport) -> Markup {
        guard !gene.variants.isEmpty else {
            switch gene.smallVariants {
            case .notAssessed: return "not assessed"
            case .failed: return "failed"
            case .found, .notFound: return "none found"
            }
        }
        return gene.changes.map { variant -> Markup in
            let together: Markup =
                variant.cisHaplotypeConsequence == nil ? "" : " <span class=\"quiet\">(variants on one copy)</span>"
            let remark: Markup = variant.countsAsHit ? "" : " <span class=\"quiet\">(no hit)</span>"
            return "<span class=\"code\">\(Words.shortName(variant))</span>\(together)\(remark)"
        }.joined(separator: "<br>")
    }

    private static func copies(_ gene: GeneReport) -> Markup {
        let copies: Markup =
            switch gene.copyNumber.status {
            case .notAssessed: "not assessed"
            case .found, .notFound, .failed: Markup(text: gene.copyNumber.text)
            }
        return ([copies] + (gene.rearrangements ?? []).map { Markup(text: $0.text) }).joined(separator: "<br>")
    }

    private static func basis(_ gene: GeneReport) -> Markup {
        if let basis = gene.basis { return Markup(text: Words.basis(basis, fraction: gene.callableFraction)) }
        switch gene.status {
        case .notFound: return "not given"
        case .notAssessed, .failed: return Markup(text: gene.stateText)
        case .found: return "<span class=\"quiet\">a finding stands</span>"
        }
    }
}
