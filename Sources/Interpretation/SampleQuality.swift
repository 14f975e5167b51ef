/// How far the data carry the findings: a light with its reasons.
package struct SampleQuality: Sendable {
    /// The light.
    package enum Grade: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nothing that weakens the findings was seen.
        case adequate
        /// Something weakens them; the reasons say what.
        case limited
        /// The question could not be answered from the data.
        case inadequate
    }

    /// What weakens the findings.
    package enum Concern: Sendable, Hashable {
        /// The small variants of these genes could not be seen.
        case genesNotCovered([String])
        /// The coding bases of these genes were callable in part.
        case partlyCallable([String])
        /// That the genes were covered was not shown.
        case coverageNotSupplied
        /// No file gave copies.
        case noCopyNumber
        /// The purity is too low for ratios to show a loss.
        case lowPurity(Double)
        /// So much of the genome has no copy left that purity or ploidy is likely wrong.
        case doubtfulFit
        /// The ploidy was not given, and the copies speak of a higher one than two.
        case ploidyNotGiven
        /// Reads and copies of these genes contradict each other.
        case discordance([String])
        /// So many records could not be read.
        case recordsRejected(Int)
        /// Calls in these genes could not be read.
        case callsNotReadable([String])
    }

    /// The light.
    package let grade: Grade
    /// Why, in the order in which it weighs.
    package let concerns: [Concern]
}

extension SampleInterpretation {
    /// How far the data carry the findings, by what limits them.
    package var quality: SampleQuality {
        func each<Value: Equatable>(_ value: (Limitation) -> Value?) -> [Value] {
            limitations.compactMap(value).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        func of(_ genes: [String], _ concern: ([String]) -> SampleQuality.Concern) -> [SampleQuality.Concern] {
            genes.isEmpty ? [] : [concern(genes)]
        }
        var concerns: [SampleQuality.Concern] = []
        concerns += of(each { if case .discordance(let one) = $0 { one.gene } else { nil } }) { .discordance($0) }
        concerns += each { limitation -> SampleQuality.Concern? in
            switch limitation {
            case .doubtfulFit: .doubtfulFit
            case .lowPurity(let low): .lowPurity(low.purity)
            case .ploidyNotGiven: .ploidyNotGiven
            case .recordsRejected(let count): .recordsRejected(count)
            case .noCopyNumber: .noCopyNumber
            default: nil
            }
        }
        concerns += of(each { if case .coverageGap(let gene, _) = $0 { gene } else { nil } }) { .genesNotCovered($0) }
        concerns += of(each { if case .partlyCallable(let gene, _) = $0 { gene } else { nil } }) { .partlyCallable($0) }
        concerns += of(each { if case .notReadable(let gene, _) = $0 { gene } else { nil } }) { .callsNotReadable($0) }
        if limitations.contains(where: { if case .coverageAssumed = $0 { true } else { false } }) {
            concerns.append(.coverageNotSupplied)
        }
        let isInadequate = verdict == .notAssessable || concerns.contains(.doubtfulFit)
        return SampleQuality(
            grade: isInadequate ? .inadequate : concerns.isEmpty ? .adequate : .limited, concerns: concerns)
    }
}
