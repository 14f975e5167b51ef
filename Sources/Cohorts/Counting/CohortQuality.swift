import Genome
import Interpretation

/// What a reader should know of a cohort before its numbers are believed.
package struct CohortQuality: Codable, Sendable, Equatable {
    /// A measure of samples that is searched for outliers.
    package enum Measure: String, Codable, Sendable, CaseIterable {
        /// Alleles in and near the genes.
        case alleles
        /// Tumour purity.
        case purity
        /// The median of the reads at variants.
        case depth

        func value(_ sample: CohortSample) -> Double? {
            switch self {
            case .alleles: Double(sample.alleles)
            case .purity: sample.purity
            case .depth: sample.depth
            }
        }
    }

    /// A sample that lies far from the others.
    package struct Outlier: Codable, Sendable, Equatable {
        package var measure: Measure
        /// Its place in the cohort.
        package var sample: Int
        package var value: Double
        /// The median of the cohort.
        package var median: Double
    }

    /// A sample of which the copies of X do not fit the sex that was told.
    package struct SexMismatch: Codable, Sendable, Equatable {
        package var sample: Int
        /// The copies of X that the person was born with, as told.
        package var copiesOfX: Int
        /// The mean copies of X by the segments.
        package var measured: Double
        /// The baseline of the genome, in copies.
        package var baseline: Double
    }

    /// What samples of a cohort should share, and its values with the number of samples that have each.
    package struct Mixture: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable, CaseIterable {
            case callers, assemblies, programs
        }

        package var kind: Kind
        /// The values, the most frequent first.
        package var values: [Share]

        package struct Share: Codable, Sendable, Equatable {
            package var value: String
            package var samples: Int
        }

        /// Whether there is more than one value.
        package var isMixed: Bool { values.count > 1 }
    }

    /// What is usual of each measure; absent where fewer than five samples have it.
    package var medians: [String: Double]
    package var outliers: [Outlier]
    package var sexMismatches: [SexMismatch]
    package var pairs: [SamplePair]
    package var mixtures: [Mixture]
    /// Names that more than one report has.
    package var sharedNames: [String]
    /// Samples of which the data do not carry an answer, by their places.
    package var inadequate: [Int]

    init(_ samples: [CohortSample]) {
        medians = [:]
        outliers = []
        for measure in Measure.allCases {
            let values = samples.enumerated().compactMap { index, sample in
                measure.value(sample).map { (index, $0) }
            }
            guard let spread = Spread(values.map(\.1)) else { continue }
            medians[measure.rawValue] = spread.median.rounded(toDecimals: 4)
            outliers += values.filter { spread.isOutlier($0.1) }.map {
                Outlier(measure: measure, sample: $0.0, value: $0.1, median: spread.median.rounded(toDecimals: 4))
            }
        }
        sexMismatches = samples.enumerated().compactMap { SexMismatch($1, place: $0) }
        pairs = SamplePairs.all(samples)
        mixtures = [
            Mixture(.callers, samples.map { $0.callers.isEmpty ? nil : $0.callers.joined(separator: " + ") }),
            Mixture(.assemblies, samples.map(\.assembly.rawValue)),
            Mixture(.programs, samples.map(\.program)),
        ]
        var counts: [String: Int] = [:]
        for sample in samples { counts[sample.name, default: 0] += 1 }
        sharedNames = counts.filter { $0.value > 1 }.keys.sorted()
        inadequate = samples.indices.filter { samples[$0].quality == .inadequate }
    }
}

extension CohortQuality.SexMismatch {
    /// Nothing where sex and copies fit, or one is not known.
    fileprivate init?(_ sample: CohortSample, place: Int) {
        guard let told = sample.copiesOfX, let measured = sample.measuredX else { return nil }
        let baseline: Double = sample.wholeGenomeDoubling == true ? 4 : 2
        // Nearer to the other sex than to the one that was told.
        guard (measured - Double(told) * baseline / 2).magnitude > baseline / 4 else { return nil }
        self.init(sample: place, copiesOfX: told, measured: measured, baseline: baseline)
    }
}

extension CohortQuality.Mixture {
    fileprivate init(_ kind: Kind, _ values: [String?]) {
        self.kind = kind
        var counts: [String: Int] = [:]
        for value in values.compactMap({ $0 }) { counts[value, default: 0] += 1 }
        self.values = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
            .map { Share(value: $0.key, samples: $0.value) }
    }
}
