public import Consequences
public import Pathway
public import Transcripts

/// The rules that tell a variant's effect on function. They stand in order; the first that fits decides.
public struct FunctionalRules: Sendable {
    private let residues: [KnownResidue]
    private let policy: InterpretationPolicy

    /// Makes the rules of an annotation set's residues.
    public init(residues: [KnownResidue], policy: InterpretationPolicy) {
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
    ///   - harder: what the allele does to another transcript that it hits harder, where there is one.
    ///   - isNumberedAsMANESelect: whether the consequence is named on MANE Select, on whose protein known residues are numbered.
    public func assessment(
        of consequence: AlleleConsequence, in gene: Gene, harder: AlleleConsequence? = nil,
        isNumberedAsMANESelect: Bool = true
    ) -> FunctionalAssessment {
        let assessment = assessment(
            of: consequence, in: gene, isNumberedAsMANESelect: isNumberedAsMANESelect)
        guard assessment.effect == .none, let harder, let term = harder.terms.mostSevere else { return assessment }
        let reason = "\(assessment.reason) (on \(consequence.transcript)); on \(harder.transcript): \(term.name)"
        // A transcript that is not the one chosen for reports: lost, it raises a question and answers none.
        return FunctionalAssessment(
            harder.impact == .high ? .uncertain : .none, reason, isJudged: assessment.isJudged)
    }

    private func assessment(
        of consequence: AlleleConsequence, in gene: Gene, isNumberedAsMANESelect: Bool
    ) -> FunctionalAssessment {
        if isNumberedAsMANESelect, let known = knownResidue(of: consequence) { return judge(known, consequence) }
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
        if consequence.removesIntron {
            return FunctionalAssessment(
                .uncertain,
                "\(null.name) by removal of an intron from its first base to its last: the mRNA stays the same, as in the reads of a processed copy"
            )
        }
        if consequence.isAtExonBorder {
            return FunctionalAssessment(
                .uncertain,
                "\(null.name) by an insertion right at the border of an exon; what splicing makes of it is not known")
        }
        if let truncation = consequence.truncation, !consequence.terms.contains(.startLost) {
            if truncation.fractionKept >= policy.fractionKeptOfUncertainTruncation {
                return FunctionalAssessment(
                    .uncertain,
                    "\(null.name), but in the last \(percent(1 - policy.fractionKeptOfUncertainTruncation)) of the protein"
                )
            }
            let lost = 1 - truncation.fractionKept
            if truncation.decay?.isEscape == true {
                return lost < policy.fractionLostWithoutDecay
                    ? FunctionalAssessment(
                        .uncertain,
                        "\(null.name), nonsense-mediated decay not expected and \(percent(lost)) of the protein changed or lost"
                    )
                    : FunctionalAssessment(
                        .loss,
                        "\(null.name); nonsense-mediated decay not expected, but \(percent(lost)) of the protein is changed or lost"
                    )
            }
        }
        return FunctionalAssessment(.loss, "\(null.name) in a tumour suppressor")
    }

    private func withoutNullTerm(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        switch consequence.impact {
        case .high, .moderate:
            return FunctionalAssessment(
                .uncertain, "\(topTerm(consequence)): a changed protein whose function is not known to the program")
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
        let term = topTerm(consequence)
        if consequence.terms.contains(.codingSequenceVariant) {
            return FunctionalAssessment(
                .uncertain, "\(term): the coding sequence is changed in a way that cannot be named")
        }
        if !consequence.terms.intersection(Self.spliceTerms).isEmpty || consequence.isBesideSpliceSite {
            return FunctionalAssessment(
                .uncertain,
                "\(term): beside a splice site, no residue is changed; its effect on splicing was not assessed")
        }
        guard consequence.impact == .modifier || consequence.terms.intersection(Self.silentTerms).isEmpty else {
            return FunctionalAssessment(.none, "\(term): no residue is changed; effects on splicing are not modelled")
        }
        let place =
            consequence.impact == .modifier
            ? "outside of the coding sequence and its splice sites; promoter, UTR and splicing effects are not modelled"
            : "outside of the coding sequence and the canonical splice sites; effects on splicing are not modelled"
        return FunctionalAssessment(.none, "\(term): \(place)", isJudged: false)
    }

    private func oncogene(_ consequence: AlleleConsequence) -> FunctionalAssessment {
        if !consequence.terms.intersection(Self.nullTerms).isEmpty {
            return FunctionalAssessment(
                .none, "\(topTerm(consequence)): loss of the product of an oncogene does not activate it")
        }
        switch consequence.impact {
        case .high, .moderate:
            return FunctionalAssessment(
                .uncertain, "\(topTerm(consequence)): not among the known activating changes of the annotation set")
        case .low, .modifier:
            let assessment = withoutChangedProtein(consequence)
            // What takes the product away does not activate it.
            guard assessment.effect == .uncertain, !consequence.terms.contains(.codingSequenceVariant) else {
                return assessment
            }
            return FunctionalAssessment(
                .none, "\(topTerm(consequence)): a change of splicing is not known to activate an oncogene")
        }
    }

    private func topTerm(_ consequence: AlleleConsequence) -> String {
        consequence.terms.mostSevere?.name ?? "no consequence"
    }
}

// Known residues: a substitution of one residue that the annotation set lists.
extension FunctionalRules {
    /// The row that speaks of this substitution; one that names the new amino acid stands before one that means any.
    private func knownResidue(of consequence: AlleleConsequence) -> KnownResidue? {
        guard let change = ResidueSubstitution(consequence) else { return nil }
        let rows = residues.filter {
            $0.gene == consequence.gene && $0.residue == change.residue && $0.reference == change.reference
                && $0.matches(change.alternate)
        }
        return rows.first { !$0.alternates.isEmpty } ?? rows.first
    }

    private func judge(_ known: KnownResidue, _ consequence: AlleleConsequence) -> FunctionalAssessment {
        let source = known.pmid.map { "\(known.citation); PMID \($0)" } ?? known.citation
        let place = "\(known.gene) residue \(known.reference)\(known.residue)"
        switch known.effect {
        case .activating:
            return FunctionalAssessment(
                .gain, "a known activating change", knownResidue: "\(place): known activating change (\(source))")
        case .inactivating:
            let change = known.change ?? "to end the activity"
            return FunctionalAssessment(
                .loss, "a change known \(change)", knownResidue: "\(place): known \(change) (\(source))")
        case .catalytic:
            return FunctionalAssessment(
                .uncertain, "a change in the active site whose effect the annotation set does not state",
                knownResidue: "\(place): part of the active site (\(source))")
        }
    }
}
