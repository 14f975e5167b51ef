import Genome
import Testing

@testable import Consequences

/// Whether a transcript with a premature stop is expected to decay, at the edges of each rule and for stops in real transcripts.
@Suite struct DecayPredictionTests {
    /// The start codon begins at offset 100 of the mRNA, the last exon at 1000.
    @Test(arguments: [
        (500, DecayPrediction.expected), (947, .expected), (948, .escapesLastJunction), (999, .escapesLastJunction),
        (1_000, .escapesLastExon), (1_500, .escapesLastExon), (249, .escapesFirst150Bases), (250, .expected),
        (100, .escapesFirst150Bases),
    ])
    func `the edges of the rules`(stop: Int, prediction: DecayPrediction) {
        #expect(DecayPrediction(stop: stop, codingStart: 100, lastJunction: 1_000, exonCount: 5) == prediction)
    }

    @Test func `a transcript of one exon has no junction`() {
        #expect(
            DecayPrediction(stop: 500, codingStart: 100, lastJunction: 0, exonCount: 1) == .escapesSingleExon)
    }

    /// PTEN has nine exons; the last but one ends with c.1026.
    @Test(arguments: [
        ("c.388C>T", 87_933_147, "C", "T", DecayPrediction.expected),
        ("c.19G>T", 87_864_488, "G", "T", .escapesFirst150Bases),
        ("c.1003C>T", 87_961_095, "C", "T", .escapesLastJunction),
        ("c.1030A>T", 87_965_290, "A", "T", .escapesLastExon),
    ])
    func `stops in PTEN`(
        name: String, position: Int, reference: String, alternate: String, prediction: DecayPrediction
    ) throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let consequence = try #require(
            Loaded.caller("PTEN", .grch38)?.consequence(
                of: Loaded.variant(chromosome, position, reference, alternate)))
        #expect(consequence.hgvsC == "NM_000314.8:\(name)")
        #expect(consequence.terms.contains(.stopGained))
        #expect(consequence.truncation?.decay == prediction)
    }

    /// The junction moves with the bases that are put in before it: the stop of a frame shift is where the changed mRNA has it.
    @Test func `a frame shift whose stop comes behind the last junction`() throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let consequence = try #require(
            Loaded.caller("PTEN", .grch38)?.consequence(of: Loaded.variant(chromosome, 87_961_059, "AA", "A")))
        let truncation = try #require(consequence.truncation)
        #expect(consequence.terms.contains(.frameshiftVariant))
        #expect(truncation.stopResidue.map { $0 * 3 > 1_026 } == (truncation.decay == .escapesLastExon))
    }
}
