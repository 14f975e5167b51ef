/// A part of the page below its first part.
struct PageSection {
    /// The anchor and the name by which the contents lead to it; nothing for a section that they leave out.
    let entry: (id: Markup, name: Markup)?
    let body: Markup

    init(_ entry: (id: Markup, name: Markup)? = nil, _ body: Markup) {
        self.entry = entry
        self.body = body
    }

    /// The sections of a report, in the order of the page.
    static func all(_ report: SampleReport, citations: Citations) -> [PageSection] {
        [
            PageSection(
                report.alterations.isEmpty ? nil : ("genes", "Altered genes"),
                GeneSection.render(report, citations: citations)),
            PageSection(("arms", "Copy-number profile"), ArmSection.render(report)),
            PageSection(("pathway", "Pathway"), PathwaySection.render(report, citations: citations)),
            PageSection(nil, TherapySection.render(report, citations: citations)),
            PageSection(nil, SourceSection.render(citations)),
            PageSection(("about", "About this report"), AboutSection.render(report)),
            PageSection(("appendix", "Appendix"), Appendix.render(report, citations: citations)),
        ]
    }
}
