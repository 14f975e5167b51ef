import Annotations
import TestSupport
import Testing

@testable import Interpretation

/// Criteria of ACMG/AMP for variants that may be inherited: `Tables/germline-criteria.tsv`, row by row.
@Suite struct GermlineCriteriaTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let cells: [String]
        var testDescription: String { "\(cells[0]), \(cells[1]): \(cells[3])" }
    }

    private static let rows: [Row] =
        ((try? SharedFile.text(Fixture.path("Tests/InterpretationTests/Tables/germline-criteria.tsv"))) ?? "")
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        .map { Row(cells: $0.split(separator: "\t").map(String.init)) }

    @Test func `the table is there`() {
        #expect(Self.rows.count > 20 && Self.rows.allSatisfy { $0.cells.count == 4 })
    }

    private static func sites(_ text: String) -> AlleleAnnotations {
        guard text != "NA" else { return AlleleAnnotations() }
        let parts = text.split(separator: "=").map(String.init)
        var sites = parts.count == 2 ? NamedVariant.sites([(parts[0], parts[1])]) : AlleleAnnotations()
        sites.frequencySources = [.init(file: "gnomad.vcf.gz", populations: [.greatest])]
        return sites
    }

    @Test(arguments: rows) func `the criteria are those of the tree, the panel and the tables`(row: Row) throws {
        let annotations = try #require(NamedVariant.annotations)
        let (consequence, gene) = try NamedVariant.consequence(row.cells[0])
        let sites = Self.sites(row.cells[1])
        let function = FunctionalRules(annotations: annotations, policy: .standard).assessment(
            of: consequence, in: gene, annotations: sites)
        let found = GermlineCriteriaRules(annotations: annotations, policy: .standard).criteria(
            for: consequence, function: function, in: gene, sites: sites, isNumberedAsMANESelect: true, isLong: false)
        let text = found.met.map { "\($0.code.rawValue) \($0.strength.rawValue)" }.joined(separator: ",")
        #expect((text.isEmpty ? "NA" : text) == row.cells[2], "\(row.testDescription)")
        #expect(found.met.allSatisfy { !$0.source.isEmpty })
    }

    /// What the tumour's normal shows not to be inherited has none, and neither has what is common knowledge of nobody.
    @Test func `a somatic variant has no criteria for the germline`() throws {
        let annotations = try #require(NamedVariant.annotations)
        let (consequence, gene) = try NamedVariant.consequence("PTEN:p.Arg130Ter")
        for hasNormal in [true, false] {
            let variant = VariantJudge(
                rules: FunctionalRules(annotations: annotations, policy: .standard),
                oncogenicityRules: OncogenicityRules(annotations: annotations),
                germlineRules: GermlineCriteriaRules(annotations: annotations, policy: .standard), policy: .standard,
                hasNormal: hasNormal
            ).judge(NamedVariant.observation(consequence), in: gene)
            #expect((variant.germlineCriteria == nil) == hasNormal)
            #expect(variant.origin == (hasNormal ? .somatic : .notEstablished))
        }
    }
}
