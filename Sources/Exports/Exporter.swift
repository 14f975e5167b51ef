package import Annotations

/// Writes reports in a format of another program.
package struct Exporter: Sendable {
    private let format: ExportFormat
    private let annotations: AnnotationSet
    private let center: String?
    private let study: StudyDescription

    /// Makes an exporter.
    ///
    /// - Parameters:
    ///   - annotations: where the identifiers of genes and transcripts and the bases around variants come from.
    ///   - center: who sequenced, for MAF.
    ///   - study: what a study is called.
    package init(
        _ format: ExportFormat, annotations: AnnotationSet, center: String? = nil,
        study: StudyDescription = StudyDescription(identifier: "mtorvar")
    ) {
        self.format = format
        self.annotations = annotations
        self.center = center
        self.study = study
    }

    /// Every file that the format may write and whose name does not depend on the samples; none for a format of one file.
    package var fileNames: [String] { format.isFolder ? CBioPortalStudy.fileNames : [] }

    /// The files of these samples. The same reports give the same bytes.
    ///
    /// - Throws: ``ExportError`` where they cannot stand together.
    package func export(_ samples: [ExportSample]) throws(ExportError) -> Export {
        let set = try ExportSet(samples, annotations: annotations, format: format)
        func file(_ text: String, _ notes: [String] = []) -> Export {
            Export(files: [ExportedFile(name: "mtorvar.\(format.rawValue)", text: text)], notes: notes)
        }
        switch format {
        case .maf: return file(MAFTable(set: set, center: center).text)
        case .cbioportal: return try CBioPortalStudy(set: set, description: study, center: center).export()
        case .seg:
            let table = SegTable(set: set).rendered
            return file(table.text, table.notes)
        case .bed: return file(BEDTrack(set: set).text)
        case .vrs: return file(VRSTable(set: set).text)
        }
    }
}
