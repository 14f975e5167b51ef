import Annotations
import Consequences
import Genome
import Interpretation

extension ReadCounts {
    /// The reads with the allele: `61 of 112 reads, 54.5 %`, where the counts are not known `54.5 % of reads`, and nothing where neither is.
    var words: String? {
        guard let alternate, let depth, depth > 0, alternate <= depth else {
            return vaf.map { "\(NumberText.percent($0)) of reads" }
                ?? alternate.map { ListWords.count($0, "read", "reads") }
        }
        let counted = Double(alternate) / Double(depth)
        let counts = "\(alternate) of \(depth) reads"
        // Some callers estimate the VAF otherwise than by counting.
        guard let vaf, abs(vaf - counted) >= 0.005 else { return "\(counts), \(NumberText.percent(vaf ?? counted))" }
        return "\(counts); \(NumberText.percent(vaf)) by the caller"
    }
}

extension ObservedVariant {
    /// The shortest name that says what it is: the protein name, else the coding name, else the place and alleles.
    var shortName: String {
        func withoutAccession(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }
        if let joint = cisHaplotypeConsequence, let protein = joint.consequence.hgvsP {
            return "\(withoutAccession(protein)) (\(joint.count) variants on one copy)"
        }
        if let protein = consequence.hgvsP, !protein.hasSuffix("p.?") { return withoutAccession(protein) }
        if let coding = consequence.hgvsC { return withoutAccession(coding) }
        func excerpt(_ allele: String) -> String { allele.count > 20 ? allele.prefix(20) + "…" : allele }
        return "\(chromosome):\(position) \(excerpt(reference))>\(excerpt(alternate))"
    }
}

extension InterpretedVariant {
    /// All remarks in one line; nothing where there is none.
    var remarkWords: String? { remarks.isEmpty ? nil : remarks.map { $0.words(observation) }.joined(separator: "; ") }

    /// `germline (30 of 60 reads of the normal)`; nothing where the columns do not raise the question.
    var originWords: String? {
        switch origin {
        case .somatic, .notEstablished: return nil
        case .possibleGermline: return "possible germline origin"
        case .germline:
            guard let reads = observation.normal else { return "germline (in the matched normal)" }
            if let alternate = reads.alternate, let depth = reads.depth {
                return "germline (\(alternate) of \(depth) reads of the normal)"
            }
            return "germline (\(reads.words.map { "\($0) of the normal" } ?? "in the matched normal"))"
        }
    }

    /// That it failed a FILTER of its origin.
    fileprivate var germlineFilterWords: String {
        "\(observation.shortName) failed FILTER \(observation.filters.joined(separator: ";")) and is not counted"
    }
}

extension [InterpretedVariant] {
    /// That variants failed a FILTER of their origin; nothing for none.
    var germlineFilterWords: String? {
        isEmpty ? nil : map(\.germlineFilterWords).joined(separator: "; ")
    }
}

extension KnownRegion {
    fileprivate var words: String { "\(text) (\(source))" }
}

extension VariantRemark {
    /// The remark of a caution.
    static func caution(_ text: String) -> String { "caution: \(text)" }

    /// The cautions that hold for all hits of the sample together, once each.
    static func cautionsOfSample(_ interpretation: SampleInterpretation) -> [String]? {
        let cautions = interpretation.genes.flatMap(\.variants).flatMap(\.remarks).compactMap { remark -> String? in
            if case .caution(let region) = remark, region.condition.hitsFrom != nil { region.words } else { nil }
        }
        return cautions.isEmpty ? nil : cautions.uniqued()
    }

    fileprivate func words(_ observation: ObservedVariant) -> String {
        switch self {
        case .failedFilter(let filters): return "filtered (\(filters.joined(separator: ", ")))"
        case .fewReads: return Words.lowConfidence + (observation.tumour.words.map { " (\($0))" } ?? "")
        case .inNormal: return "also in the matched normal"
        case .germlineFilter: return "FILTER states an origin in the germline"
        case .statedGermline: return "the caller states an origin in the germline"
        case .sharesCodon(let joint):
            let name = joint.consequence.hgvsP.map { "\($0.split(separator: ":").last ?? "")" } ?? "not named"
            return
                "shares a codon with another variant, phase not known: on one copy \(joint.variants) would be \(name)"
        case .common(let oncogenicity): return "no finding: \(oncogenicity.words)"
        case .classedLower(let oncogenicity, let level):
            return
                "\(oncogenicity.words) by the standard for oncogenicity, which does not count \(level.words) or asks for more"
        case .belowMinimum: return "left out: below --min-depth, --min-alt-reads or --min-vaf"
        case .countsAmongDeletions:
            return "a deletion of more than 50 bases: it counts among the deletions of the gene"
        case .originContradicted: return "origin cannot be judged: reads and copies contradict each other"
        case .fitsInherited(let fit):
            return "VAF consistent with a germline allele (\(fit.words)); no normal was compared"
        case .lostByTumour(let test): return "not counted as a hit: \(test.wordsOfLoss(.full))"
        case .caution(let caution): return Self.caution(caution.words)
        case .exceedsSomatic(let test): return "more reads than a somatic variant can have: \(test.wordsOfMost)"
        }
    }
}

extension Discordance {
    /// The same beside the copies that stand on the page: `VAF 100 % contradicts CN 2 (minor 1)`.
    var shortWords: String {
        let vaf = "VAF \(NumberText.wholePercent(variant.tumour.vaf ?? 0))"
        switch kind {
        case .noCopyLeft: return "\(vaf) contradicts CN 0"
        case .bothAllelesCounted(let total, let minor):
            return "\(vaf) contradicts CN \(NumberText.number(total)) (minor \(NumberText.number(minor)))"
        }
    }

    /// How reads and copies contradict each other.
    var words: String {
        let reads = variant.tumour
        let found =
            "\(variant.shortName) in \(NumberText.percent(reads.vaf ?? 0)) of \(reads.depth ?? 0) reads"
        let place = "\(variant.chromosome):\(variant.position)"
        switch kind {
        case .noCopyLeft:
            return
                "\(found) contradicts the copies: homozygous deletion at \(place), and the normal cells do not account for it."
        case .bothAllelesCounted(let total, let minor):
            return
                "\(found) contradicts the copies: both alleles are counted at \(place) (\(NumberText.number(total)) copies, \(NumberText.number(minor)) of the minor allele)."
        }
    }
}

extension SampleEvidence.CoverageGap {
    /// Why the input could not have shown a small variant.
    var words: String {
        switch self {
        case .noFile: "no file with small variants was given"
        case .noTranscript(let assembly): "the panel has no transcript of it on \(assembly.rawValue)"
        case .chromosomeNotListed(let chromosome): "the header does not list chromosome \(chromosome.name)"
        case .structuralVariantsAlone: "the file holds structural variants and copies alone"
        case .noCalledBlock: "none of the coding bases lies in a block of the gVCF that counts as called"
        case .noCallableInterval: "none of the coding bases lies in the callable intervals"
        case .notCallable(let fraction, let least):
            "\(NumberText.percent(fraction)) of the coding bases were callable; \(NumberText.percent(least)) are needed"
        }
    }
}
