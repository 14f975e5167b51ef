import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Testing

@testable import Reports

/// Names, contigs, filters and paths come from files that anyone may have written.
@Suite struct HTMLInjectionTests {
    private static let attack = "<script>alert(1)</script>&\"'"

    @Test(arguments: ExampleReport.allCases)
    func `markup in any text of a report comes out as text`(example: ExampleReport) throws {
        let report = example.report
        let attacked = try ReportJSON.decode(Self.withAttack(ReportJSON.encode(report)))
        #expect(attacked.sample.name == report.sample.name + Self.attack)
        #expect(attacked.genes.first?.domains.first?.name == "PTPc" + Self.attack)
        let page = HTMLReport.render(attacked)
        let scanner = HTMLScanner(page)
        #expect(scanner.problems == [])
        // The page's own script is the one.
        #expect(scanner.tags.count { $0.name == "script" } == 1)
        #expect(page.lowercased().split(separator: "<script").count == 2)
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"))
    }

    @Test func `text alone, without what it was, breaks nothing either`() throws {
        let attacked = try ReportJSON.decode(Self.withAttack(ReportJSON.encode(ExampleReport.full), keepingText: false))
        let scanner = HTMLScanner(HTMLReport.render(attacked))
        #expect(scanner.problems == [])
        #expect(scanner.tags.count { $0.name == "script" } == 1)
    }

    @Test func `tabs, line ends and escape sequences in names move nothing in the text formats`() {
        var report = ExampleReport.full
        report.sample.name = "A\tB\r\nC\u{1B}[31mD\u{202E}E"
        let columns = Set(FindingsTable.render(report).split(separator: "\n").map { $0.split(separator: "\t").count })
        #expect(columns == [FindingsTable.columns.count])
        let summary = TerminalSummary.render([report], width: 120)
        #expect(summary.contains("A B C [31mD E"))
        #expect(!summary.contains("\u{1B}"))
        #expect(!HTMLReport.render(report).unicodeScalars.contains("\u{202E}"))
    }

    /// The values of closed sets: no file can put another text in their place.
    private static let closed = Set(
        values(of: FindingStatus.self) + values(of: PathwayVerdict.self) + values(of: NotFoundBasis.self)
            + values(of: NodeState.self) + values(of: PrimarySite.self) + values(of: Assembly.self)
            + values(of: InputReport.Role.self) + values(of: RunReport.Plan.self) + values(of: Claim.Kind.self)
            + values(of: Claim.Origin.self) + values(of: VerificationStatus.self) + values(of: OncogenicityClass.self)
            + values(of: OncogenicityCode.self)
            + values(of: CallOutcome.self) + values(of: CopyNumberSegment.Evidence.self)
            + SequenceOntologyTerm.allCases.map(\.name) + Impact.allCases.map(\.name)
            + ["text", "gzip", "BGZF", SampleReport.schemaName]
            + ["tumour_suppressor", "oncogene", "undetermined", "panel", "context"]
            + ["intact", "one_hit", "two_hits", "gained_function", "uncertain", "not_assessed"]
            + ["certain", "likely", "possible"]
            + [
                "small_variant", "gene_deletion", "exon_deletion", "homozygous_deletion", "copy_neutral_loh", "loh",
                "rearrangement", "activating_variant", "amplification",
            ] + ["loss", "gain", "none"] + ["somatic", "germline", "possible_germline", "not_established"]
            + ["homozygous_loss", "neutral", "loh_copy_neutral", "loh_gain", "unknown"] + ["raised", "lowered"]
            + ["arm_loss", "partial_loss", "subclonal_loss", "focal_loss"] + ["+", "-"]
            + values(of: ExpectedVAFReport.Explanation.self))

    private static func values<Value: RawRepresentable<String> & CaseIterable>(of type: Value.Type) -> [String] {
        Value.allCases.map(\.rawValue)
    }

    /// The JSON with the attack in every text that is not one of a closed list.
    private static func withAttack(_ json: [UInt8], keepingText: Bool = true) -> [UInt8] {
        let closed = Self.closed
        let attack = Array("<script>alert(1)</script>&\\\"'".utf8)
        var result: [UInt8] = []
        var index = 0
        while index < json.count {
            guard json[index] == UInt8(ascii: "\"") else {
                result.append(json[index])
                index += 1
                continue
            }
            var end = index + 1
            while json[end] != UInt8(ascii: "\"") { end += json[end] == UInt8(ascii: "\\") ? 2 : 1 }
            let content = json[(index + 1)..<end]
            let isKey = json[(end + 1)...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
            result.append(UInt8(ascii: "\""))
            if isKey || closed.contains(String(decoding: content, as: UTF8.self)) {
                result += content
            } else {
                result += keepingText ? Array(content) + attack : attack
            }
            result.append(UInt8(ascii: "\""))
            index = end + 1
        }
        return result
    }
}
