import Annotations
import ReferenceGenome

/// What holding the REF of every record against a reference genome came to.
struct GenomeProof: Sendable {
    /// A record whose REF is not what the genome has there.
    struct Difference: Sendable, Hashable {
        let line: Int
        let contig: String
        let position: Int
        let recorded: String
        let expected: String
    }

    /// How many differences are kept to be listed; all are counted.
    static let mostListed = 20
    /// The records that must have been compared before a file is refused by them.
    static let leastCompared = 20

    /// The records on contigs of the genome with a definite base on both sides.
    private(set) var recordsCompared = 0
    private(set) var recordsDiffering = 0
    private(set) var differences: [Difference] = []

    /// Counts a record that was compared.
    mutating func add(_ difference: Difference?) {
        recordsCompared += 1
        guard let difference else { return }
        recordsDiffering += 1
        if differences.count < Self.mostListed { differences.append(difference) }
    }

    /// Adds what was found in a later part of the same file.
    mutating func add(_ later: GenomeProof) {
        recordsCompared += later.recordsCompared
        recordsDiffering += later.recordsDiffering
        differences += later.differences.prefix(Self.mostListed - differences.count)
    }

    /// Whether the file is of another reference: more than one record in ten differs, of at least 20.
    var isRefuted: Bool { recordsCompared >= Self.leastCompared && recordsDiffering * 10 > recordsCompared }

    /// Refuses a file of another reference.
    ///
    /// - Throws: ``AnnotatorError`` with the first places that differ.
    func verify(file: String, genome: ReferenceGenome) throws(AnnotatorError) {
        guard isRefuted else { return }
        let rows = differences.prefix(10).map {
            "    line \($0.line): \($0.contig):\($0.position) has REF \($0.recorded), expected \($0.expected)"
        }
        let more = recordsDiffering > rows.count ? ["    and \(recordsDiffering - rows.count) more"] : []
        throw AnnotatorError(
            code: .badData,
            message: """
                \(file): REF differs from \(genome.path) in \(recordsDiffering) of \(recordsCompared) records: the file is of another reference.
                \((rows + more).joined(separator: "\n"))
                  what to do: give the FASTA that the variants were called on with --reference
                """)
    }

    /// How many records were compared and differ, in words.
    func text(_ genome: ReferenceGenome) -> String {
        "\(recordsCompared) held against \(genome.path), \(recordsDiffering) differ"
    }

    /// The differences in words: the first ones each, and how many there are.
    func warnings(file: String, genome: ReferenceGenome, recordsRead: Int) -> [String] {
        if recordsCompared == 0, recordsRead > 0 {
            return ["\(file): no record could be held against \(genome.path): it has none of their places"]
        }
        var lines = differences.map {
            "\(file):\($0.line): REF \($0.recorded) at \($0.contig):\($0.position) differs from \($0.expected) of \(genome.path)"
        }
        if recordsDiffering > lines.count {
            lines.append("\(file): and \(recordsDiffering - lines.count) more REF that differ from \(genome.path)")
        }
        return lines
    }
}

extension GenomeInUse {
    /// The places of genes at which the genome has other bases than those bundled, in words.
    var warnings: [String] {
        if basesDiffering == 0 { return [] }
        let rest = basesDiffering > differences.count ? ", and \(basesDiffering - differences.count) more" : ""
        return [
            "\(path): \(basesDiffering) of \(basesCompared) bases in the genes, none of them coding, are not those bundled; the genome's count: "
                + differences.joined(separator: "; ") + rest
        ]
    }
}
