import Interpretation

extension CallFailure {
    var words: String {
        switch self {
        case .filters(let filters): "FILTER \(filters.joined(separator: ", "))"
        case .depth(let minimum): "below --min-depth \(minimum)"
        case .alternateReads(let minimum): "below --min-alt-reads \(minimum)"
        case .vaf(let minimum): "below --min-vaf \(minimum)"
        }
    }
}
