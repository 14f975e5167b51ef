import Interpretation

extension ClonalVAFTest {
    private var copiesWords: String { "\(NumberText.number(copies)) \(copies == 1 ? "copy" : "copies")" }

    /// The most that a somatic variant can have.
    var wordsOfMost: String {
        "at a purity of \(NumberText.number(purity)) and \(copiesWords) that is \(NumberText.percent(most)) of reads, in every tumour cell and on every copy"
    }

    /// The expectation.
    var words: String {
        "at a purity of \(NumberText.number(purity)) and \(copiesWords), one copy with the variant in every tumour cell\(isInherited ? ", and one in every normal cell," : "") gives \(NumberText.percent(expected)) of reads"
    }

    /// What a VAF below the expectation can mean, the likeliest first and each with what it presupposes.
    var readings: String {
        guard !isInherited else {
            return
                "It can mean that the loss took the copy with the variant, in all of the tumour's cells or in a part: the normal cells alone "
                + "give \(NumberText.percent(ofNormalCells)) of reads."
        }
        let purest = unknown == nil ? "" : " at that purity, and less at a higher one,"
        return
            "It can mean a subclonal biallelic inactivation: CCF up to \(NumberText.number(greatestCCF))\(purest) where all cells have "
            + "the loss. It can mean, too, that the two are in separate clones, or that the variant lies on the copy that is lost: both "
            + "presuppose that a part of the cells is without the loss, for a somatic variant on a copy that every tumour cell has lost gives no reads."
    }

    /// That too few reads carry the variant.
    func wordsOfTooFew(_ form: WordForm) -> String {
        switch unknown {
        case nil:
            let finding = "The VAF is lower than it would be on the copies that are left"
            return form == .full ? "\(finding): \(words). \(readings)" : "\(finding)."
        case .purity?, .copies?:
            let name = unknown == .purity ? "Purity" : "The number of copies"
            let finding =
                "\(name) is not known. Already at \(NumberText.percent(purity)) purity, taken as the lowest "
                + "at which copies are counted, one copy with the variant in every tumour cell would give \(NumberText.percent(expected)) of reads: "
                + "there are fewer."
            return form == .full ? "\(finding) \(readings)" : finding
        }
    }
}

extension GermlineVAFModel.Fit {
    /// Why the VAF would fit.
    var words: String {
        switch self {
        case .otherAlleleLost(let line): return "from \(NumberText.percent(line)) of reads, as the other allele is lost"
        case .oneOfTwo: return "as on one of two copies"
        case .bothOfTwo: return "as on both of two copies"
        case .copies(let count, let copies, let purity, let expected):
            return
                "at a purity of \(NumberText.number(purity)), on \(NumberText.number(count)) of \(NumberText.number(copies)) \(copies == 1 ? "copy" : "copies"), it has "
                + "\(NumberText.percent(expected)) of reads"
        }
    }
}
