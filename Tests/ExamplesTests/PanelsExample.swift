import Annotations
import Genome
import Panels
import TestSupport
import Testing
import Transcripts

@Suite struct PanelsExample {
    @Test func `the example of Panels holds`() throws {
        try TemporaryFolder.with { folder in
            let coding = Array("ATGGCCTGA".utf8)
            var genome = FASTAFile()
            genome.add("10", bases: FASTAFile.madeUpBases(8_000) + coding + FASTAFile.madeUpBases(8_000))
            try genome.write(to: folder + "/genome.fa")
            let lines = [
                "gene\t7901\t8100\t.\t+\t.\tID=gene-TOY;Name=TOY",
                "mRNA\t7901\t8100\t.\t+\t.\tID=rna-NM_1.1;Parent=gene-TOY;transcript_id=NM_1.1",
                "exon\t7901\t8100\t.\t+\t.\tParent=rna-NM_1.1", "CDS\t8001\t8009\t.\t+\t0\tParent=rna-NM_1.1",
            ]
            let text = lines.map { "10\tRefSeq\t\($0)\n" }.joined()
            try SharedFile.write(Array(text.utf8), to: folder + "/genes.gff3")
            // example
            let builder = PanelBuilder(annotations: try AnnotationSet(files: .embedded()))
            let source = PanelSource(
                annotation: folder + "/genes.gff3", genome: folder + "/genome.fa", assembly: .grch38)
            let panel = try builder.build([GeneRequest(symbol: "TOY", role: .oncogene)], from: [source])
            try panel.write(to: folder + "/panel")

            let set = try AnnotationSet(files: .embedded().withPanel(folder: folder + "/panel"))
            #expect(set.genes.map(\.symbol) == ["TOY"])
            #expect(set.model(of: "TOY", assembly: .grch38)?.namingTranscript?.proteinLength == 2)
            #expect(set.verify().allSatisfy { $0.passed })
            // end of example
        }
    }
}
