package import Consequences

/// A missense change of one residue.
package struct MissenseChange: Sendable, Hashable {
    /// The residue, 1-based.
    package let residue: Int
    private let before: Unicode.Scalar
    private let after: Unicode.Scalar

    /// The amino acid that the protein has, one letter.
    package var reference: Character { Character(before) }
    /// The amino acid that takes its place, one letter.
    package var alternate: Character { Character(after) }

    /// Makes a substitution.
    ///
    /// - Parameters: the letters of two amino acids; of a character of several scalars the first counts.
    package init(residue: Int, reference: Character, alternate: Character) {
        self.residue = residue
        before = reference.unicodeScalars[reference.unicodeScalars.startIndex]
        after = alternate.unicodeScalars[alternate.unicodeScalars.startIndex]
    }

    /// The substitution that a consequence is; nothing where it is none, or of more than one residue.
    package init?(_ consequence: AlleleConsequence) {
        guard consequence.terms.contains(.missenseVariant), let position = consequence.proteinPosition,
            position.lowerBound == position.upperBound, let letters = consequence.aminoAcids?.utf8, letters.count == 3,
            let reference = letters.first, let alternate = letters.last,
            letters[letters.index(after: letters.startIndex)] == UInt8(ascii: "/")
        else { return nil }
        residue = position.lowerBound
        before = Unicode.Scalar(reference)
        after = Unicode.Scalar(alternate)
    }

    /// As people write it: `R130G`.
    package var name: String { "\(reference)\(residue)\(alternate)" }
}
