package import Annotations
package import Consequences
package import Transcripts

/// The rules that tell a variant's effect on function. They stand in order; the first that fits decides.
package struct FunctionalRules: Sendable {
    private let residues: [KnownResidue]
    private let policy: InterpretationPolicy

    /// Makes the rules of an annotation set's residues.
    package init(residues: [KnownResidue], policy: InterpretationPolicy) {
        self.residues = residues
        self.policy = policy
    }

    /// Terms that take the product away where it is a tumour suppressor's: the null variants of the ClinGen/CGC/VICC procedure
    /// (Horak et al., Genet Med 2022;24:986-998, code OVS1).
    static let nullTerms: ConsequenceTerms = [
        .transcriptAblation, .exonLossVariant, .spliceAcceptorVariant, .spliceDonorVariant, .stopGained,
        .frameshiftVariant, .startLost,
    ]

    /// Judges one allele in one gene.
    ///
    /// - Parameters:
    ///   - onWorstTranscript: what the allele does to another transcript that it hits harder, where there is one.
    ///   - isNumberedAsMANESelect: whether the consequence is named on MANE Select, on whose protein known residues are numbered.
    package func assessment(
        of consequence: AlleleConsequence, in gene: Gene, onWorstTranscript: AlleleConsequence? = nil,
        isNumberedAsMANESelect: Bool = true
    ) -> FunctionalAssessment {
        let assessment = assessment(
            of: consequence, in: gene, isNumberedAsMANESelect: isNumberedAsMANESelect)
        guard assessment.effect == .none, let onWorstTranscript, let term = onWorstTranscript.terms.mostSevere else {
            return assessment
        }
        // A transcript that is not the one chosen for reports: lost, it raises a question and answers none.
        var elsewhere = FunctionalAssessment(onWorstTranscript.impact == .high ? .uncertain : .none, assessment.rule)
        elsewhere.elsewhere = .init(named: consequence.transcript, transcript: onWorstTranscript.transcript, term: term)
        return elsewhere
    }

    private func assessment(
        of consequence: AlleleConsequence, in gene: Gene, isNumberedAsMANESelect: Bool
    ) -> FunctionalAssessment {
        if isNumberedAsMANESelect, let known = knownResidue(of: consequence) { return judge(known) }
        switch gene.role {
        case .tumourSuppressor: return tumourSuppressor(consequence)
        case .oncogene: return oncogene(consequence)
        case .undetermined: return withoutNullTerm(consequence)
        }
    }

    private func tumourSuppressor(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        guard let null = consequence.terms.intersection(Self.nullTerms).mostSevere else {
            return withoutNullTerm(consequence)
        }
        if consequence.removesIntron { return FunctionalAssessment(.uncertain, .intronRemoved(null)) }
        if consequence.isAtExonBorder { return FunctionalAssessment(.uncertain, .insertionAtExonBorder(null)) }
        if let truncation = consequence.truncation, !consequence.terms.contains(.startLost) {
            if truncation.fractionKept >= policy.fractionKeptOfUncertainTruncation {
                return FunctionalAssessment(
                    .uncertain, .lastPartOfProtein(null, share: 1 - policy.fractionKeptOfUncertainTruncation))
            }
            let lost = 1 - truncation.fractionKept
            if truncation.decay?.isEscape == true {
                let isEnough = lost >= policy.fractionLostWithoutDecay
                return FunctionalAssessment(
                    isEnough ? .loss : .uncertain, .truncationWithoutDecay(null, lost: lost, isEnough: isEnough))
            }
        }
        return FunctionalAssessment(.loss, .nullVariant(null))
    }

    private func withoutNullTerm(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        switch consequence.impact {
        case .high, .moderate:
            return FunctionalAssessment(.uncertain, .changedProtein(consequence.terms.mostSevere))
        case .low, .modifier: return withoutChangedProtein(consequence)
        }
    }

    /// Terms of changes in the coding sequence that leave the protein as it is.
    private static let silentTerms: ConsequenceTerms = [
        .synonymousVariant, .stopRetainedVariant, .startRetainedVariant,
    ]

    /// Terms of places near a splice site where a change often, but not always, changes splicing.
    private static let spliceTerms: ConsequenceTerms = [.spliceDonor5thBaseVariant, .spliceDonorRegionVariant]

    /// No change of residues is predicted: what is left is splicing, which the program does not model, and what it could not read.
    private func withoutChangedProtein(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        let term = consequence.terms.mostSevere
        if consequence.terms.contains(.codingSequenceVariant) {
            return FunctionalAssessment(.uncertain, .unnamedCodingChange(term))
        }
        if !consequence.terms.intersection(Self.spliceTerms).isEmpty || consequence.isBesideSpliceSite {
            return FunctionalAssessment(.uncertain, .besideSpliceSite(term))
        }
        guard consequence.impact == .modifier || consequence.terms.intersection(Self.silentTerms).isEmpty else {
            return FunctionalAssessment(.none, .noResidueChanged(term))
        }
        return FunctionalAssessment(.none, .outsideCoding(term, isFar: consequence.impact == .modifier))
    }

    private func oncogene(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        let term = consequence.terms.mostSevere
        guard consequence.terms.intersection(Self.nullTerms).isEmpty else {
            return FunctionalAssessment(.none, .oncogeneLost(term))
        }
        switch consequence.impact {
        case .high, .moderate: return FunctionalAssessment(.uncertain, .notKnownToActivate(term))
        case .low, .modifier:
            let assessment = withoutChangedProtein(consequence)
            // What takes the product away does not activate it.
            guard assessment.effect == .uncertain, !consequence.terms.contains(.codingSequenceVariant) else {
                return assessment
            }
            return FunctionalAssessment(.none, .oncogeneSplicing(term))
        }
    }
}

// Known residues: a substitution of one residue that the annotation set lists.
extension FunctionalRules {
    /// The row that speaks of this substitution; one that names the new amino acid stands before one that means any.
    private func knownResidue(of consequence: AlleleConsequence) -> KnownResidue? {
        guard let change = MissenseChange(consequence) else { return nil }
        let rows = residues.filter {
            $0.gene == consequence.gene && $0.residue == change.residue && $0.reference == change.reference
                && $0.matches(change.alternate)
        }
        return rows.first { !$0.alternates.isEmpty } ?? rows.first
    }

    private func judge(_ known: KnownResidue) -> FunctionalAssessment {
        let effect: FunctionalEffect =
            switch known.effect {
            case .activating: .gain
            case .inactivating: .loss
            case .catalytic: .uncertain
            }
        return FunctionalAssessment(effect, .knownResidue(known))
    }
}
