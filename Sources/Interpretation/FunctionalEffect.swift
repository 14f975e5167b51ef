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
    package let effect: FunctionalEffect
    package let rule: FunctionalRule
    /// What kind of evidence it rests on.
    package let level: EvidenceLevel
    /// Evidence that speaks against the rule, or that the rule outweighs, and that a reader must see.
    @Rare package var clash: FunctionalRule?
    /// What is known of the very allele, whatever of it decides here.
    package var known = AlleleKnowledge()
    /// The transcript that the allele hits harder, where the rule alone would see no effect.
    @Rare package var elsewhere: OtherTranscript?
    /// The variants that have the effect together on one copy, as ``JointConsequence/variants`` spells them.
    @Rare package var together: String?

    /// What the allele does to a transcript other than the one that names are given on.
    package struct OtherTranscript: Sendable, Hashable {
        /// The accession of the transcript that names are given on.
        package let named: String
        /// The accession of the other transcript.
        package let transcript: String
        /// The most severe term there.
        package let term: SequenceOntologyTerm
    }

    /// What ClinVar says of the allele in the germline.
    package var germline: GermlineClassification? { known.germline }

    init(_ effect: FunctionalEffect, _ rule: FunctionalRule, level: EvidenceLevel = .rule) {
        self.effect = effect
        self.rule = rule
        self.level = level
    }

    /// Whether the effect is no more than possible, so that a hit is no more than possible, too.
    package var isPossibleAlone: Bool {
        guard effect == .loss || effect == .gain else { return false }
        switch rule {
        case .restartBehind, .startBehind: return true
        default: return level == .clinVarOneStar
        }
    }

    /// Whether it has no effect because what is known of the allele outweighs its kind.
    package var isOutweighed: Bool { effect == .none && clash != nil }

    /// Whether its oncogenicity is weighed: it has an effect, or what is known of the allele outweighs one.
    package var isWeighed: Bool { effect != .none || isOutweighed }

    /// Whether the kind of change, or its published splicing, makes it a loss: what counts as a null variant.
    var isLossByKind: Bool {
        switch rule {
        case .nullVariant, .truncationWithoutDecay, .criticalTruncation, .publishedSplicing: true
        default: false
        }
    }

    /// The row on the tested change, where it decides.
    package var knownChange: KnownChange? {
        if case .knownChange(let change) = rule { change } else { nil }
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

/// What kind of evidence an effect on function rests on, from the strongest down.
package enum EvidenceLevel: String, Sendable, Hashable, Codable, CaseIterable {
    /// A curated study of the change itself.
    case curatedStudy = "curated_study"
    /// An expert panel, or a practice guideline, in ClinVar.
    case expertPanel = "expert_panel"
    /// Two or more submitters without conflict in ClinVar.
    case clinVarTwoStars = "clinvar_two_stars"
    /// A rule on the kind of change.
    case rule
    /// A recurrent hotspot of tumours.
    case hotspot
    case deepScan = "deep_mutational_scan"
    /// One submitter in ClinVar: no more than possible.
    case clinVarOneStar = "clinvar_one_star"
    case populationFrequency = "population_frequency"
    /// A program's prediction: never more than uncertain.
    case prediction
}

/// The rules of ``FunctionalRules``, each with what decided it. A term is the most severe of the consequence; without one there is no consequence.
/// Rows of tables are held by reference: a rule is copied for each allele, and few alleles have a row.
package enum FunctionalRule: Sendable, Hashable {
    /// The change was tested.
    indirect case knownChange(KnownChange)
    /// The residue is part of an active site.
    indirect case knownResidue(KnownResidue)
    /// ClinVar's germline class decides.
    indirect case clinVar(GermlineClassification)
    /// The very change recurs in tumours.
    indirect case hotspot(Hotspot)
    /// A deep mutational scan shows the loss of the activity.
    indirect case deepScan(ScannedResidue)
    /// Its effect on splicing was published.
    indirect case publishedSplicing(KnownSpliceVariant)
    /// Programs predict that splicing changes.
    case predictedSplicing([AlleleAnnotations.Value])
    /// So many people carry it that it causes no tumour.
    indirect case commonInPopulation(AlleleKnowledge.CommonAllele)
    /// A truncation at or before the last codon that is known to be needed.
    indirect case criticalTruncation(SequenceOntologyTerm, KnownRegion)
    /// What the sequence says of a change at or near a splice site.
    case splicing(SequenceOntologyTerm?, SplicingFinding)
    /// The start codon is lost, and the next methionine makes most of the protein: from this residue on, so great a share.
    case startBehind(residue: Int, share: Double)
    /// A frame shift in the last residues of an oncogene: so many are lost, and the protein is longer than before.
    case extendedOncogene(SequenceOntologyTerm?, lost: Int)
    /// A null variant in an exon that is not needed.
    indirect case alternativeExon(SequenceOntologyTerm, KnownRegion)
    /// An early stop behind which translation can begin again.
    indirect case restartBehind(SequenceOntologyTerm, KnownRegion)
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
