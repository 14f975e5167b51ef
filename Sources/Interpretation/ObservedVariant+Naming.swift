import Consequences

extension ReadCounts {
    /// The reads with the allele in words: `61 of 112 reads, 54.5 %`, where the counts are not known `54.5 % of reads`, and nothing where neither is.
    public var words: String? {
        guard let alternate, let depth, depth > 0, alternate <= depth else {
            return fraction.map { "\(percent($0)) of reads" }
                ?? alternate.map { "\($0) \($0 == 1 ? "read" : "reads")" }
        }
        let counted = Double(alternate) / Double(depth)
        let counts = "\(alternate) of \(depth) reads"
        // Some callers estimate the fraction otherwise than by counting.
        guard let fraction, abs(fraction - counted) >= 0.005 else {
            return "\(counts), \(percent(fraction ?? counted))"
        }
        return "\(counts); \(percent(fraction)) by the caller"
    }
}

extension ObservedVariant {
    /// The shortest name that says what it is: the protein name, else the coding name, else the place and alleles.
    public var shortName: String {
        func withoutAccession(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }
        if let joint = jointOnCopy, let protein = joint.consequence.hgvsP {
            return "\(withoutAccession(protein)) (\(joint.count) variants on one copy)"
        }
        if let protein = consequence.hgvsP, !protein.hasSuffix("p.?") { return withoutAccession(protein) }
        if let coding = consequence.hgvsC { return withoutAccession(coding) }
        func excerpt(_ allele: String) -> String { allele.count > 20 ? allele.prefix(20) + "…" : allele }
        return "\(chromosome):\(position) \(excerpt(reference))>\(excerpt(alternate))"
    }
}
