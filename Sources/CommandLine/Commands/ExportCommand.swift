import Annotations
import Annotator
import ArgumentParser
import ByteStreams
package import Exports
import Reports

/// `mtorvar export`: reports in the formats of other programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes reports for other programs: MAF, a cBioPortal study, segments, a track, GA4GH's identifiers.",
        discussion: """
            mtorvar export --format maf reports/*.report.json -o cohort.maf
            mtorvar export --format cbioportal --study pnet_2026 --cancer-type panet reports/*.report.json -o study

            maf: the columns of the GDC's protected MAF in their order, then this program's. All variants that the reports list, with FILTER and \
            Mutation_Status. cbioportal: a folder with mutations, copies of genes, segments, structural variants, samples and patients, case \
            lists and gene panels; variants that fail their FILTER, and those of the matched normal, are left out. seg: segments as DNAcopy writes \
            them, for IGV and GISTIC; seg.mean is the caller's log2 ratio, or that of its copies by the tumour's baseline, no copies as 0.05. bed: the findings as a \
            track for IGV. vrs: a table with the identifier and the object of each allele and each change of copies, by GA4GH's VRS 2.0.

            What was not assessed or is not known is NA, never 0; cBioPortal's counts of reads are empty instead, as it wants them. Two reports of one sample are refused. \
            Reports hold no records: a VCF file with annotations is what mtorvar annotate writes.
            """)

    @Argument(help: ArgumentHelp("Reports as JSON, as mtorvar report writes them.", valueName: "report"))
    var reports: [String]

    @Option(
        help: ArgumentHelp("What to write.", valueName: ExportFormat.allCases.map(\.rawValue).joined(separator: "|")))
    var format: ExportFormat

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "The file to write, standard output without it; of cbioportal the folder, made where it is missing.",
            valueName: "path"))
    var output: String?

    @Flag(help: "Replace the study that is in the folder.")
    var overwrite = false

    @Option(help: ArgumentHelp("Who sequenced, for the column Center of MAF.", valueName: "name"))
    var center: String?

    @OptionGroup(title: "The study for cBioPortal")
    var study: StudyOptions

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    @Flag(help: "Say nothing of what was left out.")
    var quiet = false

    func validate() throws {
        if format.isFolder, output == nil {
            throw ValidationError("--format \(format.rawValue) wants a folder: give --output.")
        }
        if format.isFolder, study.study == nil { throw ValidationError("--format \(format.rawValue) wants --study.") }
        if center?.isEmpty == true { throw ValidationError("--center is empty.") }
    }

    func run() async throws {
        try await Failure.reported {
            let exporter = Exporter(
                format, annotations: try annotations.load(), center: center, study: study.description)
            let export = try exporter.export(try reports.map(Self.sample))
            if format.isFolder, let output {
                try ExportFolder(path: output).write(export, replacing: exporter.fileNames, overwriting: overwrite)
            } else if let file = export.files.first {
                try Self.write(file.text, to: output)
            }
            if !quiet { for note in export.notes { Terminal.write("mtorvar: \(note)") } }
        }
    }

    private static func sample(_ path: String) throws -> ExportSample {
        let bytes = try ReportRun.bytes(of: path)
        do {
            return ExportSample(try ReportJSON.decode(bytes), path: path)
        } catch let error as DecodingError {
            throw ExportError.noReport(path, error.reason)
        }
    }

    private static func write(_ text: String, to output: String?) throws {
        guard let output else { return try StandardOutputSink().write(Array(text.utf8)) }
        let sink = try FileSink(path: output)
        try sink.write(Array(text.utf8))
        try sink.finish()
    }
}

extension ExportFormat: ExpressibleByArgument {}

/// What a study for cBioPortal is called, and what goes into it.
struct StudyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The identifier of the study: small letters, digits and _.", valueName: "identifier"))
    var study: String?

    @Option(help: ArgumentHelp("The name of the study that people see.", valueName: "name"))
    var studyName: String?

    @Option(help: ArgumentHelp("What the study is, in a sentence or two.", valueName: "text"))
    var studyDescription: String?

    @Option(
        help: ArgumentHelp(
            "The type of cancer: a code of OncoTree in small letters that the portal knows, such as panet.",
            valueName: "code"))
    var cancerType = "mixed"

    @Flag(help: "Take variants in that the matched normal has; mind who will read the study.")
    var includeGermline = false

    @Flag(
        help:
            "Put samples of one patient together, by what the reports tell of the patient: a name or a number that the study then shows."
    )
    var patientsOfReports = false

    var description: StudyDescription {
        var description = StudyDescription(identifier: study ?? "mtorvar")
        description.name = studyName
        description.description = studyDescription
        description.cancerType = cancerType
        description.includesGermline = includeGermline
        description.usesPatients = patientsOfReports
        return description
    }
}

extension DecodingError {
    /// What is wrong, and where in the JSON.
    fileprivate var reason: String {
        let context: Context
        switch self {
        case .typeMismatch(_, let told), .valueNotFound(_, let told), .keyNotFound(_, let told),
            .dataCorrupted(let told):
            context = told
        @unknown default: return "\(self)"
        }
        let place = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        return (place.isEmpty ? "" : "\(place): ") + context.debugDescription
    }
}
