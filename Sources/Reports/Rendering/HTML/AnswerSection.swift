/// The first half page: the verdict, the pathway, the findings, what was not looked at, and two cautions.
enum AnswerSection {
    static func render(_ report: SampleReport) -> Markup {
        let answer = report.answer
        return """
            <section id="answer" class="answer \(StateMark.verdictStyle(answer.verdict))" aria-labelledby="answer-title">
            <h2 id="answer-title" class="verdict">\(StateMark.verdict(answer.verdict))<span>\
            \(Words.verdict(answer.verdict))</span></h2>
            <p class="headline">\(answer.headline)</p>
            <p class="pathway-answer">\(answer.pathway)</p>
            \(findings(answer, genes: report.genes))
            \(notLookedAt(answer))
            \(caution("Possible germline origin", answer.germline))
            \(caution("Treatment", answer.caution))
            </section>
            """
    }

    private static func findings(_ answer: AnswerReport, genes: [GeneReport]) -> Markup {
        guard !answer.findings.isEmpty else { return "" }
        let lines = answer.findings.map { line -> Markup in
            let mark = genes.first { $0.symbol == line.subject }.map { StateMark.geneLabel($0.state) }
            return """
                <li><span class="subject">\(line.subject)</span> \(mark ?? StateMark.statusLabel(line.status)) \
                <span class="line-text">\(line.text)</span></li>

                """
        }
        return """
            <h3>Genes with findings, and chromosome arms</h3>
            <ul class="answer-lines">
            \(lines.joined())</ul>
            """
    }

    private static func notLookedAt(_ answer: AnswerReport) -> Markup {
        guard !answer.notLookedAt.isEmpty else { return "" }
        return """
            <h3>Not looked at, or not to be seen in this input</h3>
            <ul class="plain-list">
            \(answer.notLookedAt.map { line -> Markup in "<li>\(line)</li>\n" }.joined())</ul>
            """
    }

    private static func caution(_ title: Markup, _ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return "" }
        return "<p class=\"caution\"><strong>\(title).</strong> \(text)</p>"
    }
}
