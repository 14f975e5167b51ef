import Reports

/// The counts of genes and arms, each with the number that was assessed.
enum CountSections {
    static func genes(_ report: CohortReport) -> Markup {
        let shown: [Alteration] = [.monoallelic, .activating, .uncertain, .heterozygosityLost]
        let table = Table(
            "Alterations by gene",
            [.text("Gene"), .number("Altered"), .number("95 % CI"), .number("Biallelic or deep deletion")]
                + shown.map { .number("\($0.title)") }
                + [.number("Germline suspects"), .number("Variants assessed"), .number("Copies assessed")],
            rows: report.genes.map { gene in
                [
                    "<span class=\"gene\">\(gene.gene)</span>", "\(gene.altered.short)",
                    "\(gene.altered.interval ?? CohortWords.missing)", "\(gene.biallelic.short)",
                ] + shown.map { "\(gene.alterations[$0.rawValue] ?? 0)" }
                    + ["\(gene.germlineSuspects)", "\(gene.variantsAssessed)", "\(gene.copiesAssessed)"]
            }, style: "compact sortable")
        let rules = Table(
            "The same tumours by the definitions that cohorts count by",
            [.text("Gene")] + GeneCount.rules.map { .number("\($0.words)") },
            rows: report.genes.map { gene in
                ["<span class=\"gene\">\(gene.gene)</span>"] + gene.byRule.map { "\($0.words)" }
            },
            style: "sortable")
        return """
            <section id="genes" aria-labelledby="genes-title">
            <h2 id="genes-title">Genes</h2>
            <p>Altered: biallelic, deep deletion, monoallelic or activating, of the tumours in which small variants were assessed. \
            Where copies were not, deletions could not be seen. Biallelic: of those in which copies were assessed too. Variants of uncertain significance and LOH alone do not count.</p>
            \(table.markup)
            <details><summary>By definition: any non-silent variant, loss of function, with LOH, with copy number, germline</summary>
            \(rules.markup)
            </details>
            </section>
            """
    }

    static func arms(_ report: CohortReport) -> Markup {
        let shares = ArmFrequency.shares.map { NumberText.percent($0) }
        let table = Table(
            "Arms",
            [
                .text("Arm"), .number("Loss of the arm"), .number("95 % CI"), .number("Partial or subclonal"),
                .number("LOH"), .number("95 % CI"),
            ]
                + shares.map { .number("\($0) of it lost") },
            rows: report.arms.map { arm in
                [
                    "\(arm.arm)", "\(arm.lost.short)", "\(arm.lost.interval ?? CohortWords.missing)",
                    "\(arm.partlyLost.short)", "\(arm.heterozygosityLost.short)",
                    "\(arm.heterozygosityLost.interval ?? CohortWords.missing)",
                ] + arm.byShare.map { "\($0.short)" }
            }, style: "compact sortable")
        return """
            <section id="arms" aria-labelledby="arms-title">
            <h2 id="arms-title">Chromosome arms</h2>
            \(ArmChart(arms: report.arms).markup)
            \(report.arms.isEmpty ? "" : "<details><summary>Every arm with its denominator</summary>\n\(table.markup)\n</details>" as Markup)
            </section>
            """
    }

    static func predictions(_ report: CohortReport) -> Markup {
        let table = Table(
            "Predicted activation by primary site",
            [
                .text("Site"), .number("Tumours"), .long("mTORC1 activation predicted"),
                .long("AKT activation predicted"),
            ],
            rows: report.predictions.map { site in
                ["\(site.site.words)", "\(site.samples)", "\(site.mtorc1Raised.words)", "\(site.aktRaised.words)"]
            })
        return """
            <section id="predictions" aria-labelledby="predictions-title">
            <h2 id="predictions-title">mTORC1 and AKT by site</h2>
            <p>What each report predicts from DNA, of the tumours in which the genes of the pathway were assessed. It is no measurement of activity.</p>
            \(table.markup)
            </section>
            """
    }
}
