import Genome
import Interpretation

/// What a cohort can be grouped by: fields of the reports, what the laboratory told, and the columns of a table given with them.
package enum CohortColumns {
    /// The fields of a report.
    package static let ofReports = ["site", "assembly", "sex", "wgd", "quality", "callers"]

    /// The value of a column in a sample; nothing where it has none.
    package static func value(of column: String, in sample: CohortSample) -> String? {
        // A column of the table stands for its own.
        if let value = sample.attributes[column] { return value }
        switch column {
        case "site": return sample.site == .unknown ? nil : sample.site.rawValue
        case "assembly": return sample.assembly.rawValue
        case "sex": return sample.copiesOfX.map { $0 == 1 ? "male" : "female" }
        case "wgd": return sample.wholeGenomeDoubling.map { $0 ? "yes" : "no" }
        case "quality": return sample.quality?.rawValue
        case "callers": return sample.callers.isEmpty ? nil : sample.callers.joined(separator: "+")
        default: return nil
        }
    }

    /// The columns that some samples have.
    package static func known(in samples: [CohortSample]) -> [String] {
        ofReports + Set(samples.flatMap(\.attributes.keys)).subtracting(ofReports).sorted()
    }
}
