import CopyNumber
import Genome
import Reports

/// What all tables of segments say, beside one main file.
struct SegmentEvidence: Sendable {
    let tables: [SegmentFile]
    /// Purity, ploidy and whole-genome doubling: the user's word, completed by the tables.
    let fit: PurityPloidy
    /// The copies of X that a table gives, and the table.
    let copiesOfX: (file: String, copies: Int)?
    /// How the assembly of each table was known.
    let assemblyReasons: [AssemblyReason]
    /// Whether one sample is reported.
    let isAlone: Bool
    private let sampleName: String?

    /// Holds the tables against the assembly of the other files.
    ///
    /// - Throws: ``AnnotatorError`` where one is of another assembly, or purity is given for more than one tumour.
    init(
        _ tables: [SegmentFile], options: ReportRun.Options, subject: ReportRun.Subject, contigs: ContigTable
    ) throws(AnnotatorError) {
        self.tables = tables
        var fit = options.fit
        var reasons: [AssemblyReason] = []
        for file in tables {
            if let own = file.table.fit {
                fit = fit.completed(by: own)
            } else if file.table.file != subject.name {
                reasons += try file.verify(subject.assembly, basis: .otherFile(subject.name), contigs: contigs)
            }
        }
        isAlone = subject.roles.pairings.count == 1
        if !fit.isEmpty, !isAlone {
            throw .fitOfSeveral(file: subject.name, samples: subject.roles.pairings.map(\.name))
        }
        if isAlone {
            for file in subject.files {
                if let own = file.caller?.fit { fit = fit.completed(by: own, file: file.path) }
            }
        }
        self.fit = fit
        copiesOfX = tables.lazy.compactMap { table in table.table.copiesOfX.map { (table.table.file, $0) } }.first
        assemblyReasons = reasons
        sampleName = options.segmentSample
    }

    /// Whether a table gives segments, not purity alone.
    var givesSegments: Bool { tables.contains { $0.table.dialect.givesSegments } }

    var rows: Int { tables.reduce(0) { $0 + $1.table.rows } }

    var warnings: [String] { tables.flatMap(\.table.warningWords) }

    /// The segments of a sample in all tables.
    func segments(for pairing: TumourNormalPairing.Pairing) throws(AnnotatorError) -> [CopyNumberSegment] {
        var segments: [CopyNumberSegment] = []
        for file in tables { segments += try sample(in: file, for: pairing)?.segments ?? [] }
        return segments
    }

    /// What the report of a sample says of the tables.
    func inputs(for pairing: TumourNormalPairing.Pairing) throws(AnnotatorError) -> [InputReport] {
        var inputs: [InputReport] = []
        for file in tables { inputs.append(file.report(sample: try sample(in: file, for: pairing))) }
        return inputs
    }

    private func sample(
        in file: SegmentFile, for pairing: TumourNormalPairing.Pairing
    ) throws(AnnotatorError) -> SegmentTable.Sample? {
        try file.sample(
            named: sampleName ?? pairing.name, isAlone: isAlone, isNamedByOption: sampleName != nil)
    }
}
