/// Whether two alterations are seen together more often, or less often, than by chance.
package struct CoOccurrence: Codable, Sendable, Equatable {
    /// A pair of genes or arms.
    package struct Pair: Codable, Sendable, Equatable {
        package var first: CohortItem
        package var second: CohortItem
        /// Both altered, the first alone, the second alone, neither: of the tumours in which both were assessed.
        package var table: [Int]
        /// Fisher's exact test, two-sided.
        package var pValue: Double
        /// Adjusted for all tests of this analysis.
        package var adjusted: Double
        /// The odds ratio; absent where a zero in the table makes it endless or undefined.
        package var oddsRatio: Double?

        /// Whether they are seen together more often than by chance, whatever the test says of it.
        package var isTogether: Bool { table[0] * table[3] > table[1] * table[2] }
    }

    /// The pairs that were tested, the least p first.
    package var pairs: [Pair]
    /// How many tests were made: as many as pairs.
    package var tests: Int
    /// Pairs that could not be tested: one of them is altered in all or in none of the tumours in which both were assessed.
    package var untested: Int
    /// How p was adjusted.
    package var correction: Correction

    /// - Parameter loci: for an arm, the gene that lies on it: the loss of the arm takes it, so that the pair is one event.
    init(_ items: [CohortItem], samples: [CohortSample], loci: [String: String] = [:]) {
        let answers = items.map { item in samples.map { item.isAltered(in: $0) } }
        var found: [(first: Int, second: Int, test: FisherTest)] = []
        var untested = 0
        for first in items.indices {
            for second in items.indices where second > first {
                if loci[items[second].name] == items[first].name { continue }
                var table = [0, 0, 0, 0]
                for case (let a?, let b?) in zip(answers[first], answers[second]) {
                    table[(a ? 0 : 2) + (b ? 0 : 1)] += 1
                }
                if let test = FisherTest(both: table[0], first: table[1], second: table[2], neither: table[3]) {
                    found.append((first, second, test))
                } else {
                    untested += 1
                }
            }
        }
        let adjusted = Correction.benjaminiHochberg.adjusted(found.map(\.test.pValue))
        pairs = zip(found, adjusted).map { found, adjusted in
            Pair(
                first: items[found.first], second: items[found.second], table: found.test.table,
                pValue: found.test.pValue.significant, adjusted: adjusted.significant,
                oddsRatio: found.test.oddsRatio?.rounded(toDecimals: 3))
        }.sorted { ($0.pValue, $0.first.name, $0.second.name) < ($1.pValue, $1.first.name, $1.second.name) }
        tests = found.count
        self.untested = untested
        correction = .benjaminiHochberg
    }
}

extension Double {
    /// A p with ten decimals, finer than any test here can tell apart.
    var significant: Double { rounded(toDecimals: 10) }
}
