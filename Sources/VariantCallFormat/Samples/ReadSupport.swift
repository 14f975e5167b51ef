/// The reads behind one allele of a record in one sample, from the FORMAT fields of the common callers.
public struct ReadSupport: Sendable, Hashable {
    /// Reads at the position.
    public let depth: Int?
    /// Reads with the allele.
    public let alternateReads: Int?
    /// The share of reads with the allele, 0 to 1.
    public let fraction: Double?
}

extension VCFRecord {
    /// The reads behind an allele (1 is the first ALT) in a sample.
    ///
    /// Read counts come from `AD` (one number an allele, as the specification has it), else `LAD` (one a local allele, VCF 4.5), else from freebayes' `AO` and `RO`, VarScan's
    /// single `AD` with `RD`, Strelka's tier-1 counts (`AU`, `CU`, `GU`, `TU`; `TAR`, `TIR`). The depth is `DP`, else the sum of the
    /// counts. The share is `AF`, `FA`, `VAF` or `FREQ` where the caller gives it, else reads by depth.
    public func readSupport(ofAllele allele: Int, sample: Int) -> ReadSupport {
        let counts = alleleCounts(allele, sample: sample)
        let depth = value(of: "DP", sample: sample).flatMap { Int32($0).map { Int($0) } } ?? counts?.depth
        let share = callerShare(allele, sample: sample)
        let fraction: Double?
        if let share {
            fraction = share
        } else if let counts, counts.depth > 0 {
            fraction = Double(counts.alternate) / Double(counts.depth)
        } else {
            fraction = nil
        }
        return ReadSupport(
            depth: depth, alternateReads: counts?.alternate,
            fraction: fraction.flatMap { (0...1).contains($0) ? $0 : nil })
    }

    private func integers(_ key: String, sample: Int) -> [Int?]? {
        value(of: key, sample: sample)?.fields(",").map {
            Int32($0).map { Int($0) }
        }
    }

    private func alleleCounts(_ allele: Int, sample: Int) -> (alternate: Int, depth: Int)? {
        if let counts = integers("AD", sample: sample) {
            if counts.count == alternates.count + 1, let alternate = counts[allele] {
                return (alternate, counts.reduce(0) { $0 + ($1 ?? 0) })
            }
            if counts.count == 1, let alternate = counts[0],
                let reference = integers("RD", sample: sample)?.first ?? nil
            {
                return (alternate, alternate + reference)
            }
        }
        if let counts = integers("LAD", sample: sample), let local = localAlleles(ofSample: sample),
            counts.count == local.alleles.count
        {
            // An allele that is not among the local ones was not seen in this sample.
            let alternate = local.index(of: allele).map { counts[$0] } ?? 0
            return alternate.map { ($0, counts.reduce(0) { $0 + ($1 ?? 0) }) }
        }
        if let observed = integers("AO", sample: sample), observed.count == alternates.count,
            let alternate = observed[allele - 1]
        {
            let reference = (integers("RO", sample: sample)?.first ?? nil) ?? 0
            return (alternate, reference + observed.reduce(0) { $0 + ($1 ?? 0) })
        }
        return strelkaCounts(allele, sample: sample)
    }

    private func strelkaCounts(_ allele: Int, sample: Int) -> (alternate: Int, depth: Int)? {
        func firstTier(_ key: String) -> Int? { integers(key, sample: sample)?.first ?? nil }
        if let alternate = firstTier("TIR"), let reference = firstTier("TAR") {
            return (alternate, alternate + reference)
        }
        let bases = ["A", "C", "G", "T"].compactMap { base in firstTier(base + "U").map { (base, $0) } }
        guard bases.count == 4, let alternate = bases.first(where: { $0.0 == alternates[allele - 1].uppercased() })
        else {
            return nil
        }
        return (alternate.1, bases.reduce(0) { $0 + $1.1 })
    }

    private func callerShare(_ allele: Int, sample: Int) -> Double? {
        for key in ["AF", "FA", "VAF", "FREQ"] {
            guard let text = value(of: key, sample: sample) else { continue }
            let values = text.fields(",")
            guard values.count == alternates.count else { continue }
            let value = values[allele - 1]
            if value.hasSuffix("%") { return Double(value.dropLast()).map { $0 / 100 } }
            return Double(value)
        }
        return nil
    }
}
