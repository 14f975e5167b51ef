import Reports

/// What a reader should know before the numbers are believed.
enum CohortQualitySection {
    static func render(_ report: CohortReport) -> Markup {
        let words = QualityWords(report: report)
        let parts: [(title: Markup, lines: [String], none: Markup)] = [
            (
                "Duplicates and swaps", words.pairs + words.sharedNames,
                "No two samples share most of their rare alleles."
            ),
            (
                "Sex against X", words.sexMismatches,
                "No sample contradicts the sex that was given, as far as copies of X are known."
            ),
            ("Outliers", words.outliers, "No sample lies far from the others in alleles, purity or depth."),
            ("Mixed inputs", words.mixtures, "Callers, assembly and program are the same for all samples."),
            ("Inadequate data", words.inadequate, "No report says that its data do not carry an answer."),
        ]
        let blocks = parts.map { part -> Markup in
            let lines = part.lines.map { line -> Markup in "<li>\(line)</li>\n" }
            let body: Markup =
                lines.isEmpty ? "<p>\(part.none)</p>" : "<ul class=\"plain-list\">\n\(lines.joined())</ul>"
            return "<h3>\(part.title)</h3>\n\(body)"
        }
        return """
            <section id="quality" aria-labelledby="quality-title">
            <h2 id="quality-title">Quality</h2>
            <p>Outliers: a modified z-score above 3.5 (median and median deviation), from five samples on. Rare alleles: those of at most three \
            samples, or of one in fifty; only what lies in and near the genes is compared.</p>
            \(blocks.joined(separator: "\n"))
            </section>
            """
    }

    /// The reports that are missing; nothing where all could be read.
    static func unreadable(_ report: CohortReport) -> Markup {
        guard !report.unreadable.isEmpty else { return "" }
        let lines = report.unreadable.map { fault -> Markup in
            "<li><span class=\"code\">\(PathlessNames.base(fault.file))</span>: \(fault.message)</li>\n"
        }
        let count = report.unreadable.count
        return """
            <div class="faults" role="note">
            <p><strong>\(count) report\(count == 1 ? "" : "s") could not be read and \(count == 1 ? "is" : "are") not counted:</strong></p>
            <ul class="plain-list">
            \(lines.joined())</ul>
            </div>
            """
    }
}
