import CopyNumber
import Genome

extension CopyNumberProfile.FilteredChange {
    /// The change with its place and the filter, in words.
    var words: String {
        switch self {
        case .loss(let segment):
            return
                "loss of \(segment.chromosome.name):\(segment.interval), \(segment.filters.joined(separator: ","))"
        case .junction(let junction):
            let places = [junction.first, junction.second].compactMap { $0 }.map {
                "\($0.chromosome?.name ?? $0.contig):\($0.position)"
            }
            let kind = junction.kind.rawValue.replacing("_", with: " ")
            return "\(kind) at \(places.joined(separator: " and ")), \(junction.filters.joined(separator: ","))"
        }
    }
}
