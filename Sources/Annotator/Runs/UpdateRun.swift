package import Annotations
import ByteStreams
import Reports

/// Makes the tables of known variants anew from a user's files of ClinVar and cancerhotspots.org: a folder with the whole set.
package struct UpdateRun: Sendable {
    /// What was made.
    package struct Summary: Sendable {
        /// The alleles of ClinVar's table, and its release; nothing where it was not made anew.
        package var clinVar: (alleles: Int, release: String)?
        /// The changes of the table of hotspots; nothing where it was not made anew.
        package var hotspots: Int?
        /// What is to be minded.
        package var warnings: [String] = []
    }

    private let annotations: AnnotationSet
    private let input: InputOptions

    /// Makes a run on a set; what is not made anew stays as it is there.
    package init(annotations: AnnotationSet, input: InputOptions) {
        self.annotations = annotations
        self.input = input
    }

    /// Reads the files and writes the folder.
    ///
    /// - Throws: ``AnnotatorError`` where the VCF is not ClinVar's, `AnnotationFileError` where the table is not that of cancerhotspots.org;
    ///   `VCFError`, `ContainerError`, `ByteStreamError`.
    package func run(
        clinVar: String?, hotspots: String?, output: String, progress: (any RunProgress)?
    ) async throws -> Summary {
        var summary = Summary()
        var replacements: [SetUpdate.Replacement] = []
        var builds: [String] = []
        if let clinVar {
            let reading = try await ClinVarReading(
                path: clinVar, annotations: annotations, input: input, progress: progress)
            summary.warnings += reading.warnings
            summary.clinVar = (reading.rows.count, reading.release)
            builds.append("clinvar.\(reading.release)")
            replacements.append(
                SetUpdate.Replacement(
                    file: ClinVarTable.file,
                    text: ClinVarTable.text(reading.rows, comment: LayerWords.clinVar(release: reading.release)),
                    source: LayerWords.sourceOfClinVar(Self.name(of: clinVar), sha256: reading.sha256),
                    version: reading.release, date: reading.release))
        }
        if let hotspots {
            let source = try FileSource.open(path: hotspots)
            let bytes = try source.readAll(upTo: .annotationFile)
            let table = try HotspotImport(
                parsing: bytes, file: source.name, annotations: annotations, notice: LayerWords.hotspots)
            if !table.leftOut.isEmpty {
                summary.warnings.append(LayerWords.otherProtein(table.leftOut, file: source.name))
            }
            summary.hotspots = table.count
            let checksum = Checksum.sha256(of: bytes)
            builds.append("hotspots.\(checksum.prefix(8))")
            replacements.append(
                SetUpdate.Replacement(
                    file: HotspotImport.file, text: table.text,
                    source: LayerWords.sourceOfHotspots(Self.name(of: hotspots), sha256: checksum),
                    version: "v2", date: nil))
        }
        try SetUpdate(annotations.files, replacing: replacements, build: builds.joined(separator: "."))
            .write(to: output)
        return summary
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
