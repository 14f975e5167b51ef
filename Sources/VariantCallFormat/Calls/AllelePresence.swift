/// Whether a sample has an allele of a record.
public enum AllelePresence: Sendable, Hashable {
    /// The genotype has it, or reads show it.
    case present
    /// The genotype is without it, or reads show that it is not there.
    case absent
    /// The record is there for another sample, and says nothing of this one.
    case noCall
    /// The record is a call for this sample, and whether the sample has the allele cannot be read from it.
    case unreadable(Doubt)

    /// Why presence cannot be read.
    public enum Doubt: Sendable, Hashable {
        /// The genotype is without the allele; more than stray reads have it.
        case genotypeAgainstReads
        /// There is no genotype, and no read counted has the allele.
        case noReads
        /// There is no call in the genotype, and no more than stray reads have the allele.
        case fewReads
        /// Reads are counted for more alleles than the record has.
        case countsOfOtherAlleles
        /// Neither a genotype nor reads are given.
        case nothingGiven
    }
}

extension VCFRecord {
    /// Whether a sample has an allele (1 is the first ALT). In a file without samples, every record speaks of the one that the file is of.
    ///
    /// A genotype decides, unless reads contradict its silence: without a genotype (GT missing, `.`, `./.`, `0/.`) reads do.
    public func presence(
        ofAllele allele: Int, sample: Int?, support: ReadSupport, conventions: CallConventions = CallConventions(),
        thresholds: SupportThresholds
    ) -> AllelePresence {
        guard let sample else { return support.isNone ? .unreadable(.noReads) : .present }
        let genotype = genotype(ofSample: sample)
        if let genotype {
            if genotype.contains(allele) { return .present }
            if !genotype.alleles.contains(nil) {
                if support.reaches(thresholds) { return .unreadable(.genotypeAgainstReads) }
                return support.isAmbiguous ? .unreadable(.countsOfOtherAlleles) : .absent
            }
        }
        if support.reaches(thresholds) { return .present }
        let isOfOthers = samples.indices.contains { other in
            other != sample
                && (self.genotype(ofSample: other)?.contains(allele) == true
                    || readSupport(ofAllele: allele, sample: other, conventions: conventions).reaches(thresholds))
        }
        guard support.isTold else {
            if isOfOthers || (support.depth == 0 && !support.isAmbiguous) { return .noCall }
            return .unreadable(support.isAmbiguous ? .countsOfOtherAlleles : .nothingGiven)
        }
        let isCovered = support.depth.map { $0 >= thresholds.depth } ?? true
        if isOfOthers { return isCovered ? .absent : .noCall }
        // What a caller without genotypes has written is its call.
        if value(of: "GT", sample: sample) == nil, formatIndex(of: "GT") == nil {
            return support.isNone ? .unreadable(.noReads) : .present
        }
        guard support.isNone else { return .unreadable(.fewReads) }
        return isCovered ? .absent : .noCall
    }

    /// FILTER, with what FORMAT `FT` says of the sample.
    public func filters(ofSample sample: Int?) -> [String] {
        guard let sample, let own = value(of: "FT", sample: sample), own != "PASS" else { return filters }
        return filters.filter { $0 != "PASS" } + own.split { $0 == ";" || $0 == "," }.map(String.init)
    }

    /// Whether FILTER and the sample's own are PASS or missing.
    public func passesFilter(inSample sample: Int?) -> Bool {
        let filters = filters(ofSample: sample)
        return filters.isEmpty || filters == ["PASS"]
    }
}
