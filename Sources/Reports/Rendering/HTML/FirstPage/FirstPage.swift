/// The first page, complete in itself: the specimen, the interpretation, the alterations that count, the arms, the origin, what is of uncertain
/// significance, what was assessed without a finding, the limits, what could be confirmed, and room to sign.
enum FirstPage {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let answer = report.answer
        return """
            <section id="answer" class="answer \(StateMark.verdictStyle(answer.verdict))\(report.alterations.isEmpty ? "" : " alone")\(report.alterations.count > 4 ? " dense" : "")" aria-labelledby="answer-title">
            <h2 id="answer-title" class="verdict">\(StateMark.verdict(report))<span>\(Words.verdict(report))</span></h2>
            <div class="interpretation">
            <div>
            <p class="headline">\(answer.headline)</p>
            <p class="pathway-answer">\(answer.pathway)</p>
            \(line("Whose data:", answer.samples?.joined(separator: " ")))
            \(line("Discordant findings:", answer.conflicts?.joined(separator: " ")))
            </div>
            \(PathwayThumbnail.render(report))
            </div>
            \(AlterationTable.render(report, citations: citations))
            <ul class="answer-lines">
            \(report.arms.map { arm($0, in: report) }.joined())</ul>
            \(line("Possible germline findings:", answer.germline ?? FirstPageWords.noGermline(report)))
            \(line("VUS:", FirstPageWords.uncertainLine(report)))
            \(NegativesGrid.render(report))
            \(list("Limits of this run", FirstPageWords.limits(report)))
            \(confirmation(report))
            \(SignOff.render(report))
            </section>
            """
    }

    private static func arm(_ arm: ArmReport, in report: SampleReport) -> Markup {
        """
        <li><span class="subject">\(arm.name)</span> \(StateMark.armLabel(arm)) \
        <span class="line-text">\(FirstPageWords.arm(arm, in: report))</span></li>

        """
    }

    /// A paragraph that begins with what it is about.
    private static func line(_ title: Markup, _ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return "" }
        return "<p class=\"answer-note\"><strong>\(title)</strong> \(text)</p>"
    }

    private static func confirmation(_ report: SampleReport) -> Markup {
        let lines = FirstPageWords.confirmations(report)
        return lines.isEmpty
            ? line("Suggested confirmation:", "no rule of this report asks for one.")
            : list("Suggested confirmation", lines)
    }

    private static func list(_ title: Markup, _ lines: [String]) -> Markup {
        guard !lines.isEmpty else { return "" }
        let items = lines.map { line -> Markup in "<li>\(line)</li>\n" }
        return
            "<h3>\(title)</h3>\n<ul class=\"short-list\(lines.count > 2 && lines.allSatisfy { $0.count < 100 } ? " in-columns" : "")\">\n\(items.joined())</ul>"
    }
}
