/// Alleles of a gene that were evaluated and had one outcome for one reason: a whole genome has some thousand without an effect.
package struct CallEvaluation: Codable, Sendable, Equatable {
    package var gene: String
    /// `hit`, `finding`, or why they became none.
    package var outcome: CallOutcome
    /// In words.
    package var reason: String
    /// The name of the file without its folder.
    package var file: String
    /// CHROM, POS, REF and ALT of each, `chr10:87933147 C>T`, in the order of the records; long alleles are cut.
    package var alleles: [String]
}

/// What became of an allele that was evaluated.
package enum CallOutcome: String, Codable, Sendable, Equatable, CaseIterable {
    /// It counts as a hit.
    case hit
    /// It is listed as a finding.
    case finding
    /// It may matter and became none, for the reason beside it.
    case dropped
    /// No effect on the product is expected.
    case noEffectExpected = "no effect expected"
    /// It lies where effects are not modelled.
    case notJudged = "not judged"
    /// The sample's genotype is no call.
    case noCall = "no call"
    /// A call is there for the sample, and whether it has the allele cannot be read.
    case notReadable = "not readable"

    /// Whether the allele may matter, so that it stands before those that do not.
    var mayMatter: Bool { self != .noEffectExpected && self != .notJudged }
}
