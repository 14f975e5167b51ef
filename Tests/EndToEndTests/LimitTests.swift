import ByteStreams
import Foundation
import TestSupport
import Testing

/// What is read of each input at most: more is an error that names the limit, and never all of the memory.
@Suite struct LimitTests {
    /// An input beyond a limit, as a shell makes it (`$M` is the program), in files that take no room on the disk where that can be.
    struct Case: CustomTestStringConvertible, Sendable {
        let limit: InputLimit
        let make: String
        let arguments: String
        var testDescription: String { limit.rawValue }
    }

    private static let header = #"printf '##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n"#
    private static let columns = #"#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n'"#

    private static let cases: [Case] = [
        Case(
            limit: .line, make: "\(header)\(columns) > a.vcf; truncate -s 300M a.vcf",
            arguments: "annotate a.vcf -o out.vcf"),
        Case(limit: .header, make: "\(header)##x=' > a.vcf; truncate -s 140M a.vcf", arguments: "check a.vcf"),
        Case(
            limit: .headerLines, make: "{ \(header)'; yes '##x' | head -n 1000001; } > a.vcf", arguments: "check a.vcf"),
        Case(
            limit: .alternates,
            make:
                "{ \(header)\(columns); printf 'chr10\\t87933147\\t.\\tC\\t'; yes T, | head -n 65534 | tr -d '\\n'; printf 'A\\t.\\t.\\t.\\n'; } > a.vcf",
            arguments: "annotate a.vcf -o out.vcf"),
        Case(
            limit: .table, make: "printf 'sample\\tchrom\\n' > a.tsv; truncate -s 600M a.tsv",
            arguments: "segments a.tsv"),
        Case(limit: .tableLines, make: "yes '' | head -n 4000001 > a.tsv", arguments: "segments a.tsv"),
        Case(
            limit: .bed, make: "\(header)\(columns) > a.vcf; printf 'chr10\\t1\\t2\\n' > a.bed; truncate -s 600M a.bed",
            arguments: "report a.vcf --callable a.bed --outdir out"),
        Case(
            limit: .sheet, make: "printf 'sample,vcf\\n' > a.csv; truncate -s 40M a.csv",
            arguments: "report --sheet a.csv --outdir out"),
        Case(
            limit: .sheetRows, make: "{ echo sample,vcf; yes a,b | head -n 100001; } > a.csv",
            arguments: "report --sheet a.csv --outdir out"),
        Case(
            limit: .annotationLine,
            make:
                "printf '>10\\nACGT\\n' > a.fa; printf '10\\t4\\t4\\t4\\t5\\n' > a.fa.fai; printf '##gff-version 3\\n' > a.gff3; truncate -s 80M a.gff3",
            arguments: "annotations build --gff a.gff3 --fasta a.fa --assembly GRCh38 --gene PTEN --output out"),
        Case(
            limit: .annotationPragmas,
            make:
                "printf '>10\\nACGT\\n' > a.fa; printf '10\\t4\\t4\\t4\\t5\\n' > a.fa.fai; { echo '##gff-version 3'; yes '#!genome-build GRCh38' | head -n 1000001; } > a.gff3",
            arguments: "annotations build --gff a.gff3 --fasta a.fa --assembly GRCh38 --gene PTEN --output out"),
        Case(
            limit: .genomeIndex,
            make:
                "\(header)\(columns) > a.vcf; printf '>10\\nACGT\\n' > a.fa; printf '10\\t4\\t4\\t4\\t5\\n' > a.fa.fai; truncate -s 300M a.fa.fai",
            arguments: "annotate a.vcf --reference a.fa -o out.vcf"),
        Case(
            limit: .annotationFile,
            make:
                "\(header)\(columns) > a.vcf; mkdir panel; for f in genes transcripts domains residues reference_differences; do truncate -s 300M panel/$f.tsv; done",
            arguments: "annotate a.vcf --panel panel -o out.vcf"),
        Case(
            limit: .report, make: "printf '{' > a.report.json; truncate -s 600M a.report.json",
            arguments: "cohort a.report.json --outdir out"),
    ]

    /// What is held by other tests: `JoiningTests`, `LongBlockTests`, `HeldRecordTests`.
    private static let elsewhere: Set<InputLimit> = [.keptRecords, .unphasedNeighbours, .blockText, .regionIndex]

    @Test func `each limit has its test`() {
        #expect(Set(Self.cases.map(\.limit)).union(Self.elsewhere) == Set(InputLimit.allCases))
    }

    @Test(arguments: cases)
    func `what is larger is refused by name`(_ limit: Case) async throws {
        try await TemporaryFolder.with { folder in
            // So much memory that a limit that does not hold shows by it, and not by the machine.
            let script =
                "cd '\(folder)' || exit; M='\(Program.path)'\n\(limit.make)\nulimit -v 6000000\n\"$M\" \(limit.arguments)"
            let run = try await Program.peer("/bin/bash", ["-c", script])
            #expect(run.code == 65, "\(run.code) \(run.error.prefix(300))")
            #expect(run.error.contains(limit.limit.words), "\(run.error.prefix(600))")
            // A folder for reports may be there, and nothing in it.
            #expect((try? TemporaryFolder.names(in: "\(folder)/out"))?.isEmpty ?? true, "nothing is made of it")
        }
    }

    /// A million empty lines took five gigabytes once.
    @Test func `a BED of line ends is an empty BED`() async throws {
        try await TemporaryFolder.with { folder in
            let script = """
                cd '\(folder)' || exit; yes '' | head -n 1000000 > a.bed; ulimit -v 1000000
                '\(Program.path)' report '\(Fixture.path("SampleData/nothing-found.GRCh38.vcf"))' --callable a.bed --outdir out --quiet
                """
            let run = try await Program.peer("/bin/bash", ["-c", script])
            #expect(run.code == 0, "\(run.error)")
        }
    }

    @Test(arguments: [(4, 74), (8, 74), (15, 74), (16, 0)])
    func `too few open files are said`(files: Int, code: Int) async throws {
        let script = """
            ulimit -n \(files); exec '\(Program.path)' annotate '\(Fixture.path("SampleData/nothing-found.GRCh38.vcf"))' -o /dev/null
            """
        let run = try await Program.peer("/bin/sh", ["-c", script])
        #expect(run.code == code, "\(run.error)")
        if code != 0 { #expect(run.error.contains("ulimit -n 256"), "\(run.error)") }
    }

    @Test(arguments: [(100_000, 2), (270_000, 2), (350_000, 16)])
    func `too little memory is said`(kilobytes: Int, threads: Int) async throws {
        let script = """
            ulimit -v \(kilobytes); exec '\(Program.path)' annotate '\(Fixture.path("SampleData/nothing-found.GRCh38.vcf"))' -o /dev/null --threads \(threads)
            """
        let run = try await Program.peer("/bin/sh", ["-c", script])
        #expect(run.code == 74, "\(run.error)")
        #expect(run.error.contains("ulimit -v unlimited"), "\(run.error)")
    }

    /// A line that fits its limit, and not the memory that there is.
    @Test func `the end of memory is said`() async throws {
        try await TemporaryFolder.with { folder in
            let script = """
                cd '\(folder)' || exit; \(Self.header)\(Self.columns) > a.vcf; truncate -s 250M a.vcf; echo earlier > out.vcf
                ulimit -v 700000; '\(Program.path)' annotate a.vcf -o out.vcf
                """
            let run = try await Program.peer("/bin/bash", ["-c", script])
            #expect(run.code == 70, "\(run.error)")
            #expect(run.error.contains("or because it got no more memory"), "\(run.error)")
            #expect(try SharedFile.text("\(folder)/out.vcf") == "earlier\n")
        }
    }

    /// The table of `SECURITY.md`, and that of the guide, are that of the code, each limit with a test that is there.
    @Test(arguments: [".github/SECURITY.md", "Sources/mtorvar/mtorvar.docc/Limits.md"])
    func `the table of limits is that of the code`(document: String) throws {
        let rows = try SharedFile.text(Fixture.path(document)).split(separator: "\n").filter { $0.hasPrefix("| ") }
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        for limit in InputLimit.allCases {
            let row = try #require(rows.first { $0[0] == limit.rawValue }, "\(limit.rawValue)")
            #expect(row[1] == limit.words, "\(limit.rawValue)")
            if row.count > 2 {
                let name = row[2].trimmingCharacters(in: ["`"])
                let files = try FileManager.default.subpathsOfDirectory(atPath: Fixture.path("Tests"))
                #expect(files.contains { $0.hasSuffix("/\(name).swift") }, "\(name)")
            }
        }
    }
}
