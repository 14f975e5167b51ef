import Annotations
import Consequences
import Genome
import Interpretation
import Reports
import Transcripts

/// A column of MAF: its name by the GDC, and its value in a row; nothing where that is not known.
struct MAFColumn: Sendable {
    let name: String
    let value: @Sendable (VariantRow) -> String?

    init(_ name: String, _ value: @escaping @Sendable (VariantRow) -> String? = { _ in nil }) {
        self.name = name
        self.value = value
    }

    /// The 126 columns of the GDC's protected MAF 1.0.0 in their order, then those of this program.
    static let all = place + people + names + reads + effect + feature + frequencies + origin + own

    private static let place = [
        MAFColumn("Hugo_Symbol") { $0.geneReport.symbol },
        MAFColumn("Entrez_Gene_Id") { $0.gene?.entrezID },
        MAFColumn("Center"),
        MAFColumn("NCBI_Build") { $0.sample.assembly.rawValue },
        // The GDC writes `chr10`, on GRCh38; TCGA's files of GRCh37 write `10`.
        MAFColumn("Chromosome") { ($0.sample.assembly == .grch38 ? "chr" : "") + $0.chromosome },
        MAFColumn("Start_Position") { "\($0.allele.start)" },
        MAFColumn("End_Position") { "\($0.allele.end)" },
        MAFColumn("Strand") { _ in "+" },
        MAFColumn("Variant_Classification") { $0.classification.rawValue },
        MAFColumn("Variant_Type") { $0.allele.kind.rawValue },
        MAFColumn("Reference_Allele") { $0.allele.reference },
        MAFColumn("Tumor_Seq_Allele1") { $0.firstAllele },
        MAFColumn("Tumor_Seq_Allele2") { $0.allele.alternate },
        MAFColumn("dbSNP_RS"),
        MAFColumn("dbSNP_Val_Status"),
    ]

    private static let people =
        [
            MAFColumn("Tumor_Sample_Barcode") { $0.sample.name },
            MAFColumn("Matched_Norm_Sample_Barcode") { $0.sample.report.sample.normalColumn },
            MAFColumn("Match_Norm_Seq_Allele1"),
            MAFColumn("Match_Norm_Seq_Allele2"),
            MAFColumn("Tumor_Validation_Allele1"),
            MAFColumn("Tumor_Validation_Allele2"),
            MAFColumn("Match_Norm_Validation_Allele1"),
            MAFColumn("Match_Norm_Validation_Allele2"),
            MAFColumn("Verification_Status") { _ in "Unknown" },
            MAFColumn("Validation_Status") { _ in "Untested" },
            MAFColumn("Mutation_Status") { row in
                switch row.variant.origin {
                case .somatic: "Somatic"
                case .germline: "Germline"
                case .possibleGermline, .notEstablished: "Unknown"
                }
            },
        ]
        + unknown(
            "Sequencing_Phase Sequence_Source Validation_Method Score BAM_File Sequencer Tumor_Sample_UUID Matched_Norm_Sample_UUID"
        )

    private static let names = [
        MAFColumn("HGVSc") { $0.codingName },
        MAFColumn("HGVSp") { $0.proteinName },
        MAFColumn("HGVSp_Short") { $0.shortProteinName },
        MAFColumn("Transcript_ID") { $0.transcript?.ensembl?.withoutVersion },
        MAFColumn("Exon_Number") { $0.variant.exon },
    ]

    private static let reads = [
        MAFColumn("t_depth") { $0.variant.depth.map(String.init) },
        MAFColumn("t_ref_count") { $0.variant.referenceReads.map(String.init) },
        MAFColumn("t_alt_count") { $0.variant.alternateReads.map(String.init) },
        MAFColumn("n_depth") { $0.variant.normalDepth.map(String.init) },
        MAFColumn("n_ref_count") { $0.variant.normalReferenceReads.map(String.init) },
        MAFColumn("n_alt_count") { $0.variant.normalAlternateReads.map(String.init) },
    ]

    private static let effect = [
        MAFColumn("all_effects") { $0.allEffects },
        MAFColumn("Allele") { $0.allele.alternate },
        MAFColumn("Gene") { $0.gene?.ensemblID?.withoutVersion },
        MAFColumn("Feature") { $0.transcript?.ensembl?.withoutVersion },
        MAFColumn("Feature_type") { _ in "Transcript" },
        MAFColumn("One_Consequence") { $0.variant.consequences.first?.name },
        MAFColumn("Consequence") { $0.variant.consequences.map(\.name).joined(separator: ";") },
        MAFColumn("cDNA_position"),
        MAFColumn("CDS_position"),
        MAFColumn("Protein_position") { $0.proteinPosition },
        MAFColumn("Amino_acids"),
        MAFColumn("Codons"),
        MAFColumn("Existing_variation"),
        MAFColumn("ALLELE_NUM"),
        MAFColumn("DISTANCE"),
    ]

    private static let feature = [
        MAFColumn("TRANSCRIPT_STRAND") { $0.gene.map { $0.strand == .plus ? "1" : "-1" } },
        MAFColumn("SYMBOL") { $0.geneReport.symbol },
        MAFColumn("SYMBOL_SOURCE") { $0.gene?.hgncID.map { _ in "HGNC" } },
        MAFColumn("HGNC_ID") { $0.gene?.hgncID },
        MAFColumn("BIOTYPE") { _ in "protein_coding" },
        MAFColumn("CANONICAL"),
        MAFColumn("CCDS"),
        MAFColumn("ENSP"),
        MAFColumn("SWISSPROT") { $0.gene?.uniProtID },
        MAFColumn("TREMBL"),
        MAFColumn("UNIPARC"),
        MAFColumn("RefSeq") { $0.variant.transcript.hasPrefix("NM_") ? $0.variant.transcript : nil },
        MAFColumn("SIFT"),
        MAFColumn("PolyPhen"),
        MAFColumn("EXON") { $0.variant.exon },
        MAFColumn("INTRON") { $0.variant.intron },
        MAFColumn("DOMAINS") { $0.variant.domain },
    ]

    private static let frequencies =
        unknown("GMAF AFR_MAF AMR_MAF ASN_MAF EAS_MAF EUR_MAF SAS_MAF AA_MAF EA_MAF") + [
            MAFColumn("CLIN_SIG") { $0.variant.clinVar?.germlineClass.rawValue }
        ] + unknown("SOMATIC PUBMED MOTIF_NAME MOTIF_POS HIGH_INF_POS MOTIF_SCORE_CHANGE") + [
            MAFColumn("IMPACT") { $0.variant.impact.name },
            MAFColumn("PICK"),
            MAFColumn("VARIANT_CLASS") { $0.allele.ontologyClass },
        ]
        + unknown(
            "TSL HGVS_OFFSET PHENO MINIMISED ExAC_AF ExAC_AF_Adj ExAC_AF_AFR ExAC_AF_AMR ExAC_AF_EAS ExAC_AF_FIN ExAC_AF_NFE ExAC_AF_OTH ExAC_AF_SAS GENE_PHENO"
        )

    private static let origin =
        [
            MAFColumn("FILTER") { $0.variant.filter.isEmpty ? nil : $0.variant.filter.joined(separator: ";") }
        ]
        + unknown(
            "CONTEXT src_vcf_id tumor_bam_uuid normal_bam_uuid case_id GDC_FILTER COSMIC MC3_Overlap GDC_Validation_Status GDC_Valid_Somatic"
        ) + [
            MAFColumn("vcf_region") { row in
                let variant = row.variant
                return "\(variant.chromosome):\(variant.position):.:\(variant.reference):\(variant.alternate)"
            },
            MAFColumn("vcf_info"),
            MAFColumn("vcf_format") { $0.variant.genotype.map { _ in "GT" } },
            MAFColumn("vcf_tumor_gt") { $0.variant.genotype },
            MAFColumn("vcf_normal_gt"),
        ]

    /// What no column of the GDC holds.
    private static let own = [
        MAFColumn("mtorvar_function") { $0.variant.function.rawValue },
        MAFColumn("mtorvar_hit") { $0.variant.countsAsHit ? "yes" : "no" },
        MAFColumn("mtorvar_vaf") { $0.variant.vaf.map { "\($0)" } },
        MAFColumn("VRS_Allele") { $0.vrs },
    ]

    /// Columns that reports know nothing of.
    private static func unknown(_ names: String) -> [MAFColumn] {
        names.split(separator: " ").map { MAFColumn(String($0)) }
    }
}

extension VariantRow {
    /// The tumour's other allele: the reference, but where the genotype has no copy without the variant. Which other ALT a genotype names is not known.
    fileprivate var firstAllele: String? {
        guard let genotype = variant.genotype else { return allele.reference }
        let numbers = Set(genotype.split { $0 == "/" || $0 == "|" })
        guard !numbers.isEmpty, !numbers.contains("0"), !numbers.contains(".") else { return allele.reference }
        return numbers.count == 1 ? allele.alternate : nil
    }

    /// `130/403`, or `199-200/403`.
    fileprivate var proteinPosition: String? {
        variant.proteinPosition.map { first in
            let last = variant.proteinEnd.map { "-\($0)" } ?? ""
            return "\(first)\(last)" + (geneReport.proteinLength > 0 ? "/\(geneReport.proteinLength)" : "")
        }
    }

    /// Symbol, consequence, short name, transcript, RefSeq, HGVS c., impact, canonical, SIFT, PolyPhen and strand of the transcript that names are on.
    fileprivate var allEffects: String {
        [
            geneReport.symbol, variant.consequences.first?.name, shortProteinName, transcript?.ensembl?.withoutVersion,
            variant.transcript, codingName, variant.impact.name, nil, nil, nil,
            gene.map { $0.strand == .plus ? "1" : "-1" },
        ].map { $0 ?? "" }.joined(separator: ",") + ";"
    }
}
