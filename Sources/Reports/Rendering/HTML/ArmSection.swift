/// The chromosome arms: what was called, a drawing of the chromosome with its segments, and the same as a table.
enum ArmSection {
    static func render(_ report: SampleReport) -> Markup {
        let arms = report.arms.map { arm in render(arm, gene: report.genes.first { $0.symbol == arm.locus.gene }) }
        return """
            <section id="arms" aria-labelledby="arms-title">
            <h2 id="arms-title">Chromosome arms</h2>
            \(GenomeProfile.render(report))
            \(report.arms.isEmpty ? "<p>No arm was asked for.</p>" : arms.joined())
            </section>
            """
    }

    private static func render(_ arm: ArmReport, gene: GeneReport?) -> Markup {
        """
        <article class="card">
        <h3>\(arm.name) \(StateMark.armLabel(arm))</h3>
        <p>\(arm.text)</p>
        <p>\(StateMark.loss(arm.locus.status)) <strong>Locus:</strong> \(arm.locus.text)</p>
        \(Ideogram.render(arm, locusBand: gene?.band))
        \(Fact.list(facts(arm)))
        \(segments(arm))
        </article>

        """
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

    private static func segments(_ arm: ArmReport) -> Markup {
        guard !arm.segments.isEmpty else { return "<p>No segment lies on the arm.</p>" }
        return SegmentRows.table("Segments on \(arm.name)", arm.segments).markup
    }
}
