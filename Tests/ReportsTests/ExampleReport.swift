import Annotations
import ByteStreams
import CopyNumber
import Genome
import Interpretation

@testable import Reports

/// Two reports for tests and for looking at: a tumour with findings of every kind, and one where nothing could be seen.
///
/// The patient, the reads and the copies are invented. Names and positions need not fit together: rendering knows no
/// genome.
enum ExampleReport: String, CaseIterable {
    /// A tumour with findings of every kind.
    case withFindings
    /// A file of variants alone, with nothing in any gene and no copy number.
    case withoutFindings

    var report: SampleReport { self == .withFindings ? Self.full : Self.empty }

    static let full = SampleReport(
        notice:
            "Research use only. Not a medical device and not validated for diagnosis; to be interpreted by a qualified professional.",
        program: ProgramReport(
            name: "mtorvar", version: "0.1.0", annotationsVersion: "2026.1",
            annotationsSHA256: String(repeating: "0123456789abcdef", count: 4), evidenceDate: "2021-07"),
        timestamp: nil,
        sample: SampleIdentity(
            name: "EXAMPLE-01-T", tumourColumn: "EXAMPLE-01-T", normalColumn: "EXAMPLE-01-N",
            roleBasis: "header line ##tumor_sample", primarySite: .pancreas),
        assembly: AssemblyReport(
            name: .grch38, evidence: ["24 contig lengths", "##reference names GRCh38"], basesCompared: 1532,
            basesDiffering: 0, warnings: []),
        answer: Summary(
            verdict: .alteredTwoHits, title: "Altered: biallelic inactivation (confirmed)",
            headline: "The PI3K/AKT/mTOR pathway is altered: biallelic inactivation of TSC2 (probable).",
            pathway:
                "mTORC1 is raised through RHEB, which TSC1/TSC2 no longer restrains. AKT is not raised: TSC1/TSC2 stands below it.",
            findings: [
                SummaryLine(
                    subject: "PTEN", status: .found, text: "uncertain effect: p.(Gly132Val), VAF 0.22, 31 of 141 reads"),
                SummaryLine(
                    subject: "TSC2", status: .found,
                    text:
                        "Biallelic inactivation, probable (B): p.(Arg505Ter), VAF 0.61, and loss of 16p. Loss of the wild-type allele is inferred."
                ),
                SummaryLine(
                    subject: "MEN1", status: .found,
                    text:
                        "Biallelic inactivation, possible (D): p.(Arg460Ter) and c.784-9G>A. Whether they lie on different copies is not known."
                ),
                SummaryLine(
                    subject: "DAXX", status: .found,
                    text: "Monoallelic alteration: p.(Lys201ArgfsTer12); the other copy shows no loss (E)."),
                SummaryLine(
                    subject: "10q", status: .notFound,
                    text:
                        "No loss: 0 % of the assessed bases lost; 98.2 % of the arm without the centromere assessed. PTEN: no copy-number loss."
                ),
                SummaryLine(
                    subject: "16p", status: .found,
                    text:
                        "Arm loss: 97.4 % of the assessed bases lost; 99.1 % of the arm without the centromere assessed. TSC2: the whole gene lost in one copy."
                ),
            ],
            notLookedAt: [
                "Small variants in ATRX (the contig X is absent from the file).",
                "Coding bases that could not be called: NF1 (93.4 % callable).",
                "Methylation, expression, protein staining and fusions.",
            ],
            germline:
                "Possible germline origin of a variant in MEN1: this test does not establish it; confirm in normal tissue; genetic counselling.",
            caution:
                "Nothing here is evidence for or against a drug: everolimus showed benefit in trials of neuroendocrine tumours that were not selected by mutation, and later trials in other tumours selected by mutations of this pathway had few responses."
        ),
        inputs: [
            InputReport(
                path: "SampleData/example-01.somatic.vcf.gz", role: .smallVariants, container: .blockGzip,
                format: "VCFv4.2", callers: ["Mutect2 4.5.0.0"], records: nil, recordsNearGenes: 213,
                rejected: [RejectedReport(line: 1204, reason: "POS is not a number", excerpt: "chr9\t13x901\t.\tG\tA")],
                rejectedCount: 1,
                filtered: 4, sha256: nil),
            InputReport(
                path: "SampleData/example-01.cnv.vcf", role: .copyNumber, container: .text, format: "VCFv4.4",
                callers: ["CNVkit 0.9.10"], records: 61, rejected: [], rejectedCount: 0, filtered: 0,
                sha256: String(repeating: "fedcba9876543210", count: 4)),
        ],
        genes: ExampleGenes.all, arms: ExampleArms.all,
        pathway: PathwayReport(
            nodes: ExamplePathway.nodes, edges: ExamplePathway.edges,
            chains: [
                ChainReport(
                    gene: "TSC2", change: .loss, target: "mTORC1", direction: .raised,
                    text: "TSC1/TSC2 is lost; it no longer restrains RHEB; RHEB directly activates mTORC1.",
                    steps: [
                        EdgeStepReport(source: "TSC", target: "RHEB", effect: .raised, claims: ["C026"]),
                        EdgeStepReport(source: "RHEB", target: "mTORC1", effect: .raised, claims: ["C026"]),
                    ])
            ],
            summary: [
                "mTORC1: raised, through RHEB.", "AKT: not raised; the review draws no path from TSC1/TSC2 to it.",
            ],
            beside: [
                BesideReport(gene: "MEN1", text: "Altered in this sample; listed, not scored.", claims: ["C040"]),
                BesideReport(
                    gene: "DAXX",
                    text:
                        "Altered in this sample. Alternative lengthening of telomeres cannot be established from DNA calls.",
                    claims: ["C040"]),
            ]),
        evidence: ExampleEvidence.claims, sources: ExampleEvidence.sources,
        limits: [
            LimitReport(
                subject: "ATRX", text: "Small variants not assessed: the contig X is absent from the file."),
            LimitReport(
                subject: "copy number",
                text:
                    "Copies are held against a baseline of two; purity, ploidy and whole-genome doubling were not corrected for."
            ),
            LimitReport(subject: "input", text: "1 record could not be read; a finding in it would have been missed."),
        ],
        methods: [
            MethodReport(
                name: "FILTER", value: "PASS and . count; filtered records are listed and make no hit", source: nil),
            MethodReport(
                name: "Arms", value: "assessed from a breadth of 50 %; arm loss from 70 % of the assessed bases",
                source: "Taylor et al., Cancer Cell 2018;33:676-689"),
        ],
        considered: [
            CallEvaluation(
                gene: "TSC2", outcome: .hit, reason: "nonsense variant in a tumour suppressor",
                file: "SampleData/example-01.somatic.vcf.gz",
                alleles: ["16:2064329 C>T"]),
            CallEvaluation(
                gene: "PIK3CA", outcome: .dropped, reason: "filtered (weak_evidence)",
                file: "SampleData/example-01.somatic.vcf.gz",
                alleles: ["3:179234297 A>G"]),
            CallEvaluation(
                gene: "PTEN", outcome: .noEffectExpected, reason: "intron variant far from a splice site",
                file: "SampleData/example-01.somatic.vcf.gz",
                alleles: [
                    RecordAllele(
                        chromosome: "10", position: 87_894_200, reference: "G" + String(repeating: "T", count: 70),
                        alternate: "G"
                    ).words, "10:87894300 A>C",
                ]),
        ],
        run: RunReport(plan: .full, text: "every record was read", recordsRead: 48_274, threads: nil))

    /// A file of variants alone, with nothing in any gene and no copy number.
    static let empty: SampleReport = {
        var report = full
        report.sample = SampleIdentity(
            name: "NOTHING", tumourColumn: nil, normalColumn: nil, roleBasis: "a file without samples",
            primarySite: .unknown)
        report.answer = Summary(
            verdict: .noAlterationFound, title: "No alteration detected; coverage data not supplied",
            headline: "No alteration of the PI3K/AKT/mTOR pathway was detected in the assessed genes.",
            pathway: "No finding reaches AKT or mTORC1.", findings: [],
            notLookedAt: ["Copy number: no file gave any, so deletions, 10q and 16p were not assessed."], germline: nil,
            caution: full.answer.caution)
        report.inputs = []
        report.genes = full.genes.map { ExampleGenes.withoutFindings($0) }
        report.arms = full.arms.map { arm in
            ArmReport(
                name: arm.name, status: .notAssessed, call: .notAssessed,
                text: "Not assessed: no copy-number data was given.", start: arm.start, end: arm.end, breadth: 0,
                lostFraction: nil, lohFraction: nil,
                locus: LocusReport(
                    gene: arm.locus.gene, status: .notAssessed,
                    text: "\(arm.locus.gene) not assessed: no copy-number data was given."),
                segments: [], bands: arm.bands)
        }
        report.pathway.nodes = full.pathway.nodes.map { node in
            NodeReport(
                id: node.id, label: node.label, state: .unchanged, certain: true, genes: node.genes,
                reason: "No finding reaches it.")
        }
        report.pathway.edges = full.pathway.edges.map { edge in
            var edge = edge
            edge.carries = false
            return edge
        }
        report.pathway.chains = []
        report.pathway.summary = ["No finding reaches AKT or mTORC1."]
        report.pathway.beside = []
        report.evidence = []
        report.sources = []
        report.considered = []
        return report
    }()
}
