/// What several changes do to one transcript together, where they lie on the same copy of it.
package struct JointConsequence: Sendable, Hashable {
    /// How it is known that they lie on one copy.
    package enum Phase: String, Sendable, Hashable, Codable {
        /// By the genotype: homozygous, or phased in the same set.
        case cis
        /// It is not known: what they would do if they lay on one copy.
        case unphased
    }

    /// The changes as their records spell them, joined by `+`: `87931089G>T+87933013T>G`.
    package let variants: String
    /// Their coding name as one change where they meet in one codon of one exon, `NM_000314.8:c.388_390delinsTGG`; else their names as one
    /// allele, in the order of the transcript: `NM_000314.8:c.[253G>T;254T>G]`, or `c.253G>T(;)254T>G` where it is not
    /// known that they lie on one copy (HGVS, DNA recommendations on alleles).
    package let codingName: String
    /// How it is known that they lie on one copy.
    package let phase: Phase
    /// What they do together.
    package let consequence: AlleleConsequence

    /// How many changes there are.
    package var count: Int { variants.split(separator: "+").count }

    package init(variants: String, codingName: String, phase: Phase, consequence: AlleleConsequence) {
        self.variants = variants
        self.codingName = codingName
        self.phase = phase
        self.consequence = consequence
    }
}
