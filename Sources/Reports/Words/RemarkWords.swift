import Annotations
import Interpretation

/// What is to be minded of a variant, where its page has told already what holds for all hits of the sample.
enum RemarkWords {
    /// The remarks of a variant without the cautions that the report tells once; nothing where none is left.
    static func ofVariant(_ variant: VariantReport, in report: SampleReport) -> String? {
        guard var remark = variant.remark else { return nil }
        for caution in (report.cautions ?? []).map(VariantRemark.caution) {
            remark = remark.replacing("; \(caution)", with: "").replacing("\(caution); ", with: "")
                .replacing(caution, with: "")
        }
        return remark.isEmpty ? nil : remark
    }
}

/// Two classes of one variant that point apart: ClinVar's, which is of inherited disease, and that of oncogenicity.
struct ClassDifference {
    let germline: GermlineClass
    let oncogenicity: OncogenicityReport

    /// Nothing where one of them is missing, or both point the same way.
    init?(_ variant: VariantReport) {
        guard let germline = variant.clinVar?.germlineClass, let oncogenicity = variant.oncogenicity,
            let first = Self.rank(germline), first != Self.rank(oncogenicity.classification)
        else { return nil }
        (self.germline, self.oncogenicity) = (germline, oncogenicity)
    }

    /// `Pathogenic in ClinVar (for inherited disease), VUS by oncogenicity (0 points of evidence in tumours)`.
    var words: String {
        "\(germline.words) in ClinVar (for inherited disease), \(oncogenicity.classification.words) by oncogenicity (\(ListWords.count(oncogenicity.points, "point", "points")) of evidence in tumours)"
    }

    /// 1 where it harms, -1 where it does not, 0 where that is open; nothing for what is no such class.
    private static func rank(_ germline: GermlineClass) -> Int? {
        switch germline {
        case .pathogenic, .pathogenicOrLikely, .likelyPathogenic: 1
        case .uncertain: 0
        case .likelyBenign, .benignOrLikely, .benign: -1
        case .conflicting, .other: nil
        }
    }

    private static func rank(_ oncogenicity: OncogenicityClass) -> Int {
        switch oncogenicity {
        case .oncogenic, .likelyOncogenic: 1
        case .uncertainSignificance: 0
        case .likelyBenign, .benign: -1
        }
    }
}

extension FirstPageWords {
    /// Why ClinVar's class and that of oncogenicity point apart, for the variants of the first page; empty where they do not.
    static func classDifferences(_ report: SampleReport) -> [String] {
        let items = report.alterations.compactMap { alteration -> String? in
            guard let variant = alteration.strongest, let difference = ClassDifference(variant) else { return nil }
            return "\(alteration.gene.symbol) \(excerpt(Words.shortName(variant))): \(difference.words)."
        }
        return items
    }
}
