import Genome

/// What stands around the sections: the head of the report, the lines that print on every page, the contents, the foot.
enum PageFrame {
    /// The head and the foot of each printed page: position fixed puts them on all pages, and the main part leaves
    /// them room.
    static func running(_ report: SampleReport) -> Markup {
        """
        <div class="running running-head" aria-hidden="true"><span>\(report.sample.name) · \(report.assembly.name.rawValue) · \
        literature to \(report.program.evidenceDate)</span><span>Research use only</span></div>
        <div class="running running-foot" aria-hidden="true">\(report.notice)</div>
        """
    }

    static func header(_ report: SampleReport) -> Markup {
        var facts: [Fact] = [
            Fact("assembly", Markup(text: report.assembly.name.rawValue)),
            Fact("tumour column", optional(report.sample.tumourColumn, absent: "none in the file")),
            Fact("matched normal", optional(report.sample.normalColumn, absent: "none")),
            Fact("primary site", Markup(text: Words.code(report.sample.primarySite))),
            Fact("literature to", Markup(text: report.program.evidenceDate)),
        ]
        if let timestamp = report.timestamp { facts.append(Fact("made", Markup(text: timestamp))) }
        return """
            <header class="page-header">
            <h1>\(report.sample.name) <span class="eyebrow">PI3K/AKT/mTOR pathway report by \
            \(report.program.name) \(report.program.version)</span></h1>
            \(Fact.list(facts, style: "facts run-in"))
            <p class="notice">\(report.notice)</p>
            </header>
            """
    }

    static let contents: Markup = """
        <nav class="contents" aria-label="Sections of this report">
        <ol>
        <li><a href="#quality">Data</a></li>
        <li><a href="#genes">Genes</a></li>
        <li><a href="#arms">Chromosome arms</a></li>
        <li><a href="#pathway">Pathway</a></li>
        <li><a href="#evidence">Evidence</a></li>
        <li><a href="#sources">Sources</a></li>
        <li><a href="#limits">Limits</a></li>
        <li><a href="#methods">Methods</a></li>
        <li><a href="#considered">Calls evaluated</a></li>
        </ol>
        </nav>
        """

    static func footer(_ report: SampleReport) -> Markup {
        """
        <footer class="page-footer">
        <p>\(report.program.name) \(report.program.version), annotations \(report.program.annotationsVersion) \
        (SHA-256 <span class="code">\(report.program.annotationsSHA256)</span>), format \(report.schema).</p>
        <p>\(report.notice)</p>
        </footer>
        """
    }

    private static func optional(_ text: String?, absent: Markup) -> Markup {
        text.map { Markup(text: $0) } ?? "<span class=\"quiet\">\(absent)</span>"
    }
}

/// A name and its value.
struct Fact {
    let name: Markup
    let value: Markup

    init(_ name: Markup, _ value: Markup) {
        self.name = name
        self.value = value
    }

    /// Short facts side by side.
    static func list(_ facts: [Fact], style: Markup = "facts") -> Markup {
        let items = facts.map { fact -> Markup in
            "<li><span class=\"fact-name\">\(fact.name)</span> \(fact.value)</li>\n"
        }
        return "<ul class=\"\(style)\">\n\(items.joined())</ul>"
    }

    /// Longer facts, one a line.
    static func definitions(_ facts: [Fact]) -> Markup {
        let rows = facts.map { fact -> Markup in "<dt>\(fact.name)</dt><dd>\(fact.value)</dd>\n" }
        return "<dl class=\"definitions\">\n\(rows.joined())</dl>"
    }
}
