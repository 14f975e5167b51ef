import Reports

/// What the terminal shows of a cohort.
package enum CohortSummary {
    /// A few lines.
    package static func render(_ report: CohortReport, folder: String) -> String {
        var lines = ["\(CohortWords.title(report)), written to \(folder)"]
        for gene in report.genes where gene.altered.count > 0 {
            lines.append("  \(gene.gene) altered: \(gene.altered.words)")
        }
        for item in report.rows {
            guard case .arm(let name) = item, let arm = report.arms.first(where: { $0.arm == name }) else { continue }
            lines.append("  \(name) lost: \(arm.lost.words)")
        }
        let quality = QualityWords(report: report)
        let remarks = quality.pairs + quality.sharedNames + quality.sexMismatches + quality.mixtures
        return (lines + remarks.map { "  ! \($0)" }).joined(separator: "\n") + "\n"
    }
}
