import Annotations
import ByteStreams
import Genome
import Interpretation
import Reports
import VariantCallFormat

extension SampleIdentity {
    /// Who a report is about.
    init(_ sample: TumourSample, site: PrimarySite, details: SpecimenReport) {
        func columns(_ column: (TumourNormalPairing.Pairing) -> Int?) -> String? {
            sample.anchors.compactMap { own in column(own.columns).map { own.file.header.sampleNames[$0] } }.first
        }
        let others = sample.remarks.compactMap { remark -> OtherName? in
            if case .otherName(let name, let file) = remark { OtherName(name: name, file: file) } else { nil }
        }
        self.init(
            name: sample.name, tumourColumn: columns(\.tumour), normalColumn: columns(\.normal),
            roleBasis: sample.basis.words, primarySite: site, otherNames: others.isEmpty ? nil : others,
            fingerprint: sample.fingerprint)
        self.details = details.isEmpty ? nil : details
    }
}

extension TumourSample {
    /// What tells its files from others, in whatever order they are given.
    fileprivate var fingerprint: String {
        let parts = files.map(\.file.fingerprint) + tables.map(\.file.fingerprint)
        return Checksum.sha256(of: Array(parts.sorted().joined(separator: "\n").utf8))
    }
}

extension RunReport {
    /// How a sample's files were read.
    ///
    /// - Parameter rows: the rows of its tables.
    init(_ sample: TumourSample, rows: Int) {
        let main = sample.main.map(\.file)
        let texts = main.map(\.planText).uniqued()
        let least = main.first { !$0.plan.isFull } ?? main.first
        let files = sample.files.map(\.file)
        self.init(
            plan: (least?.plan ?? .full(reason: nil)).reported,
            text: texts.count > 1
                ? main.map { "\($0.name): \($0.planText)" }.joined(separator: "; ")
                : texts.first ?? ReadingPlan.full(reason: nil).words(verified: false),
            recordsRead: files.allSatisfy(\.plan.isFull)
                ? files.reduce(0) { $0 + $1.collected.recordsRead } + rows : nil,
            threads: nil)
    }
}

extension SampleFile {
    /// What the report of a sample says of the file.
    func report(of sample: String) -> InputReport {
        let names = file.header.sampleNames
        var report = file.report
        if columns.views.isEmpty {
            report.column = columns.tumour.map { names[$0] }.flatMap { $0 == sample ? nil : $0 }
        } else {
            report.callerColumns = columns.views.map { names[$0.tumour] }
        }
        return report
    }
}
