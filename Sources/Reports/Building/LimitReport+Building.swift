import Annotations
import CopyNumber
import Genome
import Interpretation
import Transcripts

extension LimitReport {
    /// What this report cannot say, from what this sample's input could not show. Nothing here is constant but the first four.
    static func all(_ interpretation: SampleInterpretation, context: ReportContext) -> [LimitReport] {
        var limits = [
            LimitReport(
                subject: "report",
                text:
                    "Research use. Not a medical device, not validated for diagnosis; to be interpreted by a qualified professional."
            ),
            LimitReport(
                subject: "evidence",
                text:
                    "The literature reaches to \(context.annotations.evidenceDate): one review whose figures are corrected where they are "
                    + "known to err, its primary papers as far as they could be checked, and a few later trials."),
        ]
        limits.append(
            LimitReport(
                subject: "genes",
                text:
                    "Looked at: \(interpretation.genes.map(\.gene.symbol).joined(separator: ", ")). No other gene is covered: not VHL, nor MUTYH, CHEK2 or BRCA2."
            ))
        limits.append(
            LimitReport(
                subject: "places",
                text:
                    "Not judged: variants of promoters, of untranslated regions (UTR) and deep in introns, and what any variant does to splicing beyond the canonical sites. They stand among the records considered."
            ))
        for gene in interpretation.genes {
            switch gene.coverage {
            case .none(let gap):
                limits.append(
                    LimitReport(subject: gene.gene.symbol, text: "Small variants could not be assessed: \(gap.words)."))
            case .callable(let fraction) where fraction < 1:
                limits.append(
                    LimitReport(
                        subject: gene.gene.symbol,
                        text:
                            "\(NumberText.percent(fraction)) of the coding bases were callable; a variant in the rest would not have been seen."
                    ))
            case .callable, .assumed: break
            }
        }
        if interpretation.genes.contains(where: { $0.coverage == .assumed }) {
            limits.append(
                LimitReport(
                    subject: "small variants",
                    text:
                        "No callable intervals were given. The absence of a variant does not show that its place was covered."
                ))
        }
        if context.copyNumber == nil {
            limits.append(
                LimitReport(
                    subject: "copy number",
                    text:
                        "No copy-number file was given: a second hit by deletion, and the arms 10q and 16p, could not be assessed."
                ))
        } else if let fit = context.copyNumber?.fit, !fit.isEmpty {
            limits.append(
                LimitReport(
                    subject: "copy number",
                    text: TumourReport.tooImpure(fit, context.policy.copyNumber).map {
                        "Log2 ratios could not show a loss: \($0). Copies that a caller gives were taken as they are."
                    }
                        ?? "Purity, ploidy and whole-genome doubling were taken as given; where they are wrong, so are the copies."
                ))
        } else {
            limits.append(
                LimitReport(
                    subject: "copy number",
                    text:
                        "Copies are held against a baseline of two; purity, ploidy and whole-genome doubling were not corrected for."
                ))
        }
        if let profile = context.copyNumber, profile.fit.ploidy == nil, profile.fit.hasDoubledGenome == nil,
            let mean = profile.meanCopiesOfGenome, mean >= 2.5
        {
            limits.append(
                LimitReport(
                    subject: "ploidy",
                    text:
                        "The copies given are \(NumberText.number(mean)) on average, and neither ploidy nor whole-genome doubling was given: losses against a higher baseline were not seen, and gains may be none. Give --ploidy or --whole-genome-doubling."
                ))
        }
        if context.copyNumber?.hasSharesOfUnknownPurity == true {
            limits.append(
                LimitReport(
                    subject: "copy number",
                    text:
                        "The shares of cells in the file count normal cells, too, and the purity was not given: the shares of the tumour's cells that are printed are the most that they can be. Give --purity."
                ))
        }
        if let profile = context.copyNumber {
            let lost = profile.homozygousLoss(
                thresholds: context.policy.copyNumber, includingFiltered: context.policy.includesFiltered)
            if profile.isFitDoubtful(context.policy.copyNumber, context.policy.includesFiltered) {
                limits.append(
                    LimitReport(
                        subject: "copy number",
                        text:
                            "No copy is left of \(NumberText.number(Double(lost.total) / 1e6)) megabases of the autosomes, by these files. So much is taken as a sign that the purity or the ploidy is wrong."
                    ))
            }
        }
        let germlineCallers = Set((context.copyNumber?.segments ?? []).compactMap(\.caller)).intersection(
            VariantCaller.Program.allCases.filter(\.isGermlineOnly).map(\.title))
        if let caller = germlineCallers.sorted().first {
            limits.append(
                LimitReport(
                    subject: "copy number",
                    text:
                        "\(caller) calls the copies of the germline: what it finds may be inherited, and a loss in a part of the cells is not shown."
                ))
        }
        if let profile = context.copyNumber, profile.copiesOfX == nil,
            let gene = interpretation.genes.first(where: {
                $0.gene.chromosome.name == "X" && $0.copyNumber?.segments.isEmpty == false
            })
        {
            limits.append(
                LimitReport(
                    subject: gene.gene.symbol,
                    text:
                        "The sex was not given and the files do not tell it: how many copies of X are no change is not known. Give --sex."
                ))
        }
        if !context.hasNormal {
            limits.append(
                LimitReport(
                    subject: "origin",
                    text:
                        "No matched normal: a germline origin is neither shown nor excluded, and read fractions shift with purity and copy number."
                ))
        }
        if context.site == .unknown {
            limits.append(
                LimitReport(
                    subject: "primary site",
                    text:
                        "The primary site was not given: frequencies are those of the cohorts named beside them and may not fit this tumour."
                ))
        }
        limits += interpretation.discordances.map { LimitReport(subject: $0.gene, text: $0.words) }
        let others = EvidenceReport.ofOtherSites(interpretation, context: context)
        if !others.isEmpty {
            let cohorts = others.map { "\($0.ids.joined(separator: ", ")) (\($0.cohort))" }.joined(separator: "; ")
            limits.append(
                LimitReport(
                    subject: "primary site",
                    text:
                        "Figures that were not measured in tumours of the \(context.site.rawValue) are not shown: \(cohorts)."
                ))
        }
        limits += context.noCalls.map {
            LimitReport(
                subject: $0.gene,
                text:
                    "No call at \($0.allele): \($0.reason). Whether the sample has it is not known."
            )
        }
        let rejected = context.inputs.reduce(0) { $0 + $1.rejectedCount }
        if rejected > 0 {
            limits.append(
                LimitReport(
                    subject: "input",
                    text:
                        "\(rejected) record\(rejected == 1 ? "" : "s") could not be read; a finding in them would have been missed."
                ))
        }
        return limits
    }
}
