/// The allelic imbalance of the arms as Markdown.
enum MarkdownImbalance {
    /// The section; nothing where it was not asked for.
    static func render(_ imbalance: ImbalanceReport?) -> MarkdownText {
        guard let imbalance else { return "" }
        let table = MarkdownTable(
            columns: ["Arm", "Call", "SNPs", "Deviation (95 % CI)", "p (Holm)", "Power at the purity", "What"],
            rows: imbalance.arms.map { arm in
                [
                    "\(arm.name)", "\(Words.code(arm.call))", "\(arm.sites)", "\(ImbalanceSection.deviation(arm))",
                    "\(arm.adjustedP.map { NumberText.decimal($0) } ?? "")",
                    "\(arm.power.map { NumberText.wholePercent(min($0, 0.999)) } ?? "")", "\(arm.text)",
                ]
            })
        let lines = (imbalance.cautions + imbalance.genes.map(\.text)).map { line -> MarkdownText in "- \(line)\n" }
        return """
            ## Allelic imbalance from small variants

            \(imbalance.text)

            \(lines.joined())
            \(table.markdown)
            """
    }
}
