public import CopyNumber
public import Pathway
public import Transcripts

/// A variant with what the rules made of it.
public struct InterpretedVariant: Sendable, Hashable {
    /// Where the allele comes from, as far as the columns show it.
    public enum Origin: String, Sendable, Hashable, Codable {
        /// The matched normal was covered and does not have it.
        case somatic
        /// The matched normal has it.
        case germline
        /// No normal; the read fraction would fit an inherited allele.
        case possibleGermline = "possible_germline"
        /// The columns do not tell.
        case notEstablished = "not_established"
    }

    /// The observation.
    public let observation: ObservedVariant
    /// The effect on function and the rule behind it.
    public let function: FunctionalAssessment
    /// What the procedure for oncogenicity makes of it.
    public let oncogenicity: OncogenicityAssessment
    /// The origin.
    public let origin: Origin
    /// Whether few reads stand behind it.
    public let hasLowSupport: Bool
    /// Whether it counts as a hit.
    public let isHit: Bool
    /// Whether it is listed as a finding, rather than only among the considered.
    public let isFinding: Bool
    /// Why it is no hit or no finding, or what to mind; nothing where there is nothing to add.
    public let remark: String?
}

/// A gene with all that was found in it.
public struct GeneInterpretation: Sendable {
    /// The gene.
    public let gene: Gene
    /// How far it could be looked at for small variants.
    public let coverage: SampleEvidence.Coverage
    /// Its variants, in order of position.
    public let variants: [InterpretedVariant]
    /// Its copies; nothing where no copy number was given.
    public let copyNumber: GeneCopyNumber?
    /// The hits.
    public let hits: [Hit]
    /// What they amount to.
    public let state: GeneState
}

/// The verdict on the pathway.
public enum PathwayVerdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// A gene of the pathway lost both copies or gained function.
    case alteredTwoHits = "altered_two_hits"
    /// A gene of the pathway lost one copy.
    case alteredOneHit = "altered_one_hit"
    /// Only alterations of uncertain effect in genes of the pathway.
    case uncertain
    /// Nothing found where it was looked for.
    case noAlterationFound = "no_alteration_found"
    /// The input could not have shown it.
    case notAssessable = "not_assessable"
}

/// What one sample's evidence amounts to.
public struct SampleInterpretation: Sendable {
    /// The genes in the order of the annotation set.
    public let genes: [GeneInterpretation]
    /// The arms asked for: 10q and 16p.
    public let arms: [ArmInterpretation]
    /// What the altered genes imply for the other nodes of the pathway.
    public let propagation: PathwayPropagation
    /// The verdict.
    public let verdict: PathwayVerdict

    /// The interpretation of a gene.
    public func gene(_ symbol: String) -> GeneInterpretation? { genes.first { $0.gene.symbol == symbol } }
}
