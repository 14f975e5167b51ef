import Consequences
import Interpretation
import Pathway
import Transcripts

/// The INFO field that mtorvar adds: `MTOR`, in the convention of VEP's CSQ, so that `bcftools +split-vep -a MTOR` reads it.
///
/// One entry for each allele and gene, in the order of the record's alleles, then of the annotation set's genes; entries are
/// separated by commas, fields by `|`; a field without a value is empty, and reserved characters are percent-encoded.
enum MTORField {
    static let key = "MTOR"

    /// The names of the fields, in order.
    static let fields = [
        "Allele", "Gene", "Role", "Consequence", "Impact", "Transcript", "Exon", "Intron", "HGVSg", "HGVSc", "HGVSp",
        "cDNA_position", "CDS_position", "Protein_position", "Amino_acids", "Codons", "Domain", "Hotspot", "NMD",
        "Function", "Pathway", "Claims",
    ]

    /// The header line that declares the field.
    static let headerLine =
        "##INFO=<ID=\(key),Number=.,Type=String,Description=\"Variants of the PI3K/AKT/mTOR pathway from mtorvar. "
        + "Format: \(fields.joined(separator: "|"))\">"

    /// What an entry says of its allele and gene beyond the consequence.
    struct Entry {
        let allele: String
        let gene: Gene
        let consequence: AlleleConsequence
        let function: FunctionalAssessment
        let domains: [String]
        let hotspot: String?
        let claims: [String]
    }

    /// The value of the INFO field for the entries of a record.
    static func value(of entries: [Entry]) -> String {
        entries.map(text).joined(separator: ",")
    }

    private static func text(_ entry: Entry) -> String {
        let consequence = entry.consequence
        let protein = consequence.proteinPosition.map {
            $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }
        let decay = consequence.truncation?.escapesDecay.map { $0 ? "escapes" : "expected" }
        let values: [String?] = [
            entry.allele, entry.gene.symbol, entry.gene.role.rawValue,
            consequence.terms.map(\.rawValue).joined(separator: "&"), consequence.impact.rawValue,
            consequence.transcript, consequence.exon, consequence.intron, consequence.hgvsG, consequence.hgvsC,
            consequence.hgvsP, consequence.cDNAPosition, consequence.cdsPosition, protein, consequence.aminoAcids,
            consequence.codons, entry.domains.joined(separator: "&"), entry.hotspot, decay,
            entry.function.effect.rawValue, pathway(entry), entry.claims.joined(separator: "&"),
        ]
        return values.map { encoded($0 ?? "") }.joined(separator: "|")
    }

    /// What the change means for the pathway: `context` for genes to which the literature gives no edge.
    private static func pathway(_ entry: Entry) -> String {
        switch (entry.function.effect, entry.gene.pathwayNode) {
        case (.none, _): "none"
        case (_, nil): "context"
        case (.uncertain, _): "uncertain"
        case (.loss, _): entry.gene.role == .tumourSuppressor ? "activating" : "none"
        case (.gain, _): "activating"
        }
    }

    /// Percent-encodes what INFO and the field's own separators reserve (VCF 4.3, section 1.2).
    private static func encoded(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 != 37 && $0 != 44 && $0 != 59 && $0 != 61 && $0 != 124 }
        if isPlain { return text }
        var encoded = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case ",": encoded += "%2C"
            case ";": encoded += "%3B"
            case "=": encoded += "%3D"
            case "|": encoded += "%7C"
            case "%": encoded += "%25"
            case " ": encoded += "%20"
            case "\t": encoded += "%09"
            case "\r": encoded += "%0D"
            case "\n": encoded += "%0A"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }
}
