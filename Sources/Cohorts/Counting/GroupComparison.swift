import Interpretation

/// Groups of a cohort side by side.
package struct GroupComparison: Codable, Sendable, Equatable {
    package struct Group: Codable, Sendable, Equatable {
        /// The value of the column that its samples share.
        package var name: String
        /// How many they are.
        package var samples: Int
    }

    /// What is compared.
    package enum Subject: Sendable, Hashable, Codable {
        case item(CohortItem)
        /// That mTORC1 is predicted to be raised.
        case mtorc1

        package init(from decoder: any Decoder) throws {
            let item = try CohortItem(from: decoder)
            self = item.name == Self.mtorc1Name ? .mtorc1 : .item(item)
        }

        package func encode(to encoder: any Encoder) throws {
            switch self {
            case .item(let item): try item.encode(to: encoder)
            case .mtorc1:
                var container = encoder.singleValueContainer()
                try container.encode(Self.mtorc1Name)
            }
        }

        private static let mtorc1Name = "mTORC1"

        func answer(_ sample: CohortSample) -> Bool? {
            switch self {
            case .item(let item): item.isAltered(in: sample)
            case .mtorc1: sample.mtorc1.flatMap { $0 == .notAssessed ? nil : $0 == .raised || $0 == .gained }
            }
        }
    }

    /// A subject in each group.
    package struct Row: Codable, Sendable, Equatable {
        package var subject: Subject
        /// In the order of the groups.
        package var groups: [Proportion]
    }

    /// A group against all others, by Fisher's exact test, two-sided.
    package struct Test: Codable, Sendable, Equatable {
        package var subject: Subject
        package var group: String
        package var inGroup: Proportion
        package var others: Proportion
        /// The share in the group less that in the others.
        package var difference: Difference
        package var pValue: Double
        /// Adjusted for all tests of this comparison.
        package var adjusted: Double
    }

    package var column: String
    /// In order of their names; the samples without a value last.
    package var groups: [Group]
    package var rows: [Row]
    /// The tests, the least p first. A comparison of two groups is one test a subject.
    package var tests: [Test]
    /// How p was adjusted.
    package var correction: Correction
    /// Samples without a value of the column; they are no group.
    package var withoutValue: Int

    init(_ samples: [CohortSample], by column: String, value: (CohortSample) -> String?, items: [CohortItem]) {
        self.column = column
        let values = samples.map(value)
        let names = Set(values.compactMap { $0 }).sorted()
        groups = names.map { name in Group(name: name, samples: values.count { $0 == name }) }
        withoutValue = values.count { $0 == nil }
        correction = .benjaminiHochberg
        let subjects = items.map(Subject.item) + [.mtorc1]
        var rows: [Row] = []
        var found: [(test: Test, pValue: Double)] = []
        for subject in subjects {
            let answers = samples.map(subject.answer)
            func proportion(_ isIn: (String?) -> Bool) -> Proportion {
                Proportion(zip(values, answers).filter { isIn($0.0) }.map(\.1))
            }
            let inGroups = names.map { name in proportion { $0 == name } }
            rows.append(Row(subject: subject, groups: inGroups))
            // Of two groups the second's test is the first's.
            for (name, inGroup) in zip(names, inGroups).prefix(names.count == 2 ? 1 : names.count) {
                let others = proportion { $0 != nil && $0 != name }
                guard let difference = Difference(inGroup, others),
                    let test = FisherTest(
                        both: inGroup.count, first: inGroup.assessed - inGroup.count, second: others.count,
                        neither: others.assessed - others.count)
                else { continue }
                found.append(
                    (
                        Test(
                            subject: subject, group: name, inGroup: inGroup, others: others, difference: difference,
                            pValue: test.pValue.significant, adjusted: 1), test.pValue
                    ))
            }
        }
        self.rows = rows
        let adjusted = correction.adjusted(found.map(\.pValue))
        tests = zip(found, adjusted).map { found, adjusted in
            var test = found.test
            test.adjusted = adjusted.significant
            return test
        }.enumerated().sorted { ($0.element.pValue, $0.offset) < ($1.element.pValue, $1.offset) }.map(\.element)
    }
}
