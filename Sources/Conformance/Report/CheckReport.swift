import FoundationEssentials
import VariantCallFormat

/// What `check` says of its files. `Schema/check.schema.json` describes the JSON.
public struct CheckReport: Codable, Sendable, Equatable {
    /// The name of the format, `mtorvar-check/1`.
    public var schema = "mtorvar-check/1"
    /// The files, in the order in which they were named.
    public var files: [FileCheck]

    /// Makes a report.
    public init(files: [FileCheck]) { self.files = files }

    /// The report as JSON, keys sorted, with one newline at its end. What is unknown is absent.
    ///
    /// - Throws: `EncodingError`, which nothing in a report can cause.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Whether every file can be read whole, and where `strict`, without a warning.
    public func passes(strict: Bool) -> Bool {
        files.allSatisfy { $0.isReadable && (!strict || $0.warnings.isEmpty) }
    }
}

/// What was found in one file.
public struct FileCheck: Codable, Sendable, Equatable {
    /// The path as the user gave it; `standard input` for `-`.
    public var path: String
    /// Whether all of the file was read and no record was rejected.
    public var isReadable: Bool
    /// Why the file cannot be read on, in words with line, excerpt and what was expected; nothing where it was read to its end.
    public var error: String?
    /// `text`, `gzip` or `BGZF`; nothing where it is none of them.
    public var container: String?
    /// What `##fileformat` says.
    public var version: String?
    /// `GRCh37` or `GRCh38`; nothing where the header does not tell it or contradicts itself.
    public var assembly: String?
    /// What tells the assembly, in words; what was looked at where nothing does.
    public var assemblyEvidence: [String]
    /// REF bases that were held against the sequences of the genes.
    public var basesCompared: Int
    /// Those that differ.
    public var basesDiffering: Int
    /// What holding REF against the FASTA of `--reference` came to; nothing without one.
    public var reference: ReferenceCheck?
    /// The sample names.
    public var samples: [String]
    /// The programs that the header names.
    public var callers: [String]
    /// The index beside the file, by its path.
    public var index: String?
    /// Record lines read, the rejected ones included.
    public var recordsRead: Int
    /// Records that could not be read.
    public var recordsRejected: Int
    /// The rejected records in the order of the file; of very many only the first are listed.
    public var rejected: [Rejected]
    /// The kinds of warning in the order of their first lines.
    public var warnings: [Warning]

    /// A record that cannot be read.
    public struct Rejected: Codable, Sendable, Equatable {
        /// The line, 1-based.
        public var line: Int
        /// The column.
        public var field: String
        /// What is wrong, and what was expected.
        public var reason: String
        /// How the line begins.
        public var excerpt: String
    }

    /// A kind of fault that does not keep the file from being read.
    public struct Warning: Codable, Sendable, Equatable {
        /// The kind.
        public var kind: String
        /// What the kind means.
        public var meaning: String
        /// How often it was met.
        public var count: Int
        /// The first line, 1-based; 0 for the file as a whole.
        public var firstLine: Int
        /// What was wrong there.
        public var example: String
    }

    /// Begins with a file of which nothing is known.
    public init(path: String) {
        self.path = path
        isReadable = false
        assemblyEvidence = []
        basesCompared = 0
        basesDiffering = 0
        samples = []
        callers = []
        recordsRead = 0
        recordsRejected = 0
        rejected = []
        warnings = []
    }

    /// Takes what was found in the records.
    public mutating func take(_ findings: FileFindings) {
        recordsRead = findings.recordsRead
        recordsRejected = findings.rejected.count
        rejected = findings.rejected.listed.map {
            Rejected(line: $0.line, field: $0.field, reason: $0.reason, excerpt: $0.excerpt)
        }
        warnings = findings.warnings.sorted.map {
            Warning(
                kind: $0.kind.rawValue, meaning: $0.kind.meaning, count: $0.entry.count, firstLine: $0.entry.firstLine,
                example: $0.entry.example)
        }
    }
}

extension FileCheck {
    /// The check as people read it.
    public var text: String {
        var lines = ["\(path): \(verdict)"]
        func add(_ name: String, _ value: String) {
            lines.append("  " + name.padded(to: 11) + value)
        }
        if let error { lines += error.split(separator: "\n").map { "  error      " + $0 } }
        if let container { add("container", container) }
        if container != nil { add("version", version ?? "not declared") }
        if container != nil {
            let evidence = assemblyEvidence.joined(separator: "; ")
            add("assembly", (assembly ?? "not known") + (evidence.isEmpty ? "" : " (\(evidence))"))
            if basesCompared > 0 {
                add("REF", "\(basesCompared) bases held against the genes' sequences, \(basesDiffering) differ")
            }
            if let reference {
                add(
                    "reference",
                    "\(reference.path): \(reference.recordsCompared) records compared, \(reference.recordsDiffering) differ"
                )
            }
            add(
                "samples",
                samples.isEmpty
                    ? "none"
                    : "\(samples.count): \(samples.prefix(5).joined(separator: ", "))\(samples.count > 5 ? ", …" : "")")
            if !callers.isEmpty { add("callers", callers.joined(separator: "; ")) }
            if let index { add("index", index) }
            add("records", "\(recordsRead), \(recordsRejected) rejected")
        }
        for record in rejected {
            lines.append("  rejected   line \(record.line): \(record.field): \(record.reason)")
            lines.append("             \(record.excerpt)")
        }
        if recordsRejected > rejected.count {
            lines.append("  rejected   and \(recordsRejected - rejected.count) more")
        }
        for difference in reference?.differences ?? [] {
            lines.append(
                "  differs    line \(difference.line): \(difference.contig):\(difference.position) has REF \(difference.recorded), expected \(difference.expected)"
            )
        }
        if let reference, reference.recordsDiffering > reference.differences.count {
            lines.append("  differs    and \(reference.recordsDiffering - reference.differences.count) more")
        }
        for warning in warnings {
            let place = warning.firstLine > 0 ? "first in line \(warning.firstLine)" : "of the file"
            lines.append(
                "  warning    \(warning.kind) (\(warning.count), \(place)): \(warning.meaning): \(warning.example)")
        }
        return lines.joined(separator: "\n")
    }

    private var verdict: String {
        if error != nil { return "not readable" }
        if recordsRejected > 0 { return "\(recordsRejected) record\(recordsRejected == 1 ? "" : "s") cannot be read" }
        return warnings.isEmpty ? "sound" : "readable, with warnings"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - count, 1))
    }
}
