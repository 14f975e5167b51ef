package import Annotations
import ByteStreams
import ReferenceGenome
package import Reports
import VariantCallFormat

/// Reports of the samples of a sheet that has their files, each sample by itself.
package struct SheetRun: Sendable {
    package let sheet: SampleSheet
    private let annotations: AnnotationSet
    private let options: ReportRun.Options

    /// Makes a run; what the options say of all samples holds where a row does not say other.
    package init(_ sheet: SampleSheet, annotations: AnnotationSet, options: ReportRun.Options) {
        self.sheet = sheet
        self.annotations = annotations
        self.options = options
    }

    /// Why there is no report of a row: the error, and where it can be told, the column whose file it is of.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        /// The line of the sheet.
        package let line: Int
        package let column: SampleSheet.Column?
        /// What happened.
        package let underlying: any Error
        let sheet: String
        let sample: String

        /// The failure with its place in the sheet.
        package var description: String {
            "\(sheet):\(line): sample '\(sample)'\(column.map { ", column '\($0.rawValue)'" } ?? ""): \(underlying)"
        }
    }

    /// Makes the report of a row.
    ///
    /// - Throws: ``Failure``.
    package func report(_ entry: SampleSheet.Entry) async throws(Failure) -> SampleReport {
        do {
            let reports = try await ReportRun(annotations: annotations, options: try options(for: entry))
                .run(inputs: entry.paths(.vcf), progress: nil)
            return reports[0]
        } catch {
            throw failure(of: entry, error)
        }
    }

    /// What went wrong with a row, with its place in the sheet.
    package func failure(of entry: SampleSheet.Entry, _ error: any Error) -> Failure {
        let file = error as? ReportRun.InputFailure
        let cell = error as? CellFailure
        let column = cell?.column ?? file.flatMap { file in entry.files.first { $0.paths.contains(file.path) }?.column }
        return Failure(
            line: entry.line, column: column, underlying: cell?.underlying ?? file?.underlying ?? error,
            sheet: sheet.file,
            sample: entry.sample)
    }

    private func options(for entry: SampleSheet.Entry) throws -> ReportRun.Options {
        var row = options.with(entry, of: sheet)
        row.sheet = nil
        row.tellsInput = true
        row.samples.name = entry.sample
        row.samples.aliases = entry.sampleAliases
        try requireColumns(of: entry)
        row.samples.tumour = entry.tumour
        row.samples.normal = entry.normal
        if entry.tumour == nil, let columns = try columnsOfItsName(entry) {
            (row.samples.tumour, row.samples.normal) = (columns.tumour, entry.normal ?? columns.normal)
        }
        row.copyNumberFiles = entry.paths(.copyNumber)
        row.structuralFiles = entry.paths(.structural)
        row.segmentFiles = entry.paths(.segments) + entry.paths(.purityFile)
        row.callable = entry.paths(.callable).first ?? options.callable
        return row
    }

    /// A cell that the files contradict.
    private struct CellFailure: Error {
        let column: SampleSheet.Column
        let underlying: any Error
    }

    /// Refuses a tumour or a normal that a file of small variants has no column for.
    private func requireColumns(of entry: SampleSheet.Entry) throws {
        let wanted: [(column: SampleSheet.Column, name: String)] = [
            (.tumour, entry.tumour), (.normal, entry.normal),
        ].compactMap { column, name in name.map { (column, $0) } }
        guard !wanted.isEmpty else { return }
        for path in entry.paths(.vcf) where FileSystem.isFile(path) {
            let header: VCFHeader
            do {
                header = try VCFReader(text: options.input.container(FileSource.open(path: path))).header
            } catch {
                throw ReportRun.InputFailure(path: path, underlying: error)
            }
            for (column, name) in wanted where !header.sampleNames.contains(name) {
                throw CellFailure(
                    column: column,
                    underlying: AnnotatorError.unknownSample(
                        name, role: column.rawValue, file: path, samples: header.sampleNames))
            }
        }
    }

    /// The columns of the tumour of the sample's name, and of its normal, where the files of small variants have several tumours, as those of a
    /// cohort do.
    private func columnsOfItsName(_ entry: SampleSheet.Entry) throws -> (tumour: String, normal: String?)? {
        var found: (tumour: String, normal: String?)?
        for path in entry.paths(.vcf) where FileSystem.isFile(path) {
            do {
                let header = try VCFReader(text: options.input.container(FileSource.open(path: path))).header
                let pairings = (try? TumourNormalPairing(header: header, fileName: path))?.pairings ?? []
                guard pairings.count > 1, let own = pairings.first(where: { $0.name == entry.sample }) else {
                    return nil
                }
                found = (entry.sample, own.normalName)
            } catch {
                throw ReportRun.InputFailure(path: path, underlying: error)
            }
        }
        return found
    }

    /// What tells whether a report can be made of a row anew with other bytes: a digest of the program, the annotations, the options, and of each
    /// file its name, its size, its first bytes and its last.
    ///
    /// - Parameter form: how the files are made of a report.
    /// - Throws: `ByteStreamError` where a file cannot be read.
    package func key(_ entry: SampleSheet.Entry, form: String) throws -> String {
        var row = try options(for: entry)
        let paths = paths(entry)
        (row.input.threads, row.input.readSize, row.input.genome) = (0, 0, nil)
        row.copyNumberFiles = row.copyNumberFiles.map(FileNames.base)
        row.structuralFiles = row.structuralFiles.map(FileNames.base)
        row.segmentFiles = row.segmentFiles.map(FileNames.base)
        row.callable = row.callable.map(FileNames.base)
        let sources = row.annotationSources.map { "\(FileNames.base(of: $0.path)) \(String(describing: $0.fields))" }
        row.annotationSources = []
        var lines = [
            "\(Program.name) \(Program.version)", annotations.version, annotations.checksum, form, "\(row)",
            entry.paths(.vcf).map(FileNames.base).joined(separator: ";"), "\(sources)",
        ]
        for path in paths {
            lines.append("\(FileNames.base(of: path)) \(try DigestingSource.fingerprint(ofFile: path))")
        }
        return Checksum.sha256(of: Array(lines.joined(separator: "\n").utf8))
    }

    /// All files that the report of a row is made of.
    package func paths(_ entry: SampleSheet.Entry) -> [String] {
        let own = entry.files.flatMap(\.paths)
        let common =
            (entry.paths(.callable).isEmpty ? options.callable.map { [$0] } ?? [] : [])
            + options.annotationSources.map(\.path) + (options.input.genome.map { [$0.path] } ?? [])
        return (own + common).filter(FileSystem.isFile)
    }
}
