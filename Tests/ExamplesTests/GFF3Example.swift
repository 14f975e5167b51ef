import ByteStreams
import Genome
import Panels
import Testing
import Transcripts

@Suite struct GFF3Example {
    @Test func `the example of GFF3 holds`() throws {
        // example
        let text = """
            ##gff-version 3
            10\thavana\tgene\t101\t900\t.\t+\t.\tID=gene:ENSG1;Name=TOY;biotype=protein_coding
            10\thavana\tmRNA\t101\t900\t.\t+\t.\tID=transcript:ENST1;Parent=gene:ENSG1;version=2;tag=MANE_Select
            10\thavana\texon\t101\t900\t.\t+\t.\tParent=transcript:ENST1;rank=1
            10\thavana\tCDS\t201\t500\t.\t+\t0\tID=CDS:ENSP1;Parent=transcript:ENST1;protein_id=ENSP1
            """
        let annotation = try GeneAnnotation(symbols: ["TOY"]) { MemorySource(Array(text.utf8)) }
        let transcript = annotation.genes[0].transcripts[0]

        #expect(transcript.accession == "ENST1.2")
        #expect(transcript.status == .maneSelect)
        #expect(transcript.exons == [Interval(101, 900)])
        #expect(transcript.coding == [Interval(201, 500)])
        // end of example
    }
}
