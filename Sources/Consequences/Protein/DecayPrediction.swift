/// Whether a transcript with a premature stop is expected to be degraded by nonsense-mediated decay, and by which rule.
///
/// The rules are those of Nagy and Maquat (Trends Biochem Sci 1998;23:198-199: a stop more than 50 to 55 bases before the last
/// junction of exons triggers decay) and, for stops near the start, of Lindeboom et al. (Nat Genet 2016;48:1112-1118). They predict;
/// nothing is measured.
public enum DecayPrediction: String, Sendable, Hashable, Codable {
    /// The stop lies more than 50 bases before the last junction, and none of the other rules holds.
    case expected
    /// The transcript has one exon, and so no junction.
    case escapesSingleExon = "escapes_single_exon"
    /// The stop lies in the last exon.
    case escapesLastExon = "escapes_last_exon"
    /// The stop ends in the last 50 bases of the exon before the last.
    case escapesLastJunction = "escapes_last_junction"
    /// The stop lies within the first 150 bases of the coding sequence.
    case escapesFirst150Bases = "escapes_first_150_bases"

    /// Whether decay is not expected.
    public var isEscape: Bool { self != .expected }

    /// The prediction and its rule in words.
    public var sentence: String {
        switch self {
        case .expected: "expected: the new stop lies more than 50 bases before the last junction of exons"
        case .escapesSingleExon: "not expected: the transcript has one exon"
        case .escapesLastExon: "not expected: the new stop lies in the last exon"
        case .escapesLastJunction: "not expected: the new stop ends within 50 bases of the last junction of exons"
        case .escapesFirst150Bases: "not expected: the new stop lies within the first 150 coding bases"
        }
    }

    /// The rules, for the methods of a report.
    public static let rules =
        "not expected for a stop in the last exon, for one that ends in the last 50 bases of the exon before it, for one within the first 150 coding bases, and in a transcript of one exon; else expected. A long exon is no rule here"

    /// Decides where the stop codon starts.
    ///
    /// - Parameters:
    ///   - stop: the offset of the stop codon's first base in the changed mRNA.
    ///   - codingStart: the offset of the start codon's first base.
    ///   - lastJunction: the offset of the last exon's first base in the changed mRNA.
    ///   - exonCount: how many exons the transcript has.
    init(stop: Int, codingStart: Int, lastJunction: Int, exonCount: Int) {
        if exonCount == 1 {
            self = .escapesSingleExon
        } else if stop >= lastJunction {
            self = .escapesLastExon
        } else if stop + 3 > lastJunction - 50 {
            self = .escapesLastJunction
        } else if stop - codingStart < 150 {
            self = .escapesFirst150Bases
        } else {
            self = .expected
        }
    }
}
