import Annotations
import ByteStreams
import ReferenceGenome
import Reports

/// What holding the REF of every record against a reference genome came to.
struct GenomeProof: Sendable {
    /// A record whose REF is not what the genome has there.
    struct Difference: Sendable, Hashable {
        let line: Int
        let contig: String
        let position: Int
        let recorded: String
        let expected: GenomeBases
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
            "    line \($0.line): \($0.contig):\($0.position) has REF \($0.recorded), expected \($0.expected.words)"
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

    /// How many records were compared and differ.
    ///
    /// - Parameter name: what the genome is called; its name without the folder where nothing is given.
    func tally(_ genome: ReferenceGenome, called name: String? = nil) -> GenomeTally {
        GenomeTally(
            path: name ?? FileNames.base(of: genome.path), compared: recordsCompared, differing: recordsDiffering)
    }

    /// The differences: the first ones each, and how many there are.
    func warnings(file: String, genome: ReferenceGenome, recordsRead: Int) -> [String] {
        let tally = tally(genome)
        if recordsCompared == 0, recordsRead > 0 { return [InputWarning.noRecordInGenome(tally, file: file).words] }
        let listed = differences.map {
            InputWarning.genomeDiffers(
                tally, file: file, line: $0.line, recorded: $0.recorded, place: "\($0.contig):\($0.position)",
                expected: $0.expected)
        }
        let rest = recordsDiffering - listed.count
        return (listed + (rest > 0 ? [.moreDiffer(tally, file: file, rest)] : [])).map(\.words)
    }
}

extension GenomeInUse {
    /// The places of genes at which the genome has other bases than those bundled.
    var warnings: [String] {
        if basesDiffering == 0 { return [] }
        return [
            InputWarning.otherBasesInGenes(
                path: FileNames.base(of: path), differing: basesDiffering, compared: basesCompared, first: differences
            ).words
        ]
    }
}
