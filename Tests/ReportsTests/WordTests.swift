import TestSupport
import Testing

@testable import Reports

/// The rules of wording, held against every reviewed report: how long a sentence is, which words stand on no page, and one term for one thing.
@Suite struct WordTests {
    @Test(arguments: ReviewedReport.paths) func `a sentence has at most 20 words`(path: String) throws {
        let report = try ReviewedReport.read(path)
        for sentence in Self.prose(of: report).flatMap(Self.sentences) {
            #expect(Self.words(of: sentence).count <= 20, "\(sentence)")
        }
    }

    @Test(arguments: ReviewedReport.paths) func `no word advises, and none is of the house alone`(path: String) throws {
        let report = try ReviewedReport.read(path)
        let text = HTMLScanner(HTMLReport.render(report)).text.lowercased()
        for word in ["eligible", "sensitive", "resistant", "indicated", "recommended", "will respond"] {
            #expect(!text.contains(word), "\(word)")
        }
        // What another term of the field stands for: biallelic inactivation, VAF, LOH, low-confidence call, not assessed, CCF, discordant.
        let shown = Self.prose(of: report).joined(separator: " ").lowercased()
        for phrase in [
            "two hits certain", "two hits likely", "read fraction", "loss of heterozygosity", "low support",
            "not looked at",
            "share of cells", "does not fit together", "known to the program", "from memory",
        ] {
            #expect(!shown.contains(phrase), "\(phrase)")
        }
    }

    @Test func `a long sentence, and the words that are counted, are found`() {
        let long =
            "This sentence has rather more words than any reader of a report should ever have to take in at one single glance."
        #expect(Self.sentences(long).map { Self.words(of: $0).count } == [21])
        #expect(Self.sentences("One (61 of 112 reads; 54 %). Two: three; four.") == ["One .", "Two", "three", "four."])
        #expect(
            Self.words(of: "biallelic inactivation of TSC2 and of p.Arg130Ter") == [
                "biallelic", "inactivation", "of", "of",
            ])
    }

    /// What the first page and the cards say in sentences.
    private static func prose(of report: SampleReport) -> [String] {
        let answer = report.answer
        var texts = [answer.headline, answer.pathway, answer.germline ?? "", answer.caution]
        texts += answer.findings.map(\.text)
        texts += answer.conflicts ?? []
        texts += FirstPageWords.limits(report)
        texts += FirstPageWords.confirmations(report)
        texts += report.genes.map(\.stateText)
        texts += report.arms.map(\.text)
        return texts + TherapyWords.lines(report)
    }

    /// Cut at full stops, colons and semicolons. What stands in brackets are values, not words of the sentence.
    private static func sentences(_ text: String) -> [String] {
        var plain = ""
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if depth == 0 { plain.append(character) }
            if character == ")" { depth -= 1 }
        }
        var sentences: [String] = [""]
        var last: Character = " "
        for character in plain {
            if character == " ", ".;:".contains(last) {
                sentences.append("")
            } else if !";:".contains(character) {
                sentences[sentences.count - 1].append(character)
            }
            last = character
        }
        return sentences.filter { !$0.isEmpty }
    }

    /// The words that are read one by one: no numbers, names of genes and variants, nor the word that joins them.
    private static func words(of sentence: String) -> [String] {
        sentence.split { $0.isWhitespace }.map(String.init).filter { word in
            let letters = word.filter(\.isLetter)
            let isName =
                ["p.", "c.", "g.", "chr"].contains { word.hasPrefix($0) }
                || letters.count > 2 && letters == letters.uppercased()
            return letters.count > 1 && !isName && word != "and"
        }
    }
}
