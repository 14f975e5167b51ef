import Consequences
import Genome
import HGVS
import Reports
import Transcripts

/// The INFO field in the form of VEP's CSQ, with VEP's names of fields, for programs that read no other: vcf2maf, filter_vep, slivar.
///
/// One entry for each allele and transcript that `MTOR` has an entry of a gene for, in the same order.
enum CSQField {
    /// The key where the user names no other.
    static let standardKey = "CSQ"

    /// The names of the fields: those that VEP writes by default in its order, then others of VEP's.
    static let fields = [
        "Allele", "Consequence", "IMPACT", "SYMBOL", "Gene", "Feature_type", "Feature", "BIOTYPE", "EXON", "INTRON",
        "HGVSc", "HGVSp", "cDNA_position", "CDS_position", "Protein_position", "Amino_acids", "Codons",
        "Existing_variation", "DISTANCE", "STRAND", "FLAGS", "PICK", "SYMBOL_SOURCE", "HGNC_ID", "CANONICAL",
        "MANE_SELECT", "MANE_PLUS_CLINICAL", "ENSP", "HGVSg", "ALLELE_NUM",
    ]

    static func headerLine(key: String) -> String {
        "##INFO=<ID=\(key),Number=.,Type=String,Description=\"\(INFOWords.csqDescription) "
            + "Format: \(fields.joined(separator: "|"))\">"
    }

    /// How VEP writes the alleles of a record: where lengths differ, without the first base that all have in common.
    struct Trimming {
        private let dropsFirst: Bool

        init(reference: [UInt8], alternates: [ArraySlice<UInt8>]) {
            let first = reference.first.map { $0 & 0xdf }
            let sequences = alternates.filter { $0.allSatisfy { (0x41...0x5a).contains($0 & 0xdf) } }
            dropsFirst =
                !sequences.isEmpty && sequences.contains { $0.count != reference.count }
                && sequences.allSatisfy { $0.first.map { $0 & 0xdf } == first }
        }

        /// Appends an allele.
        func write(_ allele: ArraySlice<UInt8>, to text: inout [UInt8]) {
            if allele.first == UInt8(ascii: "<") {
                text += allele.dropFirst().prefix { $0 != UInt8(ascii: ">") }
                return
            }
            let rest = dropsFirst ? allele.dropFirst() : allele
            text += rest.isEmpty ? [UInt8(ascii: "-")] : rest
        }
    }

    /// Appends an entry.
    static func write(
        _ entry: MTORField.Entry, _ trimming: Trimming, on transcript: Transcript, style: HGVSStyle,
        to text: inout [UInt8]
    ) {
        let consequence = entry.consequence
        let gene = entry.gene
        /// Writes the next field; reserved characters are percent-encoded.
        func field(_ body: (inout [UInt8]) -> Void) {
            text.append(UInt8(ascii: "|"))
            let start = text.count
            body(&text)
            MTORField.encode(&text, from: start)
        }
        func field(_ value: String?) { field { if let value { $0.append(text: value) } } }
        let start = text.count
        trimming.write(entry.allele, to: &text)
        MTORField.encode(&text, from: start)
        field { MTORField.write(consequence.terms, to: &$0) }
        field(consequence.impact.name)
        field(gene.symbol)
        // VEP gives the gene without its version.
        field(gene.ensemblID.map { String($0.prefix { $0 != "." }) })
        field("Transcript")
        field(consequence.transcript)
        field("protein_coding")
        field { consequence.exons?.write(to: &$0) }
        field { consequence.introns?.write(to: &$0) }
        field { consequence.codingName?.write(to: &$0) }
        field { consequence.proteinName?.write(to: &$0, style: style) }
        field { consequence.cDNAPosition?.write(to: &$0) }
        field { consequence.cdsPosition?.write(to: &$0) }
        field { text in
            guard let position = consequence.proteinPosition else { return }
            text.append(decimal: position.lowerBound)
            if position.count > 1 {
                text.append(UInt8(ascii: "-"))
                text.append(decimal: position.upperBound)
            }
        }
        field(consequence.aminoAcids)
        field(consequence.codons)
        field(nil)
        field(nil)
        field(transcript.strand == .plus ? "1" : "-1")
        field(nil)
        // One transcript of a gene is the one that names are given on by default.
        field(transcript.status == .maneSelect ? "1" : nil)
        field(gene.hgncID == nil ? nil : "HGNC")
        field(gene.hgncID)
        field(transcript.status == .maneSelect ? "YES" : nil)
        field(transcript.status == .maneSelect ? transcript.ensembl ?? transcript.accession : nil)
        field(transcript.status == .manePlusClinical ? transcript.ensembl ?? transcript.accession : nil)
        field(transcript.protein)
        field { consequence.genomicName?.write(to: &$0) }
        text.append(UInt8(ascii: "|"))
        text.append(decimal: entry.number)
    }
}
