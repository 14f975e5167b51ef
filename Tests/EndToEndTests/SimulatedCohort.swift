import FoundationEssentials
import TestSupport

/// Tumours whose truth is known, as files that callers could have written, and what a cohort must show of each gene and arm. The truth is drawn
/// first, the files follow from it, and the expected cells are told by the rules of genetics alone.
struct SimulatedCohort {
    /// What was measured of a tumour.
    enum Assay: CaseIterable { case variantsAndCopies, variantsAlone, copiesAlone }

    /// A small variant of a gene.
    enum Mutation: CaseIterable { case absent, truncating, uncertain, activating }

    /// Copies in all and of the minor allele.
    struct Copies: Equatable {
        let total: Int
        let minor: Int
        static let normal = Copies(total: 2, minor: 1)
        static let oneLost = Copies(total: 1, minor: 0)
        static let neutralLOH = Copies(total: 2, minor: 0)
        static let gone = Copies(total: 0, minor: 0)
    }

    /// What became of an arm.
    enum ArmState: Equatable {
        case whole(Copies)
        /// A copy of three fifths of it is lost, from the centromere on.
        case partlyLost
    }

    struct Tumour {
        let name: String
        let assay: Assay
        let site: String
        let purity: Double
        /// By gene.
        var mutations: [String: Mutation] = [:]
        /// Copies over the gene and a megabase around it, where they differ from the arm's.
        var focal: [String: Copies] = [:]
        /// By arm; others are as they were born.
        var arms: [String: ArmState] = [:]
        /// Private alleles, by place in ``SimulatedCohort/intron``.
        var privateAlleles: [Int] = []
    }

    /// A gene with a truncating variant and one of uncertain effect, or an activating one.
    struct Gene {
        let name: String
        let chromosome: String
        let arm: String
        let place: ClosedRange<Int>
        let truncating: (position: Int, reference: String, alternate: String)?
        let uncertain: (position: Int, reference: String, alternate: String)
        let activating: (position: Int, reference: String, alternate: String)?
    }

    /// GRCh38. Truncating and activating variants are those of `SampleData` and of the cases of known variants; the uncertain ones are
    /// substitutions of residues of which nothing is known.
    static let genes = [
        Gene(
            name: "PTEN", chromosome: "chr10", arm: "10q", place: 87_863_113...87_971_930,
            truncating: (87_933_147, "C", "T"), uncertain: (87_864_474, "C", "A"), activating: nil),
        Gene(
            name: "TSC1", chromosome: "chr9", arm: "9q", place: 132_891_348...132_945_269,
            truncating: (132_903_785, "G", "A"), uncertain: (132_896_239, "C", "A"), activating: nil),
        Gene(
            name: "TSC2", chromosome: "chr16", arm: "16p", place: 2_047_985...2_088_720,
            truncating: (2_079_159, "C", "T"), uncertain: (2_048_619, "G", "A"), activating: nil),
        Gene(
            name: "PIK3CA", chromosome: "chr3", arm: "3q", place: 179_148_114...179_240_093, truncating: nil,
            uncertain: (179_198_829, "C", "T"), activating: (179_234_297, "A", "G")),
        Gene(
            name: "MEN1", chromosome: "chr11", arm: "11q", place: 64_803_516...64_810_716,
            truncating: (64_809_788, "G", "A"), uncertain: (64_804_338, "A", "G"), activating: nil),
        Gene(
            name: "DAXX", chromosome: "chr6", arm: "6p", place: 33_318_558...33_323_016,
            truncating: (33_319_435, "AG", "A"), uncertain: (33_318_746, "A", "C"), activating: nil),
        Gene(
            name: "ATRX", chromosome: "chrX", arm: "Xq", place: 77_504_880...77_786_216,
            truncating: (77_717_155, "G", "A"), uncertain: (77_508_361, "T", "A"), activating: nil),
        Gene(
            name: "NF1", chromosome: "chr17", arm: "17q", place: 31_094_927...31_377_677,
            truncating: (31_226_474, "C", "T"), uncertain: (31_095_313, "G", "A"), activating: nil),
        Gene(
            name: "MTOR", chromosome: "chr1", arm: "1p", place: 11_106_535...11_262_551, truncating: nil,
            uncertain: (11_107_488, "C", "A"), activating: (11_124_516, "G", "T")),
        Gene(
            name: "AKT1", chromosome: "chr14", arm: "14q", place: 104_769_349...104_795_748, truncating: nil,
            uncertain: (104_770_353, "G", "C"), activating: (104_780_214, "C", "T")),
    ]

    /// Chromosomes and their arms without centromeres, GRCh38.
    static let arms: [(chromosome: String, arm: String, start: Int, end: Int)] = [
        ("chr1", "1p", 1, 121_700_000), ("chr1", "1q", 125_100_001, 248_956_422),
        ("chr3", "3p", 1, 87_800_000), ("chr3", "3q", 94_000_001, 198_295_559),
        ("chr6", "6p", 1, 58_500_000), ("chr6", "6q", 62_600_001, 170_805_979),
        ("chr9", "9p", 1, 42_200_000), ("chr9", "9q", 45_500_001, 138_394_717),
        ("chr10", "10p", 1, 38_000_000), ("chr10", "10q", 41_600_001, 133_797_422),
        ("chr11", "11p", 1, 51_000_000), ("chr11", "11q", 55_800_001, 135_086_622),
        ("chr14", "14q", 18_200_001, 107_043_718),
        ("chr16", "16p", 1, 35_300_000), ("chr16", "16q", 38_400_001, 90_338_345),
        ("chr17", "17p", 1, 22_700_000), ("chr17", "17q", 27_400_001, 83_257_441),
        ("chrX", "Xp", 1, 58_100_000), ("chrX", "Xq", 63_800_001, 156_040_895),
    ]

    /// Within the first intron of NF1, far from its exons: substitutions here do nothing, and tell persons apart.
    static let intron = 31_100_001...31_150_000

    var tumours: [Tumour] = []

    /// Draws tumours; the last of those with variants has the private alleles of the first, as a second sample of one person has.
    init(count: Int, seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        func draw<Value>(_ values: [(Value, Int)]) -> Value {
            var rest = Int.random(in: 0..<values.reduce(0) { $0 + $1.1 }, using: &chance)
            for (value, weight) in values {
                if rest < weight { return value }
                rest -= weight
            }
            return values[0].0
        }
        for index in 0..<count {
            let assay: Assay = index % 20 == 7 ? .copiesAlone : index % 10 == 3 ? .variantsAlone : .variantsAndCopies
            var tumour = Tumour(
                name: "SIM-\(String(1000 + index).dropFirst())", assay: assay,
                site: draw([("pancreas", 6), ("midgut", 2), ("lung", 1), ("NA", 1)]),
                purity: draw([(0.6, 1), (0.7, 2), (0.9, 1)]))
            for arm in ["10q", "16p"] {
                switch draw([(0, 10), (1, 5), (2, 2), (3, 2)]) {
                case 1: tumour.arms[arm] = .whole(.oneLost)
                case 2: tumour.arms[arm] = .whole(.neutralLOH)
                case 3: tumour.arms[arm] = .partlyLost
                default: break
                }
            }
            for gene in Self.genes {
                let onArm = tumour.copies(ofArm: gene.arm)
                if gene.truncating != nil {
                    let isIntact = onArm == .normal
                    let mutation: Mutation = draw(
                        [(.absent, 8), (.truncating, 4)] + (isIntact ? [(.uncertain, 2)] : []))
                    tumour.mutations[gene.name] = mutation
                    if isIntact, mutation != .uncertain {
                        // A deletion of both copies leaves no variant.
                        let choices: [(Copies?, Int)] =
                            [(nil, 10), (.oneLost, 3), (.neutralLOH, 2)] + (mutation == .absent ? [(.gone, 1)] : [])
                        if let focal = draw(choices), gene.name != "ATRX" { tumour.focal[gene.name] = focal }
                    }
                } else {
                    tumour.mutations[gene.name] = draw([(.absent, 10), (.activating, 2), (.uncertain, 1)])
                    if tumour.mutations[gene.name] == Mutation.absent,
                        let focal: Copies = draw([(nil, 9), (.neutralLOH, 1)])
                    {
                        tumour.focal[gene.name] = focal
                    }
                }
            }
            tumour.privateAlleles = (0..<6).map { _ in Int.random(in: Self.intron, using: &chance) }.sorted()
            tumours.append(tumour)
        }
        let measured = tumours.indices.filter { tumours[$0].assay != .copiesAlone }
        tumours[measured[measured.count - 1]].privateAlleles = tumours[measured[0]].privateAlleles
    }

    /// The pair that shares its private alleles.
    var twins: [String] {
        let measured = tumours.filter { $0.assay != .copiesAlone }
        return [measured[0].name, measured[measured.count - 1].name]
    }
}

extension SimulatedCohort.Tumour {
    /// Copies at the gene of an arm: of the three fifths next to the centromere, those of 10q hold PTEN, and those of 16p do not hold TSC2.
    func copies(ofArm arm: String) -> SimulatedCohort.Copies {
        switch arms[arm] {
        case .whole(let copies)?: copies
        case .partlyLost?: arm == "10q" ? .oneLost : .normal
        case nil: .normal
        }
    }

    func copies(of gene: SimulatedCohort.Gene) -> SimulatedCohort.Copies { focal[gene.name] ?? copies(ofArm: gene.arm) }

    var hasVariants: Bool { assay != .copiesAlone }
    var hasCopies: Bool { assay != .variantsAlone }

    /// What a cohort must show of a gene; `NA` where it was not assessed.
    func expected(_ gene: SimulatedCohort.Gene) -> String {
        let copies = hasCopies ? copies(of: gene) : nil
        let mutation = hasVariants ? mutations[gene.name] ?? .absent : .absent
        if gene.truncating == nil {
            if mutation == .activating { return "activating" }
            if mutation == .uncertain { return "vus" }
            if copies == .neutralLOH { return "loh" }
            return hasVariants ? "none" : "NA"
        }
        switch (mutation, copies) {
        case (_, .some(.gone)): return "deep_deletion"
        case (.truncating, .some(.oneLost)), (.truncating, .some(.neutralLOH)): return "biallelic"
        case (.truncating, _), (.absent, .some(.oneLost)): return "monoallelic"
        case (.uncertain, _): return "vus"
        case (_, .some(.neutralLOH)): return "loh"
        default: return hasVariants ? "none" : "NA"
        }
    }

    /// What a cohort must show of an arm.
    func expected(arm: String) -> String {
        guard hasCopies else { return "NA" }
        switch arms[arm] {
        case .whole(.oneLost)?: return "arm_loss"
        case .whole?: return "loh"
        case .partlyLost?: return "partial_loss"
        case nil:
            let locus = arm == "10q" ? "PTEN" : "TSC2"
            return focal[locus] == .oneLost || focal[locus] == .gone ? "focal_loss" : "none"
        }
    }
}
