import Annotations
import Annotator
import ByteStreams
import Conformance
import CopyNumber
import Genome
import HGVS
import Panels
import ReferenceGenome
import Reports
import VariantCallFormat

/// The readers of what comes from outside, each of which takes any bytes.
enum Target: String, CaseIterable {
    /// A VCF in any container, read whole, with its rules.
    case vcf
    /// A TBI or CSI, unpacked.
    case index
    /// A table of segments, of purity or of genes.
    case segments
    /// A BED file.
    case bed
    /// A sheet of samples.
    case sheet
    /// A GFF3.
    case gff3
    /// An HGVS name.
    case hgvs
    /// A `.fai`.
    case fai
    /// A `.gzi`, held against a BGZF file.
    case gzi
    /// A VCF of sites to annotate from: each line as it is looked up.
    case sites
    /// A table of the annotation set.
    case annotations
    /// A report in JSON.
    case report

    /// Whether the input is VCF, which is changed by its fields.
    var isVCF: Bool { self == .vcf || self == .sites }

    /// Reads the input; what it throws is an answer, too.
    func run(_ bytes: [UInt8]) {
        switch self {
        case .vcf: readVCF(bytes)
        case .index: _ = try? RegionIndex(parsing: bytes, name: "fuzz")
        case .segments: _ = try? SegmentTable(reading: container(bytes), file: "fuzz")
        case .bed: _ = try? CallableIntervals(bed: container(bytes), file: "fuzz")
        case .sheet: _ = try? SampleSheet(parsing: bytes, file: "fuzz")
        case .gff3: readGFF3(bytes)
        case .hgvs:
            if let variant = try? HGVSVariant(parsing: String(decoding: bytes, as: UTF8.self)) { _ = "\(variant)" }
        case .fai: readFASTAIndex(bytes)
        case .gzi:
            if let file = try? BlockGzipFile(path: Self.blockGzip) {
                _ = try? BlockGzipIndex(parsing: bytes, name: "fuzz", file: file)
            }
        case .sites: readSites(bytes)
        case .annotations: readTable(bytes)
        case .report: _ = try? ReportJSON.decode(bytes)
        }
    }

    private func container(_ bytes: [UInt8]) throws -> ContainerReader {
        try ContainerReader(source: MemorySource(bytes, name: "fuzz", piece: 1 << (Int(bytes.last ?? 0) % 16)))
    }

    private func readVCF(_ bytes: [UInt8]) {
        do {
            var options = ContainerReader.Options()
            // The first byte decides the way of reading.
            options.threads = 1 + Int(bytes.first ?? 0) % 3
            var reader = try VCFReader(
                text: ContainerReader(
                    source: MemorySource(bytes, piece: 1 << (Int(bytes.last ?? 0) % 16)), options: options))
            let checker = ConformanceChecker(reader.header)
            var findings = FileFindings(reader.header)
            while let batch = try reader.nextBatch() {
                findings.add(try checker.check(batch))
                try batch.forEachLine { content, _, _ in
                    guard case .record(let view) = content else { return }
                    let record = VCFRecord(view)
                    for sample in record.samples.indices {
                        for allele in record.alternates.indices {
                            _ = record.readSupport(ofAllele: allele + 1, sample: sample)
                            _ = record.phase(ofAllele: allele + 1, sample: sample)
                        }
                    }
                }
            }
        } catch {}
    }

    private func readSites(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let record = SourceRecord(line) else { continue }
            for index in record.alternates.indices {
                _ = record.variant(index, on: Self.chromosome)
                _ = record.values(of: "AF", version: nil)
            }
        }
    }

    private static let chromosome: Chromosome = {
        guard let chromosome = Chromosome(name: "10") else { fatalError("chromosome 10 is known") }
        return chromosome
    }()

    private func readGFF3(_ bytes: [UInt8]) {
        do {
            let reader = try GFF3Reader(
                source: MemorySource(bytes, piece: 1 << (Int(bytes.last ?? 0) % 16)))
            _ = try reader.forEachFeature(where: { _ in true }) { feature in _ = feature.interval.count }
        } catch {}
    }

    private func readFASTAIndex(_ bytes: [UInt8]) {
        guard let index = try? FASTAIndex(parsing: bytes, file: "fuzz", fasta: "fuzz.fa") else { return }
        for contig in index.contigs { _ = contig.textEnd }
    }

    private func readTable(_ bytes: [UInt8]) {
        guard let table = try? TabTable(parsing: bytes, file: "fuzz") else { return }
        for row in table.rows {
            for column in table.columns {
                _ = try? row.text(column)
                _ = try? row.integer(column)
                _ = try? row.flag(column)
            }
        }
    }

    /// The path of a small BGZF file: two blocks of text.
    private static let blockGzip: String = {
        do {
            let path = "/tmp/mtorvar-fuzz-\(UInt64.random(in: 0 ... .max)).gz"
            let packer = BlockGzipSink(target: try FileSink(path: path))
            try packer.write([UInt8](repeating: 65, count: 100_000))
            try packer.finish()
            return path
        } catch { fatalError("\(error)") }
    }()
}
