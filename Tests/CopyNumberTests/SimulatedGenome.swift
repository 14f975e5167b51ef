import CopyNumber
import Genome
import TestSupport

/// A tumour's reads at heterozygous sites, made by chance of what is said of it.
struct SimulatedGenome {
    /// Copies of the one and of the other allele in all tumour cells.
    enum State: String {
        case balanced, loss, copyNeutral, gain

        var copies: (one: Double, other: Double) {
            switch self {
            case .balanced: (1, 1)
            case .loss: (1, 0)
            case .copyNeutral: (2, 0)
            case .gain: (2, 1)
            }
        }
    }

    var sites = 15_000
    var depth = 100.0
    var purity = 0.5
    /// The weight of a read with ALT against one with REF.
    var referenceBias = 1.0
    var overdispersion = 0.004
    /// Of some arms up to this share of sites lies anywhere, as in repeats.
    var strayShare = 0.02
    /// How far the arms' overdispersion differs, as a share of it.
    var differenceOfArms = 0.3
    var hasNormal = true
    /// By the arm's name; all others are balanced.
    var states: [String: State] = [:]

    /// The reads of a simulated tumour.
    func tally(on map: ImbalanceMap, seed: UInt64) -> ImbalanceTally {
        var chance = Chance(seed: seed)
        let basis: ImbalanceAssessment.Basis = hasNormal ? .matchedNormal : .tumourAlone
        var tally = ImbalanceTally(map: map, window: basis.window)
        let length = map.arms.reduce(0) { $0 + $1.assessable.count }
        for arm in map.arms {
            let expected = Double(sites) * Double(arm.assessable.count) / Double(length)
            let count = Int((expected + expected.squareRoot() * chance.normal()).rounded())
            let copies = (states[arm.name] ?? .balanced).copies
            let mean = purity * (copies.one + copies.other) + 2 * (1 - purity)
            let share = (purity * copies.one + 1 - purity) / mean
            let dispersion = overdispersion * (1 + differenceOfArms * (2 * chance.uniform() - 1))
            let strays = strayShare * chance.uniform()
            for _ in 0..<max(count, 0) {
                let reads = Int((depth * mean / 2 * chance.logNormal(0.3)).rounded())
                guard reads > 0 else { continue }
                let allele = chance.uniform() < 0.5 ? share : 1 - share
                let biased = allele * referenceBias / (allele * referenceBias + 1 - allele)
                let truth =
                    chance.uniform() < strays ? chance.uniform() : chance.beta(mean: biased, dispersion: dispersion)
                add(reads, chance.binomial(reads, truth), on: arm, to: &tally, &chance)
            }
            guard !hasNormal else { continue }
            // Homozygous sites, which a caller lists too, and somatic variants.
            for _ in 0..<Int(expected * 0.6) {
                let reads = Int((depth * mean / 2 * chance.logNormal(0.3)).rounded())
                add(reads, chance.binomial(reads, 0.995), on: arm, to: &tally, &chance)
            }
            for _ in 0..<Int(expected * 0.01) {
                let reads = Int((depth * mean / 2 * chance.logNormal(0.3)).rounded())
                add(reads, chance.binomial(reads, purity / mean), on: arm, to: &tally, &chance)
            }
        }
        return tally
    }

    private func add(
        _ reads: Int, _ alternate: Int, on arm: ChromosomeArm, to tally: inout ImbalanceTally, _ chance: inout Chance
    ) {
        let place = arm.assessable.start + Int(chance.uniform() * Double(arm.assessable.count - 1))
        guard reads > 0,
            let site = HeterozygousSite(
                chromosome: arm.chromosome, position: place, depth: reads, vaf: Double(alternate) / Double(reads),
                on: tally.map)
        else { return }
        tally.add(site)
    }

    /// The assessment of a simulated tumour of a woman.
    func assessment(on map: ImbalanceMap, seed: UInt64) -> ImbalanceAssessment {
        ImbalanceAssessment(
            tally(on: map, seed: seed), basis: hasNormal ? .matchedNormal : .tumourAlone, file: nil, purity: purity,
            copiesOfX: 2)
    }
}
