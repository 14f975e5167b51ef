import CopyNumber
import Interpretation
import Reports

/// What is known of samples and patients, in cBioPortal's clinical files: four lines that describe the columns, then the table.
struct ClinicalTable {
    /// A column.
    struct Attribute: Sendable {
        let name: String
        let title: String
        let description: String
        var isNumber = false
        let value: @Sendable (StudySample) -> String?
    }

    static let ofSamples = [
        Attribute(name: "PATIENT_ID", title: "Patient Identifier", description: "Identifier of the patient") {
            $0.patient
        },
        Attribute(name: "SAMPLE_ID", title: "Sample Identifier", description: "Identifier of the sample") {
            $0.identifier
        },
        Attribute(name: "PRIMARY_SITE", title: "Primary Site", description: "Where the tumour arose") { sample in
            let site = sample.sample.report.sample.primarySite
            return site == .unknown ? nil : site.rawValue
        },
        Attribute(name: "MATCHED_NORMAL", title: "Matched Normal", description: "Whether a matched normal was read") {
            $0.sample.report.sample.normalColumn == nil ? "no" : "yes"
        },
        Attribute(
            name: "TUMOR_PURITY", title: "Tumor Purity", description: "Tumour purity, 0 to 1",
            isNumber: true
        ) { $0.sample.report.tumour?.purity.map { "\($0)" } },
        Attribute(name: "PLOIDY", title: "Ploidy", description: "Copies of the genome on average", isNumber: true) {
            $0.sample.report.tumour?.ploidy.map { "\($0)" }
        },
        Attribute(
            name: "WHOLE_GENOME_DOUBLING", title: "Whole Genome Doubling", description: "Whether the genome was doubled"
        ) { $0.sample.report.tumour?.wholeGenomeDoubling.map { $0 ? "yes" : "no" } },
        Attribute(
            name: "MTOR_PATHWAY", title: "mTOR Pathway",
            description: "What the findings imply for the PI3K/AKT/mTOR pathway"
        ) { $0.sample.report.answer.verdict.rawValue },
        arm("10q"), arm("16p"),
    ]

    static let ofPatients = [
        Attribute(name: "PATIENT_ID", title: "Patient Identifier", description: "Identifier of the patient") {
            $0.patient
        },
        Attribute(
            name: "COPIES_OF_X", title: "Copies of X", description: "Copies of X that the person was born with",
            isNumber: true
        ) { $0.sample.report.tumour?.copiesOfX.map(String.init) },
    ]

    private static func arm(_ name: String) -> Attribute {
        Attribute(name: "ARM_\(name.uppercased())", title: "Arm \(name)", description: "Copies of \(name)") { sample in
            let call = sample.sample.report.arms.first { $0.name == name }?.call
            return call == .notAssessed ? nil : call?.rawValue
        }
    }

    /// A table with a row for each sample.
    static func samples(_ samples: [StudySample]) -> String {
        text(ofSamples, rows: samples.map { sample in ofSamples.map { $0.value(sample) } })
    }

    /// A table with a row for each patient: what his samples agree in.
    static func patients(_ samples: [StudySample]) -> String {
        var order: [String] = []
        let byPatient = Dictionary(grouping: samples, by: \.patient)
        for sample in samples where !order.contains(sample.patient) { order.append(sample.patient) }
        return text(
            ofPatients,
            rows: order.map { patient in
                ofPatients.map { attribute in
                    let values = Set((byPatient[patient] ?? []).compactMap(attribute.value))
                    return values.count == 1 ? values.first : nil
                }
            })
    }

    private static func text(_ attributes: [Attribute], rows: [[String?]]) -> String {
        var table = TabText()
        func describe(_ value: (Attribute) -> String) {
            table.append(attributes.enumerated().map { ($0.offset == 0 ? "#" : "") + value($0.element) })
        }
        describe(\.title)
        describe(\.description)
        describe { $0.isNumber ? "NUMBER" : "STRING" }
        describe { _ in "1" }
        table.append(attributes.map(\.name))
        for row in rows { table.append(row.map { $0 ?? "NA" }) }
        return table.text
    }
}
