/// The chromosome arms: what was called, and a drawing of the chromosome with its segments.
enum ArmSection {
    static func render(_ report: SampleReport) -> Markup {
        let arms = report.arms.map { arm in
            render(
                arm, gene: report.genes.first { $0.symbol == arm.locus.gene },
                imbalance: report.imbalance?.arm(arm.name)
            )
        }
        return """
            <section id="arms" aria-labelledby="arms-title">
            <h2 id="arms-title">Copy-number profile</h2>
            \(GenomeProfile.render(report))\(ImbalanceSection.render(report))
            \(report.arms.isEmpty ? "<p>No arm was asked for.</p>" : arms.joined())
            </section>
            """
    }

    private static func render(_ arm: ArmReport, gene: GeneReport?, imbalance: ArmImbalanceReport?) -> Markup {
        """
        <article class="arm\(arm.status == .notFound ? " unchanged" : "")">
        <h3>\(arm.name) \(StateMark.armLabel(arm))</h3>
        <p>\(arm.text)\(arm.status == .notAssessed ? "" : " \(arm.locus.text)")</p>\(line(imbalance))
        \(arm.segments.isEmpty ? "" : Ideogram.render(arm, locusBand: gene?.band))
        </article>

        """
    }

    private static func line(_ imbalance: ArmImbalanceReport?) -> Markup {
        guard let imbalance else { return "" }
        return "\n<p>\(imbalance.text)</p>"
    }

    /// The numbers behind the drawings.
    static func tables(_ report: SampleReport) -> Markup {
        report.arms.map { arm in
            "<h3>\(arm.name)</h3>\n" + Fact.list(facts(arm))
                + (arm.segments.isEmpty
                    ? "<p>No segment lies on the arm.</p>"
                    : SegmentRows.table("Segments on \(arm.name)", arm.segments).markup)
        }.joined()
            + report.genes.filter { !$0.copyNumber.segments.isEmpty }.map { gene in
                SegmentRows.table("Copy-number segments over \(gene.symbol)", gene.copyNumber.segments).markup
            }.joined() + ImbalanceSection.table(report)
    }

    private static func facts(_ arm: ArmReport) -> [Fact] {
        [
            Fact(
                "Arm without centromere", "\(NumberText.grouped(arm.start))–\(NumberText.grouped(arm.end))"),
            Fact("Covered by segments", Markup(text: NumberText.percent(arm.breadth))),
            Fact(
                "Lost, of what is covered", Table.cell(arm.lostFraction.map(NumberText.percent), absent: "not assessed")
            ),
            Fact(
                "LOH, of what is covered", Table.cell(arm.lohFraction.map(NumberText.percent), absent: "not assessed")),
        ]
    }
}
