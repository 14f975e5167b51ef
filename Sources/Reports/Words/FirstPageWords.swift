import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation

/// What the first page says in few words.
enum FirstPageWords {
    /// `54 % (61/112 reads)`; nothing where neither share nor reads are known.
    static func reads(_ variant: VariantReport) -> String? {
        let counts = variant.alternateReads.flatMap { reads in variant.depth.map { "\(reads)/\($0) reads" } }
        guard let vaf = variant.vaf else { return counts ?? variant.depth.map { "depth \($0)" } }
        return counts.map { "\(NumberText.wholePercent(vaf)) (\($0))" } ?? NumberText.wholePercent(vaf)
    }

    /// `CN 1 (minor 0)`, of a gene whose copies are known; else that they were not assessed.
    static func copies(_ gene: GeneReport) -> String {
        let copies = gene.copyNumber
        guard let total = copies.total else {
            guard copies.status != .notAssessed else { return "not assessed" }
            return copies.log2.map { "log2 \(NumberText.number($0))" } ?? "CN not told"
        }
        let minor = copies.minor.map { "minor \(NumberText.number($0))" } ?? "minor not assessed"
        let part = gene.hits.contains { $0.kind == .exonDeletion } ? " in the deleted part" : ""
        let subclone = gene.hits.first { $0.copies > 0 && $0.kind != .smallVariant }?.cancerCellFraction.flatMap {
            $0.value < 0.5 ? " in CCF \(NumberText.number($0.value))" : nil
        }
        return "CN \(NumberText.number(total)) (\(minor))\(part)\(subclone ?? "")"
    }

    /// `loss of function`.
    static func function(_ effect: FunctionalEffect) -> String {
        switch effect {
        case .loss: "loss of function"
        case .gain: "gain of function"
        case .uncertain: "uncertain"
        case .none: "no effect expected"
        }
    }

    /// What is listed of a gene's small variants: found where one counts, else of uncertain significance, filtered or benign alone.
    static func smallVariants(_ gene: GeneReport) -> String {
        if gene.variants.contains(where: \.countsAsHit) { return "found" }
        switch gene.smallVariants {
        case .notAssessed: return "not assessed"
        case .failed: return "failed"
        case .found where gene.variants.contains(where: \.isUncertain): return "VUS"
        case .found where gene.variants.allSatisfy({ !$0.passesFilter }): return "filtered"
        case .found: return "not counted"
        case .notFound: return "none"
        }
    }

    /// The share of coding bases that was callable, or that it was not supplied.
    static func coverage(_ gene: GeneReport) -> String {
        switch gene.coverage {
        case .callable: gene.callableFraction.map(NumberText.percent) ?? "callable"
        case .assumed: "not supplied"
        case .notAssessed, nil: "not assessed"
        }
    }

    /// A hit that is no small variant, without its numbers.
    static func event(_ hit: HitReport) -> String { hit.event ?? hit.text }

    /// What the class of function rests on, in a word or two.
    static func level(_ level: EvidenceLevel) -> String {
        switch level {
        case .curatedStudy: "curated study"
        case .expertPanel: "expert panel"
        case .clinVarTwoStars: "ClinVar, 2 stars"
        case .rule: "rule"
        case .hotspot: "hotspot"
        case .deepScan: "mutational scan"
        case .clinVarOneStar: "ClinVar, 1 star"
        case .populationFrequency: "population frequency"
        case .prediction: "prediction"
        }
    }

    /// `Pathogenic (2 stars)`, in a column that says that it is ClinVar's class.
    static func clinVar(_ clinVar: ClinVarReport) -> String {
        let stars = clinVar.stars.map { " (\(ListWords.count($0, "star", "stars")))" } ?? ""
        let name =
            switch clinVar.germlineClass {
            case .pathogenicOrLikely: "P/LP"
            case .benignOrLikely: "B/LB"
            default: clinVar.germlineClass.words
            }
        return "\(name)\(stars)"
    }

    /// A long name cut in its middle, where an inserted or deleted sequence stands.
    static func excerpt(_ name: String, most: Int = 34) -> String {
        name.count <= most ? name : "\(name.prefix(most - 9))…\(name.suffix(8))"
    }

    /// The variants and rearrangements of uncertain significance, one each; nothing where there is none.
    static func uncertain(_ report: SampleReport) -> [String] {
        report.genes.flatMap { gene -> [String] in
            let variants = gene.changes.filter(\.isUncertain).map { variant in
                let about = [reads(variant).map { "VAF \($0)" }, variant.lowSupport ? Words.lowConfidence : nil]
                    .compactMap { $0 }
                let name = excerpt(Words.shortName(variant))
                let coding = variant.hgvsC.map { excerpt(Words.withoutAccession($0)) }.flatMap { $0 == name ? nil : $0 }
                return "\(gene.symbol) \([name, coding].compactMap { $0 }.joined(separator: ", "))"
                    + (about.isEmpty ? "" : " (\(about.joined(separator: ", ")))")
            }
            let rearrangements = (gene.rearrangements ?? []).filter { !$0.cutsCodingSequence }.map {
                "\(gene.symbol) \($0.text)"
            }
            let all = variants + rearrangements
            return all.isEmpty && gene.state == .uncertain ? ["\(gene.symbol): \(gene.stateText)"] : all
        }
    }

    /// The first of many items, and how many more there are.
    static func few(_ items: [String], most: Int, separator: String = "; ") -> String {
        let more = items.count - most
        return more > 0
            ? items.prefix(most).joined(separator: separator) + "\(separator)and \(more) more"
            : items.joined(separator: separator)
    }
}

extension SampleQuality.Grade {
    /// The light in words.
    var words: String { rawValue }
}

// The lines of the first page.
extension FirstPageWords {
    /// The files that were read by what they are for, with the programs that wrote them.
    static func data(_ report: SampleReport) -> String {
        let roles = report.inputs.map(\.role).uniqued()
        guard !roles.isEmpty else { return "none" }
        return roles.map { role in
            let inputs = report.inputs.filter { $0.role == role }
            let named = inputs.compactMap(\.caller?.name).filter { $0 != "unknown" }
            let callers = (named.isEmpty ? inputs.flatMap(\.callers) : named).uniqued()
            return role.rawValue + (callers.isEmpty ? "" : " (\(few(callers, most: 3, separator: ", ")))")
        }.joined(separator: "; ")
    }

    /// An arm and the gene that it is asked for, in one line.
    static func arm(_ arm: ArmReport, in report: SampleReport) -> String {
        let text = report.answer.findings.first { $0.subject == arm.name }?.text ?? "\(arm.text) \(arm.locus.text)"
        let isImbalanced = report.imbalance?.arm(arm.name)?.call == .imbalanced
        return isImbalanced ? "\(text) \(ImbalanceWords.short)" : text
    }

    /// That no finding speaks of an inherited change, where one could have shown.
    static func noGermline(_ report: SampleReport) -> String {
        if report.genes.allSatisfy({ $0.smallVariants == .notAssessed }) { return "not assessed." }
        if report.sample.normalColumn != nil { return "no reportable alteration was found in the matched normal." }
        // A deletion has no VAF that could tell its origin.
        let hits = report.genes.flatMap(\.variants).filter(\.countsAsHit)
        let deletions = report.genes.contains { $0.hits.contains { $0.kind != .smallVariant } }
        return hits.isEmpty
            ? "no variant to assess\(deletions ? "; the origin of deletions was not assessed" : ""); there was no matched normal."
            : "no variant in a gene of an inherited tumour syndrome; there was no matched normal."
    }

    /// That no alteration counts, or that none could have been seen.
    static func noAlteration(_ report: SampleReport) -> String {
        report.answer.verdict == .notAssessable ? "not assessed." : "none."
    }

    /// The variants of uncertain significance in one line.
    static func uncertainLine(_ report: SampleReport) -> String {
        let items = uncertain(report)
        guard items.isEmpty else { return few(items, most: 4) + "." }
        let listed = report.genes.flatMap(\.variants).contains {
            $0.countsAsHit && $0.oncogenicity?.classification == .uncertainSignificance
        }
        if listed { return "no other than those of this class listed above." }
        let missing = report.genes.count { $0.smallVariants == .notAssessed }
        return missing == 0 ? "none." : missing == report.genes.count ? "not assessed." : "none in the genes assessed."
    }

    /// What weakens the answer, in three lines at most.
    static func limits(_ report: SampleReport) -> [String] {
        let answer = report.answer
        return answer.limits
            ?? [answer.notLookedAtInShort ?? answer.notLookedAt.joined(separator: " ")].filter { !$0.isEmpty }
    }

    /// What another method could confirm, all of it: what is left out would be taken for not needed.
    static func confirmations(_ report: SampleReport) -> [String] { (report.answer.confirmations ?? []).map(\.text) }
}
