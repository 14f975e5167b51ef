/// The upper half of the first page: the verdict, the pathway, what was not assessed, the genes and the arms; below it the limits in full and the
/// caution about treatment.
enum AnswerSection {
    static func render(_ report: SampleReport) -> Markup {
        let answer = report.answer
        return """
            <section id="answer" class="answer \(StateMark.verdictStyle(answer.verdict))" aria-labelledby="answer-title">
            <h2 id="answer-title" class="verdict">\(StateMark.verdict(report))<span>\
            \(Words.verdict(report))</span></h2>
            <p class="headline">\(answer.headline)</p>
            <p class="pathway-answer">\(answer.pathway)</p>
            \(lead("Whose data:", answer.samples?.joined(separator: " ")))
            \(lead("Not assessed:", answer.notLookedAtInShort))
            \(lead("Discordant findings:", answer.conflicts?.joined(separator: " ")))
            \(findings(report))
            \(lead("Germline.", answer.germline))
            \(list("Not assessed or not counted, in full", answer.notLookedAt))
            \(lead("Treatment.", answer.caution, style: "caution"))
            </section>
            """
    }

    /// Genes with findings, one line for all others, and the arms.
    private static func findings(_ report: SampleReport) -> Markup {
        let arms = Set(report.arms.map(\.name))
        let genes = report.answer.findings.filter { !arms.contains($0.subject) }
        let rest = (report.answer.withoutFinding ?? []).map { line -> Markup in
            "<li class=\"rest\">\(line)</li>\n"
        }
        let lines =
            genes.map { line($0, in: report) } + rest
            + report.answer.findings.filter { arms.contains($0.subject) }.map { line($0, in: report) }
        guard !lines.isEmpty else { return "" }
        return """
            <h3 class="rows-title">Genes and chromosome arms</h3>
            <ul class="answer-lines">
            \(lines.joined())</ul>
            """
    }

    private static func line(_ line: SummaryLine, in report: SampleReport) -> Markup {
        """
        <li><span class="subject">\(line.subject)</span> \(mark(line, in: report)) \
        <span class="line-text">\(line.text)</span></li>

        """
    }

    /// The gene's or the arm's own mark, so that the answer and the sections below show the same.
    private static func mark(_ line: SummaryLine, in report: SampleReport) -> Markup {
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

    /// A paragraph that begins with what it is about.
    private static func lead(_ title: Markup, _ text: String?, style: Markup = "answer-note") -> Markup {
        guard let text, !text.isEmpty else { return "" }
        return "<p class=\"\(style)\"><strong>\(title)</strong> \(text)</p>"
    }
}
