import Genome
import Testing

@Suite struct GenomeExample {
    @Test func `the example of Genome holds`() throws {
        // example
        #expect(Chromosome(name: "chr10") == Chromosome(name: "NC_000010.11"))
        #expect(Interval(zeroBasedStart: 99, end: 200) == Interval(100, 200))
        #expect(Interval(100, 200).intersection(Interval(150, 300))?.count == 51)
        #expect(Nucleotide.reverseComplement(Array("AAGT".utf8)) == Array("ACTT".utf8))
        // end of example
    }
}
