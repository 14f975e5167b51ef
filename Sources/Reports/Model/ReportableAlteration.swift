import Interpretation

/// A gene with an alteration that counts, as the first page has room for it: its strongest variant, and how many stand beside that.
struct ReportableAlteration {
    let gene: GeneReport
    /// The variant that the state rests on most; nothing where copies or rearrangements alone make it.
    let strongest: VariantReport?
    /// The other variants of the gene that count or are of uncertain significance.
    let others: Int
    /// The hits that are no small variants.
    let events: [HitReport]
}

extension GeneReport {
    /// Whether an alteration counts: hits in a tumour suppressor, a gain in an oncogene.
    var isAltered: Bool { state == .oneHit || state == .twoHits || state == .gainedFunction }

    fileprivate var alteration: ReportableAlteration {
        let counted = changes.filter(\.countsAsHit).sorted { $0.strength > $1.strength }
        let uncertain = changes.count { !$0.countsAsHit && $0.isUncertain }
        return ReportableAlteration(
            gene: self, strongest: counted.first, others: max(counted.count - 1, 0) + uncertain,
            events: hits.filter { counts($0) && $0.kind != .smallVariant && $0.kind != .activatingVariant })
    }
}

extension VariantReport {
    /// Whether it is a variant of uncertain significance: it passes its filters, counts as no hit, and its effect is not known.
    var isUncertain: Bool { passesFilter && !countsAsHit && function == .uncertain }

    /// What makes one hit weigh more than another: enough reads, the level of evidence, then the share of reads.
    fileprivate var strength: (Int, Int, Double) {
        let level = functionLevel.flatMap { EvidenceLevel.allCases.firstIndex(of: $0) } ?? EvidenceLevel.allCases.count
        return (lowSupport ? 0 : 1, -level, vaf ?? 0)
    }
}

extension SampleReport {
    /// The genes with an alteration that counts, those of the pathway first.
    var alterations: [ReportableAlteration] {
        let altered = genes.filter(\.isAltered)
        return (altered.filter { $0.pathwayNode != nil } + altered.filter { $0.pathwayNode == nil }).map(\.alteration)
    }
}
