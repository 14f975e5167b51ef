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

    static func contents(_ sections: [PageSection]) -> Markup {
        let entries = sections.compactMap(\.entry).map { id, name -> Markup in
            "<li><a href=\"#\(id)\">\(name)</a></li>\n"
        }
        return """
            <nav class="contents" aria-label="Sections of this report">
            <ol>
            \(entries.joined())</ol>
            </nav>
            """
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
