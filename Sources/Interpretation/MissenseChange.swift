package import Consequences

/// A missense change of one residue.
package struct MissenseChange: Sendable, Hashable {
    /// The residue, 1-based.
    package let residue: Int
    /// The amino acid that the protein has, one letter.
    package let reference: Character
    /// The amino acid that takes its place, one letter.
    package let alternate: Character

    /// Makes a substitution.
    package init(residue: Int, reference: Character, alternate: Character) {
        self.residue = residue
        self.reference = reference
        self.alternate = alternate
    }

    /// The substitution that a consequence is; nothing where it is none, or of more than one residue.
    package init?(_ consequence: AlleleConsequence) {
        guard consequence.terms.contains(.missenseVariant), let position = consequence.proteinPosition,
            position.lowerBound == position.upperBound,
            let change = consequence.aminoAcids?.split(separator: "/"), change.count == 2,
            let reference = change[0].first, let alternate = change[1].first, change[0].count == 1, change[1].count == 1
        else { return nil }
        self.init(residue: position.lowerBound, reference: reference, alternate: alternate)
    }

    /// As people write it: `R130G`.
    package var name: String { "\(reference)\(residue)\(alternate)" }
}
