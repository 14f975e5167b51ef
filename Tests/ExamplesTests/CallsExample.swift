import ByteStreams
import Testing
import VariantCallFormat

@Suite struct CallsExample {
    @Test func `the example of Calls holds`() throws {
        // example
        let vcf = """
            ##fileformat=VCFv4.3
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tNORMAL\tTUMOUR
            chr10\t87933147\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/0:60,0\t./.:60,25
            chr10\t87933148\t.\tG\tA\t.\tPASS\t.\tGT:AD\t0/0:60,0\t0/0:60,25

            """
        var reader = try VCFReader(text: ContainerReader(source: MemorySource(Array(vcf.utf8))))
        let thresholds = SupportThresholds(alternateReads: 3, fraction: 0.05, depth: 10)
        var found: [AllelePresence] = []
        while let batch = try reader.nextBatch() {
            try batch.forEachLine { line, _, _ in
                switch line {
                case .record(let view):
                    let record = VCFRecord(view)
                    let support = record.readSupport(ofAllele: 1, sample: 1)
                    found.append(record.presence(ofAllele: 1, sample: 1, support: support, thresholds: thresholds))
                case .rejected, .noRecord: break
                }
            }
        }

        // Reads speak where the genotype is silent; where both speak and differ, nothing is decided.
        #expect(found == [.present, .unreadable(.genotypeAgainstReads)])
        // end of example
    }
}
