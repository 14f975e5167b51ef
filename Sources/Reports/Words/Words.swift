import Annotations
import Consequences
import CopyNumber
import Interpretation

/// The report's codes in words.
package enum Words {
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

    /// The verdict in a few words.
    static func verdict(_ report: SampleReport) -> String {
        report.answer.title ?? code(report.answer.verdict).capitalised
    }

    /// A variant that few reads carry.
    static let lowConfidence = "low-confidence call"

    /// The class of a variant, with a word where codes that are not evaluable could make another of it.
    static func oncogenicity(_ oncogenicity: OncogenicityReport) -> String {
        oncogenicity.classification.words + (oncogenicity.isOpen == true ? " (provisional)" : "")
    }

    /// A code of a closed set with spaces.
    static func code(_ code: some RawRepresentable<String>) -> String { code.rawValue.replacing("_", with: " ") }

    static func code(_ kind: Hit.Kind) -> String {
        kind == .copyNeutralLOH ? "copy-neutral LOH" : kind.rawValue.replacing("_", with: " ")
    }

    static func code(_ state: CopyNumberState) -> String {
        state == .copyNeutralLOH ? "copy-neutral LOH" : state.rawValue.replacing("_", with: " ")
    }

    static func code(_ status: VerificationStatus) -> String { status.words }

    static func code(_ design: Claim.Design) -> String { design.words }

    static func code(_ term: SequenceOntologyTerm) -> String { term.name.replacing("_", with: " ") }

    static func basis(_ basis: NotFoundBasis, fraction: Double?) -> String {
        switch basis {
        case .callable:
            fraction.map { "\(NumberText.percent($0)) of coding bases callable" } ?? "callable intervals"
        case .assumed: "coverage data not supplied"
        }
    }

    /// The protein name without its accession: `p.(Arg611Gln)`.
    static func shortProteinName(_ variant: VariantReport) -> String? { variant.hgvsP.map(withoutAccession) }

    /// The name that a reader meets first, of variants that change the protein together that of all: the protein's, else the transcript's, else the genome's, else the record's
    /// alleles.
    package static func shortName(_ variant: VariantReport) -> String {
        if let joint = variant.cisHaplotypeConsequence { return withoutAccession(joint.hgvsP ?? joint.hgvsC) }
        if let name = variant.hgvsP ?? variant.hgvsC ?? variant.hgvsG { return withoutAccession(name) }
        return "\(variant.chromosome):\(variant.position) \(variant.reference)>\(variant.alternate)"
    }

    /// Where the record stands, and its alleles, long ones cut.
    package static func place(_ variant: VariantReport) -> String {
        func allele(_ bases: String) -> String {
            bases.utf8.count > 24 ? "\(bases.prefix(12))… (\(bases.utf8.count) bases)" : bases
        }
        return
            "\(variant.chromosome):\(NumberText.grouped(variant.position)) \(allele(variant.reference))>\(allele(variant.alternate))"
    }

    /// The rule that decided the effect, with the terms of the Sequence Ontology as words.
    static func functionReason(_ variant: VariantReport) -> String {
        variant.consequences.reduce(variant.functionReason) { $0.replacing($1.name, with: code($1)) }
    }

    static func withoutAccession(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
