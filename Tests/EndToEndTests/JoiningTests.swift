import TestSupport
import Testing

/// What alleles do together, where records repeat each other or crowd one codon: each is said once, and the work grows with the records. How it grows,
/// `.ci/growth.py` counts.
@Suite struct JoiningTests {
    private static let header = """
        ##fileformat=VCFv4.2
        ##contig=<ID=chr10,length=133797422>
        ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT
        """

    /// The joint entries of each record: the last fields of MTOR, empty where nothing is said.
    private static func run(
        _ records: [(position: Int, change: String, genotypes: [String])]
    ) async throws -> (joint: [String], error: String) {
        try await TemporaryFolder.with { folder in
            let samples = (0..<(records.first?.genotypes.count ?? 0)).map { "\tS\($0)" }.joined()
            let lines = records.map { record in
                let alleles = record.change.split(separator: ">")
                return
                    "chr10\t\(record.position)\t.\t\(alleles[0])\t\(alleles[1])\t.\tPASS\t.\tGT\t\(record.genotypes.joined(separator: "\t"))\n"
            }
            try SharedFile.write(
                Array((Self.header + samples + "\n" + lines.joined()).utf8), to: "\(folder)/in.vcf")
            let run = try await Program.run(["annotate", "\(folder)/in.vcf"])
            #expect(run.code == 0, "\(run.error)")
            let entries = VCFText.records(run.text).map { line in
                String(line.split(separator: "\t")[7].split(separator: "|").first { $0.contains("+") } ?? "")
            }
            return (entries, run.error)
        }
    }

    /// PTEN c.388C>T and c.389G>T, in one codon.
    private static let first = (position: 87_933_147, change: "C>T")
    private static let second = (position: 87_933_148, change: "G>T")

    @Test(arguments: ["0/1", "1/1", "0|1"], [1, 2, 5])
    func `an allele that is told several times is one`(genotype: String, copies: Int) async throws {
        let records =
            Array(repeating: (Self.first.position, Self.first.change, [genotype]), count: copies)
            + Array(repeating: (Self.second.position, Self.second.change, [genotype]), count: copies)
        let run = try await Self.run(records)
        #expect(run.joint.count == 2 * copies)
        let once = try await Self.run([
            (Self.first.position, Self.first.change, [genotype]),
            (Self.second.position, Self.second.change, [genotype]),
        ])
        #expect(Set(run.joint) == Set(once.joint), "\(run.joint)")
        #expect(once.joint.allSatisfy { $0.contains("87933147C>T+87933148G>T") }, "\(once.joint)")
    }

    @Test func `samples with the same alleles say the same`() async throws {
        let one = try await Self.run([
            (Self.first.position, Self.first.change, ["0|1"]), (Self.second.position, Self.second.change, ["0|1"]),
        ])
        let many = try await Self.run([
            (Self.first.position, Self.first.change, Array(repeating: "0|1", count: 50)),
            (Self.second.position, Self.second.change, Array(repeating: "0|1", count: 50)),
        ])
        #expect(one.joint == many.joint)
    }

    /// Insertions of other bases at one place: up to the limit each pair is told, above it none, which is said.
    @Test(arguments: [(20, false), (80, true)])
    func `a crowd in one codon is not joined, which is said`(count: Int, isCrowd: Bool) async throws {
        let bases = Array("ACGT")
        let records = (0..<count).map { index in
            let inserted = String((0..<6).map { bases[index >> (2 * $0) & 3] })
            return (
                position: 87_933_147 + index % 2,
                change: "\(index % 2 == 0 ? "C" : "G")>\(index % 2 == 0 ? "C" : "G")\(inserted)", genotypes: ["0/1"]
            )
        }.sorted { $0.position < $1.position }
        let run = try await Self.run(records)
        #expect(
            run.error.contains("more alleles of one sample meet in a codon than are joined") == isCrowd, "\(run.error)")
        #expect(run.joint.contains { !$0.isEmpty } != isCrowd)
    }
}
