import Reports

/// What a reader should know of a cohort, in sentences.
struct QualityWords {
    let report: CohortReport

    private func name(_ place: Int) -> String { report.samples[place].name }

    /// Outliers, one line each.
    var outliers: [String] {
        report.quality.outliers.map { outlier in
            let value = outlier.measure.words(outlier.value)
            return
                "\(name(outlier.sample)): \(outlier.measure.title) \(value); the median of the cohort is \(outlier.measure.words(outlier.median))."
        }
    }

    var sexMismatches: [String] {
        report.quality.sexMismatches.map { mismatch in
            "\(name(mismatch.sample)): given as \(mismatch.copiesOfX == 1 ? "male" : "female"), but X has \(NumberText.number(mismatch.measured)) copies on average (baseline \(NumberText.number(mismatch.baseline))). A swap, a loss or gain of X, or a wrong sex."
        }
    }

    var pairs: [String] {
        report.quality.pairs.map { pair in
            let names = "\(name(pair.samples[0])) and \(name(pair.samples[1]))"
            let share = "\(pair.shared) of \(pair.of) rare alleles in and near the genes"
            return switch pair.kind {
            case .sameInputs: "\(names): two reports of the same input files. Both are counted; leave one out."
            case .sharedAlleles: "\(names) share \(share): a duplicate, or two samples of one patient."
            case .samePatient: "\(names) are of one patient and share \(share). Both are counted."
            case .possibleSwap: "\(names) are said to be of one patient, but share \(share): a possible swap."
            }
        }
    }

    /// What the samples should have in common and have not.
    var mixtures: [String] {
        report.quality.mixtures.filter(\.isMixed).map { mixture in
            let values = mixture.values.map { "\($0.value) (\($0.samples))" }.joined(separator: "; ")
            return switch mixture.kind {
            case .callers:
                "Small variants were called by different programs: \(values). Frequencies may differ for that alone."
            case .assemblies: "The reports are of different assemblies: \(values)."
            case .programs:
                "The reports were made by different versions: \(values). Make them anew with one before they are compared."
            }
        }
    }

    var sharedNames: [String] {
        report.quality.sharedNames.map { "\($0): more than one report has this name." }
    }

    var inadequate: [String] {
        report.quality.inadequate.map { "\(name($0)): the data do not carry an answer, by its report." }
    }
}

extension CohortQuality.Measure {
    var title: String {
        switch self {
        case .alleles: "alleles in and near the genes"
        case .purity: "tumour purity"
        case .depth: "median depth at variants"
        }
    }

    func words(_ value: Double) -> String {
        self == .purity ? NumberText.percent(value) : NumberText.number(value)
    }
}
