import Consequences
import CopyNumber
import Interpretation
import Reports

extension GeneCell {
    init(_ report: GeneReport) {
        gene = report.symbol
        certainty = report.certainty
        isHemizygous = report.takesOutOnlyCopy == true ? true : nil
        smallVariants = report.smallVariants
        copies = report.copyNumber.status
        heterozygosityLost = report.copyNumber.lossOfHeterozygosity ?? .notAssessed
        total = report.copyNumber.total?.rounded(toDecimals: 4)
        minor = report.copyNumber.minor?.rounded(toDecimals: 4)
        hasCopyChange = report.hits.contains { $0.kind.isOfCopies }
        // Of variants that change the protein together the first stands for all.
        variants = report.changes.filter(\.changesProtein).map { variant in
            VariantCell(
                name: Words.shortName(variant), function: variant.function, countsAsHit: variant.countsAsHit,
                origin: variant.origin, vaf: variant.vaf?.rounded(toDecimals: 4))
        }
        alteration = Alteration(report, heterozygosityLost: heterozygosityLost)
    }
}

extension Alteration {
    fileprivate init(_ report: GeneReport, heterozygosityLost: FindingStatus) {
        let isSeen = report.smallVariants == .found || report.smallVariants == .notFound
        let areCopiesSeen = report.copyNumber.status == .found || report.copyNumber.status == .notFound
        self =
            switch report.state {
            case .twoHits:
                report.hits.contains { $0.kind == .homozygousDeletion } ? .deepDeletion : .biallelic
            case .oneHit where report.takesOutOnlyCopy == true: .biallelic
            case .oneHit: .monoallelic
            case .gainedFunction: .activating
            case .uncertain: .uncertain
            case .intact where report.hits.contains { $0.kind == .homozygousDeletion }: .deepDeletion
            case .intact where heterozygosityLost == .found, .notAssessed where heterozygosityLost == .found:
                .heterozygosityLost
            case .intact where isSeen || areCopiesSeen: .none
            case .intact, .notAssessed: .notAssessed
            }
    }
}

extension Hit.Kind {
    /// Whether it is a change of copies or of structure, rather than a small variant or an LOH.
    fileprivate var isOfCopies: Bool {
        switch self {
        case .geneDeletion, .exonDeletion, .homozygousDeletion, .rearrangement, .amplification: true
        case .smallVariant, .copyNeutralLOH, .lossOfHeterozygosity, .activatingVariant: false
        }
    }
}

extension VariantReport {
    /// Whether it passes its filters, changes the protein and is not known to be benign: what cohorts call a non-silent mutation.
    package var changesProtein: Bool { passesFilter && function != .none && (impact <= .moderate || countsAsHit) }
}

extension ArmCell {
    init(name: String, call: ArmAssessment.Call, lostFraction: Double?, lohFraction: Double?) {
        arm = name
        let isAssessed = call != .notAssessed
        self.lostFraction = isAssessed ? lostFraction?.rounded(toDecimals: 4) : nil
        self.lohFraction = isAssessed ? lohFraction?.rounded(toDecimals: 4) : nil
        alteration =
            switch call {
            case .armLoss: .loss
            case .partialLoss, .subclonalLoss: .partialLoss
            case .focalLoss: .focalLoss
            // As much as makes a loss of the arm.
            case .intact where (lohFraction ?? 0) >= CopyNumberThresholds.standard.armLoss: .heterozygosityLost
            case .intact: .none
            case .notAssessed: .notAssessed
            }
    }
}
