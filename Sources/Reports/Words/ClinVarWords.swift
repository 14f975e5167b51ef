import Annotations
import Interpretation

/// What the annotation set says of an allele by ClinVar, as lines beside those of files.
enum ClinVarWords {
    /// The field of the germline class; those of the other statements begin with it.
    static let germline = "ClinVar"

    /// The review status: `2 stars`.
    static func review(_ stars: Int?) -> String {
        stars.map { ListWords.count($0, "star", "stars") } ?? "review status not told"
    }

    /// The statements of a row: the germline class, oncogenicity and clinical impact in tumours are kept apart.
    static func statements(_ row: ClinVarRow) -> [(field: String, value: String)] {
        var lines: [(field: String, value: String)] = []
        if let germlineClass = row.germlineClass {
            // What is more than a class stands in ClinVar's own words; of a conflict they are the classes that conflict.
            let isConflict = germlineClass == .conflicting
            let text = [isConflict || row.text == nil ? germlineClass.words : nil, row.text].compactMap { $0 }
            lines.append((germline, "\(text.joined(separator: ": ")) (\(review(row.stars)))"))
        }
        if let oncogenicity = row.oncogenicity {
            lines.append(("\(germline) oncogenicity", "\(oncogenicity) (\(review(row.oncogenicityStars)))"))
        }
        if let impact = row.clinicalImpact { lines.append(("\(germline) clinical impact", impact)) }
        return lines
    }

    /// The statements as annotations of a variant, each with its release.
    static func annotations(_ row: ClinVarRow) -> [AnnotationReport] {
        statements(row).map { line in
            AnnotationReport(
                field: line.field, value: line.value, file: "annotation set, release of \(row.release)",
                record: row.variationID.map { "VariationID \($0)" } ?? "found by its name")
        }
    }
}
