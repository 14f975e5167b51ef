/// One way in which callers write how many reads have an allele.
struct ReadCountLayout: Sendable {
    /// Counted reads.
    struct Counts: Hashable {
        /// Reads with the allele.
        let alternate: Int
        /// All reads that were counted, where that is told.
        let total: Int?
        /// Whether `total` is the depth, rather than DP: the counts are of other reads.
        var isDepth = false
        /// Whether the reads of other ALTs would be missing, had the record been split.
        var isByAllele = false
        /// Reads with the reference, where they are counted for themselves.
        var reference: Int?
    }

    let counts: @Sendable (CallFields) -> Counts?

    /// All of them, in the order in which they are asked. Ion Torrent's `FAO` counts what `AO` counts, after the flow signals were evaluated.
    static let all: [ReadCountLayout] = [
        byAllele, local, flow, freebayes, platypus, pindel, strandCounts, bases, strelkaIndels, varDict, sums,
    ]

    /// AD, a number an allele. Where a record has one value alone, it is that of the ALT, and RD that of the reference (VarScan).
    private static let byAllele = ReadCountLayout { fields in
        guard let counts = fields.integers("AD") else { return nil }
        if counts.count == fields.alternateCount + 1 { return .perAllele(counts, fields.allele) }
        guard counts.count == fields.alternateCount, let alternate = counts[fields.allele - 1] else { return nil }
        let all = counts.reduce(0) { $0 + ($1 ?? 0) }
        let reference = fields.sum("RD")
        return Counts(alternate: alternate, total: reference.map { $0 + all }, reference: reference)
    }

    /// LAD, a number a local allele (VCF 4.5). One that is not among them was not seen.
    private static let local = ReadCountLayout { fields in
        guard let counts = fields.integers("LAD"), let sample = fields.sample,
            let local = fields.record.localAlleles(ofSample: sample), counts.count == local.alleles.count
        else { return nil }
        guard let index = local.index(of: fields.allele) else {
            return Counts(
                alternate: 0, total: counts.reduce(0) { $0 + ($1 ?? 0) },
                reference: local.index(of: 0) == 0 ? counts.first ?? nil : nil)
        }
        return .perAllele(counts, index)
    }

    private static let flow = ReadCountLayout { .observations($0, "FAO", reference: "FRO", depth: "FDP") }
    private static let freebayes = ReadCountLayout { .observations($0, "AO", reference: "RO", depth: nil) }

    /// NV of NR reads, a number of either for each ALT.
    private static let platypus = ReadCountLayout { fields in
        guard let variant = fields.integers("NV"), variant.count == fields.alternateCount,
            let alternate = variant[fields.allele - 1], let reads = fields.integers("NR")
        else { return nil }
        let total = reads.count == variant.count ? reads[fields.allele - 1] : reads.first ?? nil
        return Counts(alternate: alternate, total: total, isDepth: true)
    }

    /// FC of FD fragments, else unique calls of both strands (PU, NU) of the reads there (PR, NR): cgpPindel.
    private static let pindel = ReadCountLayout { fields in
        if let calls = fields.integer("FC"), let depth = fields.integer("FD") {
            return Counts(alternate: calls, total: depth, isDepth: true)
        }
        guard let forward = fields.integer("PU"), let reverse = fields.integer("NU") else { return nil }
        let total = fields.integer("PR").flatMap { all in fields.integer("NR").map { all + $0 } }
        return Counts(alternate: forward + reverse, total: total, isDepth: true)
    }

    /// DP4, or GATK's SB: reads of the reference on either strand, reads of all other alleles on either strand.
    private static let strandCounts = ReadCountLayout { fields in
        guard fields.alternateCount == 1 else { return nil }
        for key in ["DP4", "SB"] {
            guard let counts = fields.integers(key)?.compactMap(\.self), counts.count == 4 else { continue }
            return Counts(
                alternate: counts[2] + counts[3], total: counts.reduce(0, +), reference: counts[0] + counts[1])
        }
        return nil
    }

    /// Reads with each of the four bases: BCOUNT (SomaticSniper), AU, CU, GU, TU (Strelka), FAZ to RTZ (CaVEMan).
    private static let bases = ReadCountLayout { fields in
        guard let (replaced, base) = fields.substitution, let index = Array("ACGT").firstIndex(of: base) else {
            return nil
        }
        let own = Array("ACGT").firstIndex(of: replaced)
        if let counts = fields.integers("BCOUNT")?.compactMap(\.self), counts.count == 4 {
            return Counts(alternate: counts[index], total: counts.reduce(0, +), reference: own.map { counts[$0] })
        }
        let strands = "ACGT".compactMap { base in
            fields.integer("F\(base)Z").flatMap { forward in fields.integer("R\(base)Z").map { forward + $0 } }
        }
        if strands.count == 4 {
            return Counts(alternate: strands[index], total: strands.reduce(0, +), reference: own.map { strands[$0] })
        }
        let tiers = "ACGT".compactMap { fields.integers("\($0)U") }
        guard tiers.count == 4 else { return nil }
        return .tiers(fields, usedTier: "TQSS") { tier in
            let counts = tiers.compactMap { $0.indices.contains(tier) ? $0[tier] : nil }
            return counts.count == 4 ? (counts[index], counts.reduce(0, +), own.map { counts[$0] }) : nil
        }
    }

    /// TIR against TAR.
    private static let strelkaIndels = ReadCountLayout { fields in
        guard let alternate = fields.integers("TIR"), let reference = fields.integers("TAR") else { return nil }
        return .tiers(fields, usedTier: "TQSI") { tier in
            guard alternate.indices.contains(tier), reference.indices.contains(tier), let own = alternate[tier],
                let other = reference[tier]
            else { return nil }
            // What has not the indel has not the reference for that.
            return (own, own + other, nil)
        }
    }

    private static let varDict = ReadCountLayout { fields in
        guard fields.alternateCount == 1, let alternate = fields.integer("VD") ?? fields.sum("ALD") else { return nil }
        return Counts(alternate: alternate, total: nil, reference: fields.sum("RD"))
    }

    /// Counts by strand or by orientation that together are those of AD; counts of older programs.
    private static let sums = ReadCountLayout { fields in
        for keys in [["ADF", "ADR"], ["F1R2", "F2R1"], ["DPR"]] {
            let counts = keys.compactMap { fields.integers($0) }
            guard counts.count == keys.count, let length = counts.first?.count,
                counts.allSatisfy({ $0.count == length })
            else { continue }
            let sums = (0..<length).map { index -> Int? in
                counts.reduce(Int?.some(0)) { sum, values in sum.flatMap { sum in values[index].map { sum + $0 } } }
            }
            if length == fields.alternateCount + 1 { return .perAllele(sums, fields.allele) }
            guard length == fields.alternateCount, let alternate = sums[fields.allele - 1] else { continue }
            let reference = fields.sum("RDF").flatMap { forward in fields.sum("RDR").map { forward + $0 } }
            return Counts(
                alternate: alternate, total: reference.map { $0 + sums.reduce(0) { $0 + ($1 ?? 0) } },
                reference: reference)
        }
        guard fields.alternateCount == 1, let alternate = fields.integer("DV") else { return nil }
        let reference = fields.integer("DR")
        return Counts(alternate: alternate, total: reference.map { $0 + alternate }, reference: reference)
    }
}

extension ReadCountLayout.Counts {
    /// A number for each allele, the reference first.
    fileprivate static func perAllele(_ counts: [Int?], _ allele: Int) -> Self? {
        counts[allele].map {
            Self(
                alternate: $0, total: counts.reduce(0) { $0 + ($1 ?? 0) }, isByAllele: true,
                reference: counts.first ?? nil)
        }
    }

    /// A number for each ALT, one of the reference, and the depth of those reads.
    fileprivate static func observations(
        _ fields: CallFields, _ key: String, reference: String, depth: String?
    ) -> Self? {
        guard let observed = fields.integers(key), observed.count == fields.alternateCount,
            let alternate = observed[fields.allele - 1]
        else { return nil }
        let own = fields.integer(reference)
        if let depth = depth.flatMap({ fields.integer($0) }) {
            return Self(alternate: alternate, total: depth, isDepth: true, reference: own)
        }
        let total = own.map { $0 + observed.reduce(0) { $0 + ($1 ?? 0) } }
        return Self(alternate: alternate, total: total, isByAllele: true, reference: own)
    }

    /// Strelka's counts: of the tier that the call was made at, else of the first, or the second where the first has no read with the allele.
    fileprivate static func tiers(
        _ fields: CallFields, usedTier key: String, _ counts: (Int) -> (alternate: Int, total: Int, reference: Int?)?
    ) -> Self? {
        let used = fields.record.infoValue(of: key).flatMap { Int32($0) }.map { Int($0) - 1 }
        guard let first = counts(used == 1 ? 1 : 0) ?? counts(0) else { return nil }
        if used == 1 {
            return Self(alternate: first.alternate, total: first.total, isDepth: true, reference: first.reference)
        }
        if first.alternate == 0, let second = counts(1), second.alternate > 0 {
            return Self(alternate: second.alternate, total: second.total, isDepth: true, reference: second.reference)
        }
        return Self(alternate: first.alternate, total: first.total, reference: first.reference)
    }
}
