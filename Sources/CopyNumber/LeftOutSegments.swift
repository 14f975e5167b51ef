public import Genome

extension CopyNumberSegment {
    /// The unchanged segments that a caller left out of its file: what the arms hold beside its records, those that fail their filter included.
    ///
    /// The short arms of the acrocentric chromosomes hold no sequence that is measured, and are left out too; so is Y.
    public static func leftOut(
        beside written: [CopyNumberSegment], on arms: [ChromosomeArm], file: String, caller: VariantCaller
    ) -> [CopyNumberSegment] {
        let unmeasured: Set<String> = ["13p", "14p", "15p", "21p", "22p", "Yp", "Yq"]
        return arms.filter { !unmeasured.contains($0.name) }.flatMap { arm -> [CopyNumberSegment] in
            let taken = Interval.union(
                written.filter { $0.chromosome == arm.chromosome }.compactMap {
                    $0.interval.intersection(arm.assessable)
                })
            var gaps: [Interval] = []
            var start = arm.assessable.start
            for interval in taken {
                if interval.start > start { gaps.append(Interval(start, interval.start - 1)) }
                start = interval.end + 1
            }
            if start <= arm.assessable.end { gaps.append(Interval(start, arm.assessable.end)) }
            return gaps.map {
                CopyNumberSegment(
                    chromosome: arm.chromosome, interval: $0, total: nil, minor: nil, log2: nil, call: .unchanged,
                    filters: [],
                    file: file, line: 0, caller: caller.title, evidence: .leftOut)
            }
        }
    }
}
