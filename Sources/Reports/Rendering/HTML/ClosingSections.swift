/// The sources of the claims, with how far each was verified. Identifiers are text: the report links to nothing
/// outside of itself.
enum SourceSection {
    static func render(_ report: SampleReport) -> Markup {
        let items = report.sources.enumerated().map { index, source -> Markup in
            let identifiers = [source.pmid.map { "PMID \($0)" }, source.doi.map { "DOI \($0)" }].compactMap { $0 }
            let ids: Markup =
                identifiers.isEmpty ? "" : " <span class=\"code\">\(identifiers.joined(separator: " · "))</span>"
            return """
                <li id="source-\(index + 1)"><span class="code">\(source.key)</span> \(source.citation)\(ids) \
                <span class="quiet">\(Words.code(source.verification))</span></li>

                """
        }
        let body: Markup = items.isEmpty ? "<p>None.</p>" : "<ol class=\"sources\">\n\(items.joined())</ol>"
        return """
            <section id="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">Sources</h2>
            \(body)
            </section>
            """
    }
}

/// What the report cannot say.
enum LimitSection {
    static func render(_ report: SampleReport) -> Markup {
        let facts = report.limits.map { Fact(Markup(text: $0.subject), Markup(text: $0.text)) }
        return """
            <section id="limits" aria-labelledby="limits-title">
            <h2 id="limits-title">Limits</h2>
            \(facts.isEmpty ? "<p>None recorded.</p>" : Fact.definitions(facts))
            </section>
            """
    }
}

/// Thresholds and rules.
enum MethodSection {
    static func render(_ report: SampleReport) -> Markup {
        """
        <section id="methods" aria-labelledby="methods-title">
        <h2 id="methods-title">Methods</h2>
        \(Table(
            "Thresholds and rules that were used", [.text("What"), .text("Value"), .text("Source")],
            rows: report.methods.map { [Markup(text: $0.name), Markup(text: $0.value), Table.cell($0.source, absent: "set by mtorvar")] }
        ).markup)
        </section>
        """
    }
}

/// Every allele that was considered.
enum ConsideredSection {
    static func render(_ report: SampleReport) -> Markup {
        let table = Table(
            "Alleles in or near a gene, and what became of each",
            [.text("Gene"), .text("Outcome"), .text("Why"), .number("Alleles"), .long("Which"), .text("File")],
            rows: report.considered.map { considered in
                [
                    "<span class=\"gene\">\(considered.gene)</span>", Markup(text: Words.code(considered.outcome)),
                    Markup(text: considered.reason), "\(considered.alleles.count)",
                    "<span class=\"code\">\(considered.places)</span>",
                    "<span class=\"code small\">\(considered.file)</span>",
                ]
            })
        return """
            <section id="considered" aria-labelledby="considered-title">
            <h2 id="considered-title">Appendix: calls evaluated</h2>
            \(report.considered.isEmpty ? "<p>No record lay in or near a gene.</p>" : table.markup)
            </section>
            """
    }
}
