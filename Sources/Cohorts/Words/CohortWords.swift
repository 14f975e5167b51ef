import Annotations
import Interpretation
import Reports

/// The codes of a cohort in words.
enum CohortWords {
    static let notAssessed = "not assessed"
    static let missing = "NA"

    static func samples(_ count: Int) -> String { "\(count) sample\(count == 1 ? "" : "s")" }

    static func code(_ code: String) -> String { code.replacing("_", with: " ") }

    static func subject(_ subject: GroupComparison.Subject) -> String {
        switch subject {
        case .item(.gene(let name)): "\(name) altered"
        case .item(.arm(let name)): "\(name) lost"
        case .mtorc1: "mTORC1 activation predicted"
        }
    }

    static func subjects(_ names: [String]) -> String { names.joined(separator: " or ") }

    /// The title of the page.
    static func title(_ report: CohortReport) -> String { "Cohort of \(samples(report.samples.count))" }
}

extension Alteration {
    var words: String {
        switch self {
        case .biallelic: "biallelic inactivation"
        case .deepDeletion: "deep deletion"
        case .activating: "activating"
        case .monoallelic: "monoallelic alteration"
        case .uncertain: "VUS only"
        case .heterozygosityLost: "LOH alone"
        case .none: "no alteration"
        case .notAssessed: CohortWords.notAssessed
        }
    }

    /// The head of a column.
    var title: String {
        let short = short
        return short.prefix(1).uppercased() + short.dropFirst()
    }

    /// As a cell of a table has room for it.
    var short: String {
        switch self {
        case .biallelic: "biallelic"
        case .deepDeletion: "deep deletion"
        case .activating: "activating"
        case .monoallelic: "monoallelic"
        case .uncertain: "VUS"
        case .heterozygosityLost: "LOH"
        case .none: "none"
        case .notAssessed: CohortWords.missing
        }
    }
}

extension GeneCell {
    /// As a cell of a table has room for it, with how sure it is and what was not assessed.
    var short: String {
        switch alteration {
        case .none where !areVariantsAssessed: CohortWords.missing
        case .biallelic where isHemizygous == true: "hemizygous"
        case .biallelic where certainty == .possible: "biallelic?"
        default: alteration.short
        }
    }
}

extension ArmAlteration {
    var words: String {
        switch self {
        case .loss: "loss of the arm"
        case .partialLoss: "partial or subclonal loss"
        case .focalLoss: "focal loss with the gene"
        case .heterozygosityLost: "LOH without loss"
        case .none: "no loss"
        case .notAssessed: CohortWords.notAssessed
        }
    }

    var short: String {
        switch self {
        case .loss: "loss"
        case .partialLoss: "partial loss"
        case .focalLoss: "focal loss"
        case .heterozygosityLost: "LOH"
        case .none: "none"
        case .notAssessed: CohortWords.missing
        }
    }
}

extension PrimarySite {
    var words: String { self == .unknown ? "site not given" : rawValue }

    /// The letter of the oncoprint's track.
    var letter: String {
        switch self {
        case .pancreas: "P"
        case .midgut: "M"
        case .foregut: "F"
        case .lung: "L"
        case .rectum: "R"
        case .unknown: "?"
        }
    }
}

extension CountingRule {
    /// What counts, with the origin and the share that it asks for.
    var words: String {
        var words = counted.words
        if counted != .germline, origin == .somatic { words += ", somatic" }
        if counted == .armLoss {
            words +=
                armShare.map { ", \(NumberText.percent($0)) of the arm or more" } ?? ", by the threshold of the reports"
        }
        return words
    }
}

extension CountingRule.Obstacle {
    func words(_ comparison: LiteratureComparison) -> String {
        switch self {
        case .notOfDNA: "not comparable: \(comparison.rule.counted.words) is not seen in DNA"
        case .notStated: "not comparable: the paper's definition is not known"
        case .otherGenes: "not comparable: counts \(comparison.otherGenes.joined(separator: ", ")) too"
        case .noneAssessed: "no tumour of this site was assessed"
        }
    }
}

extension Correction {
    var words: String {
        switch self {
        case .benjaminiHochberg: "Benjamini-Hochberg"
        }
    }
}
