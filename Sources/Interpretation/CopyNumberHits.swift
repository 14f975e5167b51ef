import CopyNumber
import Transcripts

/// Reads hits from a gene's copies.
struct CopyNumberHits {
    /// The hits that the copies of a gene make, in words that name what they rest on.
    static func hits(in gene: Gene, copyNumber: GeneCopyNumber?) -> [Hit] {
        guard let copyNumber else { return [] }
        let basis = basis(of: copyNumber)
        switch (gene.role, copyNumber.call) {
        case (.tumourSuppressor, .homozygousDeletion(let extent)):
            return [Hit(kind: .homozygousDeletion, text: "homozygous deletion of \(extent.words)\(basis)", copies: 2)]
        case (.tumourSuppressor, .deletion(.wholeGene)):
            return [Hit(kind: .geneDeletion, text: "deletion of one copy of the whole gene\(basis)", copies: 1)]
        case (.tumourSuppressor, .deletion(.exons(let numbers))):
            return [
                Hit(
                    kind: .exonDeletion,
                    text: "deletion of \(GeneCopyNumber.Extent.exons(numbers).words) of one copy\(basis)", copies: 1)
            ]
        case (.tumourSuppressor, .copyNeutralLOH):
            return [
                Hit(
                    kind: .copyNeutralLOH,
                    text: "copy-neutral loss of heterozygosity (one allele in two copies, nothing deleted)\(basis)",
                    copies: 0)
            ]
        case (.oncogene, .amplification):
            return [Hit(kind: .amplification, text: "amplification\(basis)", copies: 0)]
        default:
            return []
        }
    }

    private static func basis(of copyNumber: GeneCopyNumber) -> String {
        switch copyNumber.evidence {
        case .totalCopyNumber: copyNumber.total.map { " (copy number \(number($0)))" } ?? ""
        case .log2: copyNumber.log2.map { " (relative: log2 ratio \(number($0)))" } ?? ""
        case .symbolicAllele: " (a deletion or duplication record without a number of copies)"
        case nil: ""
        }
    }
}
