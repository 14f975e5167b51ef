import Annotations
import Consequences
import Testing

@testable import Exports

@Suite struct MAFTests {
    @Test func `rows are those written by hand`() async throws {
        let export = try Exporter(.maf, annotations: .embedded()).export(try await MadeUpCohort.samples())
        let text = try #require(export.files.first).text
        #expect(text.hasPrefix("#version gdc-1.0.0\nHugo_Symbol\t"))
        let table = try TextTable(text)
        let expected = try TextTable(file: "maf.tsv")
        #expect(table.rows.count == expected.rows.count)
        for (row, wanted) in zip(table.rows, expected.rows) {
            for column in expected.columns {
                #expect(
                    row[column] == wanted[column],
                    "\(wanted["Hugo_Symbol"] ?? "") \(wanted["vcf_region"] ?? ""): \(column)")
            }
        }
    }

    @Test func `columns are the GDC's in their order`() throws {
        let names = MAFColumn.all.map(\.name)
        #expect(names.count == 130 && Set(names).count == 130)
        // Some of the numbers in the GDC's description of MAF 1.0.0.
        for (number, name) in [
            (1, "Hugo_Symbol"), (2, "Entrez_Gene_Id"), (9, "Variant_Classification"), (16, "Tumor_Sample_Barcode"),
            (26, "Mutation_Status"), (35, "HGVSc"), (40, "t_depth"), (45, "n_alt_count"), (46, "all_effects"),
            (55, "Protein_position"), (61, "TRANSCRIPT_STRAND"), (69, "SWISSPROT"), (72, "RefSeq"), (78, "GMAF"),
            (87, "CLIN_SIG"), (94, "IMPACT"), (101, "ExAC_AF"), (110, "GENE_PHENO"), (111, "FILTER"),
            (118, "COSMIC"), (122, "vcf_region"), (126, "vcf_normal_gt"),
        ] {
            #expect(names[number - 1] == name)
        }
    }

    /// REF and ALT at position 100, and what MAF makes of them.
    @Test(arguments: [
        ("A", "G", "SNP 100 100 A G SNV"), ("AC", "GT", "DNP 100 101 AC GT substitution"),
        ("ACG", "GTA", "TNP 100 102 ACG GTA substitution"), ("ACGT", "GTAC", "ONP 100 103 ACGT GTAC substitution"),
        // Of which one base is changed.
        ("ACG", "ATG", "SNP 101 101 C T SNV"),
        ("A", "AT", "INS 100 101 - T insertion"), ("AT", "A", "DEL 101 101 T - deletion"),
        // The first of three, as left-aligned.
        ("ATT", "ATTT", "INS 100 101 - T insertion"), ("CTTT", "CTT", "DEL 101 101 T - deletion"),
        ("TAGAC", "T", "DEL 101 104 AGAC - deletion"),
        ("AC", "TGG", "INS 100 101 AC TGG indel"), ("ACG", "TT", "DEL 100 102 ACG TT indel"),
        ("acg", "atg", "SNP 101 101 C T SNV"),
    ])
    func `alleles have their kind and their ends`(reference: String, alternate: String, expected: String) {
        let allele = MAFAllele(position: 100, reference: reference, alternate: alternate)
        let text =
            "\(allele.kind.rawValue) \(allele.start) \(allele.end) \(allele.reference) \(allele.alternate) \(allele.ontologyClass)"
        #expect(text == expected)
    }

    /// The most severe consequence, REF and ALT, and the class by vcf2maf.
    @Test(arguments: [
        (SequenceOntologyTerm.spliceDonorVariant, "G", "A", "Splice_Site"),
        (.stopGained, "C", "T", "Nonsense_Mutation"),
        (.frameshiftVariant, "CA", "C", "Frame_Shift_Del"), (.frameshiftVariant, "C", "CA", "Frame_Shift_Ins"),
        (.stopLost, "T", "C", "Nonstop_Mutation"), (.startLost, "A", "G", "Translation_Start_Site"),
        (.inframeDeletion, "ACGT", "A", "In_Frame_Del"), (.inframeInsertion, "A", "ACGT", "In_Frame_Ins"),
        (.proteinAlteringVariant, "ACGTA", "TC", "In_Frame_Del"),
        (.proteinAlteringVariant, "AC", "TCGTA", "In_Frame_Ins"),
        (.missenseVariant, "A", "G", "Missense_Mutation"), (.synonymousVariant, "A", "G", "Silent"),
        (.spliceRegionVariant, "A", "G", "Splice_Region"), (.intronVariant, "A", "G", "Intron"),
        (.fivePrimeUTRVariant, "A", "G", "5'UTR"), (.threePrimeUTRVariant, "A", "G", "3'UTR"),
        (.exonLossVariant, "ACGT", "A", "Splice_Site"), (.sequenceVariant, "A", "G", "Targeted_Region"),
    ])
    func `classes follow from consequences`(
        term: SequenceOntologyTerm, reference: String, alternate: String, expected: String
    ) {
        let allele = MAFAllele(position: 100, reference: reference, alternate: alternate)
        #expect(VariantClassification(term, allele).rawValue == expected)
    }
}
