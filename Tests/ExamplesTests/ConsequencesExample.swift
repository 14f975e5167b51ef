import Annotations
import Consequences
import Genome
import HGVS
import Testing
import Transcripts

@Suite struct ConsequencesExample {
    @Test func `the example of Consequences holds`() throws {
        // example
        let annotations = try AnnotationSet(files: .embedded(), assemblies: [.grch38])
        let model = try #require(annotations.model(of: "PTEN", assembly: .grch38))
        let transcript = try #require(model.maneSelect)
        let caller = try #require(ConsequenceCaller(model: model, transcript: transcript))
        let variant = SequenceVariant(
            chromosome: model.gene.chromosome, position: 87_933_147, reference: Array("C".utf8),
            alternate: Array("T".utf8))
        let consequence = try #require(caller.consequence(of: variant))

        #expect(consequence.terms == [.stopGained])
        #expect(consequence.hgvsC == "NM_000314.8:c.388C>T")
        #expect(consequence.hgvsP == "NP_000305.3:p.Arg130Ter")

        guard case .coding(let change) = try HGVSVariant(parsing: "PTEN:c.388C>T").change else { return }
        let names = try #require(TranscriptNames(model: model, transcript: transcript))
        #expect(try names.variant(of: change) == variant)
        // end of example
    }
}
