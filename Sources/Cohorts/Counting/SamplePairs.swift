/// Two samples that share alleles that few others have, or that should and do not.
package struct SamplePair: Codable, Sendable, Equatable {
    /// What is odd about them.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The reports are of the same input files.
        case sameInputs = "same_inputs"
        /// They share most of the alleles that are rare in the cohort, and nothing says that they are of one patient.
        case sharedAlleles = "shared_alleles"
        /// They share them, and are said to be of one patient.
        case samePatient = "same_patient"
        /// They are said to be of one patient, and share few.
        case possibleSwap = "possible_swap"
    }

    package var kind: Kind
    /// The places of the two in the cohort, rising.
    package var samples: [Int]
    /// How many rare alleles they share.
    package var shared: Int
    /// How many the one has that has fewer.
    package var of: Int
}

/// Finds samples of one person by the alleles that few samples of the cohort have.
enum SamplePairs {
    /// So many shared rare alleles are no chance.
    private static let fewestShared = 3
    /// The share of the rare alleles that makes two samples one person.
    private static let share = 0.5

    static func all(_ samples: [CohortSample]) -> [SamplePair] {
        // An allele of one sample in fifty is rare; three copies of a sample in a small cohort are found, too.
        let most = max(3, samples.count / 50)
        var holders: [UInt64: [Int]] = [:]
        for (index, sample) in samples.enumerated() {
            for allele in sample.sketch.alleles { holders[allele, default: []].append(index) }
        }
        var rare = [Int](repeating: 0, count: samples.count)
        var shared: [[Int]: Int] = [:]
        for places in holders.values where places.count <= most {
            for (rank, first) in places.enumerated() {
                rare[first] += 1
                for second in places[(rank + 1)...] { shared[[first, second], default: 0] += 1 }
            }
        }
        var pairs: [SamplePair] = []
        var told: Set<[Int]> = []
        for (places, count) in shared {
            let (first, second) = (samples[places[0]], samples[places[1]])
            let least = min(rare[places[0]], rare[places[1]])
            let isSameInputs =
                first.fingerprint != nil && first.fingerprint == second.fingerprint && first.name == second.name
            guard isSameInputs || count >= fewestShared && Double(count) >= share * Double(least) else { continue }
            told.insert(places)
            pairs.append(
                SamplePair(
                    kind: isSameInputs ? .sameInputs : first.isOfPatient(of: second) ? .samePatient : .sharedAlleles,
                    samples: places, shared: count, of: least))
        }
        pairs += said(samples, except: told).compactMap { places in
            let isSame = samples[places[0]].isSameReport(as: samples[places[1]])
            let least = min(rare[places[0]], rare[places[1]])
            guard isSame || least >= 2 * fewestShared else { return nil }
            return SamplePair(
                kind: isSame ? .sameInputs : .possibleSwap, samples: places, shared: shared[places] ?? 0, of: least)
        }
        return pairs.sorted { ($0.samples[0], $0.samples[1]) < ($1.samples[0], $1.samples[1]) }
    }

    /// The pairs that are said to be of one patient, or are of the same inputs.
    private static func said(_ samples: [CohortSample], except told: Set<[Int]>) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for (index, sample) in samples.enumerated() {
            if let patient = sample.attributes["patient"] { groups["patient \(patient)", default: []].append(index) }
            if let print = sample.fingerprint { groups["inputs \(print) \(sample.name)", default: []].append(index) }
        }
        var pairs: Set<[Int]> = []
        for places in groups.values {
            for (rank, first) in places.enumerated() {
                for second in places[(rank + 1)...] where !told.contains([first, second]) {
                    pairs.insert([first, second])
                }
            }
        }
        return Array(pairs)
    }
}

extension CohortSample {
    fileprivate func isOfPatient(of other: CohortSample) -> Bool {
        attributes["patient"] != nil && attributes["patient"] == other.attributes["patient"]
    }

    fileprivate func isSameReport(as other: CohortSample) -> Bool {
        fingerprint != nil && fingerprint == other.fingerprint && name == other.name
    }
}
