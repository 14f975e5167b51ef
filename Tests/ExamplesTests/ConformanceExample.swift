import ByteStreams
import Conformance
import Testing
import VariantCallFormat

@Suite struct ConformanceExample {
    @Test func `the example of Conformance holds`() throws {
        // example
        let vcf = """
            ##fileformat=VCFv4.4
            ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO
            chr10\t87933147\t.\tC\tT\thigh\tPASS\tDP=80.5

            """
        var reader = try VCFReader(text: ContainerReader(source: MemorySource(Array(vcf.utf8))))
        let checker = ConformanceChecker(reader.header)
        var findings = FileFindings(reader.header)
        while let batch = try reader.nextBatch() { findings.add(try checker.check(batch)) }

        #expect(findings.warnings.sorted.map(\.kind) == [.contigLinesMissing, .infoType, .quality])
        #expect(findings.warnings.entries[.infoType]?.firstLine == 4)
        // end of example
    }
}
