import Annotator
import Reports
import VariantCallFormat

extension RunSummary {
    /// Writes the summary to standard error. All rejected records are counted; of very many the first are listed.
    func write() {
        for warning in warnings { Log.write(.init(.warning, .warning, warning)) }
        for record in rejected.listed {
            Log.write(
                .rejected(
                    input, line: record.line, reason: "\(record.field): \(record.reason)", excerpt: record.excerpt))
        }
        if rejected.count > rejected.listed.count {
            Log.write(
                .init(.warning, .summary, "and \(rejected.count - rejected.listed.count) more rejected records"))
        }
        var counts = "\(input) (\(assembly)): \(recordsRead) records read, \(recordsWritten) written"
        if recordsLeftOut > 0 { counts += ", \(recordsLeftOut) left out (not flagged)" }
        counts += ", \(rejected.count) rejected; \(recordsAnnotated) carry MTOR"
        if let reference { counts += "; \(reference.words)" }
        Log.write(.init(.info, .summary, counts))
        Log.write(
            .init(
                .info, .summary, "reading plan \(plan.reported.rawValue): \(plan.words(verified: verifiedBlocks))"))
    }
}
