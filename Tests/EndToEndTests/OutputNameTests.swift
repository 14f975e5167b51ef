import FoundationEssentials
import TestSupport
import Testing

/// Names of outputs, and that nothing in them tells where a run took place.
@Suite struct OutputNameTests {
    /// Runs a script of the shell in a folder with copies of the sample data; `$M` is the program.
    private static func shell(_ script: String) async throws -> String {
        try await TemporaryFolder.with { folder in
            let run = try await Program.peer(
                "/bin/sh",
                [
                    "-c",
                    "cd '\(folder)' || exit; M='\(Program.path)'; cp '\(Fixture.path("SampleData"))'/*.vcf .\n\(script)",
                ])
            return run.text + run.error
        }
    }

    private static let one = "pnet-tumour-normal.GRCh38.vcf --copy-number pnet-copy-number.GRCh38.vcf"

    @Test(arguments: [
        (
            "$M report \(one) --prefix new/folder/P1 --quiet; echo $?; ls new/folder",
            "0\nP1.findings.tsv\nP1.report.html\nP1.report.json\nP1.report.md\n"
        ),
        (
            "$M report \(one) --outdir d --prefix P1 --multiqc --quiet; echo $?; ls d",
            "0\nP1.findings.tsv\nP1.report.html\nP1.report.json\nP1.report.md\nP1_general_mqc.json\nP1_genes_mqc.json\nP1_mqc.json\nP1_mqc_versions.yml\n"
        ),
        (
            "$M report \(one) --outdir d --quiet; $M report \(one) --html h --json j --tsv t --md m --quiet; echo $?; for p in html:h json:j md:m; do cmp d/*.report.${p%:*} ${p#*:}; done; cmp d/*.tsv t; ls d | wc -l",
            "0\n4\n"
        ),
        // One form to standard output: nothing else stands there.
        (
            "$M report \(one) --json j --quiet; $M report \(one) --json - 2> log | cmp - j; $M report \(one) --tsv /dev/stdout 2> log | head -c 6",
            "sample"
        ),
        // Several tumours: before work, and nothing is written.
        (
            "for o in '--prefix P' '--html P.html' '--json -'; do $M report cohort.GRCh38.vcf $o 2> log; echo $?; grep -c 'NET-A, NET-B' log; done; ls | grep -c '^P'",
            "64\n1\n64\n1\n64\n1\n0\n"
        ),
        ("$M report cohort.GRCh38.vcf --tumour NET-B --prefix P --quiet; echo $?; ls P.*.json", "0\nP.report.json\n"),
        // Options that contradict each other.
        (
            "for o in '' '--html a --outdir d' '--html a --prefix p' '--html a --md a' '--outdir d --prefix x/y' '--prefix x/' '--html a --multiqc'; do $M report \(one) $o 2> /dev/null; echo $?; done",
            "64\n64\n64\n64\n64\n64\n64\n"
        ),
        // Another patient's report is not replaced under a prefix or in a file of JSON.
        (
            "$M report cohort.GRCh38.vcf --tumour NET-B --prefix P --quiet; for o in '--prefix P' '--json P.report.json'; do $M report \(one) $o --quiet 2> /dev/null; echo $?; done; $M report \(one) --prefix P --overwrite --quiet; echo $?",
            "73\n73\n0\n"
        ),
        (
            "mkfifo f; (cat f > got) & $M report \(one) --json f --quiet; wait; $M report \(one) --json j --quiet; cmp got j",
            ""
        ),
        // The date.
        (
            "for e in x 12x -1 1.5 '' 99999999999999; do SOURCE_DATE_EPOCH=$e $M report \(one) --outdir e --quiet 2> log; echo $?; done; ls -d e 2>&1; SOURCE_DATE_EPOCH=0 $M report \(one) --json - --quiet | grep timestamp",
            "64\n64\n64\n64\n64\n64\nls: cannot access 'e': No such file or directory\n  \"timestamp\" : \"1970-01-01T00:00:00Z\",\n"
        ),
        // Joined short options.
        (
            "$M annotate -Oz -@1 -oa.vcf.gz cohort.GRCh38.vcf --quiet; echo $?; gzip -t a.vcf.gz; $M annotate -O z -@ 1 -o b.vcf.gz cohort.GRCh38.vcf --quiet; cmp a.vcf.gz b.vcf.gz; $M annotate -Ox cohort.GRCh38.vcf 2> /dev/null; echo $?",
            "0\n64\n"
        ),
    ])
    func `outputs have the names that the caller chooses`(script: String, expected: String) async throws {
        #expect(try await Self.shell(script) == expected, "\(script)")
    }

    /// Everything that is written in two folders under other names of paths is the same, for every verb.
    @Test func `two runs in two folders give the same bytes`() async throws {
        let script = """
            mkdir -p a/one b/other/deep; ln -s "$PWD" b/there
            bgzip -c pnet-tumour-normal.GRCh38.vcf > x.vcf.gz; tabix -p vcf x.vcf.gz
            printf 'Sample\\tChromosome\\tStart\\tEnd\\tNum_Probes\\tSegment_Mean\\nPNET-01-T\\t16\\t1\\t30000000\\t50\\t-0.9\\n' > t.seg
            run() { # where the files are, where outputs go
                $M report $1/x.vcf.gz --copy-number $1/pnet-copy-number.GRCh38.vcf --segments $1/t.seg --outdir $2/r --checksum --multiqc > $2/stdout 2> $2.log
                $M check $1/x.vcf.gz $1/pnet-copy-number.GRCh38.vcf > $2/check 2> /dev/null
                $M check $1/x.vcf.gz --format json > $2/check.json 2> /dev/null
                $M segments --assembly GRCh38 $1/t.seg $1/pnet-copy-number.GRCh38.vcf > $2/segments 2> /dev/null
                $M segments --format tsv $1/pnet-copy-number.GRCh38.vcf > $2/segments.tsv 2> /dev/null
                $M annotate $1/x.vcf.gz > $2/annotated.vcf 2> /dev/null
            }
            run . a/one; (cd b/other/deep; run "$PWD/../../there" ../deep)
            diff -r a/one b/other/deep | grep -v '^Only in b/other: deep.log' ; grep -rl -e "$PWD" -e / a/one/r/*.json a/one/check* a/one/segments* | grep -v -c .
            grep -c "reading $PWD/b/other/deep/" b/other/deep.log
            ls a/one | wc -l
            """
        let text = try await Self.shell(script)
        #expect(text.hasSuffix("3\n7\n"), "\(text)")
    }

    /// Files of one name in two folders are told apart by their order.
    @Test func `two files of one name are not one`() async throws {
        let script = """
            mkdir 1 2; cp cohort.GRCh38.vcf 1/calls.vcf; sed 's/^\\(chr17.*\\)/\\1/' cohort.GRCh38.vcf > 2/calls.vcf
            $M report 1/calls.vcf 2/calls.vcf --tumour NET-A --sample-name A --json - --quiet > j; echo $?; grep -o 'calls.vcf[^"]*"$' j | sort -u; grep -o '"path" : .*' j | sort -u
            """
        let text = try await Self.shell(script)
        #expect(text.contains("\"path\" : \"calls.vcf\"") && text.contains("\"path\" : \"calls.vcf (2)\""), "\(text)")
    }

    @Test(arguments: [
        ("report cohort.GRCh38.vcf --outdir o", 0, ["input", "output"]),
        ("report cohort.GRCh38.vcf --prefix o", 64, ["error", "input"]),
        ("annotate cohort.GRCh38.vcf -o o", 0, ["input", "summary"]),
        ("annotate missing.vcf -o o", 66, ["error", "input"]),
        ("check broken.vcf", 65, ["input"]),
        ("annotate broken.vcf -o o", 65, ["input", "rejected", "summary"]),
        ("segments pnet-copy-number.GRCh38.vcf", 0, ["input"]),
        ("annotate --no-such-option", 64, ["error"]),
        ("report --log-format json", 64, ["error"]),
    ])
    func `the log for programs has one object a line`(arguments: String, code: Int, events: [String]) async throws {
        let script = """
            cp cohort.GRCh38.vcf broken.vcf; printf 'chr10\\tten\\t.\\tA\\tC\\t.\\t.\\t.\\tGT\\t0/1\\t0/1\\t0/1\\t0/1\\n' >> broken.vcf
            $M \(arguments) --log-format json > /dev/null 2> log; echo $?; cat log
            """
        let lines = try await Self.shell(script).split(separator: "\n")
        #expect(lines.first.map(String.init) == "\(code)")
        let objects = try lines.dropFirst().map { try #require(try JSONObject.parse(String($0)), "\($0)") }
        #expect(Set(objects.compactMap { $0["event"] as? String }).sorted() == events, "\(lines)")
        #expect(objects.allSatisfy { $0["level"] is String && $0["message"] is String })
        for object in objects where object["event"] as? String == "input" {
            #expect((object["path"] as? String)?.hasPrefix("/") == true)
        }
    }
}
