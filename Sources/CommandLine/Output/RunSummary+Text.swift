import Annotator
import Reports
import VariantCallFormat

extension RunSummary {
    /// The summary in a few lines, for standard error. All rejected records are counted; of very many the first are listed.
    var text: String {
        var lines = warnings.map { "mtorvar: warning: \($0)" }
        for record in rejected.listed {
            lines.append(
                "mtorvar: rejected: \(input):\(record.line): \(record.field): \(record.reason)\n    \(record.excerpt)")
        }
        if rejected.count > rejected.listed.count {
            lines.append("mtorvar: and \(rejected.count - rejected.listed.count) more rejected records")
        }
        var counts = "mtorvar: \(input) (\(assembly)): \(recordsRead) records read, \(recordsWritten) written"
        if recordsLeftOut > 0 { counts += ", \(recordsLeftOut) left out (not flagged)" }
        counts += ", \(rejected.count) rejected; \(recordsAnnotated) carry MTOR"
        if let reference { counts += "; \(reference.words)" }
        let plan = "mtorvar: reading plan \(plan.reported.rawValue): \(plan.words(verified: verifiedBlocks))"
        return (lines + [counts, plan]).joined(separator: "\n")
    }
}
