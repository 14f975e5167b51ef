package import CopyNumber
import Genome
import Interpretation
import Transcripts

extension GeneCopyNumber {
    /// What is told of the gene where it stands for its arm.
    func locusWords(_ context: ReportContext) -> String {
        switch call {
        case .homozygousDeletion(let extent):
            return evidence == .log2
                ? "\((log2 ?? 0) < context.policy.copyNumber.likelyHomozygousLossLog2 ? "probable" : "possible") homozygous deletion of \(extent.words), by a ratio alone."
                : "homozygous deletion of \(extent.words)\(evidence?.isJunction == true ? ", by a genotype alone" : "")."
        case .gain where hasLossOfHeterozygosity == true,
            .amplification where hasLossOfHeterozygosity == true:
            return "no copy-number loss; LOH with gain."
        case .deletion(.noncoding), .neutral, .gain, .amplification: return "no copy-number loss."
        case .deletion(let extent):
            let baseline = baseline ?? 2
            let lost = total.map { Double(baseline) - $0.rounded() }.flatMap {
                $0 >= 1 ? NumberText.number($0) : nil
            }
            return baseline <= 2
                ? "\(extent.heterozygousDeletion)."
                : "copy-number loss of \(extent.words), \(lost ?? "some") of \(baseline) copies."
        case .lossOfHeterozygosity: return "LOH, not taken for a deletion."
        case .copyNeutralLOH:
            return "no copy-number loss; copy-neutral LOH."
        case .notAssessed:
            return context.tooImpure(for: segments).map { "\($0)." } ?? "too few coding bases lie in segments."
        }
    }

    /// What is told of the gene's copies.
    func words(role: Gene.Role, _ context: ReportContext) -> String {
        let note = role == .oncogene ? " Loss of an oncogene is not activating." : ""
        switch call {
        case .homozygousDeletion(let extent):
            let basis = evidence?.isJunction == true ? ", by a genotype alone" : ""
            return "Homozygous deletion of \(extent.words)\(basis).\(note)"
        case .deletion(.noncoding): return "A deletion lies in the gene and takes no coding base."
        case .deletion(let extent):
            let isDiploid = (baseline ?? 2) <= 2 && hasTwoAlleles
            let what = isDiploid ? extent.heterozygousDeletion : "copy-number loss of \(extent.words)"
            return "\(what.capitalised)\(alleleWords).\(note)"
        case .amplification: return "Amplified."
        case .gain:
            let baseline = baseline.map { $0 > 2 ? "\($0)" : "two" } ?? "two"
            let loh =
                hasLossOfHeterozygosity == true
                ? " All are of one allele: LOH, not a deletion." : ""
            if evidence == .log2 {
                return
                    "More copies than \(baseline) by the ratio alone: without purity and ploidy an amplification is not told from a gain.\(loh)"
            }
            return
                "More copies than \(baseline), fewer than count as an amplification or not over the whole gene.\(loh)"
        case .copyNeutralLOH:
            let copies = baseline.map { $0 > 2 ? "\($0)" : "two" } ?? "two"
            return "Copy-neutral LOH: one allele in \(copies) copies; not a deletion."
        case .lossOfHeterozygosity:
            return "LOH, copy number not told. Not taken for a deletion."
        case .neutral: return unchangedWords(role: role)
        case .notAssessed:
            if let words = context.tooImpure(for: segments) {
                return "Not assessed: \(words)."
            }
            return "Segments of known state cover \(NumberText.percent(breadth)) of the coding bases: not assessed."
        }
    }

    /// Where copies are lost: whether one allele alone is left; empty where that is not told, or there was one from the beginning.
    private var alleleWords: String {
        guard hasTwoAlleles, let heterozygosity = hasLossOfHeterozygosity else { return "" }
        return heterozygosity ? ", LOH" : ", heterozygosity retained"
    }

    /// What is told of a gene whose copies are those of the baseline.
    private func unchangedWords(role: Gene.Role) -> String {
        var text = "Assessed: no copy-number loss or gain"
        if let total = total, hasNonIntegerCopyNumber {
            text +=
                ", as far as whole numbers tell (\(NumberText.number(total))): a subclonal loss is not excluded"
        }
        // Heterozygosity matters where the loss of the other allele would be a hit.
        guard role != .oncogene, hasTwoAlleles else { return text + "." }
        guard hasLossOfHeterozygosity == nil else { return text + ", heterozygosity retained." }
        text += "; copy-neutral LOH was not assessed."
        if let fraction = segments.compactMap(\.minorAlleleFraction).min() {
            text +=
                " The lesser allele has \(NumberText.percent(fraction)) of reads over heterozygous sites; with purity and ploidy "
                + "it would tell the copies of either allele."
        }
        return text
    }
}

extension GeneCopyNumber {
    /// Sentences on what stands beside the call.
    var noteWords: [String?] {
        func sentence(_ beginning: String, _ items: [String]) -> String? {
            items.isEmpty ? nil : "\(beginning): \(items.joined(separator: "; "))."
        }
        let places = unsupportedDeletions.map { "\($0.chromosome.name):\($0.interval)" }
        let ratios = supersededSegments.map { segment -> String in
            let what = segment.log2.map { "log2 \(NumberText.number($0))" } ?? "a loss"
            return "\(what) in \(segment.file)"
        }
        return [
            sentence("Of uncertain significance", uncertainDeletions.map(\.words)),
            sentence("Not supported by the copy number", places.map { "a deletion by a junction, \($0)" }),
            sentence("Overruled by the copies of another file", ratios),
            disagreement.map { "The files contradict each other: \($0.words)." },
        ]
    }
}

extension GeneCopyNumber {
    /// A sentence on the deletions that junctions alone show.
    var junctionWords: String {
        let extents = junctionDeletions.map(\.extent.words).joined(separator: ", and ")
        return
            "A deletion of \(extents) is shown by \(junctionDeletions.count == 1 ? "a junction" : "junctions"), too short for "
            + "the measurement of copies."
    }
}

extension GeneCopyNumber {
    /// A sentence on what fewer than half of the cells have, and whether it says what the others have too; no sentence where it is no change.
    func wordsOfSomeCells(of symbol: String) -> (text: String?, isWhole: Bool) {
        guard let part = subclonal else { return (nil, false) }
        let cells = "(CCF \(NumberText.number(part.fraction)))"
        let isRestUnchanged = call == .neutral
        let isOfTwo = baseline.map { $0 == 2 } ?? true
        func place(_ extent: Extent) -> String { extent == .wholeGene ? symbol : "\(symbol) \(extent.words)" }
        var text: String
        var others = "; no copy-number loss in the other cells"
        switch part.call {
        case .deletion(.noncoding), .neutral, .notAssessed: return (nil, false)
        case .homozygousDeletion(let extent): text = "Subclonal homozygous deletion of \(place(extent)) \(cells)"
        case .deletion(let extent) where isOfTwo: text = "Subclonal heterozygous deletion of \(place(extent)) \(cells)"
        case .deletion(let extent): text = "Subclonal copy-number loss of \(place(extent)) \(cells)"
        case .amplification, .gain:
            text = "Subclonal gain of \(symbol) \(cells)"
            others = "; no gain in the other cells"
        case .copyNeutralLOH, .lossOfHeterozygosity:
            text = "Subclonal LOH of \(symbol) \(cells), nothing deleted"
            others = "; no copy-number loss or gain in the other cells"
        }
        if isRestUnchanged { text += others }
        if isRestUnchanged, segments.allSatisfy({ $0.hasLossOfHeterozygosity == nil }) {
            text += ". Copy-neutral LOH was not assessed"
        }
        return (text + ".", isRestUnchanged)
    }
}

extension GeneCopyNumber.Extent {
    /// The extent in words: `the whole gene`, `exons 3-5`, `no coding sequence`.
    package var words: String {
        switch self {
        case .wholeGene: return "the whole gene"
        case .noncoding: return "no coding sequence"
        case .exons(let numbers):
            guard let first = numbers.first, let last = numbers.last else { return "no exon" }
            if numbers.count == 1 { return "exon \(first)" }
            let isRun = last - first + 1 == numbers.count
            return isRun ? "exons \(first)-\(last)" : "exons " + numbers.map(String.init).joined(separator: ", ")
        }
    }
}

extension GeneCopyNumber.Extent {
    /// `heterozygous whole-gene deletion`, `heterozygous deletion of exons 3-5`.
    fileprivate var heterozygousDeletion: String {
        self == .wholeGene ? "heterozygous whole-gene deletion" : "heterozygous deletion of \(words)"
    }
}

extension GeneCopyNumber.UncertainDeletion {
    package var words: String {
        switch kind {
        case .inFrame(let exon):
            return "deletion of \(segment.interval.count) bases of exon \(exon), in whole codons, by a junction"
        case .notSurelyCoding(let exons):
            let place = GeneCopyNumber.Extent.exons(exons).words
            return segment.imprecision == nil
                ? "deletion of untranslated sequence of \(place), by a junction"
                : "deletion at \(place) by a junction whose ends are not known to the base, so that it may take no coding sequence"
        }
    }
}

extension GeneCopyNumber.Disagreement {
    package var words: String { "\(first.words) by \(firstFile), \(second.words) by \(secondFile)" }
}

extension GeneCopyNumber.Disagreement.Finding {
    package var words: String {
        switch self {
        case .homozygousLoss: "homozygous deletion"
        case .loss: "loss"
        case .lossOfHeterozygosity: "LOH"
        case .gain: "gain"
        case .neutral: "no change"
        }
    }
}
