import Annotations

/// What a matrix has a row for, and what tests are made on: a gene, or an arm that every report answers for.
package enum CohortItem: Sendable, Hashable, Codable {
    case gene(String)
    case arm(String)

    /// The symbol or the arm.
    package var name: String {
        switch self {
        case .gene(let name), .arm(let name): name
        }
    }

    package init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        let isArm = name.last == "p" || name.last == "q"
        self = isArm && name.first?.isNumber == true ? .arm(name) : .gene(name)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Whether a sample has it altered: an alteration of the gene that counts, a loss of the arm; nothing where it was not assessed.
    package func isAltered(in sample: CohortSample) -> Bool? {
        switch self {
        case .gene(let name): sample.cell(name)?.isAltered
        case .arm(let name): CountingRule(.armLoss).answer(sample, subjects: [name])
        }
    }

    /// Whether its cell shows an alteration, or a loss, whatever else was not assessed.
    func isShown(in sample: CohortSample) -> Bool {
        switch self {
        case .gene(let name): sample.cell(name)?.alteration.isAltered == true
        case .arm(let name): sample.arm(name)?.alteration == .loss
        }
    }

    /// Where a cell stands among those of its row: alike ones side by side.
    func rank(in sample: CohortSample) -> Int {
        switch self {
        case .gene(let name): sample.cell(name)?.alteration.rank ?? Alteration.notAssessed.rank
        case .arm(let name): sample.arm(name)?.alteration.rank ?? ArmAlteration.notAssessed.rank
        }
    }
}
