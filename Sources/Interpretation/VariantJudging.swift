import Annotations
import Consequences
import Transcripts
import VariantCallFormat

/// Judges single variants: effect, origin, support, and whether they count.
struct VariantJudge {
    let rules: FunctionalRules
    let oncogenicityRules: OncogenicityRules
    var germlineRules: GermlineCriteriaRules?
    let policy: InterpretationPolicy
    let hasNormal: Bool

    func judge(_ observation: ObservedVariant, in gene: Gene) -> InterpretedVariant {
        let function = assessment(of: observation, in: gene)
        let joint = observation.cisHaplotypeConsequence
        let oncogenicity =
            !function.isWeighed
            ? nil
            : oncogenicityRules.assessment(
                of: joint?.consequence ?? observation.consequence, function: function, in: gene,
                sites: observation.sites, isJoint: joint != nil,
                isLong: OncogenicityRules.isLong(
                    reference: observation.reference.utf8.count, alternate: observation.alternate.utf8.count))
        let hasLowSupport = hasLowSupport(observation.tumour)
        let known = origin(of: observation)
        let changesFunction = function.effect == .loss || function.effect == .gain
        let isStated =
            known == .notEstablished && changesFunction
            && (!observation.originFilters.isEmpty || observation.statedOrigin == .germline)
        let origin = isStated ? .possibleGermline : known
        let sign: InterpretedVariant.OriginSign? =
            isStated ? (observation.originFilters.isEmpty ? .caller : .filter) : nil
        var remarks: [VariantRemark] = []
        if !observation.passesFilter { remarks.append(.failedFilter(observation.filters)) }
        if hasLowSupport { remarks.append(.fewReads) }
        switch origin {
        case .germline: remarks.append(.inNormal)
        case .possibleGermline: remarks.append(sign == .caller ? .statedGermline : .germlineFilter)
        case .somatic, .notEstablished: break
        }
        remarks += observation.joint.filter { $0.phase == .unphased }.map { .sharesCodon($0) }
        // What a gene's function makes of a change is not known; that so many people carry it is.
        let isCommon = function.effect == .uncertain && oncogenicity?.isBenignByFrequency == true
        if isCommon, let oncogenicity { remarks.append(.common(oncogenicity)) }
        if changesFunction, let oncogenicity, !oncogenicity.classification.isOncogenic {
            remarks.append(.classedLower(oncogenicity.classification, function.level))
        }
        let isBelowMinimum = isBelowMinimum(observation.tumour)
        if isBelowMinimum { remarks.append(.belowMinimum) }
        let counts = (observation.passesFilter || policy.includesFiltered) && !isBelowMinimum
        let criteria =
            origin == .somatic || !function.isWeighed || joint != nil
            ? nil : germlineCriteria(observation, function, gene)
        return InterpretedVariant(
            observation: observation, function: function, oncogenicity: oncogenicity, germlineCriteria: criteria,
            origin: origin,
            originSign: sign, hasLowSupport: hasLowSupport, isHit: counts && changesFunction,
            isGermlineFiltered: !counts && !isBelowMinimum && changesFunction && !observation.originFilters.isEmpty,
            isFinding: counts && function.effect != .none && !isCommon,
            remarks: remarks)
    }

    /// The criteria for the germline; nothing where none counts.
    private func germlineCriteria(
        _ observation: ObservedVariant, _ function: FunctionalAssessment, _ gene: Gene
    ) -> GermlineCriteria? {
        let criteria = germlineRules?.criteria(
            for: observation.consequence, function: function, in: gene, sites: observation.sites,
            isNumberedAsMANESelect: true,
            isLong: OncogenicityRules.isLong(
                reference: observation.reference.utf8.count, alternate: observation.alternate.utf8.count))
        return criteria.flatMap { $0.met.isEmpty ? nil : $0 }
    }

    /// By what the variants on one copy do together, where it is known that they lie on one.
    private func assessment(of observation: ObservedVariant, in gene: Gene) -> FunctionalAssessment {
        guard let joint = observation.cisHaplotypeConsequence else {
            return rules.assessment(
                of: observation.consequence, in: gene, onWorstTranscript: observation.onWorstTranscript,
                annotations: observation.sites)
        }
        var assessment = rules.assessment(of: joint.consequence, in: gene, isJoint: true)
        assessment.together = joint.variants
        return assessment
    }

    private func hasLowSupport(_ reads: ReadCounts) -> Bool {
        if let depth = reads.depth, depth < policy.lowDepth { return true }
        if let alternate = reads.alternate, alternate < policy.lowAlternateReads { return true }
        if let vaf = reads.vaf, vaf < policy.lowFraction { return true }
        return false
    }

    private func isBelowMinimum(_ reads: ReadCounts) -> Bool {
        func isBelow<Number: Comparable>(_ value: Number?, _ minimum: Number?) -> Bool {
            guard let value, let minimum else { return false }
            return value < minimum
        }
        return isBelow(reads.depth, policy.minimumDepth) || isBelow(reads.alternate, policy.minimumAlternateReads)
            || isBelow(reads.vaf, policy.minimumFraction)
    }

    /// The origin by the matched normal, else by what the caller says of its comparison with it.
    private func origin(of observation: ObservedVariant) -> InterpretedVariant.Origin {
        guard hasNormal, let normal = observation.normal else { return .notEstablished }
        if observation.isInNormalGenotype == true { return .germline }
        if let vaf = normal.vaf {
            if vaf >= 0.2 { return .germline }
            if vaf < policy.lowFraction, let depth = normal.depth, depth >= policy.lowDepth { return .somatic }
        }
        switch observation.statedOrigin {
        case .germline: return .germline
        case .somatic: return .somatic
        case nil: return .notEstablished
        }
    }
}
