/// On which copies of the chromosome a sample has an allele, as far as its genotype tells.
public enum AllelePhase: Sendable, Hashable {
    /// On every copy: homozygous, or the chromosome has one copy.
    case everyCopy
    /// On the copies with these places in the genotype (0 is the first), which are the same copies in all genotypes of the phase set. Without
    /// a name, the set is that of all phased genotypes that name none (VCF 4.3, section 1.6.2, PS). Two alternate alleles of one genotype lie on
    /// different copies though it is not phased: their set is that of the record alone.
    case copies(Set<Int>, phaseSet: String?)
    /// On some copy.
    case unknown

    /// Whether two alleles are known to lie on one copy together (true), never to do so (false), or neither.
    public func sharesCopy(with other: AllelePhase) -> Bool? {
        switch (self, other) {
        case (.everyCopy, _), (_, .everyCopy): return true
        case (.copies(let mine, let set), .copies(let others, let otherSet)) where set == otherSet:
            return !mine.isDisjoint(with: others)
        default: return nil
        }
    }
}

extension VCFRecord {
    /// On which copies a sample has an allele (1 is the first ALT), or nothing where its genotype does not hold it.
    ///
    /// GT and PS are read; where GT is not phased, the physical phase of GATK (PGT with PID) counts.
    public func phase(ofAllele allele: Int, sample: Int) -> AllelePhase? {
        genotype(ofSample: sample).flatMap { phase(ofAllele: allele, in: $0, sample: sample) }
    }

    /// The same for a sample whose genotype was read already.
    public func phase(ofAllele allele: Int, in genotype: Genotype, sample: Int) -> AllelePhase? {
        guard genotype.contains(allele) else { return nil }
        if genotype.alleles.allSatisfy({ $0 == allele }) { return .everyCopy }
        if genotype.isPhased { return .copies(genotype.copies(of: allele), phaseSet: value(of: "PS", sample: sample)) }
        if let physical = value(of: "PGT", sample: sample).flatMap({ Genotype(parsing: $0) }), physical.isPhased,
            physical.contains(allele), let set = value(of: "PID", sample: sample)
        {
            return .copies(physical.copies(of: allele), phaseSet: "PID:\(set)")
        }
        if Set(genotype.alleles.filter { ($0 ?? 0) > 0 }).count > 1 {
            return .copies(genotype.copies(of: allele), phaseSet: "record:\(lineNumber)")
        }
        return .unknown
    }
}

extension Genotype {
    /// The places of an allele in it, counted from 0: the copies that have it, where it is phased.
    public func copies(of allele: Int) -> Set<Int> { Set(alleles.indices.filter { alleles[$0] == allele }) }
}
