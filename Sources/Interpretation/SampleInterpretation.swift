package import Annotations
package import CopyNumber
package import Transcripts

/// A variant with what the rules made of it.
package struct InterpretedVariant: Sendable, Hashable {
    /// Where the allele comes from, as far as the columns show it.
    package enum Origin: String, Sendable, Hashable, Codable {
        /// The matched normal was covered and does not have it.
        case somatic
        /// The matched normal has it.
        case germline
        /// No normal shows it; the VAF would fit an inherited allele, or FILTER states such an origin.
        case possibleGermline = "possible_germline"
        /// The columns do not tell.
        case notEstablished = "not_established"
    }

    package let observation: ObservedVariant
    /// The effect on function and the rule behind it.
    package let function: FunctionalAssessment
    /// What the procedure for oncogenicity makes of it; nothing where no effect on function is expected, as then it is no finding.
    package let oncogenicity: OncogenicityAssessment?
    /// The criteria for the germline that count, where the tumour's columns do not show that it is somatic; nothing elsewhere.
    package let germlineCriteria: GermlineCriteria?
    package internal(set) var origin: Origin
    /// What the origin rests on where no normal shows it, or why it cannot be judged; nothing where there is no such sign.
    package internal(set) var originSign: OriginSign?
    /// Whether few reads stand behind it.
    package let hasLowSupport: Bool
    /// Whether it counts as a hit.
    package internal(set) var isHit: Bool
    /// Whether it would be a hit, were there not a FILTER that states its origin.
    package let isGermlineFiltered: Bool
    /// Whether it is listed as a finding, rather than only among the considered.
    package let isFinding: Bool
    /// Why it is no hit or no finding, and what to mind.
    package internal(set) var remarks: [VariantRemark]

    /// A sign of an origin that no normal shows.
    package enum OriginSign: Sendable, Hashable {
        /// The VAF fits an inherited allele.
        case readFraction
        /// The caller states it in FILTER.
        case filter
        /// The caller states it elsewhere.
        case caller
        /// Reads and copies contradict each other, so that the fraction says nothing of the origin.
        case contradiction
    }
}

extension InterpretedVariant {
    /// The variant as one that counts among the deletions of the gene and not for itself.
    var countedAsDeletion: InterpretedVariant {
        var variant = with(.countsAmongDeletions)
        variant.isHit = false
        return variant
    }

    /// The test by whose outcome the tumour has lost the inherited variant; nothing elsewhere.
    package var testOfLoss: ClonalVAFTest? {
        remarks.lazy.compactMap { if case .lostByTumour(let test) = $0 { test } else { nil } }.first
    }

    /// The variant with a further remark.
    func with(_ remark: VariantRemark) -> InterpretedVariant {
        var variant = self
        variant.remarks.append(remark)
        return variant
    }
}

/// A gene with all that was found in it.
package struct GeneInterpretation: Sendable {
    package let gene: Gene
    /// Nodes of the pathway that its product is part of beside its own.
    package let alsoIn: [String]
    /// How far it could be looked at for small variants.
    package let coverage: SampleEvidence.Coverage
    /// Its variants, in order of position.
    package internal(set) var variants: [InterpretedVariant]
    /// Alleles of which the files have a call that cannot be read, as they would be judged were they there.
    package let unreadable: [InterpretedVariant]
    /// Rearrangements that may part or lose it and are not read.
    package let unreadRearrangements: [UnreadRearrangement]
    /// Its copies; nothing where no copy number was given.
    package let copyNumber: GeneCopyNumber?
    /// The junctions that break it or double a part of it.
    package let rearrangements: [Rearrangement]
    package let hits: [Hit]
    /// What they amount to.
    package let state: GeneState
    /// What they would amount to, were the variants inherited that a FILTER of their origin keeps from counting; nothing where there are none.
    package let stateIfInherited: GeneState?

    /// Whether the gene counts for the pathway with two hits that are possible and no more.
    package var hasPossibleHits: Bool { state.kind == .twoHits && state.certainty == .possible }

    /// Whether small variants were not looked for in it.
    package var smallVariantsWereNotAssessed: Bool { if case .none = coverage { true } else { false } }

    /// Whether its state is that calls cannot be read.
    package var isUnreadable: Bool { if case .unreadable = state.reason { true } else { false } }

    /// The hit that a variant makes, alone or with others on its copy; nothing where it makes none.
    package func hit(of variant: InterpretedVariant) -> Hit? {
        hits.first { hit in
            if case .variant(let observation, _) = hit.evidence { observation == variant.observation } else { false }
        }
    }

    /// Whether a call that would be a finding cannot be read.
    package var hasUnreadableCall: Bool { hasUnreadableVariant || !unreadRearrangements.isEmpty }

    /// Whether the call of a small variant that would be a finding cannot be read.
    package var hasUnreadableVariant: Bool { unreadable.contains(where: \.isFinding) }
}

package enum PathwayVerdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// A gene of the pathway lost both copies, or likely so.
    case alteredTwoHits = "altered_two_hits"
    /// A gene of the pathway gained function, and none lost both copies.
    case alteredGainOfFunction = "altered_gain_of_function"
    /// A gene of the pathway lost one copy.
    case alteredOneHit = "altered_one_hit"
    /// Only alterations of uncertain effect in genes of the pathway, or calls that cannot be read.
    case uncertain
    /// Nothing found where it was looked for.
    case noAlterationFound = "no_alteration_found"
    /// The input could not have shown it.
    case notAssessable = "not_assessable"
}

/// What one sample's evidence amounts to.
package struct SampleInterpretation: Sendable {
    /// The genes in the order of the annotation set.
    package let genes: [GeneInterpretation]
    /// The arms asked for: 10q and 16p.
    package let arms: [ArmInterpretation]
    /// All other arms, in order of chromosome; none where no copy number was given.
    package let otherArms: [ArmAssessment]
    /// What the altered genes imply for the other nodes of the pathway.
    package let propagation: PathwayPropagation
    package let verdict: PathwayVerdict
    /// What of the evidence cannot hold together, in the order of the genes.
    package let discordances: [Discordance]
    /// The claims of the literature that apply, in the order of the annotation set.
    package let claims: [ApplicableClaim]
    /// What the report cannot say, did not count, or assumes.
    package let limitations: [Limitation]

    package func gene(_ symbol: String) -> GeneInterpretation? { genes.first { $0.gene.symbol == symbol } }
}
