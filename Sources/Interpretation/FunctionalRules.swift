package import Annotations
package import Consequences
package import Transcripts

/// The rules that tell a variant's effect on function: what its kind says by itself, and what is known of the very allele, which stands above it.
package struct FunctionalRules: Sendable {
    private let residues: [KnownResidue]
    private let known: KnownVariants
    private let frequencyLines: FrequencyLines
    private let policy: InterpretationPolicy

    package init(annotations: AnnotationSet, policy: InterpretationPolicy) {
        residues = annotations.residues
        known = annotations.known
        frequencyLines = annotations.frequencyLines
        self.policy = policy
    }

    /// Terms that take the product away where it is a tumour suppressor's: the null variants of the ClinGen/CGC/VICC procedure
    /// (Horak et al., Genet Med 2022;24:986-998, code OVS1).
    static let nullTerms: ConsequenceTerms = [
        .transcriptAblation, .exonLossVariant, .spliceAcceptorVariant, .spliceDonorVariant, .stopGained,
        .frameshiftVariant, .startLost,
    ]

    private static let nullTermsBesideSplicing: ConsequenceTerms = [
        .transcriptAblation, .exonLossVariant, .stopGained, .frameshiftVariant, .startLost,
    ]

    /// Judges one allele in one gene.
    ///
    /// - Parameters:
    ///   - onWorstTranscript: what the allele does to another transcript that it hits harder, where there is one.
    ///   - isNumberedAsMANESelect: whether the consequence is named on MANE Select, on which known variants are named.
    ///   - annotations: what the record and files of the user say of the allele.
    ///   - isJoint: whether the consequence is what several alleles do together.
    package func assessment(
        of consequence: AlleleConsequence, in gene: Gene, onWorstTranscript: AlleleConsequence? = nil,
        isNumberedAsMANESelect: Bool = true, annotations: AlleleAnnotations = AlleleAnnotations(), isJoint: Bool = false
    ) -> FunctionalAssessment {
        let base = assessment(
            of: consequence, in: gene, onWorstTranscript: onWorstTranscript,
            isNumberedAsMANESelect: isNumberedAsMANESelect)
        let knowledge = AlleleKnowledge(
            of: consequence, annotations: annotations, known: known, frequencyLine: frequencyLines[gene.symbol],
            isNumberedAsMANESelect: isNumberedAsMANESelect, isJoint: isJoint)
        return weigh(base, knowledge, consequence, in: gene)
    }

    private func assessment(
        of consequence: AlleleConsequence, in gene: Gene, onWorstTranscript: AlleleConsequence?,
        isNumberedAsMANESelect: Bool
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

    /// What the kind of change says by itself, whatever is known of the allele.
    func byKind(
        _ consequence: AlleleConsequence, in gene: Gene, isNumberedAsMANESelect: Bool
    ) -> FunctionalAssessment {
        assessment(of: consequence, in: gene, isNumberedAsMANESelect: isNumberedAsMANESelect)
    }

    private func assessment(
        of consequence: AlleleConsequence, in gene: Gene, isNumberedAsMANESelect: Bool
    ) -> FunctionalAssessment {
        if isNumberedAsMANESelect, let residue = knownResidue(of: consequence) {
            return FunctionalAssessment(.uncertain, .knownResidue(residue))
        }
        switch gene.role {
        case .tumourSuppressor:
            return tumourSuppressor(consequence, regions: isNumberedAsMANESelect ? known.regions(of: gene.symbol) : [])
        case .oncogene: return oncogene(consequence)
        case .undetermined: return withoutNullTerm(consequence)
        }
    }

    private func tumourSuppressor(
        _ consequence: AlleleConsequence, regions: [KnownRegion]
    ) -> FunctionalAssessment {
        guard let null = consequence.terms.intersection(Self.nullTerms).mostSevere else {
            return withoutNullTerm(consequence)
        }
        if consequence.removesIntron { return FunctionalAssessment(.uncertain, .intronRemoved(null)) }
        if consequence.isAtExonBorder { return FunctionalAssessment(.uncertain, .insertionAtExonBorder(null)) }
        if consequence.terms.intersection(Self.nullTermsBesideSplicing).isEmpty,
            let exception = SplicingRules.exception(consequence)
        {
            return FunctionalAssessment(.uncertain, .splicing(null, exception))
        }
        if consequence.terms.intersection(Self.nullTerms) == [.startLost], let restart = consequence.restart,
            1 - restart.shareMade < policy.fractionLostWithoutDecay,
            !known.tellsOfLoss(consequence.gene, before: restart.residue)
        {
            return FunctionalAssessment(
                .loss, .startBehind(residue: restart.residue, share: restart.shareMade))
        }
        func region(_ kind: KnownRegion.Kind) -> KnownRegion? {
            regions.first { $0.kind == kind && consequence.lies(in: $0) }
        }
        if let exon = region(.alternativeExon) { return FunctionalAssessment(.uncertain, .alternativeExon(null, exon)) }
        if let truncation = consequence.truncation, !consequence.terms.contains(.startLost) {
            if let place = region(.restart) { return FunctionalAssessment(.loss, .restartBehind(null, place)) }
            if let first = consequence.proteinPosition?.lowerBound,
                let needed = regions.first(where: { $0.kind == .lastCriticalCodon }),
                let last = needed.range?.upperBound
            {
                let isEscape = truncation.decay?.isEscape == true
                if first <= last {
                    return FunctionalAssessment(
                        .loss, isEscape ? .criticalTruncation(null, needed) : .nullVariant(null))
                }
            }
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
        if let new = SplicingRules.newSite(consequence) {
            return FunctionalAssessment(.uncertain, .splicing(term, new))
        }
        guard consequence.impact == .modifier || consequence.terms.intersection(Self.silentTerms).isEmpty else {
            return FunctionalAssessment(.none, .noResidueChanged(term))
        }
        return FunctionalAssessment(.none, .outsideCoding(term, isFar: consequence.impact == .modifier))
    }

    /// A frame shift of no more residues than these at the end of an oncogene leaves its domains whole. Our choice: C-terminal frame shifts of
    /// PIK3CA from N1068 on, its last residue, activate.
    private static let residuesOfEnd = 5

    private func oncogene(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        let term = consequence.terms.mostSevere
        if let tail = consequence.alteredTail, tail.isExtension, tail.lost <= Self.residuesOfEnd {
            return FunctionalAssessment(.uncertain, .extendedOncogene(term, lost: tail.lost))
        }
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
}
