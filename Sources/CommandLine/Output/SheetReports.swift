import Annotator
import ArgumentParser
import ByteStreams
import FoundationEssentials
import Interpretation
import Reports

/// Writes the reports of a sheet: some samples at once, and what goes wrong with one does not stop the others.
struct SheetReports: Sendable {
    /// What became of a sample.
    enum Outcome: Sendable {
        /// Its files are there; what its report answers, and how many records were rejected.
        case reported(answer: String, rejected: Int)
        case failed(SheetRun.Failure)
    }

    let run: SheetRun
    let files: ReportFiles
    /// So many samples at once.
    let jobs: Int
    /// Whether what is there already is passed over.
    let resumes: Bool
    let overwrites: Bool

    /// Writes the reports; the outcomes come in the order of the sheet.
    func write(progress: ProgressDisplay) async -> [Outcome] {
        let entries = run.sheet.entries
        let names = ReportFiles.names(of: entries.map(\.sample))
        files.removeAbandoned(of: names)
        var outcomes: [Int: Outcome] = [:]
        await withTaskGroup(of: (Int, Outcome).self) { group in
            var started = 0
            func start() {
                guard started < entries.count else { return }
                let index = started
                started += 1
                group.addTask { (index, await write(entries[index], name: names[index])) }
            }
            for _ in 0..<jobs { start() }
            while let (index, outcome) = await group.next() {
                outcomes[index] = outcome
                if Log.isJSON, case .reported(let answer, _) = outcome {
                    var event = Log.Event(.info, .sample, "\(entries[index].sample): \(answer)")
                    (event.sample, event.line) = (entries[index].sample, entries[index].line)
                    Log.write(event)
                }
                progress.update(samples: outcomes.count, of: entries.count)
                start()
            }
        }
        return entries.indices.compactMap { outcomes[$0] }
    }

    private func write(_ entry: SampleSheet.Entry, name: String) async -> Outcome {
        do {
            let key = try run.key(entry, form: "\(files.page)")
            if resumes, let earlier = files.earlier(name: name, key: key, inputs: run.paths(entry)) {
                return outcome(earlier)
            }
            let report = try await run.report(entry)
            try await files.write(report, name: name, key: key, overwriting: overwrites)
            return outcome(report)
        } catch let failure as SheetRun.Failure {
            return .failed(failure)
        } catch {
            return .failed(run.failure(of: entry, error))
        }
    }

    private func outcome(_ report: SampleReport) -> Outcome {
        .reported(
            answer: report.answer.title ?? report.answer.verdict.rawValue,
            rejected: report.inputs.reduce(0) { $0 + $1.rejectedCount })
    }
}

extension ReportFiles {
    private func recordPath(name: String) -> String { "\(stem(name)).\(RunRecord.ending)" }

    /// All files of a report of a sheet, but for the record.
    private func allPaths(name: String) -> [String] {
        let forms = paths(name: name)
        return forms.map(\.path) + multiQCPaths(beside: forms)
    }

    /// The report that is there, where all its files are whole and of the same inputs.
    fileprivate func earlier(name: String, key: String, inputs: [String]) -> SampleReport? {
        let path = recordPath(name: name)
        guard let record = RunRecord(path: path),
            record.holds(for: allPaths(name: name), key: key, inputs: inputs, recordPath: path),
            let json = paths(name: name).first(where: { $0.form == .json })?.path
        else { return nil }
        return try? ReportJSON.decode(FileBytes.read(json))
    }

    /// Writes the files of a report, and then what they were made of.
    fileprivate func write(_ report: SampleReport, name: String, key: String, overwriting: Bool) async throws {
        let forms = paths(name: name)
        if !overwriting { try refuseOther(than: report, forms) }
        let all = try await bytes(of: report, files: forms)
        let record = try RunRecord(key: key, files: all).bytes()
        try write(all + [(path: recordPath(name: name), bytes: record)])
    }

    /// Removes unfinished files of some samples that a run left behind which was killed.
    fileprivate func removeAbandoned(of names: [String]) {
        var wanted: Set<String> = []
        for name in names {
            wanted.formUnion((allPaths(name: name) + [recordPath(name: name)]).map(FileNames.base))
        }
        let folder = stem("").dropLast()
        for file in (try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? [] {
            guard let name = UnfinishedName.target(of: file), wanted.contains(name) else { continue }
            UnfinishedName.removeIfAbandoned("\(folder)/\(file)")
        }
    }
}
