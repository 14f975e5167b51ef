package import CopyNumber
import Interpretation

extension PurityPloidy.Source {
    /// The values with what gives them, in words.
    package var words: String {
        switch self {
        case .purity(let purity, .option): return "purity \(purity) (--purity)"
        case .purity(let purity, .sheet(let file)): return "purity \(purity) (\(file))"
        case .ploidy(let ploidy, .sheet(let file)): return "ploidy \(ploidy) (\(file))"
        case .purity(let purity, .header(let file)): return "purity \(purity) (header of \(file))"
        case .ploidy(let ploidy, .option): return "ploidy \(ploidy) (--ploidy)"
        case .ploidy(let ploidy, .header(let file)): return "ploidy \(ploidy) (header of \(file))"
        case .doubling(let isDoubled):
            return "whole-genome doubling: \(isDoubled ? "yes" : "no") (--whole-genome-doubling)"
        case .table(let purity, let ploidy, let hasDoubledGenome, let file, let hasNoTumour):
            let doubling =
                hasDoubledGenome.map { $0 ? ", whole-genome doubling" : ", no whole-genome doubling" } ?? ""
            return hasNoTumour
                ? "ploidy \(ploidy)\(doubling) (\(file)); PURPLE found no tumour in the sample"
                : "purity \(purity), ploidy \(ploidy)\(doubling) (\(file))"
        }
    }
}

extension PurityPloidy.BaselineBasis {
    /// How the baseline was known, in words.
    package var words: String {
        switch self {
        case .doubled: "whole-genome doubling"
        case .notDoubled: "no whole-genome doubling"
        case .ploidy: "the ploidy to the nearest whole number, two at least"
        case .assumed: "ploidy not known"
        }
    }
}

extension CopyNumberProfile.CopiesOfXBasis {
    /// How the copies of X were known, in words.
    package var words: String {
        switch self {
        case .option: "as --sex gives it"
        case .table(let file): "by \(file)"
        case .copies(let file): "told from the copies of X in \(file)"
        }
    }
}

extension CopyNumberProfile {
    /// The copies of X that are no change; nothing where they are not known.
    var wordsOnX: String? {
        copiesOfXBasis.map { "\(copiesOfX == 1 ? "one copy" : "two copies") of X (\($0.words))" }
    }
}

extension PurityPloidy {
    /// What copies are held against, and how log2 ratios were read.
    func words(_ thresholds: CopyNumberThresholds) -> String {
        "Baseline copy number \(baseline) (\(baselineBasis.words)). \(ratioWords(thresholds))"
    }

    private func ratioWords(_ thresholds: CopyNumberThresholds) -> String {
        if let low = LowPurity(self, thresholds) { return "Ratios were not assessed: \(low.words)." }
        if purity != nil, ploidy != nil {
            return
                "Ratios were turned into copies with purity and ploidy; copies that a caller gives were taken as they are."
        }
        return
            "Purity and ploidy are not both known: ratios are relative, a loss below \(NumberText.number(thresholds.lossLog2))."
    }
}

extension ReportContext {
    /// Why segments that rest on ratios are not assessed, where the sample is too impure for them.
    func tooImpure(for segments: [CopyNumberSegment]) -> String? {
        guard let copyNumber, segments.contains(where: { $0.evidence == .log2 || $0.evidence == .log2WithPurity })
        else {
            return nil
        }
        return LowPurity(copyNumber.fit, policy.copyNumber)?.words
    }
}

extension PurityPloidy {
    /// What was given of the tumour and contradicts what counts, each in words.
    package var contradictionWords: [String] {
        contradictions.map { contradiction in
            let (used, other) = (contradiction.used.origin, contradiction.other.origin)
            switch contradiction.subject {
            case .purity(let value, let contrary):
                return "discordant purity: \(value) (\(used)) was used, \(contrary) (\(other)) was not"
            case .ploidy(let value, let contrary):
                return "discordant ploidy: \(value) (\(used)) was used, \(contrary) (\(other)) was not"
            case .doubling(let isDoubled):
                return
                    "discordant whole-genome doubling: \(isDoubled ? "yes" : "no") (\(used)) was used, \(isDoubled ? "no" : "yes") (\(other)) was not"
            }
        }
    }
}

extension PurityPloidy.Source {
    /// What gives the values, in words.
    fileprivate var origin: String {
        switch self {
        case .purity(_, .option): "--purity"
        case .ploidy(_, .option): "--ploidy"
        case .purity(_, .sheet(let file)), .ploidy(_, .sheet(let file)): file
        case .purity(_, .header(let file)), .ploidy(_, .header(let file)): "header of \(file)"
        case .doubling: "--whole-genome-doubling"
        case .table(_, _, _, let file, _): file
        }
    }
}

extension LowPurity {
    /// Why ratios say nothing in a sample with so little tumour.
    var words: String {
        "at a purity of \(NumberText.number(purity)) the loss of one of \(baseline) copies lowers log2 by \(NumberText.number(singleCopyShift)), less than the \(NumberText.number(leastShift)) that counts as a loss"
    }
}
