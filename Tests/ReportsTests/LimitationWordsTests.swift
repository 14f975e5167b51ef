import Interpretation
import Testing

@testable import Reports

@Suite struct LimitationWordsTests {
    @Test(arguments: [
        (["PTEN"], "Assessed genes: PTEN. No other gene is covered: not VHL, nor MUTYH, CHEK2 or BRCA2."),
        (["VHL"], "Assessed genes: VHL. No other gene is covered: not MUTYH, nor CHEK2 or BRCA2."),
        (["VHL", "MUTYH", "CHEK2"], "Assessed genes: VHL, MUTYH, CHEK2. No other gene is covered: not BRCA2."),
        (["VHL", "MUTYH", "CHEK2", "BRCA2"], "Assessed genes: VHL, MUTYH, CHEK2, BRCA2. No other gene is covered."),
    ])
    func `a gene that is covered is not named among those that are not`(genes: [String], text: String) {
        #expect(LimitationWords([.genesCovered(genes)]).limits.map(\.text) == [text])
    }

    @Test func `one list of limitations gives the limits, the page in full and in short`() {
        let words = LimitationWords([
            .genesCovered(["PTEN", "TSC2"]), .coverageGap(gene: "PTEN", .noFile), .noCopyNumber(arms: ["10q", "16p"]),
            .noNormal, .recordsRejected(1),
        ])
        #expect(words.limits.map(\.subject) == ["genes", "PTEN", "copy number", "origin", "input"])
        #expect(words.inFull.first == "Small variants in PTEN: no file with small variants was given.")
        #expect(
            words.inShort
                == "Small variants in PTEN; copy number (deletions, 10q and 16p); origin (no matched normal); promoters, deep introns, splicing beyond the canonical sites."
        )
    }
}
