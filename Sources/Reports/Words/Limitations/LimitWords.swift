import Annotations
import CopyNumber
import Genome
import Interpretation

extension Limitation {
    /// Genes that a reader may look for in neuroendocrine tumours, but for those that are covered.
    private static func notCovered(beside genes: [String]) -> String {
        let missing = ["VHL", "MUTYH", "CHEK2", "BRCA2"].filter { !genes.contains($0) }
        guard let first = missing.first else { return "" }
        return missing.count == 1
            ? ": not \(first)" : ": not \(first), nor \(ListWords.list(Array(missing.dropFirst()), "or"))"
    }

    /// The limitation with what it is about; nothing for those that the first page alone tells.
    var limit: (subject: String, text: String)? {
        switch self {
        case .researchUse:
            (
                "report",
                "Research use. Not a medical device, not validated for diagnosis; to be interpreted by a qualified professional."
            )
        case .literature(let date):
            (
                "evidence",
                "The literature reaches to \(date.words): one review whose figures are corrected where they are "
                    + "known to err, its primary papers as far as they could be checked, and later papers."
            )
        case .genesCovered(let genes):
            (
                "genes",
                "Assessed genes: \(genes.joined(separator: ", ")). No other gene is covered\(Self.notCovered(beside: genes))."
            )
        case .placesNotModelled:
            (
                "places",
                "Not judged: variants of promoters, of untranslated regions (UTR) and deep in introns, and what any variant does to splicing beyond the canonical sites. They stand among the calls evaluated."
            )
        case .coverageGap(let gene, let gap): (gene, "Small variants not assessed: \(gap.words).")
        case .partlyCallable(let gene, let fraction):
            (
                gene,
                "\(NumberText.percent(fraction)) of the coding bases were callable; a variant in the rest would not have been seen."
            )
        case .coverageAssumed:
            (
                "small variants",
                "No callable intervals were given. The absence of a variant does not show that its place was covered."
            )
        case .noCopyNumber:
            (
                "copy number",
                "No copy-number file was given: a second hit by deletion, and the arms 10q and 16p, were not assessed."
            )
        case .lowPurity(let purity):
            (
                "copy number",
                "Log2 ratios could not show a loss: \(purity.words). Copies that a caller gives were taken as they are."
            )
        case .fitTakenAsGiven:
            (
                "copy number",
                "Purity, ploidy and whole-genome doubling were taken as given; where they are wrong, so are the copies."
            )
        case .baselineOfTwo:
            (
                "copy number",
                "Baseline copy number 2; purity, ploidy and whole-genome doubling were not corrected for."
            )
        case .ploidyNotGiven(let mean):
            (
                "ploidy",
                "The copies given are \(NumberText.number(mean)) on average, and neither ploidy nor whole-genome doubling was given: losses against a higher baseline were not seen, and gains may be none. Give --ploidy or --whole-genome-doubling."
            )
        case .cellFractionsOfUnknownPurity:
            (
                "copy number",
                "The cell fractions in the file count normal cells, too, and the purity was not given: each cancer cell fraction (CCF) that is printed is the most that it can be. Give --purity."
            )
        case .doubtfulFit(let bases):
            (
                "copy number",
                "Homozygous deletion of \(NumberText.number(Double(bases) / 1e6)) megabases of the autosomes, by these files. So much is taken as a sign that the purity or the ploidy is wrong."
            )
        case .germlineCaller(let caller):
            (
                "copy number",
                "\(caller.title) calls the copies of the germline: what it finds may be inherited, and a subclonal loss is not shown."
            )
        case .sexNotGiven(let gene):
            (
                gene,
                "The sex was not given and the files do not tell it: how many copies of X are no change is not known. Give --sex."
            )
        case .noNormal:
            (
                "origin",
                "No matched normal: a germline origin is neither shown nor excluded, and VAFs shift with purity and copy number."
            )
        case .siteNotGiven:
            (
                "primary site",
                "The primary site was not given: frequencies are those of the cohorts named beside them and may not fit this tumour."
            )
        case .discordance(let discordance): (discordance.gene, discordance.words)
        case .noClaimsOfSite(let site):
            (
                "primary site",
                "None found for this site: the claims hold no frequency or prognosis of the altered genes in tumours of the \(site.rawValue)."
            )
        case .claimsOfOtherSites(let site, let cohorts):
            (
                "primary site",
                "Figures that were not measured in tumours of the \(site.rawValue) are not shown: "
                    + cohorts.map { "\($0.claims.joined(separator: ", ")) (\($0.cohort))" }.joined(separator: "; ")
                    + "."
            )
        case .noCalls(let gene, let calls):
            (
                gene,
                calls.count == 1
                    ? "No call at \(calls[0].allele.words): \(calls[0].reason). Whether the sample has it is not known."
                    : "No call of \(calls.count) variants that others of the file have. Whether the sample has them is not known."
            )
        case .notReadable(let gene, let variant):
            (
                gene,
                "A call could not be read: \(variant.wordsWithDoubt). Whether the sample has the variant is not known."
            )
        case .readInPart(let assumption): ("input", assumption.words + ".")
        case .alternateContig(let records): (records.gene, records.words)
        case .recordsRejected(let count):
            (
                "input",
                "\(ListWords.count(count, "record", "records")) could not be read; a finding in them would have been missed."
            )
        case .otherAssays, .variantsNotJudged, .notCounted, .copiesNotAssessed, .armNotAssessed,
            .heterozygosityNotMeasured, .filteredCopyChanges, .rearrangementNotRead:
            nil
        }
    }
}
