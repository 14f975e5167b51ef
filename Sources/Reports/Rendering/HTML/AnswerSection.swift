/// The first half page: the verdict, the pathway, the findings, what was not looked at, and two cautions.
enum AnswerSection {
    static func render(_ report: SampleReport) -> Markup {
        let answer = report.answer
        return """
            <section id="answer" class="answer \(StateMark.verdictStyle(answer.verdict))" aria-labelledby="answer-title">
            <h2 id="answer-title" class="verdict">\(StateMark.verdict(answer.verdict))<span>\
            \(Words.verdict(report))</span></h2>
            <p class="headline">\(answer.headline)</p>
            <p class="pathway-answer">\(answer.pathway)</p>
            \(findings(report))
            \(list("What does not fit together", answer.conflicts ?? []))
            \(list("Not looked at, not counted, or not to be seen in this input", answer.notLookedAt))
            \(caution("Germline", answer.germline))
            \(caution("Treatment", answer.caution))
            </section>
            """
    }

    private static func findings(_ report: SampleReport) -> Markup {
        guard !report.answer.findings.isEmpty else { return "" }
        let lines = report.answer.findings.map { line -> Markup in
            """
            <li><span class="subject">\(line.subject)</span> \(mark(line, in: report)) \
            <span class="line-text">\(line.text)</span></li>

            """
        }
        return """
            <h3>Genes with findings, and chromosome arms</h3>
            <ul class="answer-lines">
            \(lines.joined())</ul>
            """
    }

    /// The gene's or the arm's own mark, so that the answer and the sections below show the same.
    private static func mark(_ line: AnswerLine, in report: SampleReport) -> Markup {
        if let gene = report.genes.first(where: { $0.symbol == line.subject }) {
            return StateMark.geneLabel(gene)
        }
        if let arm = report.arms.first(where: { $0.name == line.subject }) { return StateMark.armLabel(arm) }
        return StateMark.statusLabel(line.status)
    }

    private static func list(_ title: Markup, _ lines: [String]) -> Markup {
        guard !lines.isEmpty else { return "" }
        return """
            <h3>\(title)</h3>
            <ul class="plain-list">
            \(lines.map { line -> Markup in "<li>\(line)</li>\n" }.joined())</ul>
            """
    }

    private static func caution(_ title: Markup, _ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return "" }
        return "<p class=\"caution\"><strong>\(title).</strong> \(text)</p>"
    }
}
