import Annotations
import Interpretation
import Transcripts

extension FrequencyReport {
    /// The frequencies of cohorts that counted what was found in a gene, in tumours of the site; nothing where there is none.
    static func beside(
        _ gene: GeneInterpretation, knowledge: Knowledge, site: PrimarySite, printed: Set<String>
    ) -> [FrequencyReport]? {
        guard gene.isAltered else { return nil }
        let hasVariant = gene.variants.contains(where: \.isFinding)
        let isInherited = gene.variants.contains {
            $0.isFinding && ($0.origin == .germline || $0.origin == .possibleGermline)
        }
        return reports(of: gene.gene.symbol, knowledge: knowledge, site: site, printed: printed) { counted in
            switch counted {
            case .nonSilent: hasVariant
            case .lossOfFunction: gene.variants.contains { $0.isFinding && $0.function.effect == .loss }
            case .variantWithLOH: hasVariant && gene.state.kind == .twoHits
            case .variantOrCopies: hasVariant || gene.hasLostCopies
            case .germline: isInherited
            case .armLoss, .proteinLoss, .alternativeLengthening, .staining, .lowExpression, .notStated: false
            }
        }
    }

    /// The frequencies of the loss of an arm.
    static func of(
        _ arm: String, knowledge: Knowledge, site: PrimarySite, printed: Set<String>
    ) -> [FrequencyReport]? {
        reports(of: arm, knowledge: knowledge, site: site, printed: printed) { $0 == .armLoss }
    }

    private static func reports(
        of subject: String, knowledge: Knowledge, site: PrimarySite, printed: Set<String>,
        where counts: (CohortFrequency.Counted) -> Bool
    ) -> [FrequencyReport]? {
        let reports = knowledge.frequencies.filter {
            $0.subjects.contains(subject) && counts($0.counted) && printed.contains($0.claim)
                && (site == .unknown || $0.sites.contains(site.rawValue))
        }.map { FrequencyReport($0) }
        return reports.isEmpty ? nil : reports
    }

    private init(_ frequency: CohortFrequency) {
        let interval = frequency.interval
        self.init(
            subjects: frequency.subjects, counted: frequency.counted, cohort: frequency.cohort, count: frequency.count,
            total: frequency.total, percent: frequency.percent, countOrigin: frequency.countOrigin,
            lower: interval.map { ($0.lower * 10).rounded() / 10 },
            upper: interval.map { ($0.upper * 10).rounded() / 10 },
            interval: interval?.method, claim: frequency.claim, text: frequency.words)
    }
}
