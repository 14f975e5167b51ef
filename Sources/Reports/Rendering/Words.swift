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

    static func verdict(_ verdict: PathwayVerdict) -> String {
        switch verdict {
        case .alteredTwoHits: "Altered, two hits or a gain"
        case .alteredOneHit: "Altered, one hit"
        case .uncertain: "Uncertain"
        case .noAlterationFound: "No alteration found"
        case .notAssessable: "Not assessable"
        }
    }

    /// The state of a gene, as sure as it is.
    static func geneState(_ gene: GeneReport) -> String {
        gene.certainty == "possible" ? "\(geneState(gene.state)) possible" : geneState(gene.state)
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
