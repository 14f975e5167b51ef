import Annotations
import Genome
import Interpretation

// What is known of the very allele: fields that a pipeline can filter on.
extension MTORField {
    /// Appends the fields of what is known: ClinVar's germline class, the class of oncogenicity, the tables that list the allele, and what the
    /// effect on function rests on.
    static func writeKnown(_ entry: Entry, to text: inout [UInt8]) {
        func field(_ value: String?) {
            text.append(UInt8(ascii: "|"))
            guard let value else { return }
            let start = text.count
            text.append(text: value)
            encode(&text, from: start)
        }
        field(entry.function.germline.map(clinical))
        field(entry.oncogenicity.map(oncogenicity))
        field(tables(entry.function.known))
        field(entry.function.saysNothing ? nil : entry.function.level.rawValue)
    }

    /// `pathogenic:2:2017-04`: class, stars (`.` where they are not told) and release; `record` where the record itself has the class.
    private static func clinical(_ germline: GermlineClassification) -> String {
        let source =
            switch germline.origin {
            case .bundled(let release): release
            case .file(_, let release): release ?? "record"
            }
        return "\(germline.germlineClass.rawValue):\(germline.stars.map(String.init) ?? "."):\(source)"
    }

    /// `likely_oncogenic:9:OVS1&OP4`: class, points and the codes that count.
    private static func oncogenicity(_ assessment: OncogenicityAssessment) -> String {
        "\(assessment.classification.rawValue):\(assessment.points):"
            + assessment.met.map(\.code.rawValue).joined(separator: "&")
    }

    /// The tables that list the allele, with what they say of it; a row whose paper was not seen says nothing.
    private static func tables(_ known: AlleleKnowledge) -> String? {
        var tables: [String] = []
        if let change = known.change, change.counts { tables.append("change:\(change.effect.rawValue)") }
        if known.hotspot != nil { tables.append("hotspot") }
        if known.scan != nil { tables.append("scan:inactive") }
        if let splice = known.splice, splice.counts { tables.append("splice:\(splice.effect.rawValue)") }
        if known.common != nil { tables.append("common") }
        return tables.isEmpty ? nil : tables.joined(separator: "&")
    }
}

extension FunctionalAssessment {
    /// Whether no effect is expected, and by its kind alone: there is nothing that it rests on.
    fileprivate var saysNothing: Bool { effect == .none && clash == nil && level == .rule }
}
