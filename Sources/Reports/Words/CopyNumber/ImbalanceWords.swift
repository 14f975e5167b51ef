import CopyNumber
import Genome

/// The allelic imbalance of arms in words. It is called an imbalance and never a deletion.
struct ImbalanceWords {
    /// What page one says behind an arm.
    static let short =
        "Allelic imbalance by heterozygous SNPs, consistent with loss or copy-neutral LOH (or gain); not a deletion, and no hit by itself."

    private let imbalance: ImbalanceAssessment

    init(_ imbalance: ImbalanceAssessment) { self.imbalance = imbalance }

    /// What is said beside a gene with one hit.
    static func support(gene: String, arm: String) -> String {
        "The allelic imbalance of \(arm) supports a loss of the other allele of \(gene) and does not show it: a gain would do the same. It is no hit, and LOH stays as assessed from copies."
    }

    /// What was done.
    var text: String {
        let file = imbalance.file.map { " in \($0)" } ?? ""
        let chosen =
            imbalance.basis == .matchedNormal
            ? "heterozygous in the matched normal"
            : "with ALT in 15 % to 85 % of the tumour's own reads, as no normal is there"
        let read = "\(NumberText.grouped(imbalance.sites)) SNPs \(chosen)\(file)."
        switch imbalance.obstacle {
        case nil:
            return
                "Allelic imbalance of chromosome arms: \(read) \(imbalance.balanced.count) arms are taken as balanced; ALT has \(NumberText.percent(imbalance.centre)) of the reads there, and shares scatter by \(NumberText.percent(imbalance.overdispersion)) beyond chance."
        case .noColumn: return "Allelic imbalance was not assessed: no file has a column with the tumour's reads."
        case .fewSites:
            return
                "Allelic imbalance was not assessed: too few heterozygous sites, or on too few arms (20 on each of 10 arms are needed, 400 in all). A file of somatic variants alone has none; germline variants are needed. \(read)"
        case .fewBalancedArms:
            return
                "Allelic imbalance was not assessed: baseline not determined, since fewer than a third of the arms are balanced alike. \(read)"
        case .commonImbalance:
            return
                "Allelic imbalance was not assessed: baseline not determined, since even the arms that scatter least are out of balance, as in a near-haploid or triploid genome. \(read)"
        }
    }

    /// What to mind.
    var cautions: [String] {
        var cautions = [
            "Imbalance is no deletion: copies are not measured, and loss, copy-neutral LOH and gain look alike. It makes no hit, changes no state of a gene, and leaves LOH as assessed from copies.",
            "An arm is held against the most balanced arms: what all arms share is not seen, and an imbalance of a part of an arm shows with less than its size.",
        ]
        if imbalance.basis == .tumourAlone {
            cautions.append(
                "Without a matched normal sites are chosen by the tumour's own reads, which cuts their shares at 15 % and 85 %; the test allows for the cut, and a deviation above 0.3 is the least that it may be. A tumour of high purity has too few reads of a lost allele to be chosen at all: such an arm is not assessed. Inherited stretches without heterozygous sites look the same."
            )
        }
        return cautions
    }

    func text(of arm: ImbalanceAssessment.Arm) -> String {
        let sites = "\(NumberText.grouped(arm.sites)) heterozygous SNP\(arm.sites == 1 ? "" : "s")"
        let numbers =
            arm.deviation.map { deviation in
                let interval = arm.interval.map {
                    " (95 % CI \(Self.share($0.lowerBound)) to \(Self.share($0.upperBound)))"
                }
                return "VAF deviates by \(Self.share(deviation))\(interval ?? "") from balanced arms at \(sites)"
            } ?? sites
        switch arm.call {
        case .imbalanced:
            let p = arm.adjustedP.map { ", p \(Self.probability($0)) (Holm)" } ?? ""
            return
                "Allelic imbalance, consistent with loss or copy-neutral LOH (or gain): \(numbers)\(p). Not a deletion: copies were not measured by it."
        case .noImbalance:
            return "No allelic imbalance found: \(numbers). \(detectable(arm))"
        case .notAssessed: return "Allelic imbalance not assessed: \(reason(arm, sites: sites))."
        }
    }

    /// What would have been found.
    private func detectable(_ arm: ImbalanceAssessment.Arm) -> String {
        guard let least = arm.smallestDetectable else { return "" }
        let most = ImbalanceAssessment.deviation(ofLossAt: 1)
        let purity =
            least >= most
            ? ""
            : ", as the loss of one copy in all cells makes from \(NumberText.wholePercent(ImbalanceAssessment.purity(ofLossWith: least))) purity up"
        let power = arm.power.map {
            " At the purity given such a loss is found with a probability of \(NumberText.wholePercent(min($0, 0.999)))."
        }
        return "A deviation of \(Self.share(least)) would be found in 80 % of samples\(purity).\(power ?? "")"
    }

    private func reason(_ arm: ImbalanceAssessment.Arm, sites: String) -> String {
        switch arm.gap {
        case .fewSites: "\(sites), too few"
        case .fewHeterozygous:
            "far fewer heterozygous SNPs than elsewhere (\(NumberText.grouped(arm.sites))): LOH in a tumour of high purity, or a stretch inherited alike from both parents"
        case .singleX: "X is assessed where --sex female says that there are two"
        case nil: imbalance.obstacle == nil ? sites : "see the baseline"
        }
    }

    private static func share(_ value: Double) -> String { NumberText.decimal(value, decimals: 3) }

    private static func probability(_ value: Double) -> String {
        value < 0.0001 ? "below 0.0001" : NumberText.decimal(value)
    }

    /// What the method is.
    static func method(_ imbalance: ImbalanceAssessment) -> MethodReport {
        MethodReport(
            name: "Allelic imbalance",
            value:
                "likelihood ratio of a folded normal distribution of VAF (two alleles at c + d and c - d, variance c (1 - c) (1/depth + r), 2 % of sites anywhere); c and r from the arms that are balanced alike, at least a third of all; divided by the variance between them, held against Student's t distribution; one-sided, Holm over the arms; imbalanced below an adjusted p of \(NumberText.number(ImbalanceAssessment.significance)) and from a deviation of \(NumberText.number(ImbalanceAssessment.leastDeviation)); at least \(ImbalanceTally.leastDepth) reads at a site and 20 sites on an arm. Sites: \(imbalance.basis == .matchedNormal ? "heterozygous in the normal, VAF 25 % to 75 % there" : "VAF 15 % to 85 % in the tumour, the distribution cut there")",
            source: "Holm, Scand J Stat 1979;6:65-70; DerSimonian and Laird, Control Clin Trials 1986;7:177-188")
    }
}
