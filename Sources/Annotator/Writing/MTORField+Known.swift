import Annotations
import Genome
import Interpretation

// What is known of the very allele: fields that a pipeline can filter on.
extension MTORField {
    /// Appends the fields of what is known: ClinVar's germline class, the class of oncogenicity, the tables that list the allele, and what the
    /// effect on function rests on.
    static func writeKnown(_ entry: Entry, to text: inout [UInt8]) {
        func field(_ body: (inout [UInt8]) -> Void) {
            text.append(UInt8(ascii: "|"))
            let start = text.count
            body(&text)
            encode(&text, from: start)
        }
        field { if let germline = entry.function.germline { write(germline, to: &$0) } }
        field { if let oncogenicity = entry.oncogenicity { write(oncogenicity, to: &$0) } }
        field { writeTables(entry.function.known, to: &$0) }
        text.append(UInt8(ascii: "|"))
        if !entry.function.saysNothing { text.append(text: entry.function.level.rawValue) }
    }

    /// `pathogenic:2:2017-04`: class, stars (`.` where they are not told) and release; `record` where the record itself has the class.
    private static func write(_ germline: GermlineClassification, to text: inout [UInt8]) {
        text.append(text: germline.germlineClass.rawValue)
        text.append(UInt8(ascii: ":"))
        if let stars = germline.stars { text.append(decimal: stars) } else { text.append(UInt8(ascii: ".")) }
        text.append(UInt8(ascii: ":"))
        switch germline.origin {
        case .bundled(let release): text.append(text: release)
        case .file(_, let release): text.append(text: release ?? "record")
        }
    }

    /// `likely_oncogenic:9:OVS1&OP4`: class, points and the codes that count.
    private static func write(_ assessment: OncogenicityClassification, to text: inout [UInt8]) {
        text.append(text: assessment.classification.rawValue)
        text.append(UInt8(ascii: ":"))
        text.append(decimal: assessment.points)
        text.append(UInt8(ascii: ":"))
        list(assessment.codes, to: &text) { $0.append(text: $1.rawValue) }
    }

    /// The tables that list the allele, with what they say of it; a row whose paper was not seen says nothing.
    private static func writeTables(_ known: AlleleKnowledge, to text: inout [UInt8]) {
        let start = text.count
        func table(_ name: String, _ effect: String? = nil) {
            if text.count > start { text.append(UInt8(ascii: "&")) }
            text.append(text: name)
            guard let effect else { return }
            text.append(UInt8(ascii: ":"))
            text.append(text: effect)
        }
        if let change = known.change, change.counts { table("change", change.effect.rawValue) }
        if known.hotspot != nil { table("hotspot") }
        if known.scan != nil { table("scan", "inactive") }
        if let splice = known.splice, splice.counts { table("splice", splice.effect.rawValue) }
        if known.common != nil { table("common") }
    }
}

extension FunctionalAssessment {
    /// Whether no effect is expected, and by its kind alone: there is nothing that it rests on.
    fileprivate var saysNothing: Bool { effect == .none && clash == nil && level == .rule }
}
