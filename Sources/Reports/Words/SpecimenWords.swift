import Annotations
import Genome
import Interpretation

/// The head of a report: sample, specimen and assays.
enum SpecimenWords {
    /// What is known, each with its name; what the laboratory tells comes first.
    static func facts(_ report: SampleReport) -> [(name: String, value: String)] {
        let sample = report.sample
        let details = sample.details ?? SpecimenReport()
        let told: [(String, String?)] = [
            ("Patient", details.patient), ("Specimen", details.specimen), ("Assay", details.assay),
            ("Tumour content", details.tumourContent), ("Specimen date", details.date), ("Comment", details.comment),
        ]
        let tumour = report.tumour
        let known: [(String, String?)] = [
            ("Primary site", sample.primarySite == .unknown ? "not given" : Words.code(sample.primarySite)),
            ("Purity", tumour?.purity.map(NumberText.percent) ?? "not given"),
            ("Ploidy", tumour?.ploidy.map(NumberText.number) ?? "not given"),
            ("Genome doubling", tumour?.wholeGenomeDoubling.map { $0 ? "yes" : "no" } ?? "not given"),
            ("Assembly", report.assembly.name.rawValue),
            ("Tumour / normal", "\(sample.tumourColumn ?? "no column") / \(sample.normalColumn ?? "none")"),
            ("Data", FirstPageWords.data(report)), ("Reported", report.timestamp),
        ]
        return (told + known).compactMap { name, value in value.map { (name, $0) } }
    }
}
