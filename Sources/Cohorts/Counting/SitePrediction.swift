package import Interpretation

/// What is predicted of mTORC1 and AKT in the tumours of a primary site.
package struct SitePrediction: Codable, Sendable, Equatable {
    package var site: PrimarySite
    /// Its tumours.
    package var samples: Int
    /// Those of which mTORC1 is predicted to be raised, of those in which its genes were assessed.
    package var mtorc1Raised: Proportion
    /// The same of AKT.
    package var aktRaised: Proportion
    /// The tumours by what is predicted of mTORC1.
    package var mtorc1: [String: Int]
    /// The same of AKT.
    package var akt: [String: Int]

    /// The sites that the cohort has, in the order in which they are known.
    static func all(_ samples: [CohortSample]) -> [SitePrediction] {
        PrimarySite.allCases.compactMap { site in
            let own = samples.filter { $0.site == site }
            return own.isEmpty ? nil : SitePrediction(site, own)
        }
    }

    private init(_ site: PrimarySite, _ samples: [CohortSample]) {
        self.site = site
        self.samples = samples.count
        func raised(_ node: KeyPath<CohortSample, NodeState?>) -> Proportion {
            Proportion(
                samples.map { sample in
                    sample[keyPath: node].flatMap { $0 == .notAssessed ? nil : $0 == .raised || $0 == .gained }
                })
        }
        func tally(_ node: KeyPath<CohortSample, NodeState?>) -> [String: Int] {
            var tally: [String: Int] = [:]
            for state in samples.compactMap({ $0[keyPath: node] }) { tally[state.rawValue, default: 0] += 1 }
            return tally
        }
        mtorc1Raised = raised(\.mtorc1)
        aktRaised = raised(\.akt)
        mtorc1 = tally(\.mtorc1)
        akt = tally(\.akt)
    }
}
