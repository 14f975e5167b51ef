import Interpretation

/// The limitations of a report in the words of its places: each limitation with its subject, the first page's sentences in full and in short.
struct LimitationWords {
    let limitations: [Limitation]

    init(_ limitations: [Limitation]) { self.limitations = limitations }

    /// Each limitation with what it is about: a gene, an arm, or a part of the report.
    var limits: [LimitReport] {
        limitations.compactMap { limitation in
            limitation.limit.map { LimitReport(subject: $0.subject, text: $0.text) }
        }
    }

    /// What was not assessed in a few sentences, for the upper half of the page: what weakens the answer, without the reasons.
    var inShort: String { ([missing] + doubts + listed).map { $0.capitalised + "." }.joined(separator: " ") }

    /// The same by what it is about: what was not assessed, how sure that is which was, and what is listed without being counted.
    var inThreeLines: [String] {
        func line(_ sentences: [String]) -> String? {
            sentences.isEmpty ? nil : sentences.map { $0.capitalised + "." }.joined(separator: " ")
        }
        return ["Not assessed: \(missing).", line(doubts), line(listed)].compactMap { $0 }
    }

    /// What was not assessed.
    private var missing: String {
        var missing: [String] = []
        if !gaps.isEmpty { missing.append("small variants in \(anyGene(or: gaps.map(\.gene)))") }
        if let arms = armsWithoutCopies {
            missing.append("copy number (deletions, \(ListWords.list(arms)))")
        }
        let copies =
            genesWithoutCopies.isEmpty
            ? []
            : [
                "copies of "
                    + anyGene(or: genesWithoutCopies.map { $0.gene + ($0.isForWantOfSex ? " (sex not given)" : "") })
            ]
        let measured = copies + armsNotAssessed.map { "loss of \($0)" }
        if !measured.isEmpty { missing.append(measured.joined(separator: ", ")) }
        if !withoutHeterozygosity.isEmpty { missing.append("copy-neutral LOH") }
        for doubt in [UnreadRearrangement.Doubt.effect, .presence] {
            let count = unreadRearrangements.count { $0.doubt == doubt }
            if count > 0 {
                missing.append(
                    "\(ListWords.count(count, "rearrangement", "rearrangements")) \(doubt.words(isOne: count == 1))")
            }
        }
        missing += alternateRecords.map { "\($0.gene) on \($0.contig)" }
        if hasNoNormal { missing.append("origin (no matched normal)") }
        missing.append("promoters, deep introns, splicing beyond the canonical sites")
        return missing.joined(separator: "; ")
    }

    /// How sure that is which was assessed.
    private var doubts: [String] {
        var sentences: [String] = []
        if !assumed.isEmpty {
            let genes = assumed.count == covered.count ? "" : " for \(assumed.joined(separator: ", "))"
            sentences.append("Coverage data not supplied\(genes)")
        }
        sentences += readInPart.map(\.words)
        if !partlyCallable.isEmpty { sentences.append("Callable in part: \(partlyCallable.joined(separator: ", "))") }
        return sentences
    }

    /// What is listed without being counted.
    private var listed: [String] {
        var sentences: [String] = []
        if !notReadable.isEmpty {
            let names = notReadable.map { "\($0.gene) \($0.variant.shortName)" }
            sentences.append("Not readable, so that the sample may have it or not: \(Self.few(names))")
        }
        if !noCalls.isEmpty {
            let names = noCalls.map { gene, calls in
                calls.count == 1 ? "\(gene) \(calls[0].words)" : gene + calls.countInWords
            }
            sentences.append("No call, so that the sample may have it or not: \(Self.few(names))")
        }
        if let count = countNotJudged {
            sentences.append(
                "\(ListWords.count(count, "variant", "variants")) outside of coding sequences and splice sites \(count == 1 ? "is" : "are") listed, not judged"
            )
        }
        if !notCounted.isEmpty { sentences.append("Not counted, though \(wouldBe): \(Self.few(notCounted))") }
        return sentences
    }

    private static func few(_ items: [String]) -> String {
        items.count > 4
            ? "\(items.prefix(3).joined(separator: ", ")) and \(items.count - 3) more" : items.joined(separator: ", ")
    }

    static func first(_ items: [String]) -> String {
        let more = items.count - 10
        return items.prefix(10).joined(separator: ", ") + (more > 0 ? ", and \(more) more." : ".")
    }

    var wouldBe: String { notCounted.count == 1 ? "it would be a hit" : "they would be hits" }

    private func anyGene(or genes: [String]) -> String {
        genes.count == covered.count ? "any gene" : genes.joined(separator: ", ")
    }
}
