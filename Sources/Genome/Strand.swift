/// The strand of the reference that a transcript is read from.
public enum Strand: String, Sendable, Hashable, Codable {
    /// The strand whose bases VCF writes.
    case plus = "+"
    /// The reverse complement.
    case minus = "-"
}
