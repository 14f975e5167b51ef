import TestSupport

/// One gene of a made-up tumour: what its cells have, and what the files would say of it.
struct SimulatedGene {
    /// The chromosomes that a gene may lie on.
    enum Place: String, CaseIterable {
        case autosome
        case femaleX = "X of a female"
        case maleX = "X of a male"

        /// The copies of normal cells.
        var normal: Double { self == .maleX ? 1 : 2 }
    }

    /// Where the variant is from.
    enum Origin: String, CaseIterable {
        case somatic, germline
    }

    let place: Place
    let origin: Origin
    /// The copies of either allele, the second 0 where there is one alone, in the cells with the state.
    let alleles: (first: Int, second: Int)
    /// The share of the tumour's cells with this state; the others are as normal cells.
    let share: Double
    /// The copies with the variant in a tumour cell that has it, in cells with the state.
    let multiplicity: Int
    /// The share of the tumour's cells with the variant.
    let cells: Double
    /// Whether the variant lies on the allele of which the state leaves none; the other cells have it.
    let isOnLostAllele: Bool

    var total: Int { alleles.first + alleles.second }

    /// The copies in a tumour cell, on average.
    var meanCopies: Double { share * Double(total) + (1 - share) * place.normal }

    /// The copies with the variant in a tumour cell, on average.
    var meanWithVariant: Double {
        if isOnLostAllele { return cells * (1 - share) }
        // Cells of the variant are cells of the state first.
        let inState = min(cells, share)
        return inState * Double(multiplicity) + (cells - inState)
    }

    /// The share of the tumour's cells without an unchanged copy.
    var withoutIntactCopy: Double {
        if total == 0 { return share }
        if place == .maleX, share < 1 || total == 1 { return cells }
        return isOnLostAllele || multiplicity < total ? 0 : min(cells, share)
    }

    /// The share of the reads with the variant that is expected.
    func expectedVAF(purity: Double) -> Double {
        let ofNormal = origin == .germline ? 1 - purity : 0
        return (purity * meanWithVariant + ofNormal) / (purity * meanCopies + place.normal * (1 - purity))
    }

    /// States of autosomes as allele-specific callers write them, with how often they are drawn.
    private static let states: [(first: Int, second: Int, weight: Int)] = [
        (1, 1, 5), (1, 0, 5), (2, 0, 3), (2, 1, 3), (3, 0, 1), (3, 1, 1), (0, 0, 1),
    ]
    private static let doubled: [(first: Int, second: Int, weight: Int)] = [
        (2, 2, 4), (2, 0, 4), (2, 1, 3), (1, 1, 2), (1, 0, 2), (3, 0, 1), (4, 0, 2), (3, 1, 1), (4, 2, 1), (0, 0, 1),
    ]

    init(place: Place, hasDoubledGenome: Bool, using random: inout SeededGenerator) {
        self.place = place
        origin = Int.random(in: 0..<3, using: &random) == 0 ? .germline : .somatic
        let states = hasDoubledGenome ? Self.doubled : Self.states
        var drawn = Int.random(in: 0..<states.reduce(0) { $0 + $1.weight }, using: &random)
        let state = states.first { state in
            drawn -= state.weight
            return drawn < 0
        }
        var (first, second) = (state?.first ?? 1, state?.second ?? 1)
        if place == .maleX { (first, second) = (max(hasDoubledGenome ? 2 : 1, first - 1), 0) }
        alleles = (first, second)
        let isInSomeCells = place != .maleX && (first, second) == (1, 0) && Int.random(in: 0..<4, using: &random) == 0
        share = isInSomeCells ? Double.random(in: 0.2...0.95, using: &random) : 1
        let isOnSecond = first + second > 0 && Int.random(in: 0..<(first + second), using: &random) >= first
        switch origin {
        case .germline:
            // On either allele, be it lost or not.
            let isOnFirst = place == .maleX || Bool.random(using: &random)
            multiplicity = isOnFirst ? first : second
            isOnLostAllele = multiplicity == 0
            cells = 1
        case .somatic:
            let isClonal = Int.random(in: 0..<4, using: &random) > 0
            isOnLostAllele = isClonal && share < 1 && Bool.random(using: &random)
            cells = isClonal ? 1 : Double.random(in: 0.05...0.9, using: &random)
            // Before the gain of its allele, or after it on one copy.
            let onAllele = isOnSecond ? second : first
            multiplicity = isOnLostAllele ? 0 : isClonal && Bool.random(using: &random) ? onAllele : min(onAllele, 1)
        }
    }
}
