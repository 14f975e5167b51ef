import ByteStreams
import Genome

/// The sample and its data: how the assembly was proved, which files were read, what in them could not be read.
enum QualitySection {
    static func render(_ report: SampleReport) -> Markup {
        """
        \(Fact.definitions(facts(report)))
        \(files(report).markup)
        \(rejected(report))
        """
    }

    private static func facts(_ report: SampleReport) -> [Fact] {
        let assembly = report.assembly
        var facts = [
            Fact("Sample columns", Markup(text: report.sample.roleBasis)),
            Fact("Assembly", "\(assembly.name.rawValue): \(assembly.evidence.joined(separator: "; "))"),
            Fact("Proof", "\(ConsideredWords.bases(assembly))"),
        ]
        if let tumour = report.tumour {
            let lines = [tumour.text] + tumour.sources
            facts.append(Fact("Tumour", lines.map { Markup(text: $0) }.joined(separator: "<br>")))
        }
        for input in report.inputs {
            if let caller = input.caller {
                facts.append(Fact("Caller", Markup(text: "\(input.path): \(caller.name) (\(caller.recognition))")))
            }
            if let table = input.table { facts.append(Fact("Segments", Markup(text: words(input, table)))) }
        }
        if !assembly.warnings.isEmpty {
            facts.append(Fact("Warnings", Markup(text: assembly.warnings.joined(separator: "; "))))
        }
        facts.append(Fact("Reading plan", Markup(text: report.run.sentence)))
        return facts
    }

    /// What a table of segments is, and what became of its rows.
    private static func words(_ input: InputReport, _ table: TableReport) -> String {
        let sample = table.sample.map { "; sample \($0) of \(table.samples)" } ?? ""
        return
            "\(input.path): \(input.format), \(table.recognition)\(sample); \(input.records ?? 0) rows read, \(table.taken) taken, \(table.elsewhere) on contigs that are no chromosome, \(table.withoutState) without a state, \(input.rejectedCount) rejected"
    }

    private static func files(_ report: SampleReport) -> Table {
        Table(
            "Files read",
            [
                .text("File"), .text("Role"), .text("Format"), .text("Callers"), .number("Records"),
                .number("Not readable"), .number("Filtered, at a locus"), .text("SHA-256"),
            ],
            rows: report.inputs.map { input in
                [
                    "<span class=\"code\">\(input.path)</span>", Markup(text: input.role.rawValue),
                    "\(input.format), \(input.container.rawValue)", Table.cell(input.callers.joined(separator: "; ")),
                    Markup(text: input.recordsText), "\(input.rejectedCount)", "\(input.filtered)",
                    input.sha256.map { "<span class=\"code small\">\($0)</span>" } ?? Table.cell(nil),
                ]
            })
    }

    private static func rejected(_ report: SampleReport) -> Markup {
        let rows = report.inputs.flatMap { input in
            input.rejected.map { record -> [Markup] in
                [
                    "<span class=\"code\">\(input.path)</span>", "\(record.line)", Markup(text: record.reason),
                    "<span class=\"code\">\(record.excerpt)</span>",
                ]
            }
        }
        guard !rows.isEmpty else { return "" }
        return Table(
            "Records that could not be read",
            [.text("File"), .number("Line"), .text("What is wrong"), .text("Begins")],
            rows: rows
        ).markup
    }
}
