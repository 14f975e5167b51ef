import Interpretation

/// The report's codes in words. A code that is not known here is printed as it stands, with spaces, so that a newer
/// report can be read.
enum Words {
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
        func has(_ certainty: String) -> Bool {
            genes.contains { $0.state == "two_hits" && $0.certainty ?? "certain" == certainty }
        }
        switch report.answer.verdict {
        case .alteredTwoHits:
            let hits = has("certain") ? ["two hits"] : has("likely") ? ["two hits likely"] : []
            let gain = genes.contains { $0.state == "gained_function" } ? ["gain of function"] : []
            return (["Altered"] + hits + gain).joined(separator: ", ")
        case .alteredOneHit: return has("possible") ? "Two hits possible, not shown" : "Altered, one hit"
        case .uncertain: return "Uncertain"
        case .noAlterationFound:
            let assessed = genes.count { $0.status != .notAssessed && $0.status != .failed }
            return assessed < genes.count
                ? "No alteration found in \(assessed) of \(genes.count) genes" : "No alteration found"
        case .notAssessable: return "Not assessable"
        }
    }

    /// The state of a gene, as sure as it is.
    static func geneState(_ gene: GeneReport) -> String {
        switch gene.certainty {
        case "possible", "likely": "\(geneState(gene.state)) \(gene.certainty ?? "")"
        default: geneState(gene.state)
        }
    }

    static func geneState(_ state: String) -> String {
        switch state {
        case "intact": "no hit found"
        case "one_hit": "one hit"
        case "two_hits": "two hits"
        case "gained_function": "gained function"
        default: code(state)
        }
    }

    /// The class of a variant, with a word where codes that are not decidable could make another of it.
    static func oncogenicity(_ oncogenicity: OncogenicityReport) -> String {
        code(oncogenicity.classification) + (oncogenicity.isOpen == true ? " so far; open" : "")
    }

    static func code(_ code: String) -> String {
        switch code {
        case "loh_copy_neutral", "copy_neutral_loh": "copy-neutral LOH"
        case "not_established": "not established"
        case "tumour_suppressor": "tumour suppressor"
        default: code.replacing("_", with: " ")
        }
    }

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
        if let joint = variant.jointOnCopy { return withoutAccession(joint.hgvsP ?? joint.hgvsC) }
        if let name = variant.hgvsP ?? variant.hgvsC ?? variant.hgvsG { return withoutAccession(name) }
        return "\(variant.chromosome):\(variant.position) \(variant.reference)>\(variant.alternate)"
    }

    static func withoutAccession(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
