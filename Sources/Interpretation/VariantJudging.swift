import Annotations
import Consequences
import Transcripts

/// Judges single variants: effect, origin, support, and whether they count.
struct VariantJudge {
    let rules: FunctionalRules
    let oncogenicityRules: OncogenicityRules
    let policy: InterpretationPolicy
    let hasNormal: Bool

    func judge(_ observation: ObservedVariant, in gene: Gene) -> InterpretedVariant {
        let function = assessment(of: observation, in: gene)
        let joint = observation.jointOnCopy
        let oncogenicity =
            function.effect == .none
            ? nil
            : oncogenicityRules.assessment(
                of: joint?.consequence ?? observation.consequence, function: function, in: gene,
                sites: observation.sites, isJoint: joint != nil,
                isLong: max(observation.reference.utf8.count, observation.alternate.utf8.count) > 51)
        let hasLowSupport = hasLowSupport(observation.tumour)
        let known = origin(of: observation)
        let changesFunction = function.effect == .loss || function.effect == .gain
        let isStated = known == .notEstablished && changesFunction && !observation.originFilters.isEmpty
        let origin = isStated ? .possibleGermline : known
        var remarks: [String] = []
        if !observation.passesFilter {
            remarks.append("filtered (\(observation.filters.joined(separator: ", ")))")
        }
        if hasLowSupport { remarks.append("low support: few reads carry the allele") }
        switch origin {
        case .germline: remarks.append("also in the matched normal")
        case .possibleGermline: remarks.append("FILTER states an origin in the germline")
        case .somatic, .notEstablished: break
        }
        for joint in observation.joint where joint.phase == .unphased {
            let name = joint.consequence.hgvsP.map { "\($0.split(separator: ":").last ?? "")" } ?? "not named"
            remarks.append(
                "shares a codon with another variant, phase not known: on one copy \(joint.variants) would be \(name)")
        }
        // What a gene's function makes of a change is not known; that so many people carry it is.
        let isCommon = function.effect == .uncertain && oncogenicity?.isBenignByFrequency == true
        if isCommon, let oncogenicity { remarks.append("no finding: \(oncogenicity.summary)") }
        let isBelowMinimum = isBelowMinimum(observation.tumour)
        if isBelowMinimum { remarks.append("left out: below --min-depth, --min-alt-reads or --min-vaf") }
        let counts = (observation.passesFilter || policy.includesFiltered) && !isBelowMinimum
        return InterpretedVariant(
            observation: observation, function: function, oncogenicity: oncogenicity, origin: origin,
            originSign: isStated ? .filter : nil, hasLowSupport: hasLowSupport, isHit: counts && changesFunction,
            isHeldBackByOrigin: !counts && !isBelowMinimum && changesFunction && !observation.originFilters.isEmpty,
            isFinding: counts && function.effect != .none && !isCommon,
            remark: remarks.isEmpty ? nil : remarks.joined(separator: "; "))
    }

    /// By what the variants on one copy do together, where it is known that they lie on one.
    private func assessment(of observation: ObservedVariant, in gene: Gene) -> FunctionalAssessment {
        guard let joint = observation.jointOnCopy else {
            return rules.assessment(of: observation.consequence, in: gene, harder: observation.harder)
        }
        let assessment = rules.assessment(of: joint.consequence, in: gene)
        return FunctionalAssessment(
            assessment.effect, "together on one copy (\(joint.variants)): \(assessment.reason)",
            knownResidue: assessment.knownResidue, isJudged: assessment.isJudged)
    }

    private func hasLowSupport(_ reads: ReadCounts) -> Bool {
        if let depth = reads.depth, depth < policy.lowDepth { return true }
        if let alternate = reads.alternate, alternate < policy.lowAlternateReads { return true }
        if let fraction = reads.fraction, fraction < policy.lowFraction { return true }
        return false
    }

    private func isBelowMinimum(_ reads: ReadCounts) -> Bool {
        func isBelow<Number: Comparable>(_ value: Number?, _ minimum: Number?) -> Bool {
            guard let value, let minimum else { return false }
            return value < minimum
        }
        return isBelow(reads.depth, policy.minimumDepth) || isBelow(reads.alternate, policy.minimumAlternateReads)
            || isBelow(reads.fraction, policy.minimumFraction)
    }

    /// The origin by the matched normal.
    private func origin(of observation: ObservedVariant) -> InterpretedVariant.Origin {
        guard hasNormal, let normal = observation.normal else { return .notEstablished }
        if observation.isInNormalGenotype == true { return .germline }
        if let fraction = normal.fraction {
            if fraction >= 0.2 { return .germline }
            if fraction < policy.lowFraction, let depth = normal.depth, depth >= policy.lowDepth { return .somatic }
        }
        return .notEstablished
    }
}
