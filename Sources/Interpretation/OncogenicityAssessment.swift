public import Pathway

/// What the ClinGen/CGC/VICC procedure makes of a variant, as far as its codes can be decided here.
public struct OncogenicityAssessment: Sendable, Hashable {
    /// A code that counts.
    public struct Met: Sendable, Hashable {
        /// The code.
        public let code: OncogenicityCode
        /// Its points.
        public let points: Int
        /// Why it counts here.
        public let reason: String
        /// What that rests on: a paper or a file.
        public let source: String
    }

    /// A code that cannot be decided.
    public struct Undecided: Sendable, Hashable {
        /// The code.
        public let code: OncogenicityCode
        /// The points that it would give.
        public let points: Int
        /// What is missing.
        public let reason: String
    }

    /// The codes that count.
    public let met: [Met]
    /// The codes that do not.
    public let notMet: [OncogenicityCode]
    /// The codes that cannot be decided.
    public let undecided: [Undecided]
    /// The class of the points: by the decidable codes alone.
    public let classification: OncogenicityClass
    /// Whether the undecided codes that speak for an oncogenic effect could make another class of it.
    public let couldRise: Bool
    /// Whether the undecided codes that speak against one could.
    public let couldFall: Bool
    /// Whether the class is open: it would be another if undecided codes counted. What its frequency in the population decides is not.
    public var isOpen: Bool { (couldRise || couldFall) && !isBenignByFrequency }
    /// The undecided codes that could make another class of it.
    public var openCodes: [OncogenicityCode] {
        undecided.filter { $0.points > 0 ? couldRise : couldFall }.map(\.code)
    }

    /// The sum of the points.
    public var points: Int { Self.sum(met) }

    static func sum(_ met: [Met]) -> Int { met.reduce(0) { $0 + $1.points } }

    /// Class, points and codes in a few words: `likely oncogenic by the decidable codes alone (9 points: OVS1 8, OP4 1)`.
    public var summary: String {
        let codes = met.isEmpty ? "" : ": " + met.map { "\($0.code.rawValue) \($0.points)" }.joined(separator: ", ")
        let name = classification.rawValue.replacing("_", with: " ")
        let kind = classification == .uncertainSignificance ? "of \(name)" : name
        let open =
            isOpen ? "; the class is open: \(openCodes.map(\.rawValue).joined(separator: ", ")) not decidable here" : ""
        return
            "\(kind) by the decidable codes alone (\(points) \(abs(points) == 1 ? "point" : "points")\(codes)\(open))"
    }

    /// Whether it is so frequent in the population that no one would call it a finding of the tumour.
    var isBenignByFrequency: Bool {
        (classification == .benign || classification == .likelyBenign)
            && met.contains { $0.code == .SBVS1 || $0.code == .SBS1 }
    }
}
