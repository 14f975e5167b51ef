import CopyNumber
import Reports
import Testing

@Suite struct CopyNumberWordsTests {
    @Test(arguments: [
        (GeneCopyNumber.Extent.wholeGene, "the whole gene"), (.exons([4]), "exon 4"), (.exons([2, 3, 4]), "exons 2-4"),
        (.exons([1, 3]), "exons 1, 3"), (.noncoding, "no coding sequence"),
    ])
    func `an extent reads well`(extent: GeneCopyNumber.Extent, words: String) {
        #expect(extent.words == words)
    }

    @Test func `what tells a caller reads well`() {
        #expect(VariantCaller.Basis.method("EMBL.DELLYv0.6.8", line: 3).words == "SVMETHOD=EMBL.DELLYv0.6.8 in line 3")
        #expect(
            VariantCaller.Basis.recordID("DRAGEN:DEL:1", line: 3, writtenBy: "DRAGEN").words
                == "ID DRAGEN:DEL:1 in line 3 (DRAGEN's structural variants are Manta's)")
        #expect(VariantCaller.Basis.fields(info: ["A"], format: ["B"]).words == "declares INFO A, FORMAT B")
    }
}
