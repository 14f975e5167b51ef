import Annotations
import Consequences
import Interpretation
import Transcripts

@testable import Reports

/// The ten genes of the example.
enum ExampleGenes {
    static let all: [GeneReport] = [
        gene(
            "PTEN", "phosphatase and tensin homolog", "10q23.31", node: "PTEN", state: .uncertain,
            text: "Only variants of uncertain effect were found.", transcript: "NM_000314.8", length: 403,
            domains: [("PTPc", 16, 187), ("PTEN_C2", 188, 349)],
            variants: [
                variant(
                    "10", 87_933_154, "G", "T", "NM_000314.8", c: "c.395G>T", p: "p.(Gly132Val)", [.missenseVariant],
                    .moderate, residue: 132, domain: "PTPc", function: .uncertain,
                    reason: "missense variants of tumour suppressors are not judged", vaf: (31, 141))
            ]),
        gene("TSC1", "TSC complex subunit 1", "9q34.13", node: "TSC", transcript: "NM_000368.5", length: 1164),
        gene(
            "TSC2", "TSC complex subunit 2", "16p13.3", node: "TSC", state: .twoHits,
            text:
                "Biallelic inactivation, probable (B): p.(Arg505Ter), and one copy of the whole gene lost with 16p. Loss of the wild-type allele is inferred.",
            transcript: "NM_000548.5", length: 1807,
            domains: [("DUF3384", 51, 472), ("Tuberin", 557, 904), ("Rap_GAP", 1561, 1750)],
            hits: [
                HitReport(kind: .smallVariant, text: "p.(Arg505Ter), VAF 0.61", copies: 1),
                HitReport(kind: .geneDeletion, text: "one copy of the whole gene is lost", copies: 1),
            ],
            variants: [
                variant(
                    "16", 2_064_329, "C", "T", "NM_000548.5", c: "c.1513C>T", p: "p.(Arg505Ter)", [.stopGained], .high,
                    residue: 505, domain: nil, function: .loss,
                    reason: "nonsense variant in a tumour suppressor; decay of the transcript expected", vaf: (68, 112),
                    hit: true)
            ],
            copyNumber: GeneCopyNumberReport(
                status: .found, text: "Heterozygous whole-gene deletion.", total: 1, minor: 0, log2: -0.61234567,
                segments: [ExampleArms.loss16p])),
        gene(
            "PIK3CA", "phosphatidylinositol-4,5-bisphosphate 3-kinase catalytic subunit alpha", "3q26.32",
            role: .oncogene, node: "p110", transcript: "NM_006218.4", length: 1068,
            domains: [
                ("PI3K_p85B", 31, 108), ("PI3K_rbd", 173, 292), ("C2_PI3K_class_I_alpha", 325, 484),
                ("PI3Ka_I", 525, 696), ("PI3Kc_IA_alpha", 699, 1064), ("PI3Kc", 799, 1017),
            ],
            variants: [
                variant(
                    "3", 179_234_297, "A", "G", "NM_006218.4", c: "c.3140A>G", p: "p.(His1047Arg)",
                    [.missenseVariant], .moderate, residue: 1047, domain: "PI3Kc_IA_alpha", function: .gain,
                    reason: "known activating residue", vaf: (2, 96), filter: ["weak_evidence"],
                    remark: "filtered (weak_evidence); low-confidence call")
            ]),
        gene(
            "MEN1", "menin 1", "11q13.1", node: nil, state: .twoHits,
            text:
                "Biallelic inactivation, possible (D): p.(Arg460Ter) and c.784-9G>A. Whether they lie on different copies is not known.",
            transcript: "NM_001370259.2", length: 610, domains: [("Menin", 1, 610)],
            hits: [
                HitReport(kind: .smallVariant, text: "p.(Arg460Ter)", copies: 1),
                HitReport(kind: .smallVariant, text: "c.784-9G>A", copies: 1),
            ],
            variants: [
                variant(
                    "11", 64_805_700, "G", "A", "NM_001370259.2", c: "c.1378C>T", p: "p.(Arg460Ter)", [.stopGained],
                    .high, residue: 460, domain: "Menin", function: .loss,
                    reason: "nonsense variant in a tumour suppressor",
                    vaf: (49, 101), hit: true, origin: .possibleGermline),
                variant(
                    "11", 64_807_200, "C", "T", "NM_001370259.2", c: "c.784-9G>A", p: nil,
                    [.splicePolypyrimidineTractVariant, .intronVariant], .low, residue: nil, domain: nil,
                    function: .loss, reason: "reported to create a new acceptor", vaf: (35, 88), hit: true),
            ]),
        gene(
            "DAXX", "death domain associated protein", "6p21.32", node: nil, state: .oneHit,
            text: "Monoallelic alteration: p.(Lys201ArgfsTer12); the other copy shows no loss (E).",
            transcript: "NM_001141969.2",
            length: 740, domains: [("Daxx", 1, 740)],
            hits: [HitReport(kind: .smallVariant, text: "p.(Lys201ArgfsTer12)", copies: 1)],
            variants: [
                variant(
                    "6", 33_320_900, "CTTCTTCTGGGACAACAGGATCTTCTCCTTGGA", "C", "NM_001141969.2",
                    c: "c.602_633delTCCAAGGAGAAGATCCTGTTGTCCCAGAAGAA", p: "p.(Lys201ArgfsTer12)",
                    [.frameshiftVariant], .high, residue: 201, domain: "Daxx", function: .loss,
                    reason: "frameshift variant in a tumour suppressor", vaf: (40, 97), hit: true)
            ]),
        gene(
            "ATRX", "ATRX chromatin remodeler", "Xq21.1", node: nil, status: .notAssessed, state: .notAssessed,
            text: "Not assessed: the contig X is absent from the file.", transcript: "NM_000489.6", length: 2492),
        gene(
            "NF1", "neurofibromin 1", "17q11.2", group: .context, node: "NF1", basis: .callable, callable: 0.934251,
            transcript: "NM_001042492.3", length: 2839),
        gene(
            "MTOR", "mechanistic target of rapamycin kinase", "1p36.22", role: .oncogene, group: .context,
            node: "mTORC1", basis: .callable, callable: 1, transcript: "NM_004958.4", length: 2549),
        gene(
            "AKT1", "AKT serine/threonine kinase 1", "14q32.33", role: .oncogene, group: .context, node: "AKT",
            transcript: "NM_001382430.1", length: 480),
    ]

    static func withoutFindings(_ gene: GeneReport) -> GeneReport {
        var gene = gene
        gene.status = .notFound
        gene.basis = .assumed
        gene.callableFraction = nil
        gene.state = .intact
        gene.stateText = "No variant that counts was found; the number of copies was not assessed."
        gene.hits = []
        gene.variants = []
        gene.smallVariants = .notFound
        gene.claims = []
        gene.copyNumber = GeneCopyNumberReport(
            status: .notAssessed, text: "No copy-number data was given.", total: nil, minor: nil, log2: nil,
            segments: [])
        return gene
    }

    private static func gene(
        _ symbol: String, _ name: String, _ band: String, role: Gene.Role = .tumourSuppressor,
        group: Gene.Group = .panel,
        node: String?, status: FindingStatus? = nil, basis: NotFoundBasis = .assumed, callable: Double? = nil,
        state: GeneState.Kind = .intact, text: String = "No variant and no loss of copies that counts was found.",
        transcript: String, length: Int, domains: [(String, Int, Int)] = [], hits: [HitReport] = [],
        variants: [VariantReport] = [], copyNumber: GeneCopyNumberReport? = nil
    ) -> GeneReport {
        let status = status ?? (state == .intact ? .notFound : .found)
        return GeneReport(
            symbol: symbol, name: name, role: role, group: group, band: band, pathwayNode: node, status: status,
            basis: status == .notFound ? basis : nil, callableFraction: callable, state: state, stateText: text,
            hits: hits,
            variants: variants,
            smallVariants: variants.isEmpty ? (status == .notAssessed ? .notAssessed : .notFound) : .found,
            copyNumber: copyNumber
                ?? GeneCopyNumberReport(
                    status: .notFound, text: "Assessed; no change.", total: 2, minor: 1, log2: 0, segments: []),
            claims: status == .found ? ["C040"] : [], transcript: transcript, proteinLength: length,
            domains: domains.map { DomainReport(name: $0.0, start: $0.1, end: $0.2) })
    }

    private static func variant(
        _ chromosome: String, _ position: Int, _ reference: String, _ alternate: String, _ transcript: String,
        c: String,
        p: String?, _ consequences: [SequenceOntologyTerm], _ impact: Impact, residue: Int?, domain: String?,
        function: FunctionalEffect,
        reason: String, vaf: (Int, Int), hit: Bool = false, filter: [String] = ["PASS"],
        origin: InterpretedVariant.Origin = .somatic,
        remark: String? = nil
    ) -> VariantReport {
        VariantReport(
            chromosome: chromosome, position: position, reference: reference, alternate: alternate,
            file: "SampleData/example-01.somatic.vcf.gz", transcript: transcript,
            hgvsG: "NC_0000\(chromosome).10:g.\(position)\(reference)>\(alternate)", hgvsC: "\(transcript):\(c)",
            hgvsP: p.map { "NP_000001.1:\($0)" }, consequences: consequences, impact: impact, exon: "15/42",
            intron: nil,
            proteinPosition: residue, domain: domain, knownResidue: nil, function: function, functionReason: reason,
            filter: filter, passesFilter: filter == ["PASS"], genotype: "0/1", depth: vaf.1, alternateReads: vaf.0,
            vaf: Double(vaf.0) / Double(vaf.1), normalVAF: 0, lowSupport: vaf.0 < 3, origin: origin, countsAsHit: hit,
            remark: remark,
            annotations: hit
                ? [
                    AnnotationReport(
                        field: "CLNSIG", value: "Pathogenic", file: "clinvar.vcf.gz",
                        record: "\(position) \(reference)>\(alternate), ID 7")
                ]
                : [
                    AnnotationReport(
                        field: "CSQ/gnomADe_AF", value: "0.00002", file: "SampleData/example-01.somatic.vcf.gz",
                        record: nil)
                ],
            oncogenicity: OncogenicityReport(
                classification: hit ? .likelyOncogenic : .uncertainSignificance, points: hit ? 8 : 0,
                text: hit
                    ? "likely oncogenic (8 points: OVS1 8)"
                    : "VUS (0 points)",
                codes: hit
                    ? [OncogenicityCodeReport(code: .OVS1, points: 8, reason: reason, source: "Horak 2022")] : [],
                notMet: [.OM2],
                undecided: [UndecidedCodesReport(codes: ["OS3 4", "OM3 2", "OP3 1"], reason: "no counts of hotspots")]))
    }
}
