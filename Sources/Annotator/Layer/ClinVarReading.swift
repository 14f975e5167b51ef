import Annotations
import ByteStreams
import Consequences
import Genome
import HGVS
import Interpretation
import Reports
import Transcripts
import VariantCallFormat

/// ClinVar's own VCF, read into rows of the set's genes, each named by this program.
struct ClinVarReading {
    private(set) var rows: [ClinVarTable.Key: ClinVarRow] = [:]
    /// The release, by `##fileDate`.
    let release: String
    /// The SHA-256 of the file.
    let sha256: String?
    private(set) var warnings: [String] = []

    /// What a batch gives.
    private struct Part: Sendable {
        var rows: [(key: ClinVarTable.Key, row: ClinVarRow)] = []
        var proof = AssemblyProof()
        var rejected = RejectedRecords()
        var recordsRead = 0
    }

    /// Reads a file whole.
    ///
    /// - Throws: ``AnnotatorError`` where it is no VCF of ClinVar, of no or another assembly than it says, or has lost its end; `VCFError`,
    ///   `ContainerError`, `ByteStreamError`.
    init(path: String, annotations: AnnotationSet, input: InputOptions, progress: (any RunProgress)?) async throws {
        let source = DigestingSource(try FileSource.open(path: path), digests: true)
        var reader = try VCFReader(text: input.container(source))
        let name = reader.name
        let release = try Self.release(of: reader.header, file: name)
        let evidence = try AssemblyEvidence(
            header: reader.header, declared: input.assembly, contigs: annotations.contigs, file: name)
        let set = try annotations.inUse(nil, assembly: evidence.assembly, file: name)
        let annotator = AlleleAnnotator(
            annotations: set, assembly: evidence.assembly, policy: .standard, threads: input.threads)
        let contigs = set.contigs
        let size = reader.size
        var bytesRead = 0
        var total = Part()
        var rows: [ClinVarTable.Key: ClinVarRow] = [:]
        try await orderedMap(width: input.threads) {
            let batch = try reader.nextBatch()
            bytesRead = reader.bytesRead
            return batch
        } transform: { batch in
            try Self.part(of: batch, annotator: annotator, contigs: contigs, release: release)
        } consume: { part in
            for (key, row) in part.rows where rows[key].map({ row.isBefore($0) }) ?? true { rows[key] = row }
            total.proof.add(part.proof)
            total.rejected.add(part.rejected)
            total.recordsRead += part.recordsRead
            progress?.update(file: name, bytes: bytesRead, of: size, records: total.recordsRead)
        }
        guard reader.endsInLineEnd else { throw AnnotatorError.cutClinVar(name, line: reader.lastLine) }
        try total.proof.verify(evidence, file: name)
        guard !rows.isEmpty else {
            throw AnnotatorError.noAlleleOfClinVar(name, records: total.recordsRead, genes: set.genes.map(\.symbol))
        }
        self.release = release
        self.rows = rows
        sha256 = source.digest()
        warnings = reader.endWarnings
        if let first = total.rejected.listed.first {
            warnings.append(
                LayerWords.rejected(
                    total.rejected.count, file: name, first: first.line, reason: "\(first.field): \(first.reason)"))
        }
        let named = Set(rows.keys.map(\.gene))
        let absent = set.models(of: evidence.assembly).map(\.gene.symbol).filter { !named.contains($0) }
        if !absent.isEmpty { warnings.append(LayerWords.withoutAlleles(absent, file: name)) }
    }

    /// The date of the release; only a VCF of sites by ClinVar has one that means that.
    private static func release(of header: VCFHeader, file: String) throws(AnnotatorError) -> String {
        let missing = ["CLNSIG", "CLNREVSTAT"].filter { header.infoDefinitions[$0] == nil }
        let source = header.metaValue(of: "source")
        guard missing.isEmpty, header.sampleNames.isEmpty, source?.lowercased() == "clinvar" else {
            throw .noClinVarFile(file, source: source, missing: missing, samples: header.sampleNames.count)
        }
        let date = header.metaValue(of: "fileDate") ?? ""
        let isDate = date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
        guard isDate else { throw .noReleaseDate(file, found: date) }
        return date
    }

    private static func part(
        of batch: RecordBatch, annotator: AlleleAnnotator, contigs: ContigTable, release: String
    ) throws -> Part {
        var part = Part()
        var names = ContigNames(contigs: contigs, annotator: annotator)
        try batch.forEachLine { content, _, _ in
            switch content {
            case .noRecord: return
            case .rejected(let rejection):
                part.recordsRead += 1
                part.rejected.add(rejection)
            case .record(let view):
                part.recordsRead += 1
                guard let chromosome = names.chromosome(named: view.chromosomeBytes()),
                    annotator.touchesAnyAssembly(from: view.position, to: view.end, on: chromosome)
                else { return }
                let record = VCFRecord(view)
                let wrong = annotator.prove(
                    position: record.position, reference: Array(record.reference.utf8), line: record.lineNumber,
                    on: chromosome, into: &part.proof)
                if let wrong {
                    part.rejected.add(wrong.rejection(annotator.assembly, excerpt: view.beginning))
                    return
                }
                guard let row = ClinVarRow(record, release: release) else { return }
                part.rows += keys(of: record, on: chromosome, annotator).map { ($0, row) }
            }
        }
        return part
    }

    /// What the alleles of a record are called on MANE Select.
    private static func keys(
        of record: VCFRecord, on chromosome: Chromosome, _ annotator: AlleleAnnotator
    ) -> [ClinVarTable.Key] {
        annotator.consequences(of: record, on: chromosome).compactMap { allele in
            let model = annotator.genes[allele.geneNumber].model
            guard allele.consequence.transcript == model.maneSelect?.accession,
                let name = allele.consequence.codingName
            else { return nil }
            var bytes: [UInt8] = []
            name.writeChange(to: &bytes)
            return ClinVarTable.Key(gene: allele.gene.symbol, name: String(decoding: bytes, as: UTF8.self))
        }
    }
}

// Why a file is not taken for ClinVar's.
extension AnnotatorError {
    fileprivate static func noClinVarFile(
        _ file: String, source: String?, missing: [String], samples: Int
    ) -> AnnotatorError {
        var found = [source.map { "##source=\($0)" } ?? "no ##source"]
        if !missing.isEmpty { found.append("no INFO/\(missing.joined(separator: ", INFO/"))") }
        if samples > 0 { found.append("\(samples) sample columns") }
        return AnnotatorError(
            code: .badData,
            message: """
                \(file): this is not ClinVar's VCF.
                  found: \(found.joined(separator: "; "))
                  expected: ##source=ClinVar, INFO/CLNSIG and INFO/CLNREVSTAT declared, no sample columns
                  what to do: give clinvar.vcf.gz of GRCh37 or GRCh38 as NCBI publishes it
                """)
    }

    fileprivate static func noReleaseDate(_ file: String, found: String) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): its header does not tell which release of ClinVar it is, and no class is printed without its release.
                  found: \(found.isEmpty ? "no ##fileDate" : "##fileDate=\(found.prefix(40))"); expected ##fileDate=2025-11-02
                  what to do: give the file as NCBI publishes it
                """)
    }

    fileprivate static func cutClinVar(_ file: String, line: Int) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): line \(line), the last, has no line end: the file has lost its end.
                  what to do: fetch it again, and compare its checksum
                """)
    }

    fileprivate static func noAlleleOfClinVar(_ file: String, records: Int, genes: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): of \(records) records none classifies an allele in the genes of the set (\(genes.joined(separator: ", "))).
                  what to do: give ClinVar's whole file
                """)
    }
}
