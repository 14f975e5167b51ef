import ByteStreams
import CopyNumber
import Genome
import Reports
import VariantCallFormat

/// A table of segments that was read whole, held against the assembly that it is used on.
struct SegmentFile: Sendable {
    let table: SegmentTable
    let path: String
    let sha256: String?
    /// What tells the file from others.
    let fingerprint: String

    /// Reads a table; of a table that names no kind by its columns, the kind may be given.
    ///
    /// - Throws: `SegmentTableError`, `ContainerError`, `ByteStreamError`.
    init(
        path: String, name: String, dialect: TableDialect?, scale: RatioScale?, input: InputOptions, checksums: Bool
    ) throws {
        let source = DigestingSource(try FileSource.open(path: path), digests: checksums)
        self.path = path
        do {
            table = try SegmentTable(reading: input.container(source), file: name, dialect: dialect, scale: scale)
        } catch var error as SegmentTableError {
            error.file = path
            throw error
        }
        sha256 = source.digest()
        fingerprint = try source.fingerprint(path: path)
    }

    /// Whether a file is VCF rather than a table: it begins with `##fileformat=VCF`.
    ///
    /// - Throws: `ContainerError`, `ByteStreamError`.
    static func isVCF(path: String, input: InputOptions) throws -> Bool {
        let beginning = Array("##fileformat=VCF".utf8)
        let reader = try input.container(try FileSource.open(path: path))
        var bytes: [UInt8] = []
        while bytes.count < beginning.count, try reader.read(into: &bytes) {}
        return bytes.starts(with: beginning)
    }

    /// What the table says of its assembly: lengths and names of contigs, each with what it points to.
    func findings(_ contigs: ContigTable) -> [(assembly: Assembly, reason: AssemblyReason)] {
        Assembly.allCases.flatMap { assembly -> [(assembly: Assembly, reason: AssemblyReason)] in
            let lengths = table.contigLengths.count { contig in
                Chromosome(name: contig.name).map { contigs.assemblies(of: $0, length: contig.length) == [assembly] }
                    ?? false
            }
            let accessions = table.contigNames.count { name in
                contigs.naming(of: name) == .assembly(assembly)
            }
            let named = table.contigLengths.count { $0.assembly.flatMap { Assembly(naming: $0) } == assembly }
            let found: [AssemblyReason?] = [
                lengths > 0 ? .lengths(lengths, assembly) : nil,
                accessions > 0 ? .accessions(accessions, assembly) : nil,
                named > 0 ? .named(named, assembly, inTable: true) : nil,
            ]
            return found.compactMap { $0 }.map { (assembly, .table(table.file, $0)) }
        }
    }

    /// Holds the table against an assembly and says how far that proves it.
    ///
    /// - Parameter basis: why the assembly is taken where the table does not tell.
    /// - Throws: ``AnnotatorError`` where the table is of another assembly, or a segment reaches beyond the end of its chromosome.
    func verify(
        _ assembly: Assembly, basis: AssemblyBasis, contigs: ContigTable
    ) throws(AnnotatorError) -> [AssemblyReason] {
        for contig in table.contigLengths {
            guard let other = contigs.otherAssembly(ofContig: contig.name, length: contig.length) else { continue }
            throw .unsupportedAssembly(
                other, file: path, evidence: [.table(table.file, .otherAssembly(other.name, contigs: 1))])
        }
        let findings = findings(contigs)
        if let other = findings.first(where: { $0.assembly != assembly }) {
            throw .segmentsOfOtherAssembly(
                assembly, file: path, found: other.reason, basis: basis)
        }
        for (chromosome, place) in table.furthest.sorted(by: { $0.key < $1.key }) {
            guard let length = contigs[assembly, chromosome]?.length, place.end > length else { continue }
            let fitting = Assembly.allCases.filter { contigs[$0, chromosome].map { $0.length >= place.end } ?? false }
            throw .segmentBeyondChromosome(
                assembly, file: path, line: place.line, chromosome: chromosome, end: place.end, length: length,
                fitting: fitting, basis: basis)
        }
        if !findings.isEmpty { return findings.map(\.reason) }
        return [.takenAs(assembly, table: table.file, basis)]
    }

    /// The assembly of a table that no VCF file stands beside, and how it was known.
    ///
    /// - Throws: ``AnnotatorError`` where it is not told.
    func assembly(declared: Assembly?, contigs: ContigTable) throws(AnnotatorError) -> (Assembly, [AssemblyReason]) {
        guard let assembly = declared ?? findings(contigs).first?.assembly else {
            throw .unknownAssembly(
                file: path, lookedAt: AnnotatorError.lookedAtInTable)
        }
        return (assembly, try verify(assembly, basis: declared == nil ? .ownContigs : .option, contigs: contigs))
    }

    /// What the report says of the file.
    func report(sample: SegmentTable.Sample?) -> InputReport {
        InputReport(
            path: table.file, role: .segments, container: table.container, format: table.dialect.words,
            callers: table.dialect.program.map { [$0.title] } ?? [], records: table.rows,
            rejected: table.rejected.listed.map {
                RejectedReport(line: $0.line, reason: "\($0.field): \($0.reason)", excerpt: $0.excerpt)
            },
            rejectedCount: table.rejected.count, filtered: 0, sha256: sha256,
            table: TableReport(
                kind: table.dialect, recognition: table.recognition.words, sample: sample?.name,
                samples: table.samples.count, taken: table.taken,
                elsewhere: table.elsewhere.values.reduce(0, +), withoutState: table.withoutState))
    }
}

extension AnnotatorError {
    /// The evidence of a table, where it does not tell the assembly.
    static let lookedAtInTable = ["contig lengths (@SQ): none", "names of chromosomes"]

    static func segmentsOfOtherAssembly(
        _ assembly: Assembly, file: String, found: AssemblyReason, basis: AssemblyBasis
    ) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): the table of segments is of another assembly than \(assembly.rawValue).
                  found: \(found.words)
                  \(assembly.rawValue) was taken \(basis.words)
                  what to do: give the segments of the same assembly
                """)
    }

    static func segmentBeyondChromosome(
        _ assembly: Assembly, file: String, line: Int, chromosome: Chromosome, end: Int, length: Int,
        fitting: [Assembly], basis: AssemblyBasis
    ) -> AnnotatorError {
        let what =
            end > length
            ? "beyond the end of the chromosome on \(assembly.rawValue) (\(length))"
            : "which is no end of the chromosome on \(assembly.rawValue) (\(length)) but on another assembly"
        let fits =
            fitting.isEmpty ? "it fits no known assembly" : "it fits \(fitting.map(\.rawValue).joined(separator: ", "))"
        return AnnotatorError(
            code: .badData,
            message: """
                \(file):\(line): a segment ends at \(chromosome):\(end), \(what); \(fits).
                  \(assembly.rawValue) was taken \(basis.words)
                  what to do: check which assembly the segments were called on
                """)
    }

    static func unknownSegmentSample(_ name: String, file: String, samples: [String?]) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: """
                \(file): --segments-sample '\(name)' names one sample of the table for one tumour; there are \(samples.map { $0 ?? "(no name)" }.excerpt)
                  what to do: name a sample of the table, and of several tumours the one to report with --tumour
                """)
    }

    static func noSegments(_ table: SegmentTable) -> AnnotatorError {
        let found: String
        if let first = table.rejected.listed.first {
            found =
                "\(table.rows) row\(table.rows == 1 ? "" : "s"), of which none is taken; the first, line \(first.line): \(first.field): \(first.reason)"
        } else if table.rows > 0 {
            found =
                "\(table.rows) row\(table.rows == 1 ? "" : "s"), none on a chromosome and with a number of copies or a ratio"
        } else {
            found = "a header and no row"
        }
        return AnnotatorError(
            code: .badData,
            message: """
                \(table.file): there is nothing to report: no segment could be read.
                  found: \(found)
                  what to do: check how the table was written, and name its kind with --segments-kind where it was recognised wrongly (taken as \(table.dialect.words))
                """)
    }

    static func fitOfSeveral(file: String, samples: [String?]) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: """
                \(file): purity, ploidy and whole-genome doubling are those of one tumour; the file has \(samples.map { $0 ?? "(no name)" }.joined(separator: ", "))
                  what to do: name the tumour with --tumour
                """)
    }
}
