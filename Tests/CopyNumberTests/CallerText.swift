import ByteStreams
import CopyNumber
import Genome
import Testing
import VariantCallFormat

/// A VCF file of a test, read as a report reads it: who wrote it, and the copies and junctions of one column.
struct CallerText {
    var header: VCFHeader
    let records: [VCFRecord]
    let caller: VariantCaller

    /// - Parameters:
    ///   - lines: `##` lines beyond the first.
    ///   - samples: the names of the columns; none for a file of sites.
    ///   - records: the records with spaces for tabs.
    init(_ lines: [String], samples: [String] = ["TUMOR"], version: String = "4.2", _ records: [String]) throws {
        let columns = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
        let text =
            (["##fileformat=VCFv\(version)"] + lines
            + [(columns + (samples.isEmpty ? [] : ["FORMAT"] + samples)).joined(separator: "\t")]
            + records.map { $0.split(separator: " ").joined(separator: "\t") }).joined(separator: "\n") + "\n"
        var reader = try VCFReader(text: ContainerReader(source: MemorySource(Array(text.utf8))))
        header = reader.header
        var found: [VCFRecord] = []
        while let batch = try reader.nextBatch() {
            try batch.forEachLine { content, _, _ in
                switch content {
                case .record(let view): found.append(VCFRecord(view))
                case .rejected(let record): Issue.record("rejected: \(record)")
                case .noRecord: break
                }
            }
        }
        self.records = found
        caller = VariantCaller(header: header, records: found)
    }

    /// A file whose header names nobody.
    init(version: String = "4.2", _ records: [String]) throws { try self.init([], version: version, records) }

    private func column(_ name: String) -> Int? { header.sampleNames.firstIndex(of: name) }

    /// The profile of a column, `TUMOR` where none is named.
    func profile(
        _ sample: String = "TUMOR", normal: String? = nil, copiesOfX: Int? = nil, fit: PurityPloidy = PurityPloidy()
    ) -> CopyNumberProfile {
        var segments: [CopyNumberSegment] = []
        var junctions: [Junction] = []
        for record in records {
            guard let chromosome = Chromosome(name: record.chromosome) else { continue }
            let isOnly = header.sampleNames.count == 1
            segments += CopyNumberSegment.segments(
                of: record, chromosome: chromosome, sample: column(sample), isOnlySample: isOnly,
                normal: normal.flatMap(column), file: "t.vcf", caller: caller)
            segments += record.alternates.indices.compactMap {
                CopyNumberSegment.spelledDeletion(
                    of: record, allele: $0 + 1, chromosome: chromosome, sample: column(sample), isOnlySample: isOnly,
                    normal: normal.flatMap(column), file: "t.vcf", caller: caller)
            }
            junctions += Junction.junctions(
                of: record, chromosome: chromosome, sample: column(sample), isOnlySample: isOnly,
                normal: normal.flatMap(column), file: "t.vcf", caller: caller)
        }
        return CopyNumberProfile(
            segments: segments, junctions: junctions, copiesOfX: copiesOfX, fit: fit.completed(by: caller.fit))
    }

    /// The states of the segments of a column, in order of position.
    func states(_ sample: String = "TUMOR", copiesOfX: Int? = nil) -> [CopyNumberState] {
        let profile = profile(sample, copiesOfX: copiesOfX)
        return profile.segments.map { profile.state(of: $0, thresholds: .standard) }
    }

    /// The only segment of the file.
    func only(_ sample: String = "TUMOR") throws -> CopyNumberSegment {
        let segments = profile(sample).segments
        try #require(segments.count == 1, "\(segments)")
        return segments[0]
    }
}

/// Header lines by which callers are known, as the callers write them.
enum CallerHeader {
    static func format(_ ids: String...) -> [String] {
        ids.map { "##FORMAT=<ID=\($0),Number=1,Type=String,Description=\"d\">" }
    }
    static func info(_ ids: String...) -> [String] {
        ids.map { "##INFO=<ID=\($0),Number=1,Type=String,Description=\"d\">" }
    }
    static let dragen = ["##source=DRAGEN_CNV"]
    static let cnvkit = ["##source=CNVkit v0.9.14"]
    static let sanger = format("TCN", "MCN")
    static let facets = info("TCN_EM", "LCN_EM")
    static let canvas = format("RC", "BC", "CN", "MCC")
    static let gatk = format("CN", "NP", "QA", "QS", "QSE", "QSS")
    static let delly = format("RCL", "RC", "RCR", "RDCN", "DR", "DV", "RR", "RV")
}
