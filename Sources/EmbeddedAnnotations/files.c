// The files of Annotations/ inside the binary, by #embed of C23: a changed file rebuilds the program. A new file wants a line here; the
// tests hold this list against the folder.

#include "EmbeddedAnnotations.h"

#define FILE_BYTES(name) static const unsigned char name[]

FILE_BYTES(manifest_tsv) = {
#embed "../../Annotations/manifest.tsv"
};
FILE_BYTES(accession_bases_tsv) = {
#embed "../../Annotations/accession_bases.tsv"
};
FILE_BYTES(alternate_contigs_tsv) = {
#embed "../../Annotations/alternate_contigs.tsv"
};
FILE_BYTES(arms_tsv) = {
#embed "../../Annotations/arms.tsv"
};
FILE_BYTES(bands_tsv) = {
#embed "../../Annotations/bands.tsv"
};
FILE_BYTES(contigs_tsv) = {
#embed "../../Annotations/contigs.tsv"
};
FILE_BYTES(domains_tsv) = {
#embed "../../Annotations/domains.tsv"
};
FILE_BYTES(genes_tsv) = {
#embed "../../Annotations/genes.tsv"
};
FILE_BYTES(knowledge_arms_tsv) = {
#embed "../../Annotations/knowledge/arms.tsv"
};
FILE_BYTES(knowledge_claims_tsv) = {
#embed "../../Annotations/knowledge/claims.tsv"
};
FILE_BYTES(knowledge_errors_tsv) = {
#embed "../../Annotations/knowledge/errors.tsv"
};
FILE_BYTES(knowledge_frequencies_tsv) = {
#embed "../../Annotations/knowledge/frequencies.tsv"
};
FILE_BYTES(knowledge_gene_rules_tsv) = {
#embed "../../Annotations/knowledge/gene_rules.tsv"
};
FILE_BYTES(knowledge_graph_edges_tsv) = {
#embed "../../Annotations/knowledge/graph_edges.tsv"
};
FILE_BYTES(knowledge_graph_nodes_tsv) = {
#embed "../../Annotations/knowledge/graph_nodes.tsv"
};
FILE_BYTES(knowledge_review_references_tsv) = {
#embed "../../Annotations/knowledge/review_references.tsv"
};
FILE_BYTES(knowledge_sources_tsv) = {
#embed "../../Annotations/knowledge/sources.tsv"
};
FILE_BYTES(knowledge_statements_tsv) = {
#embed "../../Annotations/knowledge/statements.tsv"
};
FILE_BYTES(knowledge_trials_tsv) = {
#embed "../../Annotations/knowledge/trials.tsv"
};
FILE_BYTES(known_changes_tsv) = {
#embed "../../Annotations/known/changes.tsv"
};
FILE_BYTES(known_clinvar_tsv) = {
#embed "../../Annotations/known/clinvar.tsv"
};
FILE_BYTES(known_frequency_lines_tsv) = {
#embed "../../Annotations/known/frequency_lines.tsv"
};
FILE_BYTES(known_germline_criteria_tsv) = {
#embed "../../Annotations/known/germline_criteria.tsv"
};
FILE_BYTES(known_hotspots_tsv) = {
#embed "../../Annotations/known/hotspots.tsv"
};
FILE_BYTES(known_regions_tsv) = {
#embed "../../Annotations/known/regions.tsv"
};
FILE_BYTES(known_scans_tsv) = {
#embed "../../Annotations/known/scans.tsv"
};
FILE_BYTES(known_splice_tsv) = {
#embed "../../Annotations/known/splice.tsv"
};
FILE_BYTES(oncogenicity_amino_acids_tsv) = {
#embed "../../Annotations/oncogenicity/amino_acids.tsv"
};
FILE_BYTES(oncogenicity_classes_tsv) = {
#embed "../../Annotations/oncogenicity/classes.tsv"
};
FILE_BYTES(oncogenicity_codes_tsv) = {
#embed "../../Annotations/oncogenicity/codes.tsv"
};
FILE_BYTES(oncogenicity_evidence_tsv) = {
#embed "../../Annotations/oncogenicity/evidence.tsv"
};
FILE_BYTES(oncogenicity_frequencies_tsv) = {
#embed "../../Annotations/oncogenicity/frequencies.tsv"
};
FILE_BYTES(other_assemblies_tsv) = {
#embed "../../Annotations/other_assemblies.tsv"
};
FILE_BYTES(reference_differences_tsv) = {
#embed "../../Annotations/reference_differences.tsv"
};
FILE_BYTES(residues_tsv) = {
#embed "../../Annotations/residues.tsv"
};
FILE_BYTES(sequences_AKT1_GRCh37_fa) = {
#embed "../../Annotations/sequences/AKT1.GRCh37.fa"
};
FILE_BYTES(sequences_AKT1_GRCh38_fa) = {
#embed "../../Annotations/sequences/AKT1.GRCh38.fa"
};
FILE_BYTES(sequences_ATRX_GRCh37_fa) = {
#embed "../../Annotations/sequences/ATRX.GRCh37.fa"
};
FILE_BYTES(sequences_ATRX_GRCh38_fa) = {
#embed "../../Annotations/sequences/ATRX.GRCh38.fa"
};
FILE_BYTES(sequences_DAXX_GRCh37_fa) = {
#embed "../../Annotations/sequences/DAXX.GRCh37.fa"
};
FILE_BYTES(sequences_DAXX_GRCh38_fa) = {
#embed "../../Annotations/sequences/DAXX.GRCh38.fa"
};
FILE_BYTES(sequences_MEN1_GRCh37_fa) = {
#embed "../../Annotations/sequences/MEN1.GRCh37.fa"
};
FILE_BYTES(sequences_MEN1_GRCh38_fa) = {
#embed "../../Annotations/sequences/MEN1.GRCh38.fa"
};
FILE_BYTES(sequences_MTOR_GRCh37_fa) = {
#embed "../../Annotations/sequences/MTOR.GRCh37.fa"
};
FILE_BYTES(sequences_MTOR_GRCh38_fa) = {
#embed "../../Annotations/sequences/MTOR.GRCh38.fa"
};
FILE_BYTES(sequences_NF1_GRCh37_fa) = {
#embed "../../Annotations/sequences/NF1.GRCh37.fa"
};
FILE_BYTES(sequences_NF1_GRCh38_fa) = {
#embed "../../Annotations/sequences/NF1.GRCh38.fa"
};
FILE_BYTES(sequences_PIK3CA_GRCh37_fa) = {
#embed "../../Annotations/sequences/PIK3CA.GRCh37.fa"
};
FILE_BYTES(sequences_PIK3CA_GRCh38_fa) = {
#embed "../../Annotations/sequences/PIK3CA.GRCh38.fa"
};
FILE_BYTES(sequences_PTEN_GRCh37_fa) = {
#embed "../../Annotations/sequences/PTEN.GRCh37.fa"
};
FILE_BYTES(sequences_PTEN_GRCh38_fa) = {
#embed "../../Annotations/sequences/PTEN.GRCh38.fa"
};
FILE_BYTES(sequences_TSC1_GRCh37_fa) = {
#embed "../../Annotations/sequences/TSC1.GRCh37.fa"
};
FILE_BYTES(sequences_TSC1_GRCh38_fa) = {
#embed "../../Annotations/sequences/TSC1.GRCh38.fa"
};
FILE_BYTES(sequences_TSC2_GRCh37_fa) = {
#embed "../../Annotations/sequences/TSC2.GRCh37.fa"
};
FILE_BYTES(sequences_TSC2_GRCh38_fa) = {
#embed "../../Annotations/sequences/TSC2.GRCh38.fa"
};
FILE_BYTES(set_tsv) = {
#embed "../../Annotations/set.tsv"
};
FILE_BYTES(site_fields_tsv) = {
#embed "../../Annotations/site_fields.tsv"
};
FILE_BYTES(transcripts_tsv) = {
#embed "../../Annotations/transcripts.tsv"
};

#define ENTRY(path, name) {path, name, sizeof name}

const struct embedded_annotation embedded_annotations[] = {
    ENTRY("manifest.tsv", manifest_tsv),
    ENTRY("accession_bases.tsv", accession_bases_tsv),
    ENTRY("alternate_contigs.tsv", alternate_contigs_tsv),
    ENTRY("arms.tsv", arms_tsv),
    ENTRY("bands.tsv", bands_tsv),
    ENTRY("contigs.tsv", contigs_tsv),
    ENTRY("domains.tsv", domains_tsv),
    ENTRY("genes.tsv", genes_tsv),
    ENTRY("knowledge/arms.tsv", knowledge_arms_tsv),
    ENTRY("knowledge/claims.tsv", knowledge_claims_tsv),
    ENTRY("knowledge/errors.tsv", knowledge_errors_tsv),
    ENTRY("knowledge/frequencies.tsv", knowledge_frequencies_tsv),
    ENTRY("knowledge/gene_rules.tsv", knowledge_gene_rules_tsv),
    ENTRY("knowledge/graph_edges.tsv", knowledge_graph_edges_tsv),
    ENTRY("knowledge/graph_nodes.tsv", knowledge_graph_nodes_tsv),
    ENTRY("knowledge/review_references.tsv", knowledge_review_references_tsv),
    ENTRY("knowledge/sources.tsv", knowledge_sources_tsv),
    ENTRY("knowledge/statements.tsv", knowledge_statements_tsv),
    ENTRY("knowledge/trials.tsv", knowledge_trials_tsv),
    ENTRY("known/changes.tsv", known_changes_tsv),
    ENTRY("known/clinvar.tsv", known_clinvar_tsv),
    ENTRY("known/frequency_lines.tsv", known_frequency_lines_tsv),
    ENTRY("known/germline_criteria.tsv", known_germline_criteria_tsv),
    ENTRY("known/hotspots.tsv", known_hotspots_tsv),
    ENTRY("known/regions.tsv", known_regions_tsv),
    ENTRY("known/scans.tsv", known_scans_tsv),
    ENTRY("known/splice.tsv", known_splice_tsv),
    ENTRY("oncogenicity/amino_acids.tsv", oncogenicity_amino_acids_tsv),
    ENTRY("oncogenicity/classes.tsv", oncogenicity_classes_tsv),
    ENTRY("oncogenicity/codes.tsv", oncogenicity_codes_tsv),
    ENTRY("oncogenicity/evidence.tsv", oncogenicity_evidence_tsv),
    ENTRY("oncogenicity/frequencies.tsv", oncogenicity_frequencies_tsv),
    ENTRY("other_assemblies.tsv", other_assemblies_tsv),
    ENTRY("reference_differences.tsv", reference_differences_tsv),
    ENTRY("residues.tsv", residues_tsv),
    ENTRY("sequences/AKT1.GRCh37.fa", sequences_AKT1_GRCh37_fa),
    ENTRY("sequences/AKT1.GRCh38.fa", sequences_AKT1_GRCh38_fa),
    ENTRY("sequences/ATRX.GRCh37.fa", sequences_ATRX_GRCh37_fa),
    ENTRY("sequences/ATRX.GRCh38.fa", sequences_ATRX_GRCh38_fa),
    ENTRY("sequences/DAXX.GRCh37.fa", sequences_DAXX_GRCh37_fa),
    ENTRY("sequences/DAXX.GRCh38.fa", sequences_DAXX_GRCh38_fa),
    ENTRY("sequences/MEN1.GRCh37.fa", sequences_MEN1_GRCh37_fa),
    ENTRY("sequences/MEN1.GRCh38.fa", sequences_MEN1_GRCh38_fa),
    ENTRY("sequences/MTOR.GRCh37.fa", sequences_MTOR_GRCh37_fa),
    ENTRY("sequences/MTOR.GRCh38.fa", sequences_MTOR_GRCh38_fa),
    ENTRY("sequences/NF1.GRCh37.fa", sequences_NF1_GRCh37_fa),
    ENTRY("sequences/NF1.GRCh38.fa", sequences_NF1_GRCh38_fa),
    ENTRY("sequences/PIK3CA.GRCh37.fa", sequences_PIK3CA_GRCh37_fa),
    ENTRY("sequences/PIK3CA.GRCh38.fa", sequences_PIK3CA_GRCh38_fa),
    ENTRY("sequences/PTEN.GRCh37.fa", sequences_PTEN_GRCh37_fa),
    ENTRY("sequences/PTEN.GRCh38.fa", sequences_PTEN_GRCh38_fa),
    ENTRY("sequences/TSC1.GRCh37.fa", sequences_TSC1_GRCh37_fa),
    ENTRY("sequences/TSC1.GRCh38.fa", sequences_TSC1_GRCh38_fa),
    ENTRY("sequences/TSC2.GRCh37.fa", sequences_TSC2_GRCh37_fa),
    ENTRY("sequences/TSC2.GRCh38.fa", sequences_TSC2_GRCh38_fa),
    ENTRY("set.tsv", set_tsv),
    ENTRY("site_fields.tsv", site_fields_tsv),
    ENTRY("transcripts.tsv", transcripts_tsv),
};

const size_t embedded_annotation_count = sizeof embedded_annotations / sizeof embedded_annotations[0];
