import Annotations
import Consequences
import TestSupport
import Testing
import Transcripts

@testable import Interpretation

/// What is made of the recurrent changes of tumours and of the changes that papers and databases name, row by row. `RECORD_SNAPSHOTS=1` writes function,
/// level, class and codes anew; what a row shows, and why it is answered otherwise, is written by hand.
@Suite struct KnownTableTests {
    /// What the evidence of a row asks for.
    enum Shown: String, CaseIterable {
        /// Ten tumours or more have the very change.
        case recurrent
        /// As many in the later table of hotspots, whose tumours are not told, and which is not counted.
        case recurrentUncounted = "recurrent_uncounted"
        /// A paper that was seen shows a gain, a loss, part of a loss, or none.
        case gain, loss, partial
        case likeWildType = "like_wild_type"
        /// A paper shows that splicing, or a place, keeps the product.
        case kept
        /// ClinVar has it as pathogenic or likely so with a star or more; without any; as uncertain; as benign.
        case pathogenic
        case pathogenicWithoutStar = "pathogenic_without_star"
        case uncertain
        case benign
        /// It is listed: the paper was not seen, or tells no result.
        case listed

        /// The effects on function that fit; others need a reason.
        var fitting: Set<FunctionalEffect> {
            switch self {
            case .gain: [.gain]
            case .loss: [.loss]
            case .recurrent, .pathogenic: [.loss, .gain]
            case .recurrentUncounted, .pathogenicWithoutStar, .listed: [.loss, .gain, .uncertain]
            case .partial, .kept, .uncertain: [.uncertain]
            case .likeWildType, .benign: [.uncertain, .none]
            }
        }
    }

    struct Row {
        let name: String
        let shown: Shown
        let measured: [String]
        let reason: String?
        var text: String { ([name, shown.rawValue] + measured + [reason ?? "NA"]).joined(separator: "\t") }
    }

    private static func judged(_ name: String) throws -> InterpretedVariant {
        let annotations = try #require(NamedVariant.annotations)
        let (consequence, gene) = try NamedVariant.consequence(name)
        return VariantJudge(
            rules: FunctionalRules(annotations: annotations, policy: .standard),
            oncogenicityRules: OncogenicityRules(annotations: annotations), policy: .standard, hasNormal: true
        ).judge(NamedVariant.observation(consequence), in: gene)
    }

    @Test(arguments: ["known-hotspots.tsv", "known-variants.tsv"])
    func `each row is answered as its evidence says, or says why not`(file: String) throws {
        let path = "Tests/InterpretationTests/Tables/\(file)"
        let bytes = try SharedFile.bytes(Fixture.path(path))
        let table = try TabTable(parsing: bytes, file: file)
        var text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("#") }
            .joined(separator: "\n")
        text += "\nname\tshown\tfunction\tlevel\tclass\tcodes\treason\n"
        for row in table.rows {
            let name = try row.text("name")
            let shown = try row.value("shown", as: Shown.self)
            let reason = try row.optionalText("reason")
            let variant = try Self.judged(name)
            let codes = variant.oncogenicity?.met.map(\.code.rawValue).joined(separator: ",") ?? ""
            text +=
                Row(
                    name: name, shown: shown,
                    measured: [
                        variant.function.effect.rawValue, variant.function.level.rawValue,
                        variant.oncogenicity?.classification.rawValue ?? "NA", codes.isEmpty ? "NA" : codes,
                    ], reason: reason
                ).text + "\n"
            let isAsShown = shown.fitting.contains(variant.function.effect)
            let isOncogenic = variant.oncogenicity?.classification.isOncogenic == true
            let wantsClass = shown == .recurrent || shown == .gain || shown == .loss
            #expect((isAsShown && (isOncogenic || !wantsClass)) != (reason != nil), "\(name): \(variant.function)")
        }
        #expect(Snapshot.difference(from: path, actual: text) == nil)
    }

    @Test(arguments: [
        "PIK3CA:p.Glu542Lys", "PIK3CA:p.Glu545Lys", "PIK3CA:p.His1047Arg", "AKT1:p.Glu17Lys", "PTEN:p.Arg130Gln",
        "PTEN:p.Arg130Gly", "PTEN:p.Arg130Ter", "PTEN:p.Cys124Ser",
    ])
    func `the best known changes are at least likely oncogenic`(name: String) throws {
        #expect(try Self.judged(name).oncogenicity?.classification.isOncogenic == true)
    }

    @Test func `made-up null variants are weighed as the published ones beside them`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/InterpretationTests/Tables/null-siblings.tsv"))
        let table = try TabTable(parsing: bytes, file: "null-siblings.tsv")
        #expect(table.rows.count > 20)
        for row in table.rows {
            let name = try row.text("name")
            let why = try row.text("why")
            let found = try Self.judged(name)
            #expect(found.function.effect.rawValue == (try row.text("function")), "\(name): \(why)")
            let points = found.oncogenicity?.met.first { $0.code == .OVS1 }?.points ?? 0
            #expect(points == (try row.integer("points")), "\(name): \(why)")
        }
    }
}
