import Annotations
import Genome
import Testing
import Transcripts

@Suite struct TranscriptsExample {
    @Test func `the example of Transcripts holds`() throws {
        // example
        let annotations = try AnnotationSet(files: .embedded(), assemblies: [.grch38])
        let transcript = try #require(annotations.model(of: "PTEN", assembly: .grch38)?.maneSelect)
        let layout = try #require(TranscriptLayout(transcript))
        let place = try #require(layout.splicedPosition(of: transcript.strand.sense(87_933_147)))

        #expect(transcript.accession == "NM_000314.8")
        #expect(place.offset - layout.coding.lowerBound + 1 == 388)
        #expect(layout.exonIndex(ofOffset: place.offset) == 4)
        // end of example
    }
}
