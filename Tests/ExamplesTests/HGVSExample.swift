import HGVS
import Testing

@Suite struct HGVSExample {
    @Test func `the example of HGVS holds`() throws {
        // example
        let deletion = NucleotideChange(
            start: TranscriptPosition(datum: .codingStart, base: 802, offset: -5),
            end: TranscriptPosition(datum: .codingStart, base: 802, offset: -3), edit: .deletion)

        #expect(
            HGVSVariant(accession: "NM_000314.8", change: .coding(deletion)).description
                == "NM_000314.8:c.802-5_802-3del")
        // end of example
    }
}
