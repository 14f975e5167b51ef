import Genome

/// The report as Markdown (CommonMark with GitHub's tables), two pages of text: for tickets, notebooks and text tools. What it leaves out, methods,
/// literature and every call, the JSON has.
///
/// A pure function of the report, like the page.
package enum MarkdownReport {
    /// The whole text, with a final newline.
    package static func render(_ report: SampleReport) -> String {
        let report = report.withRoundedFractions
        let citations = Citations(report)
        let sections: [MarkdownText] =
            [head(report), answer(report, citations)] + report.genes.filter(hasDetails).map(MarkdownGene.render) + [
                genes(report.genes), arms(report.arms), MarkdownImbalance.render(report.imbalance),
                pathway(report.pathway), therapy(report, citations),
                references(citations), about(report),
            ]
        var text = sections.map(\.source).joined()
        while text.hasSuffix("\n\n") { text.removeLast() }
        return PathlessNames(report).withoutFolders(text, escape: MarkdownText.escape)
    }

    private static func head(_ report: SampleReport) -> MarkdownText {
        var facts = SpecimenWords.facts(report).map { name, value -> MarkdownText in
            "\(name): \(value ?? SpecimenWords.notGiven)"
        }
        if let quality = report.answer.quality {
            let why = quality.concerns.isEmpty ? "" : ": \(quality.concerns.joined(separator: "; "))"
            facts.append("Data quality: \(quality.grade.words)\(why)")
        }
        return """
            # \(report.sample.name): PI3K/AKT/mTOR pathway report

            **\(report.notice)**

            \(list(facts))
            """
    }

    private static func answer(_ report: SampleReport, _ citations: Citations) -> MarkdownText {
        let answer = report.answer
        func lead(_ title: MarkdownText, _ text: String?) -> MarkdownText {
            text.map { text -> MarkdownText in "**\(title)** \(text)\n\n" } ?? ""
        }
        func lines(_ title: MarkdownText, _ lines: [String]) -> MarkdownText {
            lines.isEmpty ? "" : "**\(title)**\n\n\(list(lines.map { "\($0)" }))"
        }
        let arms = report.arms.map { arm -> MarkdownText in "\(arm.name): \(FirstPageWords.arm(arm, in: report))" }
        return """
            ## \(Words.verdict(report))

            \(answer.headline)

            \(answer.pathway)

            \(lead("Whose data:", answer.samples?.joined(separator: " ")))\
            \(lead("Discordant findings:", answer.conflicts?.joined(separator: " ")))\
            \(alterations(report, citations))\(list(arms))\(lead("Possible germline findings:", answer.germline))\
            \(lead("VUS:", FirstPageWords.uncertainLine(report)))\(grid(report.genes))\
            \(lines("Limits of this run", FirstPageWords.limits(report)))\
            \(lines("Suggested confirmation", FirstPageWords.confirmations(report)))

            """
    }

    private static func alterations(_ report: SampleReport, _ citations: Citations) -> MarkdownText {
        MarkdownTable(
            columns: [
                "Altered gene", "Alteration", "VAF", "Copy number", "Allelic status", "Function",
                "ClinVar; oncogenicity", "Ref.",
            ],
            rows: report.alterations.map { alteration in
                let variant = alteration.strongest
                let names = variant.map { [$0.hgvsP.map(Words.withoutAccession), $0.hgvsC].compactMap { $0 } } ?? []
                let numbers = Citations.keys(of: alteration.gene, in: report).compactMap(citations.number).sorted()
                return [
                    "\(alteration.gene.symbol)",
                    "\((names + alteration.events.map(FirstPageWords.event)).joined(separator: ", "))\(alteration.others > 0 ? "; \(alteration.others) more below" : "")",
                    "\(variant.flatMap(FirstPageWords.reads) ?? "")", "\(FirstPageWords.copies(alteration.gene))",
                    "\([alteration.gene.stateName, alteration.gene.contradiction].compactMap { $0 }.joined(separator: "; "))",
                    "\(variant.map { FirstPageWords.function($0.function) } ?? "")",
                    "\([variant?.clinVar.map(FirstPageWords.clinVar), variant?.oncogenicity.map(Words.oncogenicity)].compactMap { $0 }.joined(separator: "; "))",
                    "\(numbers.map(String.init).joined(separator: ", "))",
                ]
            }
        ).markdown + list(FirstPageWords.classDifferences(report).map { "\($0)" })
    }

    /// What was assessed in each gene, found or not.
    private static func grid(_ genes: [GeneReport]) -> MarkdownText {
        MarkdownTable(
            columns: ["Assessed", "Small variants", "Copy number", "LOH", "Coverage"],
            rows: genes.map { gene in
                [
                    "\(gene.symbol)", "\(FirstPageWords.smallVariants(gene))", "\(FirstPageWords.copies(gene))",
                    "\(gene.copyNumber.lossOfHeterozygosity.map(Words.status) ?? "not assessed")",
                    "\(FirstPageWords.coverage(gene))",
                ]
            }
        ).markdown
    }

    private static func genes(_ genes: [GeneReport]) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["Gene", "State", "Small variants", "Copies, rearrangements", "Basis"],
            rows: genes.map { gene in
                [
                    "\(gene.symbol)", "\(gene.stateName)",
                    gene.variants.isEmpty
                        ? (gene.smallVariants == .notAssessed ? "not assessed" : "none found")
                        : "\(gene.changes.map(Words.shortName).joined(separator: ", "))",
                    "\(([gene.copyNumber.text] + (gene.rearrangements ?? []).map(\.text)).joined(separator: "; "))",
                    "\(gene.basis.map { Words.basis($0, fraction: gene.callableFraction) } ?? "")",
                ]
            })
        return "## Findings by gene\n\n\(table.markdown)"
    }

    private static func hasDetails(_ gene: GeneReport) -> Bool {
        !gene.variants.isEmpty || !gene.hits.isEmpty || gene.copyNumber.status == .found || gene.status == .failed
            || gene.rearrangements?.isEmpty == false
    }

    private static func arms(_ arms: [ArmReport]) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["Arm", "Call", "Covered", "Lost", "LOH", "What", "Locus"],
            rows: arms.map { arm in
                [
                    "\(arm.name)", "\(Words.code(arm.call))", "\(NumberText.percent(arm.breadth))",
                    "\(arm.lostFraction.map(NumberText.percent) ?? "")",
                    "\(arm.lohFraction.map(NumberText.percent) ?? "")", "\(arm.text)",
                    "\(arm.locus.text)",
                ]
            })
        return "## Chromosome arms\n\n\(table.markdown)"
    }

    private static func pathway(_ pathway: PathwayReport) -> MarkdownText {
        let chains = ChainWords.longest(pathway.chains).map { chain -> MarkdownText in
            "\(ChainWords.text(chain, in: pathway))"
        }
        let beside = pathway.beside.map { item -> MarkdownText in "\(item.gene): \(item.text)" }
        guard !chains.isEmpty || !beside.isEmpty else { return "" }
        return "## Mechanistic rationale\n\n\(list(chains + beside))"
    }

    private static func therapy(_ report: SampleReport, _ citations: Citations) -> MarkdownText {
        let lines = TherapyWords.lines(report)
        let numbers = Citations.therapy(report).compactMap(citations.number).sorted().map(String.init)
        let marks = numbers.isEmpty ? "" : " (\(numbers.joined(separator: ", ")))"
        return lines.isEmpty
            ? ""
            : "## Therapy context\n\n\(list(lines.map { "\($0)" }))\(marks.isEmpty ? "" : "References:\(marks)\n\n")"
    }

    private static func references(_ citations: Citations) -> MarkdownText {
        let items = citations.sources.prefix(citations.printed).enumerated().map { index, source -> MarkdownText in
            let ids = [source.pmid.map { "PMID \($0)" }, source.doi.map { "DOI \($0)" }].compactMap { $0 }
            return "\(index + 1)\(MarkdownText(stringLiteral: ".")) \(source.citation) \(ids.joined(separator: ", "))\n"
        }
        return items.isEmpty ? "" : "## References\n\n\(items.joined())\n"
    }

    private static func about(_ report: SampleReport) -> MarkdownText {
        "## About this report\n\n\(list(AboutWords.lines(report).map { "\($0.name): \($0.value)" }))\n"
    }

    /// Lines with a mark each, and an empty line behind them; nothing for none.
    private static func list(_ lines: [MarkdownText]) -> MarkdownText {
        lines.isEmpty ? "" : lines.map { "- \($0)\n" }.joined() + "\n"
    }
}
