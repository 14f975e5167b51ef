/// The reads behind one allele of a record in one sample, from the fields of the common callers.
public struct ReadSupport: Sendable, Hashable {
    /// Reads at the position.
    public let depth: Int?
    /// Reads with the allele.
    public let alternateReads: Int?
    /// Reads with the reference, where they are counted for themselves.
    public let referenceReads: Int?
    /// The share of reads with the allele, 0 to 1.
    public let fraction: Double?
    /// Whether `AD` counts reads of more alleles than the record has, so that its numbers cannot be told to be this one's.
    public let isAmbiguous: Bool

    /// Whether anything is told of the allele.
    public var isTold: Bool { alternateReads != nil || fraction != nil }

    /// The reads with the allele, where need be those that a share of the depth makes.
    public var likelyAlternateReads: Int? {
        alternateReads ?? fraction.flatMap { share in depth.map { Int((share * Double($0)).rounded()) } }
    }

    /// Whether so many reads have the allele that it is taken as seen.
    public func reaches(_ thresholds: SupportThresholds) -> Bool {
        guard isTold else { return false }
        return (likelyAlternateReads.map { $0 >= thresholds.alternateReads } ?? true)
            && (fraction.map { $0 >= thresholds.fraction } ?? true)
    }

    /// Whether no read has the allele.
    var isNone: Bool { isTold && (likelyAlternateReads ?? 0) == 0 && (fraction ?? 0) == 0 }
}

extension VCFRecord {
    /// The reads behind an allele (1 is the first ALT) in a sample, or in a file without samples.
    ///
    /// Each layout of counts is tried (`AD`, `LAD`, `FAO`, `AO`, `NV`, `FC`, `DP4`, the counts of four bases, …); INFO speaks where there is but one
    /// sample, or none. The depth is `DP`, else the sum of the counts. The share is the caller's own where it gives one (`AF`, `FA`, `VAF`,
    /// `FREQ`, `PM`, `MAP_HF`); else the reads with the allele by the sum of the counts, by `DP` where records were split and the counts of
    /// other ALTs have gone.
    ///
    /// - Parameters:
    ///   - allele: the number of the allele, 1 for the first ALT.
    ///   - sample: the number of the column, 0 for the first; nothing for what INFO says of the whole file.
    ///   - conventions: what is known of the file's keys and columns.
    ///   - isSplit: whether this record is known to be a part of one with several ALTs.
    public func readSupport(
        ofAllele allele: Int, sample: Int?, conventions: CallConventions = CallConventions(), isSplit: Bool = false
    ) -> ReadSupport {
        let info = CallFields(record: self, allele: allele, sample: nil)
        guard let sample else { return ReadSupport(info, conventions, tumour: info, isSplit: isSplit) }
        let isAlone = samples.count == 1
        let own = ReadSupport(
            CallFields(record: self, allele: allele, sample: sample), conventions,
            tumour: isAlone || conventions.subject == sample ? info : nil, isSplit: isSplit)
        if conventions.control == sample, !own.isTold { return supportInControl(ofAllele: allele) ?? own }
        guard isAlone, !own.isTold else { return own }
        let told = ReadSupport(info, conventions, tumour: info, isSplit: isSplit)
        return told.isTold ? told : own
    }

    /// The reads of the matched normal of which INFO tells, as pipelines write them for PCGR: the share `NVAF` of `NDP` reads, or `CVAF` of `CDP`
    /// (the control); nothing without a share, since a depth alone says nothing of an allele.
    public func supportInControl(ofAllele allele: Int) -> ReadSupport? {
        let info = CallFields(record: self, allele: allele, sample: nil)
        for (share, depth) in [("NVAF", "NDP"), ("CVAF", "CDP")] {
            if let fraction = info.fraction(share) {
                return ReadSupport(
                    depth: info.integer(depth), alternateReads: nil, referenceReads: nil, fraction: fraction,
                    isAmbiguous: false)
            }
        }
        return nil
    }
}

extension ReadSupport {
    /// - Parameter tumour: INFO, where what it says of the tumour is this sample's.
    fileprivate init(
        _ fields: CallFields, _ conventions: CallConventions, tumour: CallFields?, isSplit: Bool
    ) {
        let counts = ReadCountLayout.all.lazy.compactMap { $0.counts(fields) }.first
        let given = [conventions.depthKey].compactMap { key in
            key.flatMap { fields.integer($0) ?? tumour?.integer($0) }
        }.first
        let dp = fields.integer("DP")
        depth = given ?? (counts?.isDepth == true ? counts?.total ?? dp : dp ?? counts?.total) ?? tumour?.integer("TDP")
        alternateReads = counts?.alternate
        referenceReads = counts?.reference
        let share =
            conventions.fractionKey.flatMap { fields.fraction($0) ?? tumour?.fraction($0) } ?? Self.share(fields)
            ?? (counts == nil ? tumour?.fraction("TVAF") : nil)
        fraction =
            share
            ?? counts.flatMap { counts in
                let reads = Self.denominator(counts, depth: dp, fields, isSplit: isSplit || conventions.isSplit)
                return reads.flatMap { $0 > 0 ? min(Double(counts.alternate) / Double($0), 1) : nil }
            }
        isAmbiguous =
            counts == nil
            && fields.integers("AD").map { values in
                values.count > fields.alternateCount + 1 && values.dropFirst().contains { ($0 ?? 0) > 0 }
            } ?? false
    }

    /// The share that the caller gives.
    private static func share(_ fields: CallFields) -> Double? {
        // Beside counts of genotypes AF is the share of the alleles of all genotypes.
        let isOfGenotypes = fields.sample == nil && (fields.text("AC") != nil || fields.text("AN") != nil)
        for key in ["AF", "FA", "VAF", "FREQ", "PM"] where !(key == "AF" && isOfGenotypes) {
            if let share = fields.fraction(key) { return share }
        }
        // Pisces' share; GRIDSS counts fragments under this name.
        if fields.text("VF")?.contains(".") == true, let share = fields.fraction("VF") { return share }
        return shareOfHaplotypes(fields)
    }

    /// Octopus gives a share for each haplotype of the genotype.
    private static func shareOfHaplotypes(_ fields: CallFields) -> Double? {
        guard let sample = fields.sample, let genotype = fields.record.genotype(ofSample: sample),
            let shares = fields.text("MAP_HF")?.fields(",").map({ Double($0) }),
            shares.count == genotype.ploidy
        else { return nil }
        let own = zip(genotype.alleles, shares).filter { $0.0 == fields.allele }.map(\.1)
        let sum = own.reduce(0) { $0 + ($1 ?? 0) }
        return own.isEmpty || own.contains(nil) || !(0...1.000_001).contains(sum) ? nil : min(sum, 1)
    }

    /// The reads that those with the allele are a share of. DP may hold reads of low quality that no count has; where counts of other ALTs have gone,
    /// far more of it is missing.
    private static func denominator(
        _ counts: ReadCountLayout.Counts, depth: Int?, _ fields: CallFields, isSplit: Bool
    ) -> Int? {
        guard let total = counts.total, total > 0 else { return depth }
        guard counts.isByAllele, fields.alternateCount == 1, let depth else { return total }
        let isPart = isSplit || fields.sample.flatMap { fields.record.genotype(ofSample: $0) }?.isOfSplitRecord == true
        return Double(total) < (isPart ? 0.9 : 0.75) * Double(depth) ? depth : total
    }
}

extension Genotype {
    /// Whether it names some alleles and leaves others open, or names them out of order without a phase: so programs that split a record of several
    /// ALTs write the parts (`./1`, `1/0`).
    public var isOfSplitRecord: Bool {
        guard !isMissing else { return false }
        let known = alleles.compactMap(\.self)
        return known.count < alleles.count || (!isPhased && known != known.sorted())
    }
}
