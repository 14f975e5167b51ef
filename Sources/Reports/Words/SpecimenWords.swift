import Annotations
import Genome
import Interpretation

/// The head of a report: sample, specimen and assays.
enum SpecimenWords {
    /// What stands for a value that nobody gave.
    static let notGiven = "not given"

    /// What is known, each with its name, and nil for what a reader looks for and nobody gave; what the laboratory tells comes first.
    static func facts(_ report: SampleReport) -> [(name: String, value: String?)] {
        let sample = report.sample
        let details = sample.details ?? SpecimenReport()
        let told: [(String, String?)] = [
            ("Patient", details.patient), ("Specimen", details.specimen), ("Assay", details.assay),
            ("Tumour content", details.tumourContent), ("Specimen date", details.date), ("Comment", details.comment),
        ]
        let tumour = report.tumour
        let lookedFor: [(String, String?)] = [
            ("Primary site", sample.primarySite == .unknown ? nil : Words.code(sample.primarySite)),
            ("Purity", tumour?.purity.map(NumberText.percent)), ("Ploidy", tumour?.ploidy.map(NumberText.number)),
            ("Genome doubling", tumour?.wholeGenomeDoubling.map { $0 ? "yes" : "no" }),
        ]
        let known: [(String, String?)] = [
            ("Assembly", report.assembly.name.rawValue),
            ("Tumour / normal", "\(sample.tumourColumn ?? "no column") / \(sample.normalColumn ?? "none")"),
            ("Data", FirstPageWords.data(report)), ("Reported", report.timestamp),
        ]
        return told.filter { $0.1 != nil } + lookedFor + known.filter { $0.1 != nil }
    }
}
