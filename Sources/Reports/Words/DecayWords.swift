package import Consequences

extension DecayPrediction {
    /// The prediction alone.
    var shortWords: String { self == .expected ? "NMD expected" : "NMD not expected" }

    /// The prediction and its rule.
    package var words: String {
        switch self {
        case .expected: "expected: the new stop lies more than 50 bases before the last junction of exons"
        case .escapesSingleExon: "not expected: the transcript has one exon"
        case .escapesLastExon: "not expected: the new stop lies in the last exon"
        case .escapesLastJunction: "not expected: the new stop ends within 50 bases of the last junction of exons"
        case .escapesFirst150Bases: "not expected: the new stop lies within the first 150 coding bases"
        }
    }
}
