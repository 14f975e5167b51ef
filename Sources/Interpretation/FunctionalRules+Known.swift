package import Annotations
package import Consequences
import HGVS
import Transcripts

// What is known of the very allele stands above what its kind says. Order: the frequency in the population; a curated study; ClinVar from two stars
// on; the kind of change; a hotspot; a deep mutational scan; ClinVar with one star. What speaks the other way is kept as a clash.
extension FunctionalRules {
    /// From how many tumours with the very change on a hotspot convicts: the line of OS3 and OM3 (Horak et al. 2022, Table 2).
    private static let leastTumours = 10

    func weigh(
        _ base: FunctionalAssessment, _ known: AlleleKnowledge, _ consequence: AlleleConsequence, in gene: Gene
    ) -> FunctionalAssessment {
        var result = flagged(decide(base, known, consequence, in: gene), known, in: gene)
        result.known = known
        result.elsewhere = result.rule == base.rule ? base.elsewhere : nil
        return result
    }

    private func decide(
        _ base: FunctionalAssessment, _ known: AlleleKnowledge, _ consequence: AlleleConsequence, in gene: Gene
    ) -> FunctionalAssessment {
        let conviction = conviction(base, known, consequence, in: gene)
        if let common = known.common {
            var result = FunctionalAssessment(.none, .commonInPopulation(common), level: .populationFrequency)
            result.clash = conviction?.rule
            return result
        }
        guard let germline = known.germline else { return conviction ?? weakened(base, known) }
        if germline.germlineClass.isBenign {
            let isStudied = conviction?.level == .curatedStudy && conviction?.knownChange?.verification != .review
            if germline.isWellReviewed, !isStudied {
                var result = FunctionalAssessment(.none, .clinVar(germline), level: Self.level(germline))
                result.clash = conviction?.rule
                return result
            }
            if let conviction {
                var result = FunctionalAssessment(.uncertain, conviction.rule, level: conviction.level)
                result.clash = .clinVar(germline)
                return result
            }
        }
        // A study that only a list names does not settle what submitters differ on.
        if let conviction, germline.germlineClass == .conflicting, conviction.knownChange?.verification == .review {
            var result = FunctionalAssessment(.uncertain, conviction.rule, level: conviction.level)
            result.clash = .clinVar(germline)
            return result
        }
        if let conviction { return conviction }
        // A class that decides nothing by its review is no reason to call the gene intact.
        if germline.germlineClass.isPathogenic, base.effect == .none {
            return FunctionalAssessment(.uncertain, .clinVar(germline), level: Self.level(germline))
        }
        return weakened(base, known)
    }

    /// A prediction of splicing is never a hit, but where nothing but the kind of change tells of no effect, it leaves that open. What takes the product of an
    /// oncogene away still activates nothing.
    private func flagged(
        _ result: FunctionalAssessment, _ known: AlleleKnowledge, in gene: Gene
    ) -> FunctionalAssessment {
        guard result.effect == .none, result.level == .rule, !known.predictedSplicing.isEmpty, gene.role != .oncogene
        else { return result }
        return FunctionalAssessment(.uncertain, .predictedSplicing(known.predictedSplicing), level: .prediction)
    }

    /// The strongest evidence for a loss or a gain; nothing where there is none.
    private func conviction(
        _ base: FunctionalAssessment, _ known: AlleleKnowledge, _ consequence: AlleleConsequence, in gene: Gene
    ) -> FunctionalAssessment? {
        let isSuppressor = gene.role == .tumourSuppressor
        let isOncogene = gene.role == .oncogene
        if let change = known.change, change.counts, change.evidence == .functional {
            switch change.effect {
            case .activating: return FunctionalAssessment(.gain, .knownChange(change), level: .curatedStudy)
            case .inactivating: return FunctionalAssessment(.loss, .knownChange(change), level: .curatedStudy)
            case .partial, .wildTypeLike: break
            }
        }
        if let splice = known.splice, splice.counts, isSuppressor {
            switch splice.effect {
            case .loss: return FunctionalAssessment(.loss, .publishedSplicing(splice), level: .curatedStudy)
            case .kept: return nil
            case .partial, .uncertain: break
            }
        }
        let changesProtein = consequence.impact == .moderate || consequence.impact == .high
        func byClass(_ germline: GermlineClassification) -> FunctionalAssessment? {
            guard germline.germlineClass.isPathogenic else { return nil }
            let level = Self.level(germline)
            if isSuppressor { return FunctionalAssessment(.loss, .clinVar(germline), level: level) }
            // In an oncogene a pathogenic change of the protein is a gain; one that takes the product away activates nothing.
            let takesAway = !consequence.terms.intersection(Self.nullTerms).isEmpty
            return isOncogene && changesProtein && !takesAway
                ? FunctionalAssessment(.gain, .clinVar(germline), level: level) : nil
        }
        if let germline = known.germline, germline.isWellReviewed, base.effect != .loss,
            let result = byClass(germline)
        {
            return result
        }
        if base.effect == .loss || base.effect == .gain { return base }
        if let hotspot = known.hotspot, hotspot.tumoursWithChange >= Self.leastTumours, isSuppressor || isOncogene {
            return FunctionalAssessment(isSuppressor ? .loss : .gain, .hotspot(hotspot), level: .hotspot)
        }
        if let scan = known.scan, isSuppressor { return FunctionalAssessment(.loss, .deepScan(scan), level: .deepScan) }
        if let change = known.change, change.counts, change.effect == .activating || change.effect == .inactivating {
            return FunctionalAssessment(
                change.effect == .activating ? .gain : .loss, .knownChange(change), level: .curatedStudy)
        }
        if let germline = known.germline, germline.stars == 1 { return byClass(germline) }
        return nil
    }

    /// The base rule where nothing convicts, or what is known that leaves the effect uncertain.
    private func weakened(_ base: FunctionalAssessment, _ known: AlleleKnowledge) -> FunctionalAssessment {
        if let splice = known.splice {
            switch splice.effect {
            case .kept where splice.counts, .partial where splice.counts, .uncertain:
                return FunctionalAssessment(.uncertain, .publishedSplicing(splice), level: .curatedStudy)
            case .loss where base.effect == .none:
                return FunctionalAssessment(.uncertain, .publishedSplicing(splice))
            default: break
            }
        }
        if let change = known.change, change.counts, base.effect != .none {
            return FunctionalAssessment(.uncertain, .knownChange(change), level: .curatedStudy)
        }
        return base
    }

    private static func level(_ germline: GermlineClassification) -> EvidenceLevel {
        switch germline.stars ?? 0 {
        case 3...: .expertPanel
        case 2: .clinVarTwoStars
        default: .clinVarOneStar
        }
    }
}

extension AlleleConsequence {
    /// Whether the change lies in a region of MANE Select; a splice site belongs to its exon.
    package func lies(in region: KnownRegion) -> Bool {
        guard let range = region.range else { return true }
        switch region.unit {
        case .residues: return proteinPosition.map { range.overlaps($0) } ?? false
        case .coding:
            guard let (first, last) = codingPositions else { return false }
            return range.overlaps(min(first, last)...max(first, last))
        case nil: return true
        }
    }

    /// The positions of the coding name, those of introns by the exon that they are counted from; nothing outside of the coding sequence.
    private var codingPositions: (Int, Int)? {
        guard case .coding(let change)? = codingName?.change, change.start.datum == .codingStart, change.start.base > 0
        else { return nil }
        return (change.start.base, change.end.datum == .codingStart ? change.end.base : change.start.base)
    }
}
