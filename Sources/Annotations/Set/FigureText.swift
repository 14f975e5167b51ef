/// The numbers of a text, so that what stands on a page can be held against the claims.
enum FigureText {
    /// The numbers that stand in a text, each as it is compared: `11.0` and `11` are one, the 3 of `RADIANT-3` and the 177 of `177Lu` are none.
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        var word = ""
        func flush() {
            // A point ends a sentence; digits next to letters are names.
            while word.last == "." { word.removeLast() }
            if !word.isEmpty, word.allSatisfy({ $0.isNumber || $0 == "." }), let value = Double(word) {
                numbers.append("\(value)")
            }
            word = ""
        }
        var before: Character = " "
        for character in text {
            // A hyphen after a name belongs to it; after a number it is a range.
            if character.isLetter || character.isNumber || character == "." || character == "-" && before.isLetter {
                word.append(character)
            } else {
                flush()
            }
            before = character
        }
        flush()
        return numbers
    }
}

extension DrugTrial {
    /// What stands on pages of it and holds figures.
    var figures: [String] {
        [population, arms, medianPFS, hazardRatio ?? "", note]
    }
}

extension CohortFrequency {
    /// The figures that the paper must have: of a count that follows from the percentage, that alone.
    var figures: [String] {
        [percent] + [total, countOrigin == .paper ? count : nil].compactMap { $0.map(String.init) }
    }

    /// What does not fit of counts and percentage.
    var faults: [VerificationError] {
        guard let count, let total else { return [] }
        let counts = Self.counts(of: total, writtenAs: percent)
        guard counts.contains(count) else { return [.otherPercentage(count, of: total, percent: percent)] }
        return countOrigin == .percent && counts.count > 1 ? [.severalCounts(counts, percent: percent)] : []
    }
}

extension LiteratureSource {
    /// Identifiers and years that have not the form of one.
    var faults: [VerificationError] {
        var faults: [VerificationError] = []
        if let pmid, !(1...8).contains(pmid.count) || !pmid.allSatisfy(\.isNumber) { faults.append(.noPMID(pmid)) }
        if let doi, !Self.isDOI(doi) { faults.append(.noDOI(doi)) }
        if let year, !(1950...2026).contains(year) { faults.append(.noYear(year)) }
        return faults
    }

    private static func isDOI(_ text: String) -> Bool {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, parts[0].hasPrefix("10."), !parts[1].isEmpty else { return false }
        let registrant = parts[0].dropFirst(3)
        return (4...9).contains(registrant.count) && registrant.allSatisfy(\.isNumber) && !text.contains(" ")
    }
}
