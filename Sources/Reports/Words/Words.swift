import Consequences
import CopyNumber
import Interpretation

/// The report's codes in words.
enum Words {
    /// The format of a file that declares none.
    static let notDeclared = "not declared"

    static func status(_ status: FindingStatus) -> String {
        switch status {
        case .found: "found"
        case .notFound: "not found"
        case .notAssessed: "not assessed"
        case .failed: "failed"
        }
    }

    /// The verdict, as sure as the genes behind it are and of as many as were assessed.
    static func verdict(_ report: SampleReport) -> String {
        let genes = report.genes.filter { $0.pathwayNode != nil }
        let contradiction = report.answer.conflicts?.isEmpty == false ? "; findings contradict each other" : ""
        switch report.answer.verdict {
        case .alteredTwoHits, .alteredGainOfFunction:
            let hits = hitsInWords(genes).map { [$0] } ?? []
            let gained = genes.filter { $0.state == .gainedFunction }
            let isInferred = gained.allSatisfy { gene in gene.hits.allSatisfy { $0.kind == .amplification } }
            let gain = gained.isEmpty ? [] : [isInferred ? "gain of function inferred" : "gain of function"]
            return (["Altered"] + hits + gain).joined(separator: ", ") + contradiction
        case .alteredOneHit: return singleHit(genes) + contradiction
        case .uncertain: return "Uncertain" + contradiction
        case .noAlterationFound: return nothingFound(report, genes: genes) + contradiction
        case .notAssessable: return "Not assessable" + contradiction
        }
    }

    private static func hitsInWords(_ genes: [GeneReport]) -> String? {
        func has(_ certainty: GeneState.Certainty) -> Bool {
            genes.contains { $0.state == .twoHits && $0.certainty ?? .certain == certainty }
        }
        return has(.certain) ? "two hits" : has(.likely) ? "two hits likely" : nil
    }

    /// One hit, and what is possible beside it.
    private static func singleHit(_ genes: [GeneReport]) -> String {
        let possible = genes.filter { $0.state == .twoHits && $0.certainty == .possible }
        let hits = genes.filter { $0.state == .oneHit }
        guard possible.isEmpty else {
            let isFirstCertain =
                !hits.isEmpty || possible.contains { $0.hits.contains { $0.copies == 1 && $0.kind == .smallVariant } }
                || possible.contains { $0.hits.count { $0.copies == 1 } > 1 }
            return isFirstCertain ? "One hit, a second possible" : "Two hits possible, not shown"
        }
        let variants = hits.flatMap(\.variants).filter(\.countsAsHit)
        let isByVariantsAlone = hits.allSatisfy { $0.hits.allSatisfy { $0.kind == .smallVariant } }
        return isByVariantsAlone && !variants.isEmpty && variants.allSatisfy(\.lowSupport)
            ? "Altered, one hit on few reads" : "Altered, one hit"
    }

    /// No alteration found: in which genes, and whether they were covered; a finding beside the pathway is named with it.
    private static func nothingFound(_ report: SampleReport, genes: [GeneReport]) -> String {
        let seen = genes.filter { $0.status != .notAssessed && $0.status != .failed }
        let unseen = genes.filter { $0.status == .notAssessed || $0.status == .failed }
        let beside = report.genes.filter { $0.pathwayNode == nil && $0.status == .found }
            .map { "\($0.symbol) (\(geneState($0)))" }
        let coverage = seen.contains { $0.basis == .assumed } ? ", coverage assumed" : ""
        let altered = beside.isEmpty ? "" : "; beside the pathway: \(beside.joined(separator: ", "))"
        if seen.count <= unseen.count {
            return
                "Only \(seen.map(\.symbol).joined(separator: ", ")) looked at: no alteration found\(coverage)\(altered)"
        }
        let rest = unseen.isEmpty ? "" : "; \(unseen.map(\.symbol).joined(separator: ", ")) not assessed"
        return "No alteration found\(beside.isEmpty ? "" : " in the pathway")\(coverage)\(rest)\(altered)"
    }

    /// The state of a gene, as sure as it is.
    static func geneState(_ gene: GeneReport) -> String {
        if gene.takesOutOnlyCopy == true, gene.state == .oneHit { return "the only copy hit" }
        return switch gene.certainty {
        case .possible?: "\(geneState(gene.state)) possible"
        case .likely?: "\(geneState(gene.state)) likely"
        case .certain?, nil: geneState(gene.state)
        }
    }

    static func geneState(_ state: GeneState.Kind) -> String {
        switch state {
        case .intact: "no hit found"
        case .oneHit: "one hit"
        case .twoHits: "two hits"
        case .gainedFunction: "gained function"
        case .uncertain: "uncertain"
        case .notAssessed: "not assessed"
        }
    }

    /// The class of a variant, with a word where codes that are not decidable could make another of it.
    static func oncogenicity(_ oncogenicity: OncogenicityReport) -> String {
        code(oncogenicity.classification) + (oncogenicity.isOpen == true ? " so far; open" : "")
    }

    /// A code of a closed set with spaces.
    static func code(_ code: some RawRepresentable<String>) -> String { code.rawValue.replacing("_", with: " ") }

    static func code(_ kind: Hit.Kind) -> String {
        kind == .copyNeutralLOH ? "copy-neutral LOH" : kind.rawValue.replacing("_", with: " ")
    }

    static func code(_ state: CopyNumberState) -> String {
        state == .copyNeutralLOH ? "copy-neutral LOH" : state.rawValue.replacing("_", with: " ")
    }

    static func code(_ term: SequenceOntologyTerm) -> String { term.name.replacing("_", with: " ") }

    static func basis(_ basis: NotFoundBasis, fraction: Double?) -> String {
        switch basis {
        case .callable:
            fraction.map { "\(NumberText.percent($0)) of coding bases callable" } ?? "callable intervals"
        case .assumed: "assumed: coverage unknown"
        }
    }

    /// The protein name without its accession: `p.(Arg611Gln)`.
    static func shortProteinName(_ variant: VariantReport) -> String? { variant.hgvsP.map(withoutAccession) }

    /// The name that a reader meets first, of variants that change the protein together that of all: the protein's, else the transcript's, else the genome's, else the record's
    /// alleles.
    static func shortName(_ variant: VariantReport) -> String {
        if let joint = variant.cisHaplotypeConsequence { return withoutAccession(joint.hgvsP ?? joint.hgvsC) }
        if let name = variant.hgvsP ?? variant.hgvsC ?? variant.hgvsG { return withoutAccession(name) }
        return "\(variant.chromosome):\(variant.position) \(variant.reference)>\(variant.alternate)"
    }

    static func withoutAccession(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
