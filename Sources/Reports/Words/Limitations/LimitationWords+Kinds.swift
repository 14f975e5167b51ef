import Interpretation

// The limitations by their kinds.
extension LimitationWords {
    func each<Value>(_ value: (Limitation) -> Value?) -> [Value] { limitations.compactMap(value) }

    var covered: [String] {
        each { if case .genesCovered(let genes) = $0 { genes } else { nil } }.joined().map { $0 }
    }

    var gaps: [(gene: String, reason: String)] {
        each { if case .coverageGap(let gene, let gap) = $0 { (gene, gap.words) } else { nil } }
    }

    var readInPart: [SampleEvidence.PartialReading] {
        each { if case .readInPart(let assumption) = $0 { assumption } else { nil } }
    }

    var assumed: [String] {
        each { if case .coverageAssumed(let genes) = $0 { genes } else { nil } }.flatMap { $0 }
    }

    var partlyCallable: [String] {
        each {
            if case .partlyCallable(let gene, let fraction) = $0 {
                "\(gene) (\(NumberText.percent(fraction)) callable)"
            } else {
                nil
            }
        }
    }

    var noCalls: [(gene: String, calls: [NoCall])] {
        each { if case .noCalls(let gene, let calls) = $0 { (gene, calls) } else { nil } }
    }

    var notReadable: [(gene: String, variant: ObservedVariant)] {
        each { if case .notReadable(let gene, let variant) = $0 { (gene, variant) } else { nil } }
    }

    var unreadRearrangements: [UnreadRearrangement] {
        each { if case .rearrangementNotRead(let rearrangement) = $0 { rearrangement } else { nil } }
    }

    var alternateRecords: [AlternateRecords] {
        each { if case .alternateContig(let records) = $0 { records } else { nil } }
    }

    var armsWithoutCopies: [String]? {
        each { if case .noCopyNumber(let arms) = $0 { arms } else { nil } }.first
    }

    var genesWithoutCopies: [(gene: String, isForWantOfSex: Bool)] {
        each {
            if case .copiesNotAssessed(let gene, let isForWantOfSex) = $0 { (gene, isForWantOfSex) } else { nil }
        }
    }

    var armsNotAssessed: [String] { each { if case .armNotAssessed(let arm) = $0 { arm } else { nil } } }

    var withoutHeterozygosity: [String] {
        each { if case .heterozygosityNotMeasured(let gene) = $0 { gene } else { nil } }
    }

    var notCounted: [String] {
        each {
            if case .notCounted(let gene, let variant, let failures) = $0 {
                "\(gene) \(variant.shortName) (\(failures.map(\.words).joined(separator: ", ")))"
            } else {
                nil
            }
        }
    }

    var filteredCopyChanges: [String] {
        each {
            if case .filteredCopyChanges(let gene, let changes) = $0 {
                "\(gene) (\(changes.map(\.words).joined(separator: "; ")))"
            } else {
                nil
            }
        }
    }

    var hasNoNormal: Bool { limitations.contains { if case .noNormal = $0 { true } else { false } } }

    var countNotJudged: Int? {
        each { if case .variantsNotJudged(let count) = $0 { count } else { nil } }.first
    }
}
