import Annotations
import Interpretation

extension AnnotationReport {
    /// A value that a file gives.
    init(_ value: AlleleAnnotations.Value) {
        self.init(field: value.field, value: value.text, file: value.file, record: value.record)
    }
}

extension OncogenicityReport {
    /// The codes of a variant; those that cannot be decided, by what is missing.
    init(_ assessment: OncogenicityAssessment) {
        var undecided: [UndecidedCodesReport] = []
        for code in assessment.undecided {
            let name = "\(code.code.rawValue) \(code.points)"
            if let index = undecided.firstIndex(where: { $0.reason == code.missing.words }) {
                undecided[index].codes.append(name)
            } else {
                undecided.append(UndecidedCodesReport(codes: [name], reason: code.missing.words))
            }
        }
        self.init(
            classification: assessment.classification, points: assessment.points, text: assessment.words,
            codes: assessment.met.map {
                OncogenicityCodeReport(
                    code: $0.code, points: $0.points, reason: $0.reason.words, source: $0.source)
            },
            notMet: assessment.notMet, undecided: undecided, isOpen: assessment.isOpen)
    }
}

extension GermlineCriterionReport {
    /// A criterion that counts.
    init(_ met: GermlineCriteria.Met) {
        self.init(code: met.code, strength: met.strength, reason: met.reason.words, source: met.source)
    }
}
