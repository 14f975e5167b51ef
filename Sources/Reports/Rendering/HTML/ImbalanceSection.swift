import CopyNumber

/// The allelic imbalance of the arms from small variants, where it was asked for.
enum ImbalanceSection {
    /// What was done, and the drawing; nothing where it was not asked for.
    static func render(_ report: SampleReport) -> Markup {
        guard let imbalance = report.imbalance else { return "" }
        let found = imbalance.arms.filter { $0.call == .imbalanced }.map(\.name)
        let arms =
            imbalance.baselineDetermined
            ? " Imbalanced: \(found.isEmpty ? "none" : found.joined(separator: ", "))." : ""
        return """

            <h3>Allelic imbalance from small variants</h3>
            <p>\(imbalance.text)\(arms) \(imbalance.cautions.joined(separator: " "))</p>
            \(ImbalancePlot.render(imbalance))
            """
    }

    /// The sentence beside a gene with one hit on an imbalanced arm.
    static func support(of gene: GeneReport, in report: SampleReport) -> Markup {
        let support = report.imbalance?.genes.first { $0.gene == gene.symbol }
        return support.map { "\n<p><strong>Allelic imbalance.</strong> \($0.text)</p>" } ?? ""
    }

    /// The numbers of every arm.
    static func table(_ report: SampleReport) -> Markup {
        guard let imbalance = report.imbalance else { return "" }
        return Table(
            "Allelic imbalance of all arms",
            [
                .text("Arm"), .text("Call"), .text("SNPs"), .text("Deviation (95 % CI)"), .text("p (Holm)"),
                .text("Detectable"),
            ],
            rows: imbalance.arms.map { arm in
                [
                    "\(arm.name)", "\(Words.code(arm.call))", "\(arm.sites)",
                    "\(deviation(arm))", "\(arm.adjustedP.map { NumberText.decimal($0) } ?? "")",
                    "\(arm.smallestDetectable.map { NumberText.decimal($0, decimals: 3) } ?? "")",
                ]
            }
        ).markup
    }

    /// `0.12 (0.11–0.13)`.
    static func deviation(_ arm: ArmImbalanceReport) -> String {
        guard let deviation = arm.deviation else { return "" }
        func share(_ value: Double) -> String { NumberText.decimal(value, decimals: 3) }
        guard let lower = deviation.lower, let upper = deviation.upper else { return share(deviation.value) }
        return "\(share(deviation.value)) (\(share(lower))–\(share(upper)))"
    }
}
