package import Annotations

/// What ClinVar says of the allele in the germline: a class for hereditary disease, which is no statement on a tumour.
package struct GermlineClassification: Sendable, Hashable {
    package let germlineClass: GermlineClass
    /// The stars of the review status, 0 to 4; nothing where they are not told.
    package let stars: Int?
    /// Which release it comes from.
    package let origin: Origin
    /// The conditions, in ClinVar's words, where they are told.
    package let conditions: String?
    /// ClinVar's own words as the file has them, or where the class in the annotation set does not say all of it.
    package let text: String?

    /// Where the class comes from.
    package enum Origin: Sendable, Hashable {
        /// The bundled dump of this date.
        case bundled(release: String)
        /// The record itself, or a file that the user gave, with the date of its release where that is told.
        case file(String, release: String?)
    }

    /// Whether two submitters without conflict, or a panel, stand behind it.
    package var isWellReviewed: Bool { (stars ?? 0) >= 2 }

    /// The class in the annotation set; nothing where its release classifies the allele for tumours alone.
    init?(_ row: ClinVarRow) {
        guard let germlineClass = row.germlineClass else { return nil }
        self.germlineClass = germlineClass
        stars = row.stars
        origin = .bundled(release: row.release)
        conditions = row.conditions
        text = row.text
    }

    /// The class that the record, or a file of the user, gives; of several files that of the best review.
    init?(_ annotations: AlleleAnnotations) {
        let classes = annotations.values.filter {
            $0.meaning?.measure == .clinvarGermlineClass && GermlineClass.isStatement(clinVar: $0.text)
        }
        let read = classes.map { value -> (GermlineClass, Int?, AlleleAnnotations.Value) in
            let review = annotations.values.first {
                $0.meaning?.measure == .clinvarReviewStatus && $0.file == value.file && $0.record == value.record
            }
            return (GermlineClass(clinVar: value.text), review.map { Self.stars(of: $0.text) }, value)
        }
        let best = read.reduce(nil as (GermlineClass, Int?, AlleleAnnotations.Value)?) { best, next in
            guard let best else { return next }
            return (next.1 ?? -1) > (best.1 ?? -1) ? next : best
        }
        guard let (germlineClass, stars, value) = best else { return nil }
        self.germlineClass = germlineClass
        self.stars = stars
        origin = .file(value.file, release: value.release)
        conditions = nil
        text = value.text
    }

    /// The stars of a review status (ClinVar's help, "Review status").
    package static func stars(of text: String) -> Int {
        let status = text.lowercased().replacing(" ", with: "_")
        if status.contains("practice_guideline") { return 4 }
        if status.contains("expert_panel") { return 3 }
        if status.contains("multiple_submitters"), !status.contains("conflicting") { return 2 }
        if status.hasPrefix("no_") { return 0 }
        return status.contains("criteria_provided") ? 1 : 0
    }
}

extension GermlineClass {
    /// The class of a value of CLNSIG, in either spelling: with spaces or underscores, `Conflicting_interpretations…` or `Conflicting_classifications…`.
    /// What comes after a bar says something else (`|drug_response`); low penetrance and risk alleles are no classes of pathogenicity.
    package init(clinVar text: String) {
        let value = text.lowercased().replacing(" ", with: "_")
        // VEP lists the classes of several submitters, or of several known variants, with & between them.
        let listed = value.split(separator: "&").filter { Self.isStatement(clinVar: String($0)) }
        if listed.count > 1 {
            self = Self.together(Set(listed.map { GermlineClass(clinVar: String($0)) }))
            return
        }
        let first = value.split { $0 == "|" || $0 == ";" }.first.map(String.init) ?? value
        if first.contains("low_penetrance") || first.contains("risk_allele") || first.contains("risk_factor") {
            self = .other
            return
        }
        if first.hasPrefix("conflicting") {
            self = .conflicting
            return
        }
        let known: [String: GermlineClass] = [
            "pathogenic": .pathogenic, "likely_pathogenic": .likelyPathogenic,
            "pathogenic/likely_pathogenic": .pathogenicOrLikely, "uncertain_significance": .uncertain,
            "benign": .benign, "likely_benign": .likelyBenign, "benign/likely_benign": .benignOrLikely,
        ]
        self = known[first] ?? .other
    }

    /// What several classes of one allele come to.
    private static func together(_ classes: Set<GermlineClass>) -> GermlineClass {
        let stated = classes.subtracting([.other])
        if stated.isEmpty { return .other }
        if stated.count == 1, let only = stated.first { return only }
        if stated.allSatisfy(\.isPathogenic) { return .pathogenicOrLikely }
        if stated.allSatisfy(\.isBenign) { return .benignOrLikely }
        return .conflicting
    }

    /// Whether a value of ClinVar classifies the allele itself; `not_provided` and the like say that nobody does.
    package static func isStatement(clinVar text: String) -> Bool {
        let term = text.lowercased().replacing(" ", with: "_")
        return term != "not_provided" && term != "." && !term.hasPrefix("no_classification")
            && !term.hasPrefix("no_interpretation")
    }
}
