import Annotations
import ByteStreams
import CopyNumber
import Interpretation
import Reports

/// What is known of single samples: a table with a header, one row a sample. An empty cell and `NA` leave a value to the options of the run.
///
/// A sheet with columns of files tells what each sample is reported from; one without them says more of the samples of the run's own files.
package struct SampleSheet: Sendable {
    /// What a row says.
    package struct Entry: Sendable {
        /// The name of the sample, and of its report.
        package let sample: String
        /// Its names in other files.
        let aliases: [String]
        let site: PrimarySite?
        let copiesOfX: Int?
        let purity: Double?
        let ploidy: Double?
        let hasDoubledGenome: Bool?
        /// What the laboratory tells of patient and specimen.
        let details: SpecimenReport
        /// The columns of the tumour and of its normal.
        let tumour: String?
        let normal: String?
        /// The files, by the column that names them, in the order of the columns.
        package let files: [(column: Column, paths: [String])]
        /// The line of the table, 1-based.
        package let line: Int

        func paths(_ column: Column) -> [String] { files.first { $0.column == column }?.paths ?? [] }
    }

    /// The columns that are understood.
    package enum Column: String, CaseIterable, Sendable {
        case sample, alias, site, sex, purity, ploidy
        case wholeGenomeDoubling = "whole_genome_doubling"
        case tumour, normal
        case vcf
        case copyNumber = "copy_number"
        case structural, segments
        case purityFile = "purity_file"
        case callable
        // The fields of `SpecimenReport`.
        case patient, specimen, assay
        case tumourContent = "tumour_content"
        case date, referring, reporting, comment

        /// Those that name files; several stand between semicolons.
        static let files: [Column] = [.vcf, .copyNumber, .structural, .segments, .purityFile, .callable]

        /// The column with a name; `tumor` is one of them.
        init?(name: String) { self.init(rawValue: name == "tumor" ? "tumour" : name) }
    }

    /// The table, for messages.
    package let file: String
    /// The rows, in order.
    package let entries: [Entry]
    /// Whether the sheet has the files of its samples.
    package let namesFiles: Bool

    /// Reads a table; `sample` must be there. Everything that is wrong with it is found at once.
    ///
    /// - Throws: ``AnnotatorError`` with file, line and column of all that is not understood.
    package init(parsing bytes: [UInt8], file: String) throws(AnnotatorError) {
        let table: DelimitedTable
        do { table = try DelimitedTable(parsing: bytes) } catch {
            let fault: SheetFault.Fault =
                switch error.kind {
                case .empty: .empty
                case .openQuote: .openQuote
                case .tooManyRows: .tooManyRows
                }
            throw .badSheet([.init(file: file, line: error.line, fault: fault)])
        }
        let columns = table.header.cells.map { Column(name: $0) }
        guard !columns.contains(nil), columns.contains(.sample), Set(columns).count == columns.count else {
            throw .badSheet([.init(file: file, line: table.header.line, fault: .columns(table.header.cells))])
        }
        var reader = RowReader(file: file, columns: columns.compactMap { $0 })
        for row in table.rows { reader.read(row) }
        if reader.entries.isEmpty, reader.faults.isEmpty {
            throw .badSheet([.init(file: file, line: table.header.line, fault: .empty)])
        }
        guard reader.faults.isEmpty else { throw .badSheet(reader.faults) }
        self.file = file
        entries = reader.entries
        namesFiles = columns.contains { $0.map(Column.files.contains) ?? false }
    }

    /// The other names that it gives to samples.
    var aliases: [SampleAlias] { entries.flatMap(\.sampleAliases) }

    /// Refuses a sheet that speaks of a sample that no file has.
    func requireSamples(_ names: [String]) throws(AnnotatorError) {
        let unknown = entries.filter { !names.contains($0.sample) }
        guard unknown.isEmpty else {
            throw .badSheet(
                unknown.map { .init(file: file, line: $0.line, fault: .noSample($0.sample, ofFiles: names)) },
                code: .usage)
        }
    }
}

extension SampleSheet.Entry {
    var sampleAliases: [SampleAlias] { aliases.map { SampleAlias(sample: sample, name: $0) } }
}

extension ReportRun.Options {
    /// The options with what a sheet says of a sample.
    func forSample(_ name: String) -> Self {
        guard let sheet, let entry = sheet.entries.first(where: { $0.sample == name }) else { return self }
        return with(entry, of: sheet)
    }

    /// The options with what a row says of its sample, but for its files.
    func with(_ entry: SampleSheet.Entry, of sheet: SampleSheet) -> Self {
        var options = self
        options.site = entry.site ?? site
        options.copiesOfX = entry.copiesOfX ?? copiesOfX
        options.details = entry.details.completed(by: details)
        if entry.purity != nil || entry.ploidy != nil || entry.hasDoubledGenome != nil {
            let name = FileNames.base(of: sheet.file)
            let sources = [
                entry.purity.map { PurityPloidy.Source.purity($0, .sheet(name)) },
                entry.ploidy.map { PurityPloidy.Source.ploidy($0, .sheet(name)) },
                entry.hasDoubledGenome.map { PurityPloidy.Source.doubling($0) },
            ].compactMap { $0 }
            options.fit = PurityPloidy(
                purity: entry.purity, ploidy: entry.ploidy, hasDoubledGenome: entry.hasDoubledGenome, sources: sources
            ).completed(by: fit)
        }
        return options
    }
}
