import Genome
import ReferenceGenome
import TestSupport
import Testing

@Suite struct ReferenceGenomeExample {
    @Test func `the example of ReferenceGenome holds`() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/genome.fa"
            try SharedFile.write(Array(">chr10\nACGTAC\nGTnn\n".utf8), to: path)
            try SharedFile.write(Array("chr10\t10\t7\t6\t7\n".utf8), to: path + ".fai")
            let ten = try #require(Chromosome(name: "10"))
            // example
            let genome = try ReferenceGenome(path: path, contigs: ContigTable([]))
            let reader = try ReferenceGenomeReader(genome)
            let contig = try #require(genome.contig(of: ten))

            #expect(contig.name == "chr10")
            #expect(try Array(reader.bases(of: contig, in: Interval(5, 10))) == Array("ACGTNN".utf8))
            #expect(genome.assembly == nil)
            // end of example
        }
    }
}
