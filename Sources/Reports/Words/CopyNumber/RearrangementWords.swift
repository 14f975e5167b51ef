package import CopyNumber
import Genome

extension Rearrangement {
    /// The disruption in words: `translocation with 3:128,000 in intron 4`.
    package var words: String {
        let place: String
        if exons.count == 2,
            kind == .translocation || kind == .singleBreakend || (kind == .inversion && positions.count == 1)
        {
            place = "between exons \(exons[0]) and \(exons[1])"
        } else {
            place = "in " + GeneCopyNumber.Extent.exons(exons).words
        }
        func name(_ end: Junction.End?) -> String {
            end.map { "\($0.chromosome?.name ?? $0.contig):\($0.position)" } ?? "an unknown place"
        }
        let isFirst = positions.first == junction.first.position
        let partner = name(isFirst ? junction.second : junction.first)
        switch kind {
        case .translocation: return "translocation with \(partner) \(place)"
        case .inversion:
            return positions.count == 1
                ? "inversion with \(partner) \(place)" : "inversion of \(GeneCopyNumber.Extent.exons(exons).words)"
        case .duplication: return "duplication of \(GeneCopyNumber.Extent.exons(exons).words) inside of the gene"
        case .insertion:
            let length = junction.insertedLength > 0 ? " of \(junction.insertedLength) bases" : ""
            return "\(junction.insertsMobileElement ? "insertion of a mobile element" : "insertion")\(length) \(place)"
        case .singleBreakend: return "a breakend without a known partner \(place)"
        }
    }
}
