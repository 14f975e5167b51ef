import CopyNumber
import Genome
import Transcripts

/// The rules that turn hits into a gene state. Labels A to F are those of the two-hit table in the documentation of the reports.
struct GeneStateRules {
    /// The state of a gene from its hits, its other findings and how far it could be looked at.
    static func state(
        of gene: Gene, hits: [Hit], variants: [InterpretedVariant], copyNumber: GeneCopyNumber?,
        coverage: SampleEvidence.Coverage
    ) -> GeneState {
        switch gene.role {
        case .oncogene:
            let gains = hits.filter { $0.kind == .activatingVariant || $0.kind == .amplification }
            if !gains.isEmpty {
                return GeneState(
                    kind: .gainedFunction, certainty: nil, text: "Gained function: \(list(gains)).")
            }
        case .tumourSuppressor:
            if let state = tumourSuppressor(gene, hits: hits, copyNumber: copyNumber) { return state }
        case .undetermined: break
        }
        if variants.contains(where: \.isFinding) {
            return GeneState(
                kind: .uncertain, certainty: nil, text: "Only variants of uncertain effect were found.")
        }
        if case .none(let reason) = coverage {
            return GeneState(kind: .notAssessed, certainty: nil, text: "Not assessed: \(reason).")
        }
        return GeneState(
            kind: .intact, certainty: nil,
            text: copyNumber.map(isAssessed) == true
                ? "No variant and no loss of copies that counts was found."
                : "No variant that counts was found; the number of copies was not assessed.")
    }

    private static func tumourSuppressor(_ gene: Gene, hits: [Hit], copyNumber: GeneCopyNumber?) -> GeneState? {
        let variants = hits.filter { $0.kind == .smallVariant }
        let losses = hits.filter { $0.copies > 0 && $0.kind != .smallVariant }
        let loh = hits.filter { $0.kind == .copyNeutralLOH }
        if let homozygous = losses.first(where: { $0.copies == 2 }) {
            return GeneState(
                kind: .twoHits, certainty: .certain, text: "Two hits, both copies deleted (A): \(homozygous.text).")
        }
        if !variants.isEmpty, let loss = losses.first(where: { !$0.keepsBothAlleles }) ?? loh.first {
            return GeneState(
                kind: .twoHits, certainty: .likely,
                text: "Two hits, likely (B): \(list(variants)), and \(loss.text). "
                    + "That the loss took the other allele is an inference: the read fraction was not tested against purity "
                    + "and copy number.")
        }
        if variants.count > 1 {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text: "Two hits are possible (D): \(list(variants)). Whether they lie on different copies is not known."
            )
        }
        if let variant = variants.first {
            let rest =
                losses.contains { $0.keepsBothAlleles }
                ? "copies are lost, and both alleles are still there (E)"
                : copyNumber.map(isAssessed) == true
                    ? "the other copy shows no loss (E)"
                    : "the other copy was not assessed, for want of copy-number data (F)"
            let x =
                gene.chromosome.name == "X"
                ? " The gene lies on X: in a tumour with a single X chromosome one hit takes out the only copy." : ""
            return GeneState(
                kind: .oneHit, certainty: nil, text: "One hit: \(variant.text); \(rest).\(x)")
        }
        if let loss = losses.first {
            return GeneState(
                kind: .oneHit, certainty: nil,
                text: "One hit: \(loss.text); no variant that counts was found in the other copy (E).")
        }
        return nil
    }

    private static func isAssessed(_ copyNumber: GeneCopyNumber) -> Bool { copyNumber.call != .notAssessed }

    private static func list(_ hits: [Hit]) -> String { hits.map(\.text).joined(separator: "; ") }
}
