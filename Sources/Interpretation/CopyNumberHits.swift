import CopyNumber
import Transcripts

/// Reads hits from a gene's copies.
struct CopyNumberHits {
    /// The hits that the copies of a gene make, in words that name what they rest on.
    static func hits(in gene: Gene, copyNumber: GeneCopyNumber?) -> [Hit] {
        guard let copyNumber else { return [] }
        let basis = basis(of: copyNumber)
        // After a doubling of the genome copies can be lost and both alleles still be there.
        let keepsBoth = copyNumber.minor.map { $0.rounded() >= 1 } ?? false
        switch (gene.role, copyNumber.call) {
        case (.tumourSuppressor, .homozygousDeletion(let extent)):
            return [Hit(kind: .homozygousDeletion, text: "homozygous deletion of \(extent.words)\(basis)", copies: 2)]
        case (.tumourSuppressor, .deletion(.wholeGene)):
            let what = isDiploid(copyNumber) ? "deletion of one copy" : "loss of copies"
            return [
                Hit(
                    kind: .geneDeletion, text: "\(what) of the whole gene\(basis)", copies: 1,
                    keepsBothAlleles: keepsBoth)
            ]
        case (.tumourSuppressor, .deletion(.exons(let numbers))):
            return [
                Hit(
                    kind: .exonDeletion,
                    text: isDiploid(copyNumber)
                        ? "deletion of \(GeneCopyNumber.Extent.exons(numbers).words) of one copy\(basis)"
                        : "loss of copies of \(GeneCopyNumber.Extent.exons(numbers).words)\(basis)", copies: 1,
                    keepsBothAlleles: keepsBoth)
            ]
        case (.tumourSuppressor, .copyNeutralLOH):
            return [
                Hit(
                    kind: .copyNeutralLOH,
                    text:
                        "copy-neutral loss of heterozygosity (one allele in \(isDiploid(copyNumber) ? "two" : "all") copies, nothing deleted)\(basis)",
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
        case .totalCopyNumber: copyNumber.total.map { " (copy number \(number($0))\(ofBaseline(copyNumber)))" } ?? ""
        case .log2WithPurity:
            copyNumber.total.map {
                " (copy number \(number($0))\(ofBaseline(copyNumber)), from the log2 ratio with purity and ploidy)"
            } ?? ""
        case .log2: copyNumber.log2.map { " (relative: log2 ratio \(number($0)))" } ?? ""
        case .symbolicAllele: " (a deletion or duplication record without a number of copies)"
        case nil: ""
        }
    }

    /// Whether two copies are no change, as far as is known.
    private static func isDiploid(_ copyNumber: GeneCopyNumber) -> Bool { (copyNumber.baseline ?? 2) <= 2 }

    private static func ofBaseline(_ copyNumber: GeneCopyNumber) -> String {
        isDiploid(copyNumber) ? "" : " of \(copyNumber.baseline ?? 2)"
    }
}
