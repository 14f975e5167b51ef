import ByteStreams
import Testing
import VariantCallFormat

@Suite struct VariantCallFormatExample {
    @Test func `the example of VariantCallFormat holds`() throws {
        // example
        let vcf = """
            ##fileformat=VCFv4.4
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO
            chr10\t87933147\t.\tC\tT\t.\tPASS\tDP=80
            chr10\tten\t.\tC\tT\t.\tPASS\t.

            """
        var reader = try VCFReader(text: ContainerReader(source: MemorySource(Array(vcf.utf8))))
        var positions: [Int] = []
        var rejected: [RejectedRecord] = []
        while let batch = try reader.nextBatch() {
            try batch.forEachLine { line, _, _ in
                switch line {
                case .record(let view): positions.append(view.position)
                case .rejected(let record): rejected.append(record)
                case .noRecord: break
                }
            }
        }

        #expect(positions == [87_933_147])
        #expect(rejected.map(\.field) == ["POS"])
        // end of example
    }
}
