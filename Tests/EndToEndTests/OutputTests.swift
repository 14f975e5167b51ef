import FoundationEssentials
import TestSupport
import Testing

/// What becomes of outputs: where they go, what is left of them when a run ends early, and what they never overwrite.
@Suite struct OutputTests {
    private static let header = """
        ##fileformat=VCFv4.2
        ##contig=<ID=chr10,length=133797422>
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO

        """
    private static let records = (0..<40_000).map { "chr10\t\(1_000_000 + $0)\t.\tN\tA\t.\tPASS\tDP=\($0)\n" }.joined()

    /// Runs a script of the shell in a folder that has `in.vcf`; `$M` is the program.
    private static func shell(_ script: String, folder: String) async throws -> (text: String, error: String) {
        let run = try await Program.peer(
            "/bin/sh", ["-c", "cd '\(folder)' || exit; M='\(Program.path)'\n\(script)"])
        return (run.text, run.error)
    }

    private static func inFolder(_ script: String) async throws -> (text: String, error: String) {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array((header + records).utf8), to: "\(folder)/in.vcf")
            return try await shell(script, folder: folder)
        }
    }

    @Test(arguments: [
        // A link to a link, in another folder, that leads to a file.
        (
            "mkdir a b; echo old > b/out.vcf; ln -s ../b/out.vcf a/one; ln -s a/one two; $M annotate in.vcf -o two --quiet; echo $?; readlink two a/one; tail -c 10 b/out.vcf; ls a b",
            "0\na/one\n../b/out.vcf\n\tDP=39999\na:\none\n\nb:\nout.vcf\n"
        ),
        // A link to nothing makes what it names.
        (
            "ln -s new.vcf link; $M annotate in.vcf -o link --quiet; echo $?; readlink link; tail -c 9 new.vcf",
            "0\nnew.vcf\nDP=39999\n"
        ),
        ("ln -s circle circle; $M annotate in.vcf -o circle --quiet 2> /dev/null; echo $?", "73\n"),
        // A pipe with a name, text and BGZF.
        (
            "mkfifo pipe; (cat pipe > got) & $M annotate in.vcf -o pipe --quiet; echo $?; wait; [ -p pipe ] && tail -c 9 got",
            "0\nDP=39999\n"
        ),
        (
            "mkfifo pipe; (cat pipe | gzip -dc > got) & $M annotate in.vcf -o pipe -O z --quiet; echo $?; wait; tail -c 9 got",
            "0\nDP=39999\n"
        ),
        ("$M annotate in.vcf -o /dev/stdout --quiet | tail -c 9", "DP=39999\n"),
        (
            "echo before > log; $M annotate in.vcf -o /dev/fd/1 --quiet >> log; head -n 1 log; tail -c 9 log",
            "before\nDP=39999\n"
        ),
        // A device of our own, where we may make one.
        (
            "mknod null c 1 3 2> /dev/null || { echo 0; echo device; exit; }; $M annotate in.vcf -o null --quiet; echo $?; [ -c null ] && echo device",
            "0\ndevice\n"
        ),
        // The umask decides, for every output.
        (
            "umask 027; $M annotate in.vcf -o out.vcf.gz --write-index --quiet; $M report in.vcf --outdir r --quiet; stat -c %a out.vcf.gz out.vcf.gz.tbi r/*",
            "640\n640\n640\n640\n640\n640\n"
        ),
        ("umask 002; $M annotate in.vcf -o out.vcf --quiet; stat -c %a out.vcf", "664\n"),
        // Two at once: one whole file, and nothing beside it.
        (
            "for i in 1 2 3 4 5; do $M annotate in.vcf -o out.vcf --quiet & $M annotate in.vcf -o out.vcf --quiet; wait; grep -c DP= out.vcf; done; ls",
            "40000\n40000\n40000\n40000\n40000\nin.vcf\nout.vcf\n"
        ),
        // What is there under the name of an unfinished file is another's.
        (
            "echo mine > out.vcf.partial-1a; mkdir out.vcf.partial-2b; ln -s nowhere out.vcf.partial-3c; $M annotate in.vcf -o out.vcf --quiet; echo $?; cat out.vcf.partial-1a; readlink out.vcf.partial-3c; ls | wc -l",
            "0\nmine\nnowhere\n5\n"
        ),
        (
            "for i in 1 2 3; do $M report in.vcf --outdir r --quiet & $M report in.vcf --outdir r --quiet; wait; ls r | wc -l; $M report in.vcf --prefix one/in --quiet; diff -r r one; done",
            "4\n4\n4\n"
        ),
        // BCF as input, however packed, is named with the pipe that helps.
        (
            "printf 'BCF\\2\\2abcdefgh' > a.bcf; bgzip -c a.bcf > b.bcf; gzip -c a.bcf > c; for f in a.bcf b.bcf c; do $M annotate $f -o out.vcf 2> log; echo $?; grep -c 'bcftools view' log; done; ls out.vcf 2> /dev/null",
            "65\n1\n65\n1\n65\n1\n"
        ),
        // BCF is another format.
        (
            "$M annotate in.vcf -o out.bcf 2> log; echo $?; grep -o 'bcftools view -Ob -o out.bcf' log; ls",
            "64\nbcftools view -Ob -o out.bcf\nin.vcf\nlog\n"
        ),
        ("mkfifo p; $M annotate in.vcf -o p -O z --write-index 2> log; echo $?", "64\n"),
    ])
    func `an output goes where its name leads`(script: String, expected: String) async throws {
        #expect(try await Self.inFolder(script).text == expected, "\(script)")
    }

    /// The input comes slowly, so that the run is in the middle of its work.
    @Test(arguments: ["TERM", "INT", "HUP", "QUIT"], ["out.vcf", "out.vcf.gz"])
    func `a signal leaves nothing behind`(signal: String, output: String) async throws {
        // A shell lets what it starts in the background ignore INT and QUIT: so does env not.
        let script = """
            mkfifo pipe; (cat in.vcf; exec sleep 60) > pipe 2> /dev/null & feeder=$!
            env --default-signal=\(signal) "$M" annotate - -o \(output) < pipe 2> log & run=$!
            i=0; while [ $i -lt 150 ] && ! ls | grep -q partial; do sleep 0.2; i=$((i + 1)); done
            ls | grep -c partial
            kill -\(signal) $run; wait $run; echo $?
            kill $feeder 2> /dev/null
            ls | grep -v -e in.vcf -e pipe -e log; echo end
            """
        let number = ["HUP": 1, "INT": 2, "QUIT": 3, "TERM": 15][signal] ?? 0
        #expect(try await Self.inFolder(script).text == "1\n\(128 + number)\nend\n")
    }

    @Test func `what is to survive a lost terminal does`() async throws {
        let script = """
            mkfifo pipe; (cat in.vcf; until [ -e sent ]; do sleep 0.1; done) > pipe &
            nohup "$M" annotate - -o out.vcf --quiet < pipe > log 2>&1 & run=$!
            i=0; while [ $i -lt 150 ] && ! ls | grep -q partial; do sleep 0.2; i=$((i + 1)); done
            kill -HUP $run; touch sent; wait $run; echo $?; tail -c 9 out.vcf
            """
        #expect(try await Self.inFolder(script).text == "0\nDP=39999\n")
    }

    @Test(arguments: ["annotate in.vcf", "annotate in.vcf -O z", "annotate in.vcf -o /dev/stdout"])
    func `a closed pipe ends without a word`(arguments: String) async throws {
        let run = try await Self.inFolder("$M \(arguments) --quiet | head -c 10 > /dev/null")
        #expect(run.error == "")
    }

    /// The file, a link to it, another name of it, its index.
    @Test(arguments: [
        "$M annotate in.vcf -o in.vcf", "ln -s in.vcf link; $M annotate in.vcf -o link",
        "ln in.vcf other; $M annotate in.vcf -o other", "ln in.vcf other; $M annotate other -o in.vcf",
        "$M annotate in.vcf -o a.vcf.gz --write-index --quiet; $M annotate a.vcf.gz -o a.vcf.gz.tbi",
        "mkdir r; ln in.vcf r/in.report.md; $M report in.vcf --outdir r --overwrite",
    ])
    func `an input is never overwritten`(script: String) async throws {
        let run = try await Self.inFolder(
            "cp in.vcf before; \(script) 2> log; echo $?; cmp in.vcf before && ls | grep partial")
        #expect(run.text == "73\n", "\(script): \(run.error)")
    }

    /// An index that cannot be made leaves the earlier output with the earlier index: never a new one with an old.
    @Test func `an output and its index appear together`() async throws {
        let run = try await Self.inFolder(
            "echo earlier > out.vcf.gz; mkdir -p out.vcf.gz.tbi/x; $M annotate in.vcf -o out.vcf.gz --write-index --quiet 2> log; echo $?; cat out.vcf.gz; ls | grep partial"
        )
        #expect(run.text == "73\nearlier\n", "\(run.error)")
    }

    /// Of the four forms of a report one cannot get its name: none appears.
    @Test func `the forms of a report appear together`() async throws {
        let run = try await Self.inFolder(
            "mkdir -p r/in.findings.tsv/x; $M report in.vcf --outdir r --overwrite --quiet 2> log; echo $?; ls r")
        #expect(run.text == "73\nin.findings.tsv\n")
    }
}
