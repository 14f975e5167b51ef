import Annotations
import CopyNumber
import Genome
import Reports
import Transcripts

/// What a sample's tables of segments say, and what is known of the tumour as a whole.
struct SegmentEvidence: Sendable {
    let tables: [SampleTable]
    /// Purity, ploidy and whole-genome doubling: the user's word, completed by the tables and the callers.
    let fit: PurityPloidy
    /// The copies of X that a table gives, and the table.
    let copiesOfX: (file: String, copies: Int)?

    /// - Parameter fit: what the user says of the tumour.
    init(_ sample: TumourSample, fit: PurityPloidy) {
        tables = sample.tables
        var fit = fit
        for table in tables.compactMap(\.file.table.fit) { fit = fit.completed(by: table) }
        for own in sample.files where own.isOnlyTumour {
            if let given = own.file.caller?.fit { fit = fit.completed(by: given, file: own.file.name) }
        }
        self.fit = fit
        copiesOfX =
            tables.lazy.map(\.file.table).compactMap { table in table.copiesOfX.map { (table.file, $0) } }.first
    }

    /// Whether a table gives segments, not purity alone.
    var givesSegments: Bool { tables.contains { $0.file.table.dialect.givesSegments } }

    var rows: Int { tables.reduce(0) { $0 + $1.file.table.rows } }

    var warnings: [String] { tables.flatMap(\.file.table.warningWords) + fit.contradictionWords }

    /// The sample's segments in all tables, those included that its levels of genes and copies of whole arms come to.
    func segments(on genes: [GenePlace], _ arms: [ChromosomeArm]) -> [CopyNumberSegment] {
        tables.flatMap { own in
            let table = own.file.table
            return own.rows?.segments(on: genes, arms, file: table.file, caller: table.dialect.program) ?? []
        }
    }

    /// The copies of parts of arms in all tables.
    var partialArms: [ArmCopies] { tables.flatMap { $0.rows?.partialArms ?? [] } }

    /// What the report of the sample says of the tables.
    var inputs: [InputReport] { tables.map { $0.file.report(sample: $0.rows) } }
}

extension AnnotationSet {
    /// Where the genes lie on an assembly, from the first to the last base of the transcript that names them.
    func genePlaces(of assembly: Assembly) -> [GenePlace] {
        models(of: assembly).compactMap { model in
            guard let transcript = model.namingTranscript else { return nil }
            return GenePlace(symbol: model.gene.symbol, chromosome: transcript.chromosome, span: transcript.span)
        }
    }
}
