import Genome
import Reports

/// Reads the reports of a cohort, a few at a time, and keeps little of each.
package struct CohortReading: Sendable {
    /// The samples, in the order of the files.
    package private(set) var samples: [CohortSample] = []
    /// The files that could not be read.
    package private(set) var unreadable: [UnreadableReport] = []
    /// The variants of all samples.
    package private(set) var pool = VariantPool()

    /// So many reports are in memory at once, for each thread.
    private static let batch = 8

    /// Reads reports.
    ///
    /// - Parameters:
    ///   - paths: the files.
    ///   - threads: how many are read at once; the result does not depend on it.
    ///   - page: the page beside a report, as the cohort's page leads to it.
    ///   - read: the bytes of a file.
    package init(
        _ paths: [String], threads: Int, page: @Sendable (String) -> String?,
        read: @Sendable (String) throws -> [UInt8]
    ) {
        for start in stride(from: 0, to: paths.count, by: Self.batch * threads) {
            let batch = Array(paths[start..<min(start + Self.batch * threads, paths.count)])
            let results = concurrentMap(batch, width: threads) { path in Self.sample(path, page: page, read: read) }
            for result in results {
                switch result {
                case .success(let (sample, genes)):
                    pool.add(genes, sample: samples.count)
                    samples.append(sample)
                case .failure(let fault): unreadable.append(fault)
                }
            }
        }
    }

    private static func sample(
        _ path: String, page: (String) -> String?, read: (String) throws -> [UInt8]
    ) -> Result<(CohortSample, [GeneReport]), UnreadableReport> {
        let bytes: [UInt8]
        do { bytes = try read(path) } catch {
            return .failure(UnreadableReport(file: path, reason: "\(error)"))
        }
        return Result { () throws(UnreadableReport) in
            let document = try ReportDocument(json: bytes, file: path)
            return (CohortSample(document, report: PathlessNames.base(path), page: page(path)), document.genes)
        }
    }

    /// Gives each sample the attributes of a table.
    ///
    /// - Throws: ``CohortTable/Fault`` where a row is of no sample.
    package mutating func apply(_ table: CohortTable) throws(CohortTable.Fault) { try table.apply(to: &samples) }
}
