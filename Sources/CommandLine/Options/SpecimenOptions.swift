import ArgumentParser
import Reports

/// What the laboratory tells of patient and specimen: printed as it is given, where it is.
struct SpecimenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The patient, as the report is to name them.", valueName: "text"))
    var patient: String?

    @Option(help: ArgumentHelp("The specimen: number, kind, site.", valueName: "text"))
    var specimen: String?

    @Option(help: ArgumentHelp("The assay.", valueName: "text"))
    var assay: String?

    @Option(help: ArgumentHelp("The tumour content, as the pathologist gives it.", valueName: "text"))
    var tumourContent: String?

    @Option(help: ArgumentHelp("The date of the specimen.", valueName: "date"))
    var specimenDate: String?

    @Option(help: ArgumentHelp("Who referred the patient.", valueName: "text"))
    var referring: String?

    @Option(help: ArgumentHelp("Who reports.", valueName: "text"))
    var reporting: String?

    @Option(help: ArgumentHelp("A comment for the head of the report.", valueName: "text"))
    var comment: String?

    /// The fields.
    var details: SpecimenReport {
        var details = SpecimenReport()
        details.patient = patient
        details.specimen = specimen
        details.assay = assay
        details.tumourContent = tumourContent
        details.date = specimenDate
        details.referring = referring
        details.reporting = reporting
        details.comment = comment
        return details
    }
}
