import FoundationEssentials
import TestSupport
import Testing

/// Numbers that cannot be are refused where they come in, with what is expected, and never end the program by a trap.
@Suite struct NumberTests {
    private static let variants = "SampleData/pnet-tumour-normal.GRCh38.vcf"

    @Test(
        arguments: [
            ("--loss-log2=nan", "-30.0"), ("--loss-log2=-inf", "-30.0"), ("--loss-log2=-1e18", "-30.0"),
            ("--loss-log2=0", "below 0.0"), ("--loss-log2=0.3", "below 0.0"), ("--arm-breadth=nan", "from 0.0 to 1.0"),
            ("--arm-loss=1.5", "from 0.0 to 1.0"), ("--partial-arm-loss=-0.1", "from 0.0 to 1.0"),
            ("--purity=0", "above 0.0, up to 1.0"), ("--purity=nan", "above 0.0"), ("--purity=62", "up to 1.0"),
            ("--ploidy=inf", "up to 100.0"), ("--ploidy=1e300", "up to 100.0"), ("--min-vaf=nan", "from 0.0 to 1.0"),
            ("--min-depth=-1", "from 0"), ("--min-depth=9223372036854775807", "to 1000000000"),
            ("--min-alt-reads=99999999999999999999", "to 1000000000"), ("--threads=0", "from 1 to 256"),
            ("--threads=9223372036854775807", "from 1 to 256"), ("--read-size=0", "from 1"),
        ])
    func `an option takes what it can mean`(option: String, expected: String) async throws {
        try await TemporaryFolder.with { out in
            let run = try await Program.run(["report", Self.variants, option, "--outdir", out])
            #expect(run.code == 64, "\(run.error)")
            let name = option.prefix { $0 != "=" }
            #expect(run.error.contains(name) && run.error.contains(expected), "\(run.error)")
            #expect(try TemporaryFolder.names(in: out).isEmpty)
        }
    }

    @Test(arguments: ["9223372036854775807", "9223372036854775808", "2147483648", "99999999999999999999"])
    func `a position that no chromosome has is said to be none`(position: String) async throws {
        for query in ["10:\(position):C:T", "10:\(position)", "chrX:\(position):CA:C"] {
            let run = try await Program.run(["explain", query])
            #expect(run.code == 64, "\(query): \(run.text)\(run.error)")
            #expect(run.error.contains("there is no position \(position)"), "\(run.error)")
        }
    }

    /// Found by fuzzing: a length to which nothing can be added, positions of which no index can be made, levels that no bin can number.
    @Test(arguments: [
        "9223372036854775807", "1152921504606846976", "8796093022208", "2147483648", "-9223372036854775808",
    ])
    func `numbers of a file are no traps`(number: String) async throws {
        try await TemporaryFolder.with { folder in
            let text = """
                ##fileformat=VCFv4.2
                ##contig=<ID=chr10,length=\(number)>
                #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO
                chr10\t5\t.\tN\tA\t.\t.\t.
                chr10\t\(number)\t.\tN\tA\t.\t.\tEND=\(number);SVLEN=\(number)
                chr10\t\(number)\t.\tN\t<DEL>\t.\t.\tEND=\(number);SVLEN=\(number)

                """
            try SharedFile.write(Array(text.utf8), to: "\(folder)/in.vcf")
            for arguments in [
                ["check", "\(folder)/in.vcf"],
                ["annotate", "\(folder)/in.vcf", "--assembly", "GRCh38", "-o", "/dev/null"],
                [
                    "annotate", "\(folder)/in.vcf", "--assembly", "GRCh38", "-o", "\(folder)/out.vcf.gz",
                    "--write-index",
                ],
                ["report", "\(folder)/in.vcf", "--assembly", "GRCh38", "--outdir", "\(folder)/out"],
            ] {
                let run = try await Program.run(arguments)
                #expect([0, 65].contains(run.code), "\(arguments): \(run.code) \(run.error)")
            }
        }
    }

    /// Each option with a number reads it within bounds, by construction: nothing else makes one of its text.
    @Test func `no option takes any number`() throws {
        var options = 0
        let root = Fixture.path("Sources/CommandLine")
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where path.hasSuffix(".swift") {
            let text = try SharedFile.text("\(root)/\(path)")
            for part in text.components(separatedBy: "@Option").dropFirst() {
                guard let declaration = part.firstRange(of: "\n    var ") else { continue }
                let type = part[declaration.upperBound...].prefix { $0 != "\n" }
                guard type.contains(": Int") || type.contains(": Double") else { continue }
                options += 1
                #expect(part[..<declaration.lowerBound].contains("NumberRange"), "\(path): \(type)")
            }
        }
        #expect(options > 10)
    }
}
