import Annotator
import Synchronization

/// Shows on standard error how far a run has come, where standard error is a terminal.
final class ProgressDisplay: RunProgress {
    private struct State {
        var shownAt: ContinuousClock.Instant?
        var isShown = false
    }

    private let isEnabled: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private init(isEnabled: Bool) { self.isEnabled = isEnabled }

    /// A display that is silent where the user wants quiet or nobody looks.
    static func standard(quiet: Bool) -> ProgressDisplay {
        ProgressDisplay(isEnabled: !quiet && !Log.isJSON && Terminal.isErrorInteractive)
    }

    func update(file: String, bytes: Int, of total: Int?, records: Int?) {
        guard isEnabled else { return }
        let now = ContinuousClock.now
        let isDue = state.withLock { state in
            if let shownAt = state.shownAt, now - shownAt < .milliseconds(200) { return false }
            state.shownAt = now
            state.isShown = true
            return true
        }
        guard isDue else { return }
        let seconds = max(Double((now - start).components.seconds), 0.001)
        var line = "\(file): \(bytes / 1_048_576) MiB"
        if let total, total > 0 {
            line += " of \(total / 1_048_576) (\(min(100, bytes * 100 / total)) %)"
            if bytes > 0, seconds >= 1 {
                let left = Double(total - bytes) * seconds / Double(bytes)
                line += ", \(Int(left.rounded())) s left"
            }
        }
        if let records { line += ", \(records) records" }
        if let records, seconds >= 1 { line += ", \(Int(Double(records) / seconds)) records/s" }
        Terminal.writeOver(line)
    }

    /// So many samples of so many are done.
    func update(samples: Int, of total: Int) {
        guard isEnabled else { return }
        state.withLock { $0.isShown = true }
        let seconds = max(Double((now() - start).components.seconds), 0.001)
        var line = "\(samples) of \(total) samples"
        if seconds >= 1, samples < total {
            line += ", \(Int((Double(total - samples) * seconds / Double(samples)).rounded())) s left"
        }
        Terminal.writeOver(line)
    }

    private func now() -> ContinuousClock.Instant { .now }

    /// Clears the line.
    func finish() {
        if state.withLock({ $0.isShown }) { Terminal.writeOver("") }
    }
}
