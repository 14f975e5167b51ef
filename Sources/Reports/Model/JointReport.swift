package import Consequences

/// What a variant does together with others of the sample.
package struct JointReport: Codable, Sendable, Equatable {
    /// The variants as their records spell them, joined by `+`: `87931089G>T+87933013T>G`.
    package var variants: String
    /// `cis` where it is known that they lie on one copy; `unphased` where not: what they would do if they did.
    package var phase: JointConsequence.Phase
    /// HGVS c. of all as one allele.
    package var hgvsC: String
    /// HGVS p. of all together.
    package var hgvsP: String?
    /// Sequence Ontology terms of all together, most severe first.
    package var consequences: [SequenceOntologyTerm]
}

/// What a variant does to another transcript of its gene, which it hits harder.
package struct WorstTranscriptReport: Codable, Sendable, Equatable {
    /// The transcript's accession.
    package var transcript: String
    package var hgvsC: String?
    package var hgvsP: String?
    /// Sequence Ontology terms, most severe first.
    package var consequences: [SequenceOntologyTerm]
    /// `HIGH`, `MODERATE` or `LOW`.
    package var impact: Impact
}

extension VariantReport {
    /// What it does together with others that are known to lie on its copy.
    package var cisHaplotypeConsequence: JointReport? { joint.first { $0.phase == .cis } }
}

extension GeneReport {
    /// The variants, of those that change the protein together on one copy the first alone.
    package var changes: [VariantReport] {
        var seen: Set<String> = []
        return variants.filter { variant in
            variant.cisHaplotypeConsequence.map { seen.insert($0.variants).inserted } ?? true
        }
    }
}
