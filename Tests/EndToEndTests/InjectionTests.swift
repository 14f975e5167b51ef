import TestSupport
import Testing

/// What a file says comes out as text, whichever field says it: from the files to the page, the table, the Markdown and the terminal.
@Suite struct InjectionTests {
    private static let markup = "<img/src=x/onerror=alert(1)>"

    /// A VCF whose sample, contig, FILTER, INFO and header are full of markup; VCF 4.3 allows all but the white space.
    private static func file() -> String {
        let name = "a|b`c*\(markup)&amp;\"'[l](http://e)"
        return [
            "##fileformat=VCFv4.3", "##source=\(markup)|x", "##FILTER=<ID=<b>|x,Description=\"\(markup)\">",
            "##contig=<ID=10>", "##contig=<ID=\(markup)>", "##INFO=<ID=CLNSIG,Number=.,Type=String,Description=\"x\">",
            "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t\(name)",
            "10\t87933147\t<i>|\tC\tT\t.\tPASS\tCLNSIG=\(markup)|`x`|[l](http://e)\tGT:AD:DP\t0/1:50,50:100",
            "10\t87961095\t.\tC\tT\t.\t<b>|x\tCLNSIG=</td><script>alert(2)</script>\tGT:AD:DP\t0/1:50,50:100",
            "10\tten\(markup)\t.\tC\tT\t.\tPASS\t.\tGT\t0/1",
            "\(markup)\t1\t.\tC\tT\t.\tPASS\t.\tGT\t0/1",
        ].joined(separator: "\n") + "\n"
    }

    @Test func `markup in a file is text in every form of its report`() async throws {
        try await TemporaryFolder.with { folder in
            let path = "\(folder)/<b>|`x`.vcf"
            try SharedFile.write(Array(Self.file().utf8), to: path)
            let run = try await Program.run(
                ["report", path, "--assembly", "GRCh38", "--allow-rejected", "--outdir", "\(folder)/out"])
            #expect(run.code == 0, "\(run.error)")
            let names = try TemporaryFolder.names(in: "\(folder)/out")
            #expect(names.count == 4, "\(names)")
            func text(_ ending: String) throws -> String {
                try SharedFile.text("\(folder)/out/\(try #require(names.first { $0.hasSuffix(ending) }))")
            }
            let page = try text(".report.html")
            #expect(page.lowercased().split(separator: "<script").count == 2, "the page's own script is the one")
            for tag in ["<img", "<b>", "<i>", "onerror=alert(1)>"] {
                #expect(!page.lowercased().contains(tag), "\(tag)")
            }
            #expect(page.contains("&lt;img/src=x/onerror=alert(1)&gt;"))
            #expect(page.contains("&lt;/td&gt;&lt;script&gt;alert(2)&lt;/script&gt;"))
            #expect(page.contains("&lt;b&gt;|x"))
            let markdown = try text(".report.md")
            for raw in [" <img", " <script", "| <b>", " [l](", " `x`", "a|b"] {
                #expect(!markdown.contains(raw), "\(raw)")
            }
            #expect(markdown.contains("\\*\\<img/src=x/onerror=alert(1)>"))
            let rows = try text(".findings.tsv").split(separator: "\n").map { $0.split(separator: "\t").count }
            #expect(Set(rows).count == 1, "\(rows)")
            let summary = run.text.split(separator: "\n")
            #expect(summary.count == 2)
            #expect(Set(summary.map { $0.count { $0 == "\t" } }).count == 1)
        }
    }
}
