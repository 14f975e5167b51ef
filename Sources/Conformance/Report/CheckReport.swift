import FoundationEssentials
import VariantCallFormat

/// What `check` says of its files. `Schema/check.schema.json` describes the JSON.
package struct CheckReport: Codable, Sendable, Equatable {
    /// The name of the format, `mtorvar-check/1`.
    package var schema = "mtorvar-check/1"
    /// The files, in the order in which they were named.
    package var files: [FileCheck]

    package init(files: [FileCheck]) { self.files = files }

    /// The report as JSON, keys sorted, with one newline at its end. What is unknown is absent.
    ///
    /// - Throws: `EncodingError`, which nothing in a report can cause.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Whether every file can be read whole, and where `strict`, without a warning.
    package func passes(strict: Bool) -> Bool {
        files.allSatisfy { $0.isReadable && (!strict || $0.warnings.isEmpty) }
    }
}

/// What was found in one file.
package struct FileCheck: Codable, Sendable, Equatable {
    /// The name without its folder; `standard input` for `-`.
    package var path: String
    /// Whether all of the file was read and no record was rejected.
    package var isReadable: Bool
    /// Why the file cannot be read on, in words with line, excerpt and what was expected; nothing where it was read to its end.
    package var error: String?
    /// `text`, `gzip` or `BGZF`; nothing where it is none of them.
    package var container: String?
    /// What `##fileformat` says.
    package var version: String?
    /// `GRCh37` or `GRCh38`; nothing where the header does not tell it or contradicts itself.
    package var assembly: String?
    /// What tells the assembly, in words; where it was sought, where nothing does.
    package var assemblyEvidence: [String]
    /// REF bases that were held against the sequences of the genes.
    package var basesCompared: Int
    /// Those that differ.
    package var basesDiffering: Int
    /// What holding REF against the FASTA of `--reference` came to; nothing without one.
    package var reference: ReferenceCheck?
    /// The sample names.
    package var samples: [String]
    /// The tumours among them, as a report takes them; nothing where none of the columns may be reported.
    package var tumours: [Tumour]?
    /// The programs that the header names.
    package var callers: [String]
    /// The index beside the file, by its name.
    package var index: String?
    /// Record lines read, the rejected ones included.
    package var recordsRead: Int
    /// Records that could not be read.
    package var recordsRejected: Int
    /// The rejected records in the order of the file; of very many only the first are listed.
    package var rejected: [Rejected]
    /// The kinds of warning in the order of their first lines.
    package var warnings: [Warning]

    /// A tumour with its normal.
    package struct Tumour: Codable, Sendable, Equatable {
        /// The name of its report.
        package var name: String
        /// The tumour's columns; several where they are callers of one sample.
        package var columns: [String]
        /// The normal's column.
        package var normal: String?
        /// What tells it, in words.
        package var basis: String

        /// Makes the value of its parts.
        package init(name: String, columns: [String], normal: String?, basis: String) {
            self.name = name
            self.columns = columns
            self.normal = normal
            self.basis = basis
        }
    }

    /// A record that cannot be read.
    package struct Rejected: Codable, Sendable, Equatable {
        /// The line, 1-based.
        package var line: Int
        /// The column.
        package var field: String
        /// What is wrong, and what was expected.
        package var reason: String
        /// How the line begins.
        package var excerpt: String
    }

    /// A kind of fault that does not keep the file from being read.
    package struct Warning: Codable, Sendable, Equatable {
        package var kind: String
        /// What the kind means.
        package var meaning: String
        /// How often it was met.
        package var count: Int
        /// The first line, 1-based; 0 for the file as a whole.
        package var firstLine: Int
        /// What was wrong there.
        package var example: String
    }

    /// Begins with a file of which nothing is known.
    package init(path: String) {
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
    package mutating func take(_ findings: FileFindings) {
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
    package var text: String {
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
            if let tumours, samples.count > 1 {
                let names = tumours.prefix(5).map { $0.name + ($0.normal.map { " (normal \($0))" } ?? "") }
                add(
                    "tumours",
                    "\(tumours.count): \(names.joined(separator: ", "))\(tumours.count > 5 ? ", …" : "")")
            }
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
