/// What a variant does together with others of the sample.
public struct JointReport: Codable, Sendable, Equatable {
    /// The variants as their records spell them, joined by `+`: `87931089G>T+87933013T>G`.
    public var variants: String
    /// `cis` where it is known that they lie on one copy; `unphased` where not: what they would do if they did.
    public var phase: String
    /// HGVS c. of all as one allele.
    public var hgvsC: String
    /// HGVS p. of all together.
    public var hgvsP: String?
    /// Sequence Ontology terms of all together, most severe first.
    public var consequences: [String]
}

/// What a variant does to another transcript of its gene, which it hits harder.
public struct HarderTranscriptReport: Codable, Sendable, Equatable {
    /// The transcript's accession.
    public var transcript: String
    /// HGVS c.
    public var hgvsC: String?
    /// HGVS p.
    public var hgvsP: String?
    /// Sequence Ontology terms, most severe first.
    public var consequences: [String]
    /// `HIGH`, `MODERATE` or `LOW`.
    public var impact: String
}

extension VariantReport {
    /// What it does together with others that are known to lie on its copy.
    public var jointOnCopy: JointReport? { joint.first { $0.phase == "cis" } }
}

extension GeneReport {
    /// The variants, of those that change the protein together on one copy the first alone.
    public var changes: [VariantReport] {
        var seen: Set<String> = []
        return variants.filter { variant in variant.jointOnCopy.map { seen.insert($0.variants).inserted } ?? true }
    }
}
