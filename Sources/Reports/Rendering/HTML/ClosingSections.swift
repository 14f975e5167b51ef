/// What the literature says of treatment, in a few lines.
enum TherapySection {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let lines = TherapyWords.lines(report)
        guard !lines.isEmpty else { return "" }
        let items = lines.enumerated().map { index, line -> Markup in
            let marks = index == lines.count - 1 ? " \(citations.marks(Citations.therapy(report)))" : "" as Markup
            return "<li>\(line)\(marks)</li>\n"
        }
        return """
            <section id="therapy" aria-labelledby="therapy-title">
            <h2 id="therapy-title">Therapy context</h2>
            <ul class="plain-list">
            \(items.joined())</ul>
            </section>
            """
    }
}

/// The numbered sources that the printed pages cite.
enum SourceSection {
    static func render(_ citations: Citations) -> Markup {
        guard citations.printed > 0 else { return "" }
        return """
            <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">References</h2>
            \(list(citations, 0..<citations.printed))
            </section>
            """
    }

    /// The sources that the appendix alone cites, their numbers following.
    static func further(_ citations: Citations) -> Markup {
        citations.printed < citations.sources.count
            ? "<h3>Further references</h3>\n\(list(citations, citations.printed..<citations.sources.count))" : ""
    }

    private static func list(_ citations: Citations, _ range: Range<Int>) -> Markup {
        let items = range.map { index -> Markup in
            let source = citations.sources[index]
            let links = [source.pmid.flatMap(ExternalLink.pubMed), source.doi.map(ExternalLink.doi)].compactMap { $0 }
            return "<li id=\"source-\(index + 1)\">\(source.citation) \(ExternalLink.line(links))</li>\n"
        }
        return "<ol class=\"sources\" start=\"\(range.lowerBound + 1)\">\n\(items.joined())</ol>"
    }
}

/// The five lines that always print: what made the report.
enum AboutSection {
    static func render(_ report: SampleReport) -> Markup {
        let items = AboutWords.lines(report).map { name, value -> Markup in
            "<li><span class=\"fact-name\">\(name)</span> <span>\(value)</span></li>\n"
        }
        return """
            <section id="about" aria-labelledby="about-title">
            <h2 id="about-title">About this report</h2>
            <ul class="about">
            \(items.joined())</ul>
            </section>
            """
    }
}

/// What the report cannot say.
enum LimitSection {
    static func render(_ report: SampleReport) -> Markup {
        let facts = report.limits.map { Fact(Markup(text: $0.subject), Markup(text: $0.text)) }
        let full = report.answer.notLookedAt.map { line -> Markup in "<li>\(line)</li>\n" }
        let list: Markup = full.isEmpty ? "" : "<ul class=\"plain-list\">\n\(full.joined())</ul>\n"
        return list + (facts.isEmpty ? "<p>None recorded.</p>" : Fact.definitions(facts))
    }
}

/// Thresholds and rules.
enum MethodSection {
    static func render(_ report: SampleReport) -> Markup {
        Table(
            "Thresholds and rules that were used", [.text("What"), .text("Value"), .text("Source")],
            rows: report.methods.map {
                [Markup(text: $0.name), Markup(text: $0.value), Table.cell($0.source, absent: "set by mtorvar")]
            }
        ).markup
    }
}

/// Every allele that was considered.
enum ConsideredSection {
    /// The most alleles that a page lists; the table of findings has no such limit, and neither has the JSON.
    static let most = 200

    static func render(_ report: SampleReport) -> Markup {
        guard !report.considered.isEmpty else { return "<p>\(ConsideredWords.none)</p>" }
        let count = report.considered.reduce(0) { $0 + $1.alleles.count }
        var room = most
        let rows = report.considered.compactMap { considered -> [Markup]? in
            guard room > 0 else { return nil }
            let alleles = considered.alleles.prefix(room)
            room -= alleles.count
            return [
                "<span class=\"gene\">\(considered.gene)</span>", Markup(text: Words.code(considered.outcome)),
                Markup(text: considered.reason), "\(considered.alleles.count)",
                "<span class=\"code\">\(alleles.joined(separator: ", "))</span>",
                "<span class=\"code small\">\(considered.file)</span>",
            ]
        }
        let table = Table(
            "Alleles in or near a gene, and what became of each",
            [.text("Gene"), .text("Outcome"), .text("Why"), .number("Alleles"), .long("Which"), .text("File")],
            rows: rows)
        let rest: Markup = count > most ? "<p>\(ConsideredWords.listed(most, of: count))</p>" : ""
        return rest + table.markup
    }
}
