import Consequences

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
