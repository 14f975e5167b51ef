import Annotations
import Genome

/// The sources of a report, numbered in the order in which its printed pages cite them; those that only the appendix cites follow.
struct Citations {
    /// All sources in the order of their numbers.
    let sources: [SourceReport]
    /// How many of them the printed pages cite.
    let printed: Int

    private let numbers: [String: Int]

    init(_ report: SampleReport) {
        let known = Set(report.sources.map(\.key))
        let order =
            report.alterations.flatMap { Self.keys(of: $0.gene, in: report) }
            + Self.keys(of: report.pathway.chains.flatMap(\.steps).flatMap(\.claims), in: report, most: 6)
            + Self.therapy(report)
        let cited = order.uniqued().filter(known.contains)
        let rest = report.sources.map(\.key).filter { !cited.contains($0) }
        sources = (cited + rest).compactMap { key in report.sources.first { $0.key == key } }
        printed = cited.count
        numbers = Dictionary(
            sources.enumerated().map { ($1.key, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The numbers of sources as links to the list; empty where none is known.
    func marks(_ keys: [String]) -> Markup {
        let marks = keys.compactMap { numbers[$0] }.sorted().map { number -> Markup in
            "<a href=\"#source-\(number)\">\(number)</a>"
        }
        return marks.isEmpty ? "" : "<span class=\"cite\">[\(marks.joined(separator: ", "))]</span>"
    }

    /// The number of a source.
    func number(of key: String) -> Int? { numbers[key] }

    /// Two or three sources on a gene: the papers on its very changes, then those on the gene.
    static func keys(of gene: GeneReport, in report: SampleReport) -> [String] {
        let ofChanges = gene.variants.filter(\.countsAsHit).flatMap { $0.functionSources ?? [] }
        return Array((ofChanges + keys(of: gene.claims, in: report, most: 3)).uniqued().prefix(3))
    }

    /// The sources of the statement about treatment.
    static func therapy(_ report: SampleReport) -> [String] {
        let claims = (report.answer.claims ?? []).filter { id in
            report.evidence.contains { $0.id == id && $0.type == .therapy }
        }
        return keys(of: claims, in: report, most: 6)
    }

    /// The first source of each claim, as many as there is room for.
    static func keys(of claims: [String], in report: SampleReport, most: Int) -> [String] {
        let keys = claims.compactMap { id in
            report.evidence.first { $0.id == id }?.sources.first { key in
                report.sources.contains { $0.key == key && ($0.pmid ?? $0.doi) != nil }
            }
        }
        return Array(keys.uniqued().prefix(most))
    }
}
