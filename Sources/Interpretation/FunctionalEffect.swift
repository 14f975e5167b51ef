package import Annotations
package import Consequences

/// What a variant does to the function of its gene's product, as far as rules can tell.
package enum FunctionalEffect: String, Sendable, Hashable, Codable {
    /// The function is likely lost.
    case loss
    /// A known activating change.
    case gain
    /// It may matter; no rule decides it.
    case uncertain
    /// No effect on the product is expected.
    case none
}

/// A functional effect with the rule that decided it.
package struct FunctionalAssessment: Sendable, Hashable {
    /// The effect.
    package let effect: FunctionalEffect
    /// The rule.
    package let rule: FunctionalRule
    /// The transcript that the allele hits harder, where the rule alone would see no effect.
    package var elsewhere: OtherTranscript?
    /// The variants that have the effect together on one copy, as ``JointConsequence/variants`` spells them.
    package var together: String?

    /// What the allele does to a transcript other than the one that names are given on.
    package struct OtherTranscript: Sendable, Hashable {
        /// The accession of the transcript that names are given on.
        package let named: String
        /// The accession of the other transcript.
        package let transcript: String
        /// The most severe term there.
        package let term: SequenceOntologyTerm
    }

    init(_ effect: FunctionalEffect, _ rule: FunctionalRule) {
        self.effect = effect
        self.rule = rule
    }

    /// The row of the annotation set that lists the residue.
    package var knownResidue: KnownResidue? {
        if case .knownResidue(let residue) = rule { residue } else { nil }
    }

    /// Whether the effect was judged: outside of the coding sequence and its splice sites there is nothing to judge by.
    package var isJudged: Bool {
        if case .outsideCoding = rule { false } else { true }
    }
}

/// The rules of ``FunctionalRules``, each with what decided it. A term is the most severe of the consequence; without one there is no consequence.
package enum FunctionalRule: Sendable, Hashable {
    /// The annotation set lists the exact substitution.
    case knownResidue(KnownResidue)
    /// A null variant in a tumour suppressor.
    case nullVariant(SequenceOntologyTerm)
    /// A null variant by removal of an intron from its first base to its last, as in the reads of a processed copy.
    case intronRemoved(SequenceOntologyTerm)
    /// A null variant by an insertion right at the border of an exon.
    case insertionAtExonBorder(SequenceOntologyTerm)
    /// A truncation in the last part of the protein; the share that counts as last.
    case lastPartOfProtein(SequenceOntologyTerm, share: Double)
    /// A truncation without nonsense-mediated decay; the share of the protein that is changed or lost, and whether that is enough for a loss.
    case truncationWithoutDecay(SequenceOntologyTerm, lost: Double, isEnough: Bool)
    /// A changed protein whose function is not known.
    case changedProtein(SequenceOntologyTerm?)
    /// The coding sequence is changed in a way that cannot be named.
    case unnamedCodingChange(SequenceOntologyTerm?)
    /// No residue is changed beside a splice site; splicing was not assessed.
    case besideSpliceSite(SequenceOntologyTerm?)
    /// No residue is changed.
    case noResidueChanged(SequenceOntologyTerm?)
    /// Outside of the coding sequence and its splice sites; `isFar` where promoters and UTRs are part of what is not modelled.
    case outsideCoding(SequenceOntologyTerm?, isFar: Bool)
    /// Loss of the product of an oncogene.
    case oncogeneLost(SequenceOntologyTerm?)
    /// A change of an oncogene that is not among the known activating ones.
    case notKnownToActivate(SequenceOntologyTerm?)
    /// A change of the splicing of an oncogene.
    case oncogeneSplicing(SequenceOntologyTerm?)
}
