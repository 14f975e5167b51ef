/// How names of proteins are printed. Names of nucleotide changes have one form.
public struct HGVSStyle: Sendable, Hashable {
    /// How residues are written.
    public enum Residues: Sendable, Hashable {
        /// `Arg130Ter`, what HGVS prefers.
        case threeLetter
        /// `R130*`.
        case oneLetter
    }

    /// How residues are written.
    public var residues: Residues
    /// Whether a change of protein that was predicted from the nucleotides stands in brackets, as HGVS asks for: `p.(Arg130Ter)`.
    public var bracketsPredictions: Bool

    /// As VEP and ClinVar print: three letters, no brackets.
    public static let plain = HGVSStyle(residues: .threeLetter, bracketsPredictions: false)
    /// As the recommendations ask for: three letters, brackets round predictions.
    public static let strict = HGVSStyle(residues: .threeLetter, bracketsPredictions: true)

    /// Makes a style; `bracketsPredictions` writes `p.(Arg130Ter)`.
    public init(residues: Residues, bracketsPredictions: Bool) {
        self.residues = residues
        self.bracketsPredictions = bracketsPredictions
    }
}
