import TestSupport
import Testing

/// `mtorvar export` as a user runs it: what it writes where, and what it refuses.
@Suite struct ExportCommandTests {
    private static let report = "SampleData/expected/pnet.GRCh38/PNET-01-T.report.json"

    @Test func `a table goes to standard output, and to a file with the same bytes`() async throws {
        try await TemporaryFolder.with { folder in
            let shown = try await Program.run(["export", "--format", "maf", Self.report])
            let written = try await Program.run(["export", "--format", "maf", Self.report, "-o", "\(folder)/one.maf"])
            #expect(shown.code == 0 && written.code == 0 && written.output.isEmpty)
            #expect(try SharedFile.bytes("\(folder)/one.maf") == shown.output)
            #expect(shown.text.hasPrefix("#version gdc-1.0.0\nHugo_Symbol\t"))
            #expect(shown.text.contains("\nTSC2\t7249\t"))
        }
    }

    @Test func `a study is written whole, once, and anew where that is asked for`() async throws {
        try await TemporaryFolder.with { folder in
            let study = "\(folder)/study"
            let arguments = ["export", "--format", "cbioportal", "--study", "pnet", Self.report, "-o", study]
            let first = try await Program.run(arguments)
            #expect(first.code == 0, "\(first.error)")
            #expect(first.error.contains("1 variant of matched normals left out"))
            let names = try TemporaryFolder.names(in: study)
            #expect(names.contains("meta_study.txt") && names.contains("case_lists") && names.contains("gene_panels"))
            let again = try await Program.run(arguments)
            #expect(again.code == 73 && again.error.contains("--overwrite replaces the study"))
            try SharedFile.write(Array("old\n".utf8), to: "\(study)/data_sv.txt")
            let anew = try await Program.run(arguments + ["--overwrite", "--quiet"])
            #expect(anew.code == 0 && anew.error.isEmpty)
            // Of the earlier study, and not of this one.
            #expect(try TemporaryFolder.names(in: study) == names)
        }
    }

    @Test func `a report is never overwritten`() async throws {
        try await TemporaryFolder.with { folder in
            let path = "\(folder)/one.report.json"
            let bytes = try SharedFile.bytes(Fixture.path(Self.report))
            try SharedFile.write(bytes, to: path)
            let run = try await Program.run(["export", "--format", "seg", path, "-o", path])
            #expect(run.code == 73 && run.error.contains("is never overwritten"))
            #expect(try SharedFile.bytes(path) == bytes)
        }
    }

    @Test func `what is no report is named with what to do`() async throws {
        try await TemporaryFolder.with { folder in
            let path = "\(folder)/other.json"
            try SharedFile.write(Array(#"{"schema": "another/1"}"#.utf8), to: path)
            let other = try await Program.run(["export", "--format", "maf", path])
            #expect(other.code == 65 && other.error.contains("\(path): it is no report that can be read"))
            let missing = try await Program.run(["export", "--format", "maf", "\(folder)/missing.json"])
            #expect(missing.code == 66)
            let twice = try await Program.run(["export", "--format", "bed", Self.report, Self.report])
            #expect(twice.code == 64 && twice.error.contains("what to do: leave one of them out"))
            for arguments in [
                ["--format", "cbioportal", "--study", "pnet"], ["--format", "cbioportal", "-o", folder],
                ["--format", "vcf"], ["--format", "cbioportal", "--study", "PNET 1", "-o", folder],
            ] {
                #expect(try await Program.run(["export", Self.report] + arguments).code == 64, "\(arguments)")
            }
        }
    }

    @Test func `segments that were exported are read again`() async throws {
        try await TemporaryFolder.with { folder in
            let path = "\(folder)/one.seg"
            let export = try await Program.run(["export", "--format", "seg", Self.report, "-o", path])
            #expect(export.code == 0)
            let read = try await Program.run(["segments", path, "--assembly", "GRCh38", "--format", "tsv"])
            #expect(read.code == 0, "\(read.error)")
            #expect(read.text.contains("16p") && read.text.contains("PNET-01-T"))
        }
    }
}
