import CopyNumber
import Genome
import Interpretation

extension Hit {
    /// The finding, with what it rests on.
    var words: String {
        switch evidence {
        case .variant(let observation, let hasLowSupport):
            let reads = observation.tumour.words.map { " (\($0))" } ?? ""
            return "\(observation.shortName)\(reads)\(hasLowSupport ? ", \(Words.lowConfidence)" : "")"
        case .amplification(let basis): return "amplification\(basis.words)"
        case .rearrangement(let cuts): return cuts.map(\.words).uniqued().joined(separator: ", ") + alsoInNormal
        case .junctionDeletion(let extent, let vaf, let basis):
            let reads = vaf.map { " (\(NumberText.percent($0)) of reads)" } ?? ""
            return "deletion of \(extent.words)\(reads)\(basis.words)\(alsoInNormal)"
        case .copies(let change, let basis, let germline):
            let share =
                cancerCellFraction.map { $0 < 0.85 ? ", subclonal (CCF \(NumberText.number($0)))" : "" }
                ?? ""
            let allele = leavesOneAllele && !change.isDiploid ? ", LOH" : ""
            return change.words + basis.words + allele + germline.words + share
        }
    }

    /// The finding without its numbers, for a table that has little room: `homozygous deletion of exon 6`, `subclonal amplification`.
    var eventWords: String {
        let event =
            switch evidence {
            case .variant(let observation, _): observation.shortName
            case .amplification: "amplification"
            case .rearrangement(let cuts): cuts.map(\.words).uniqued().joined(separator: ", ") + alsoInNormal
            case .junctionDeletion(let extent, _, _): "deletion of \(extent.words)"
            case .copies(let change, _, _): change.name
            }
        return isSubclonal ? "subclonal \(event)" : event
    }

    private var alsoInNormal: String { isInNormal ? HitEvidence.GermlineCopies.sameInNormal.words : "" }
}

extension [Hit] {
    /// All of them.
    var words: String { map(\.words).joined(separator: "; ") }
}

extension HitEvidence.CopyNumberChange {
    /// Whether it takes one of two copies, so that one allele is left of itself.
    fileprivate var isDiploid: Bool { if case .deletion(_, isDiploid: true) = self { true } else { false } }

    /// What the change is called.
    fileprivate var name: String {
        switch self {
        case .homozygousDeletion(let extent): "homozygous deletion of \(extent.words)"
        case .deletion(.wholeGene, let isDiploid):
            isDiploid ? "heterozygous whole-gene deletion" : "copy-number loss of the whole gene"
        case .deletion(let extent, let isDiploid):
            "\(isDiploid ? "heterozygous deletion" : "copy-number loss") of \(extent.words)"
        case .copyNeutralLOH: "copy-neutral LOH"
        case .lossOfHeterozygosity: "LOH, copy number not told"
        case .lossOfHeterozygosityWithGain: "LOH with gain"
        }
    }

    /// The name with the alleles that are left, where it does not tell them.
    fileprivate var words: String {
        switch self {
        case .copyNeutralLOH(let isDiploid): "\(name) (one allele in \(isDiploid ? "two" : "all") copies)"
        case .lossOfHeterozygosityWithGain: "\(name) (one allele in all copies)"
        default: name
        }
    }
}

extension CopyNumberBasis {
    fileprivate var words: String {
        func counted(_ copies: Double, of baseline: Int?) -> String {
            "copy number \(NumberText.number(copies))\(baseline.map { " of \($0)" } ?? "")"
        }
        switch self {
        case .copies(let copies, let baseline): return " (\(counted(copies, of: baseline)))"
        case .copiesOfRatio(let copies, let baseline):
            return " (\(counted(copies, of: baseline)), from the log2 ratio with purity and ploidy)"
        case .ratio(let log2): return " (relative: log2 ratio \(NumberText.number(log2)))"
        case .calledByDepth: return " (called by depth, without a number of copies)"
        case .junction(let copies?): return " (copy number \(NumberText.number(copies)) beside the junction)"
        case .junction(nil): return " (a junction; how many copies are left was not measured)"
        case .shortJunction: return ", by a junction (shorter than the measurement of copies could show)"
        case .untold: return ""
        }
    }
}

extension HitEvidence.GermlineCopies {
    fileprivate var words: String {
        switch self {
        case .none: ""
        case .sameInNormal: ", also in the matched normal"
        case .calledInGermline: ", called in the germline"
        case .oneCopyLost: ", of which the germline lacks one copy"
        }
    }
}

extension GeneInterpretation {
    /// Why a hit is none of its own beside the others: the state has one hit, and the list more.
    func remarkWords(on hit: Hit) -> String? {
        let events = hits.filter { $0.kind == .smallVariant || $0.isOwnEvent }
        guard state.kind == .oneHit, !events.isEmpty else { return nil }
        if hit.kind == .smallVariant || hit.isOwnEvent {
            return events.count > 1 ? "on one copy with the others: together one hit" : nil
        }
        if hit.keepsBothAlleles { return "not counted as a hit: heterozygosity retained" }
        return hit.isAlleleLossTold ? nil : "not counted as a hit: whether an allele is lost is not told"
    }
}
