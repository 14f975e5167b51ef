import Annotations
import Consequences
import Testing
import Transcripts

@testable import Interpretation

/// What predictions and filtering allele frequencies in the files decide, and what they do not.
@Suite struct PredictionTests {
    private static func judged(_ name: String, _ values: [(field: String, text: String)]) throws -> InterpretedVariant {
        let annotations = try #require(NamedVariant.annotations)
        let (consequence, gene) = try NamedVariant.consequence(name)
        return VariantJudge(
            rules: FunctionalRules(annotations: annotations, policy: .standard),
            oncogenicityRules: OncogenicityRules(annotations: annotations), policy: .standard, hasNormal: true
        ).judge(NamedVariant.observation(consequence, sites: NamedVariant.sites(values)), in: gene)
    }

    /// PTEN A79T is no known change. REVEL counts from 0.644 on and up to 0.290, CADD from 25.3 on and up to 22.7, SpliceAI from 0.2 on.
    @Test(
        arguments: [
            ([("REVEL", "0.644")], "OP1"), ([("REVEL", "0.643")], ""), ([("REVEL", "0.291")], ""),
            ([("REVEL", "0.290")], "SBP1"), ([("REVEL_score", "0.7&0.9")], "OP1"),
            ([("REVEL_score", "0.7&0.2")], ""), ([("CADD_PHRED", "25.3")], "OP1"), ([("cadd_phred", "22.7")], "SBP1"),
            ([("REVEL", "0.8"), ("CADD_PHRED", "20")], ""), ([("REVEL", "0.8"), ("CADD_PHRED", "30")], "OP1"),
            ([("am_pathogenicity", "0.8")], "OP1"), ([("am_pathogenicity", "0.1")], "SBP1"),
            // Words alone must be two; beside a score they are not asked.
            ([("SIFT", "deleterious(0)")], ""),
            ([("SIFT", "deleterious(0)"), ("PolyPhen", "probably_damaging(1)")], "OP1"),
            ([("REVEL", "0.8"), ("SIFT", "tolerated(0.3)")], "OP1"), ([("REVEL", "no number")], ""),
            // Splicing: harm by either way is harm; that splicing stays acquits no protein.
            ([("spliceai_ds_max", "0.2")], "OP1"), ([("spliceai_ds_max", "0.05")], ""),
            ([("REVEL", "0.1"), ("spliceai_ds_max", "0.05")], "SBP1"),
            ([("REVEL", "0.1"), ("spliceai_ds_max", "0.6")], ""),
            ([("REVEL", "0.8"), ("spliceai_ds_max", "0.0")], "OP1"),
        ] as [([(String, String)], String)])
    func `scores decide OP1 and SBP1 by their lines`(values: [(String, String)], expected: String) throws {
        let found = try Self.judged("PTEN:p.Ala79Thr", values.map { (field: $0.0, text: $0.1) })
        let codes = found.oncogenicity?.met.map(\.code).filter { $0 == .OP1 || $0 == .SBP1 }.map(\.rawValue) ?? []
        #expect(codes.joined(separator: ",") == expected)
        // Whatever is predicted, it is no hit.
        #expect(!found.isHit && found.function.effect == .uncertain)
    }

    @Test(
        arguments: [
            // An intron, and a synonymous change: at least uncertain, never a hit.
            ("TSC1:c.737+20A>G", "C|TSC1|0.00|0.01|0.85|0.10|1|2|20|4", FunctionalEffect.uncertain),
            ("TSC1:c.737+20A>G", "C|TSC1|0.00|0.01|0.19|0.10|1|2|20|4", .none),
            ("TSC1:c.737+20A>G", "C|OTHER|0.00|0.01|0.85|0.10|1|2|20|4", .none),
            ("TSC1:c.737+20A>G", "C|OTHER|0.9|0|0|0|1|2|3|4,C|TSC1|0.0|0.3|0.0|0.0|1|2|3|4", .uncertain),
            ("PTEN:c.132C>T", "T|PTEN|0.00|0.00|0.91|0.00|1|2|3|4", .uncertain),
            // What takes the product of an oncogene away activates nothing; a null variant stays one.
            ("PIK3CA:c.1251+20A>G", "G|PIK3CA|0.9|0.9|0.9|0.9|1|2|3|4", .none),
            ("PTEN:p.Arg233Ter", "T|PTEN|0.0|0.0|0.0|0.0|1|2|3|4", .loss),
        ] as [(String, String, FunctionalEffect)])
    func `SpliceAI leaves open what splicing does, and makes no hit`(
        name: String, text: String, effect: FunctionalEffect
    ) throws {
        let found = try Self.judged(name, [("SpliceAI", text)])
        #expect(found.function.effect == effect)
        #expect(found.isHit == (effect == .loss))
        if case .predictedSplicing = found.function.rule { #expect(found.function.level == .prediction) }
    }

    /// The line of PTEN (0.00056) is one of filtering allele frequencies; that of other genes (0.01) one of the greatest frequency.
    @Test(
        arguments: [
            ("PTEN:p.Arg233Ter", [("fafmax_faf95_max", "0.0006")], false),
            ("PTEN:p.Arg233Ter", [("fafmax_faf95_max_joint", "0.0005")], true),
            ("PTEN:p.Arg233Ter", [("AF_grpmax", "0.0007"), ("fafmax_faf95_max", "0.0004")], true),
            ("PTEN:p.Arg233Ter", [("AF_grpmax", "0.0007")], false),
            ("PTEN:p.Arg233Ter", [("faf95_afr", "0.0001"), ("faf95_nfe", "0.0009")], false),
            ("TSC1:p.Arg692Ter", [("faf95_popmax", "0.0006")], true),
            ("TSC1:p.Arg692Ter", [("faf95_popmax", "0.02")], false),
            ("TSC1:p.Arg692Ter", [("AF_popmax", "0.02"), ("faf95_popmax", "0.009")], false),
        ] as [(String, [(String, String)], Bool)])
    func `a filtering allele frequency is held against the line that speaks of it`(
        name: String, values: [(String, String)], isHit: Bool
    ) throws {
        #expect(try Self.judged(name, values.map { (field: $0.0, text: $0.1) }).isHit == isHit)
    }

    /// The lower end of an interval tells neither that gnomAD lacks the allele, nor how frequent it is.
    @Test func `OP4 is not decided by a filtering allele frequency`() throws {
        let annotations = try #require(NamedVariant.annotations)
        let (consequence, gene) = try NamedVariant.consequence("PTEN:p.Arg233Ter")
        var sites = NamedVariant.sites([("fafmax_faf95_max", "0")])
        sites.frequencySources = [.init(file: "gnomad.vcf.gz", populations: [.filtering])]
        let found = OncogenicityRules(annotations: annotations).assessment(
            of: consequence,
            function: FunctionalRules(annotations: annotations, policy: .standard).assessment(
                of: consequence, in: gene),
            in: gene, sites: sites)
        #expect(!found.met.contains { $0.code == .OP4 } && found.undecided.contains { $0.code == .OP4 })
    }
}
