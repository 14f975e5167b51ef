package import CopyNumber
import Genome

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

extension GeneCopyNumber.UncertainDeletion {
    /// The deletion in words.
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
    /// The disagreement in words.
    package var words: String { "\(first.words) by \(firstFile), \(second.words) by \(secondFile)" }
}

extension GeneCopyNumber.Disagreement.Finding {
    /// The finding in words.
    package var words: String {
        switch self {
        case .homozygousLoss: "no copy left"
        case .loss: "loss"
        case .lossOfHeterozygosity: "loss of heterozygosity"
        case .gain: "gain"
        case .neutral: "no change"
        }
    }
}
