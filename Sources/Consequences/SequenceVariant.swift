// Consequences tells what an allele does to a transcript: Sequence Ontology terms in VEP's vocabulary and HGVS names, both at the place
// to which the change shifts furthest in the direction of the transcript, so that every spelling of a change gives one answer.
//
// It knows no file and no sample. What cannot be said surely is left out.
//
//     let caller = ConsequenceCaller(model: model, transcript: transcript)
//     let variant = SequenceVariant(chromosome: chromosome, position: 87_933_147, reference: [67], alternate: [84])
//     caller?.consequence(of: variant)?.hgvsP   // NP_000305.3:p.Arg130Ter

public import Genome

/// A change of sequence as a record spells it: bases of the plus strand, upper case.
public struct SequenceVariant: Sendable, Hashable {
    /// The chromosome.
    public let chromosome: Chromosome
    /// The position of the first base of `reference`, 1-based.
    public let position: Int
    /// The bases replaced.
    public let reference: [UInt8]
    /// The bases that replace them.
    public let alternate: [UInt8]

    /// Makes a change.
    public init(chromosome: Chromosome, position: Int, reference: [UInt8], alternate: [UInt8]) {
        self.chromosome = chromosome
        self.position = position
        self.reference = reference
        self.alternate = alternate
    }
}
