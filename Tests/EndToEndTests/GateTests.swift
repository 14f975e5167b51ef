import ByteStreams
import TestSupport
import Testing

/// What of an input or an argument reaches a terminal: text, and nothing that a terminal obeys.
@Suite struct GateTests {
    private static let escape = "\u{1B}]0;title\u{7}\u{1B}[31m\u{9B}2J\u{202E}"
    private static let broken = "a\nmtorvar: error: not so"

    @Test(arguments: [
        ["annotate", "\(escape).vcf"], ["annotate", "\(broken).vcf"], ["annotate", "--assembly", escape, "x.vcf"],
        ["explain", escape], ["explain", "PTEN:c.\(escape)"], ["explain", "PTEN:\(broken)"], [escape], ["--\(escape)"],
        ["report", broken, "--outdir", "o"], ["segments", escape], ["check", escape],
        ["check", "--format", "json", escape],
        ["cohort", escape, "--outdir", "o"], ["export", escape, "--outdir", "o"],
        ["--log-format", "json", "check", escape],
    ])
    func `no argument reaches a terminal as it is`(arguments: [String]) async throws {
        let run = try await Program.run(arguments)
        #expect(run.code != 0)
        for text in [run.text, run.error] {
            let controls = text.unicodeScalars.filter { $0.isControl && $0 != "\n" && $0 != "\t" }
            #expect(controls.isEmpty, "\(text)")
            let lines = text.split(separator: "\n")
            #expect(lines.filter { $0.hasPrefix("mtorvar: error: not so") }.isEmpty, "\(text)")
        }
    }

    @Test(arguments: [
        ["check"], ["check", "--format", "json"], ["annotate", "-o", "/dev/null"], ["segments"],
        ["report", "--outdir", "OUT", "--overwrite"], ["annotate", "--log-format", "json", "-o", "/dev/null"],
    ])
    func `no text of a file reaches a terminal as it is`(arguments: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let text = """
                ##fileformat=VCFv4.2
                ##source=\(Self.escape)
                ##contig=<ID=chr10,length=133797422>
                #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\(Self.escape)
                \(Self.escape)\tx\t.\tA\tC\t.\t.\t.\tGT\t0/1
                chr10\t87933147\t\(Self.escape)\tC\tT\t.\t\(Self.escape)\t\(Self.escape)\tGT\t0/1
                """
            try SharedFile.write(Array((text + "\n").utf8), to: "\(folder)/in.vcf")
            let run = try await Program.run(
                arguments.map { $0 == "OUT" ? "\(folder)/out" : $0 } + ["\(folder)/in.vcf"])
            for text in [run.text, run.error] {
                let controls = text.unicodeScalars.filter { $0.isControl && $0 != "\n" && $0 != "\t" }
                #expect(controls.isEmpty, "\(arguments): \(text)")
            }
        }
    }

    @Test func `data is as it is where no terminal reads it`() async throws {
        try await TemporaryFolder.with { folder in
            let text =
                "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nchr10\t5\t\(Self.escape)\tN\tT\t.\t.\t.\n"
            try SharedFile.write(Array(text.utf8), to: "\(folder)/in.vcf")
            let run = try await Program.run(["annotate", "\(folder)/in.vcf"])
            #expect(run.text.contains("chr10\t5\t\(Self.escape)\tN"))
        }
    }

    /// Names as options and hidden files have them, and names that differ only in how Unicode writes a letter.
    @Test func `files of reports have harmless names`() async throws {
        try await TemporaryFolder.with { folder in
            func file(_ samples: [String]) -> [UInt8] {
                Array(
                    ("##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t"
                        + samples.joined(separator: "\t") + "\nchr10\t87933147\t.\tC\tT\t.\t.\t.\tGT"
                        + samples.map { _ in "\t0/1" }.joined() + "\n").utf8)
            }
            try SharedFile.write(file(["-rf", "--help", ".x", "=cmd|x"]), to: "\(folder)/in.vcf")
            let run = try await Program.run(["report", "\(folder)/in.vcf", "--outdir", "\(folder)/out", "--quiet"])
            #expect(run.code == 0, "\(run.error)")
            let names = try TemporaryFolder.names(in: "\(folder)/out")
            #expect(names.count == 16)
            #expect(names.allSatisfy { !$0.hasPrefix("-") && !$0.hasPrefix(".") }, "\(names)")
            // The name itself is never altered.
            let table = try SharedFile.text("\(folder)/out/_cmd_x.findings.tsv")
            #expect(table.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("=cmd|x\t") })

            try SharedFile.write(file(["e\u{301}", "\u{e9}"]), to: "\(folder)/twins.vcf")
            let annotated = try await Program.run(["annotate", "\(folder)/twins.vcf", "-o", "/dev/null"])
            #expect(annotated.code == 0, "\(annotated.error)")
            let both = try await Program.run(["report", "\(folder)/twins.vcf", "--outdir", "\(folder)/twins"])
            #expect(both.code == 65)
            #expect(both.error.contains("e\\u{301} and \\u{e9}"), "\(both.error)")
            for name in ["e\u{301}", "\u{e9}"] {
                let one = try await Program.run([
                    "report", "\(folder)/twins.vcf", "--tumour", name, "--outdir", "\(folder)/\(name.utf8.count)",
                    "--quiet",
                ])
                #expect(one.code == 0, "\(one.error)")
            }
        }
    }

    @Test func `free text is no formula, a name stays`() async throws {
        try await TemporaryFolder.with { folder in
            let text =
                "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t+S\nchr10\t87933147\t.\tC\tT\t.\t.\t.\tGT\t0/1\n"
            try SharedFile.write(Array(text.utf8), to: "\(folder)/=cmd.vcf")
            let run = try await Program.run(["report", "\(folder)/=cmd.vcf", "--outdir", "\(folder)/out", "--quiet"])
            #expect(run.code == 0, "\(run.error)")
            let rows = try SharedFile.text("\(folder)/out/+S.findings.tsv".replacing("+S", with: "_S"))
                .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
            let file = try #require(rows[0].firstIndex(of: "file"))
            let variant = try #require(rows.first { $0[3] == "variant" })
            #expect(variant[file] == "'=cmd.vcf")
            #expect(variant[0] == "+S")
        }
    }
}
