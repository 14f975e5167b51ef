import Interpretation

extension ClonalVAFTest {
    private var copiesWords: String { "\(NumberText.number(copies)) \(copies == 1 ? "copy" : "copies")" }

    /// The most that a somatic variant can have.
    var wordsOfMost: String {
        "at a purity of \(NumberText.number(purity)) and \(copiesWords) that is \(NumberText.percent(mostOfSomatic ?? expectedOfAll)) of reads, in every tumour cell and on every copy"
    }

    /// The expectation.
    var words: String {
        "at a purity of \(NumberText.number(purity)) and \(copiesWords), one copy with the variant in every tumour cell\(inherited > 0 ? ", and one in every normal cell," : "") gives \(NumberText.percent(expected)) of reads"
    }

    /// On how many of the copies that are left the variant lies: `multiplicity 1.07 (95 % CI 0.71 to 1.46) of 2 copies`; nothing where that is not
    /// known.
    var wordsOfMultiplicity: String? {
        multiplicity.map { "multiplicity \($0.words) of \(copiesWords)" }
    }

    /// ` (multiplicity 0.25 (95 % CI 0.18 to 0.34) of 1 copy)` in full; empty where that is not known.
    func multiplicityInBrackets(_ form: WordForm) -> String {
        form == .full ? wordsOfMultiplicity.map { " (\($0))" } ?? "" : ""
    }

    /// What is expected of a variant on the single X of a male.
    var wordsOfSingleX: String {
        let lowest = unknown == nil ? "" : " Already at \(NumberText.percent(purity)) purity,"
        let place = copies == 1 ? "on it" : "on every copy of it"
        return
            "The gene lies on X, of which a male has one\(lowest.isEmpty ? ":" : ".")\(lowest) \(place) in every tumour cell the variant would have "
            + "\(NumberText.percent(expectedOfAll)) of reads."
    }

    /// Which origin was presumed, where it is not known: `, were it inherited`.
    var wordsOfReading: String { isOneOfTwoReadings ? ", if \(originWord)" : "" }

    /// The origin that it presumes.
    var originWord: String { inherited > 0 ? "germline" : "somatic" }

    /// That the tumour has lost the inherited variant.
    func wordsOfLoss(_ form: WordForm) -> String {
        let finding = "the tumour has lost the copy with it"
        guard form == .full else { return finding }
        return
            "\(finding). Its reads are those of the normal cells alone, \(NumberText.percent(ofNormalCells)); kept, it would have \(NumberText.percent(expectedOfAll))"
    }

    /// What a VAF below the expectation can mean, the likeliest first and each with what it presupposes.
    var readings: String {
        if copies > 1, multiplicity != nil {
            return "A copy without the variant is left in every tumour cell, or in a part of them."
        }
        guard inherited == 0 else {
            return
                "It can mean that the loss took the copy with the variant, in all of the tumour's cells or in a part: the normal cells alone "
                + "give \(NumberText.percent(ofNormalCells)) of reads."
        }
        let purest = unknown == nil ? "" : " at that purity, and less at a higher one,"
        return
            "It can mean a subclonal biallelic inactivation: CCF up to \(NumberText.number(greatestCCF))\(purest) where all cells have "
            + "the loss. It can mean, too, that the two are in separate clones, or that the variant is on the lost copy. "
            + "Both presuppose cells without the loss: a somatic variant on a copy that every tumour cell has lost gives no reads."
    }

    /// That too few reads carry the variant.
    func wordsOfTooFew(_ form: WordForm) -> String {
        switch unknown {
        case nil:
            let finding =
                "The VAF is lower than it would be on \(copies == 1 ? "the copy that is left" : "all \(NumberText.number(copies)) copies that are left")"
            guard form == .full else { return "\(finding)." }
            let expected = NumberText.percent(expectedOfAll)
            let found = wordsOfMultiplicity.map { "; \($0)\(wordsOfReading)" } ?? ""
            return "\(finding), \(expected)\(found). \(readings)"
        case .purity?, .copies?:
            let name = unknown == .purity ? "Purity" : "The number of copies"
            let finding =
                "\(name) is not known. Already at \(NumberText.percent(purity)) purity, "
                + "one copy with the variant in every tumour cell would give \(NumberText.percent(expected)) of reads: "
                + "there are fewer."
            return form == .full ? "\(finding) \(readings)" : finding
        }
    }
}

extension ReadEstimate {
    /// `1.07 (95 % CI 0.71 to 1.46)`, and without an interval the number alone.
    var words: String {
        guard let interval else { return NumberText.number(value) }
        let (low, high) = (NumberText.number(interval.lowerBound), NumberText.number(interval.upperBound))
        return "\(NumberText.number(value)) (95 % CI \(low) to \(high))"
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
