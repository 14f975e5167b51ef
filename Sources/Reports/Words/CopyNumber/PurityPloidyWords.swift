package import CopyNumber

extension PurityPloidy.Source {
    /// The values with what gives them, in words.
    package var words: String {
        switch self {
        case .purity(let purity, .option): return "purity \(purity) (--purity)"
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
        case .doubled: "twice two, after whole-genome doubling"
        case .notDoubled: "the genome was not doubled"
        case .ploidy: "the ploidy to the nearest whole number, two at least"
        case .assumed: "no ploidy is known"
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
