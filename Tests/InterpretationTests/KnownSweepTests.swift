import Annotations
import Consequences
import Testing
import Transcripts

@testable import Interpretation

/// Over all classes of alleles: function and oncogenicity do not contradict each other in silence, and nothing is overstated.
@Suite struct KnownSweepTests {
    private static let seeded = 250

    private static func judge() throws -> VariantJudge {
        let annotations = try #require(NamedVariant.annotations)
        return VariantJudge(
            rules: FunctionalRules(annotations: annotations, policy: .standard),
            oncogenicityRules: OncogenicityRules(annotations: annotations), policy: .standard, hasNormal: true)
    }

    private static let sweep = Result {
        let genes = try #require(NamedVariant.annotations).genes
        return try genes.enumerated().flatMap {
            try AlleleSweep.seeded(seeded, in: $0.element, seed: UInt64($0.offset) + 1)
        } + AlleleSweep.known()
    }

    private static func alleles() throws -> [AlleleSweep.Allele] { try sweep.get() }

    /// Why an allele of this class is called lost or gained all the same, which the remark of the variant tells.
    private static func tellsWhy(_ variant: InterpretedVariant) -> Bool {
        variant.remarks.contains {
            if case .classedLower(let told, let level) = $0 {
                told == variant.oncogenicity?.classification && level == variant.function.level
            } else {
                false
            }
        }
    }

    @Test func `a loss or a gain is at least likely oncogenic, or the report says why it is not`() throws {
        let judge = try Self.judge()
        var counts: [String: Int] = [:]
        for allele in try Self.alleles() {
            let variant = judge.judge(NamedVariant.observation(allele.consequence), in: allele.gene)
            let effect = variant.function.effect
            let isOncogenic = variant.oncogenicity?.classification.isOncogenic ?? false
            counts["\(effect.rawValue) \(isOncogenic)", default: 0] += 1
            if effect == .loss || effect == .gain {
                #expect(variant.oncogenicity != nil, "\(allele.name)")
                #expect(isOncogenic != Self.tellsWhy(variant), "\(allele.name)")
            } else {
                // The other way round: what counts as oncogenic is no change without effect, unless the clash is told.
                #expect(!isOncogenic || variant.function.clash != nil, "\(allele.name): \(variant.function)")
            }
        }
        // All four kinds were seen.
        #expect(counts["loss true", default: 0] > 300 && counts["loss false", default: 0] > 100)
        #expect(counts["gain true", default: 0] >= 20 && counts["uncertain false", default: 0] > 500)
    }

    @Test(arguments: [
        ("gnomADe_AF", "0.02"), ("AF_grpmax", "0.011"), ("AF_nfe", "0.3"), ("gnomAD_AF_popmax", "0.0101&0.00001"),
    ])
    func `what more than one in a hundred people carry makes no hit`(field: String, frequency: String) throws {
        let judge = try Self.judge()
        let sites = NamedVariant.sites([(field, frequency)])
        for allele in try Self.alleles() {
            let variant = judge.judge(NamedVariant.observation(allele.consequence, sites: sites), in: allele.gene)
            #expect(!variant.isHit && variant.function.effect == .none, "\(allele.name)")
        }
    }

    /// PTEN's own line lies far below.
    @Test(arguments: [("0.0006", false), ("0.0005", true)])
    func `the gene's own line of frequency goes before that of all`(frequency: String, isHit: Bool) throws {
        let judge = try Self.judge()
        let annotations = try #require(NamedVariant.annotations)
        let sites = NamedVariant.sites([("AF_grpmax", frequency)])
        for symbol in ["PTEN", "TSC2"] {
            let gene = try #require(annotations.genes.first { $0.symbol == symbol })
            let losses = try AlleleSweep.seeded(400, in: gene, seed: 9).filter {
                judge.judge(NamedVariant.observation($0.consequence), in: gene).isHit
            }
            #expect(losses.count > 50)
            for allele in losses {
                let variant = judge.judge(NamedVariant.observation(allele.consequence, sites: sites), in: gene)
                #expect(variant.isHit == (isHit || symbol == "TSC2"), "\(allele.name)")
            }
        }
    }

    @Test(arguments: [
        ("Benign", "criteria_provided,_multiple_submitters,_no_conflicts"),
        ("Likely_benign", "reviewed_by_expert_panel"), ("Benign/Likely_benign", "practice_guideline"),
        ("Likely benign", "criteria provided, multiple submitters, no conflicts"),
    ])
    func `what is benign by two stars or a panel makes no hit`(germlineClass: String, review: String) throws {
        let judge = try Self.judge()
        let sites = NamedVariant.sites([("CLNSIG", germlineClass), ("CLNREVSTAT", review)])
        for allele in try Self.alleles() {
            let variant = judge.judge(NamedVariant.observation(allele.consequence, sites: sites), in: allele.gene)
            #expect(!variant.isHit, "\(allele.name)")
            // What a study showed is not denied, and the clash is told.
            if variant.function.effect != .none { #expect(variant.function.clash != nil, "\(allele.name)") }
        }
    }

    @Test func `one star of a benign class makes it uncertain, and the clash is told`() throws {
        let judge = try Self.judge()
        let sites = NamedVariant.sites([("CLNSIG", "Benign"), ("CLNREVSTAT", "criteria_provided,_single_submitter")])
        for allele in try Self.alleles() {
            let variant = judge.judge(NamedVariant.observation(allele.consequence, sites: sites), in: allele.gene)
            #expect(!variant.isHit, "\(allele.name)")
            let alone = judge.judge(
                NamedVariant.observation(
                    allele.consequence, sites: NamedVariant.sites([("CLNSIG", "other")])), in: allele.gene)
            if alone.isHit {
                #expect(variant.function.effect == .uncertain && variant.function.clash != nil, "\(allele.name)")
            }
        }
    }

    /// Exons of tumour suppressors and oncogenes, base by base.
    @Test(arguments: [("PTEN", 5), ("MEN1", 2), ("TSC2", 34), ("TSC1", 15), ("NF1", 21), ("PIK3CA", 10), ("DAXX", 3)])
    func `a synonymous variant far from a splice site makes no hit`(symbol: String, exon: Int) throws {
        let annotations = try #require(NamedVariant.annotations)
        let gene = try #require(annotations.genes.first { $0.symbol == symbol })
        let judge = try Self.judge()
        var seen = 0
        for allele in try AlleleSweep.substitutions(in: gene, exon: exon)
        where allele.consequence.terms == [.synonymousVariant] {
            seen += 1
            let variant = judge.judge(NamedVariant.observation(allele.consequence), in: gene)
            #expect(!variant.isHit, "\(allele.name)")
            #expect(variant.function.effect == .none || variant.function.effect == .uncertain, "\(allele.name)")
        }
        #expect(seen > 30)
    }

    @Test(arguments: ["PIK3CA:p.Ile391Met", "MEN1:p.Thr541Ala"])
    func `polymorphisms are neither lost nor gained, nor oncogenic`(name: String) throws {
        let judge = try Self.judge()
        let (consequence, gene) = try NamedVariant.consequence(name)
        for sites in [AlleleAnnotations(), NamedVariant.sites([("AF_grpmax", "0.07")])] {
            let variant = judge.judge(NamedVariant.observation(consequence, sites: sites), in: gene)
            #expect(!variant.isHit)
            #expect(variant.oncogenicity?.classification.isOncogenic != true)
        }
    }
}
