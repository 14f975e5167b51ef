import Annotations
import CopyNumber
import Genome
import Interpretation
import Transcripts

/// What the first page says was not looked at, not counted, or not to be seen in the input.
struct NotLookedAt {
    private let interpretation: SampleInterpretation
    private let arms: [ArmReport]
    private let context: ReportContext
    /// The variants that would be hits, each with the filter or the minimum that it failed.
    private let leftOut: [String]

    init(_ interpretation: SampleInterpretation, arms: [ArmReport], context: ReportContext) {
        self.interpretation = interpretation
        self.arms = arms
        self.context = context
        leftOut = interpretation.genes.flatMap { gene in
            gene.variants.lazy.filter(\.isHitButForFilter).map {
                "\(gene.gene.symbol) \($0.observation.shortName) (\($0.observation.failures(context.policy).joined(separator: ", ")))"
            }
        }
    }

    /// What was not looked at in a few sentences, for the upper half of the page: what weakens the answer, without the reasons.
    var inShort: String {
        func few(_ items: [String]) -> String {
            items.count > 4
                ? "\(items.prefix(3).joined(separator: ", ")) and \(items.count - 3) more"
                : items.joined(separator: ", ")
        }
        var missing: [String] = []
        let unseen = interpretation.genes.filter { if case .none = $0.coverage { true } else { false } }
        if !unseen.isEmpty {
            missing.append(
                "small variants in \(unseen.count == interpretation.genes.count ? "any gene" : unseen.map(\.gene.symbol).joined(separator: ", "))"
            )
        }
        let unseenArms = arms.filter { $0.status == .notAssessed }.map(\.name)
        if context.copyNumber == nil {
            missing.append("copy number (deletions, \(ListWords.list(arms.map(\.name))))")
        } else {
            let genes = interpretation.genes.filter { $0.copyNumber?.call == .notAssessed }.map {
                let isForWantOfSex = $0.gene.chromosome.name == "X" && context.copyNumber?.copiesOfX == nil
                return $0.gene.symbol + (isForWantOfSex ? " (sex not given)" : "")
            }
            let copies =
                genes.isEmpty
                ? []
                : [
                    "copies of \(genes.count == interpretation.genes.count ? "any gene" : genes.joined(separator: ", "))"
                ]
            if !genes.isEmpty || !unseenArms.isEmpty {
                missing.append((copies + unseenArms.map { "loss of \($0)" }).joined(separator: ", "))
            }
        }
        if interpretation.genes.contains(where: \.mayHaveUntoldLoss) {
            missing.append("loss of heterozygosity without loss of copies")
        }
        if !context.unreadAlleles.isEmpty {
            let count = context.unreadAlleles.count
            missing.append("\(count) \(count == 1 ? "rearrangement" : "rearrangements") of a kind that is not read yet")
        }
        if !context.hasNormal { missing.append("origin (no matched normal)") }
        missing.append("promoters, deep introns, splicing beyond the canonical sites")
        var sentences = [missing.joined(separator: "; ")]
        let assumed = interpretation.genes.filter { $0.coverage == .assumed }.map(\.gene.symbol)
        if !assumed.isEmpty {
            let genes = assumed.count == interpretation.genes.count ? "" : " of \(assumed.joined(separator: ", "))"
            sentences.append("Coverage\(genes) was assumed, not shown")
        }
        let partly = partlyCallable
        if !partly.isEmpty { sentences.append("Callable in part: \(partly.joined(separator: ", "))") }
        let noCalls = context.noCalls.map { "\($0.gene) \($0.name)" }
        if !noCalls.isEmpty {
            sentences.append("No call, so that the sample may have it or not: \(few(noCalls))")
        }
        let notJudged = interpretation.genes.reduce(0) { count, gene in
            count + gene.variants.count { !$0.function.isJudged && !$0.isFinding }
        }
        if notJudged > 0 {
            sentences.append(
                "\(notJudged) \(notJudged == 1 ? "variant" : "variants") outside of coding sequences and splice sites \(notJudged == 1 ? "is" : "are") listed, not judged"
            )
        }
        if !leftOut.isEmpty { sentences.append("Not counted, though \(wouldBe(leftOut)): \(few(leftOut))") }
        return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }.joined(separator: " ")
    }

    private var partlyCallable: [String] {
        interpretation.genes.compactMap { gene in
            guard case .callable(let fraction) = gene.coverage, fraction < 1 else { return nil }
            return "\(gene.gene.symbol) (\(NumberText.percent(fraction)) callable)"
        }
    }

    private func wouldBe(_ variants: [String]) -> String {
        variants.count == 1 ? "it would be a hit" : "they would be hits"
    }

    /// What was not looked at, not counted, or not to be seen, a sentence each with its reason.
    var inFull: [String] {
        var lines: [String] = []
        // Genes that could not be seen for the same reason stand together, in the order in which the reasons come up.
        var reasons: [(reason: String, genes: [String])] = []
        for gene in interpretation.genes {
            guard case .none(let gap) = gene.coverage else { continue }
            if let index = reasons.firstIndex(where: { $0.reason == gap.words }) {
                reasons[index].genes.append(gene.gene.symbol)
            } else {
                reasons.append((gap.words, [gene.gene.symbol]))
            }
        }
        lines += reasons.map { "Small variants in \($0.genes.joined(separator: ", ")): \($0.reason)." }
        let assumed = interpretation.genes.filter { $0.coverage == .assumed }.map(\.gene.symbol)
        if !assumed.isEmpty {
            lines.append(
                "Whether the coding bases of \(assumed.joined(separator: ", ")) were covered: a file of variants alone cannot show it; "
                    + "\"not found\" there is an assumption.")
        }
        let partly = partlyCallable
        if !partly.isEmpty { lines.append("Coding bases that could not be called: \(partly.joined(separator: ", ")).") }
        if !context.noCalls.isEmpty {
            let listed = context.noCalls.prefix(10).map { "\($0.gene) \($0.name) (\($0.allele))" }
            let more = context.noCalls.count - listed.count
            lines.append(
                "No call of this sample at places where the file has a variant: \(listed.joined(separator: ", "))"
                    + (more > 0 ? ", and \(more) more." : "."))
        }
        if !context.unreadAlleles.isEmpty {
            // Of very many (a file of breakends alone), the first tell what it is about.
            let listed = context.unreadAlleles.prefix(10)
            let more = context.unreadAlleles.count - listed.count
            lines.append(
                "What rearrangements do whose alleles are not read yet: \(listed.joined(separator: ", "))"
                    + (more > 0 ? ", and \(more) more." : "."))
        }
        if context.copyNumber == nil {
            lines.append("Copy number: no file gave any, so deletions, 10q and 16p were not assessed.")
        } else {
            let missing = interpretation.genes.filter { $0.copyNumber?.call == .notAssessed }.map(\.gene.symbol)
            if !missing.isEmpty { lines.append("The number of copies of \(missing.joined(separator: ", ")).") }
            let untold = interpretation.genes.filter(\.mayHaveUntoldLoss).map(\.gene.symbol)
            if !untold.isEmpty {
                lines.append(
                    "Loss of heterozygosity without loss of copies in \(untold.joined(separator: ", ")): the files do not tell the two alleles apart there."
                )
            }
        }
        if !leftOut.isEmpty {
            lines.append("Not counted, though \(wouldBe(leftOut)): \(leftOut.joined(separator: ", ")).")
        }
        let filtered = interpretation.genes.compactMap { gene -> String? in
            guard let model = context.annotations.model(of: gene.gene.symbol, assembly: context.assembly),
                let exons = model.namingTranscript?.exons
            else { return nil }
            let records = context.copyNumber?.filteredChanges(
                of: exons, on: gene.gene.chromosome, context.policy.copyNumber)
            guard let records, !records.isEmpty, !context.policy.includesFiltered else { return nil }
            return "\(gene.gene.symbol) (\(records.joined(separator: "; ")))"
        }
        if !filtered.isEmpty {
            lines.append(
                "Not counted, since they failed their FILTER: changes of copies and junctions over exons of \(filtered.joined(separator: ", "))."
            )
        }
        if !context.hasNormal {
            lines.append("Origin: there was no matched normal, so inherited variants were not told apart.")
        }
        lines.append(
            "Promoters, deep introns, splicing beyond the canonical sites, methylation, expression, protein staining, fusions."
        )
        return lines
    }
}

extension GeneInterpretation {
    /// Whether the loss of an allele that leaves the number of copies as it is would not have shown, and would matter.
    fileprivate var mayHaveUntoldLoss: Bool {
        guard gene.role == .tumourSuppressor, let copyNumber, copyNumber.isMeasured, copyNumber.call == .neutral else {
            return false
        }
        return copyNumber.hasLossOfHeterozygosity == nil && copyNumber.hasTwoAlleles
    }
}

extension InterpretedVariant {
    /// Whether the FILTER or a minimum of reads alone keeps it from being a hit.
    var isHitButForFilter: Bool {
        !isHit && !isFinding && (function.effect == .loss || function.effect == .gain)
    }
}

extension ObservedVariant {
    /// The filters and the minima that it fails.
    fileprivate func failures(_ policy: InterpretationPolicy) -> [String] {
        func below<Value: Comparable>(_ value: Value?, _ minimum: Value?, _ option: String) -> String? {
            guard let value, let minimum, value < minimum else { return nil }
            return "below \(option) \(minimum)"
        }
        return [
            passesFilter || policy.includesFiltered ? nil : "FILTER \(filters.joined(separator: ", "))",
            below(tumour.depth, policy.minimumDepth, "--min-depth"),
            below(tumour.alternate, policy.minimumAlternateReads, "--min-alt-reads"),
            below(tumour.vaf, policy.minimumFraction, "--min-vaf"),
        ].compactMap { $0 }
    }
}
