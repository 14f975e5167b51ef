import Annotations
import Genome

/// The claims that apply, grouped by type, each with where it was measured, what to mind, and how far it was checked.
enum EvidenceSection {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let groups = report.evidence.map(\.type).uniqued().map { type -> Markup in
            let claims = report.evidence.filter { $0.type == type }
            // What to mind of all claims of a type is said once.
            let shared =
                claims.count < 2
                ? [] : claims[0].cautions.filter { caution in claims.allSatisfy { $0.cautions.contains(caution) } }
            return """
                <h3>\(Words.code(type).capitalised) <span class="quiet count">\(claims.count)</span></h3>
                \(cautions(shared))<ul class="claims">
                \(claims.map { claim($0, without: shared, citations: citations) }.joined())</ul>

                """
        }
        let none: Markup = report.evidence.isEmpty ? "<p>\(EvidenceWords.none)</p>" : ""
        return """
            <p class="lead">\(EvidenceWords.lead(report)) \(EvidenceWords.reach)</p>
            \(none)\(frequencies(report))\(groups.joined())
            \(tier(report))\
            \(TrialTable.render(report.trials ?? [], lead: report.trialsLead ?? ""))
            """
    }

    /// How often cohorts that counted the same saw what was found here.
    private static func frequencies(_ report: SampleReport) -> Markup {
        let all = report.genes.flatMap { $0.frequencies ?? [] } + report.arms.flatMap { $0.frequencies ?? [] }
        guard !all.isEmpty else { return "" }
        let lines = all.map { "\($0.text) (\($0.claim))" }.uniqued().map { "<li>\($0)</li>\n" as Markup }
        return "<h3>How often cohorts saw it</h3>\n<ul>\n\(lines.joined())</ul>\n"
    }

    private static func tier(_ report: SampleReport) -> Markup {
        report.tier.map { "<p>\($0.system) tier: \($0.tier). \($0.reason)</p>\n" } ?? ""
    }

    private static func cautions(_ texts: [String]) -> Markup {
        texts.isEmpty
            ? ""
            : "<ul class=\"cautions\">\n\(texts.map { caution -> Markup in "<li>\(caution)</li>\n" }.joined())</ul>\n"
    }

    private static func claim(_ claim: EvidenceReport, without shared: [String], citations: Citations) -> Markup {
        let number: Markup = claim.number.map { " <strong class=\"figure\">\($0)</strong>" } ?? ""
        return """
            <li class="claim">
            <p class="claim-text">\(claim.text)\(number)</p>
            \(cautions(claim.cautions.filter { !shared.contains($0) }))<p class="claim-facts">\(facts(claim, citations: citations))</p>
            </li>

            """
    }

    private static func facts(_ claim: EvidenceReport, citations: Citations) -> Markup {
        var facts: [Markup] = ["<span class=\"code\">\(claim.id)</span>"]
        if !claim.genes.isEmpty { facts.append(Markup(text: claim.genes.joined(separator: ", "))) }
        if let design = claim.design {
            facts.append("\(Words.code(design))\(claim.size.map { ", n=\($0)" } ?? "")")
        }
        facts += [
            "cohort: \(claim.cohort)", "data: \(claim.assay)", "\(Words.code(claim.verification))",
            citation(claim, citations: citations),
        ]
        return facts.joined(separator: " · ")
    }

    private static func citation(_ claim: EvidenceReport, citations: Citations) -> Markup {
        var parts = claim.sources.map { key -> Markup in
            citations.number(of: key).map { "<a href=\"#source-\($0)\">\($0)</a>" } ?? Markup(text: key)
        }
        if let reference = claim.reviewReference { parts.append("reference \(reference) of the review") }
        let origin = Markup(text: Words.code(claim.origin))
        return parts.isEmpty ? "from: \(origin)" : "from: \(origin); \(parts.joined(separator: ", "))"
    }
}
