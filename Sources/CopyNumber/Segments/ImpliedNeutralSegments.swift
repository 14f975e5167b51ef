package import Genome

extension CopyNumberSegment {
    /// The unchanged segments that a caller left out of its file: what the arms hold beside its records, those that
    /// fail their filter included.
    ///
    /// The short arms of the acrocentric chromosomes hold no sequence that is measured, and are left out too; so is Y.
    package static func impliedNeutral(
        beside written: [CopyNumberSegment], on arms: [ChromosomeArm], file: String, caller: CallingProgram
    ) -> [CopyNumberSegment] {
        let unmeasured: Set<String> = ["13p", "14p", "15p", "21p", "22p", "Yp", "Yq"]
        return arms.filter { !unmeasured.contains($0.name) }.flatMap { arm -> [CopyNumberSegment] in
            let taken = written.filter { $0.chromosome == arm.chromosome }.map(\.interval)
            return arm.assessable.gaps(between: taken).map {
                CopyNumberSegment(
                    chromosome: arm.chromosome, interval: $0, total: nil, minor: nil, log2: nil, call: .unchanged,
                    filters: [],
                    file: file, line: 0, caller: caller, evidence: .impliedNeutral)
            }
        }
    }
}
