import Consequences
import Interpretation
import VariantCallFormat

extension CallReport {
    /// What a record says.
    init(_ call: AlleleCall) {
        self.init(
            file: call.file, chromosome: call.allele.chromosome, position: call.allele.position,
            reference: call.allele.reference, alternate: call.allele.alternate, filter: call.filters,
            genotype: call.genotype, depth: call.reads.depth, alternateReads: call.reads.alternate,
            vaf: call.reads.vaf.map(rounded), presence: Presence(call.presence))
    }
}

extension CallReport.Presence {
    fileprivate init(_ presence: AllelePresence) {
        self =
            switch presence {
            case .present: .present
            case .absent: .absent
            case .noCall: .noCall
            case .unreadable: .unreadable
            }
    }
}

extension UnreadableCallReport {
    /// An allele that cannot be read.
    init(_ variant: InterpretedVariant) {
        let observation = variant.observation
        self.init(
            name: observation.shortName, hgvsC: observation.consequence.hgvsC, hgvsP: observation.consequence.hgvsP,
            reason: observation.doubtWords ?? "", calls: observation.calls.map { CallReport($0) })
    }
}
