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
