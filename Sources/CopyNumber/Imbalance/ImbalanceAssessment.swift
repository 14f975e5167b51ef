package import Genome

/// Whether the two alleles of each arm have the same share of reads, from small variants alone.
///
/// An imbalance is consistent with a loss, with a copy-neutral LOH, and with a gain: copies are not measured.
package struct ImbalanceAssessment: Sendable, Hashable {
    /// How it was told that a site is heterozygous.
    package enum Basis: String, Sendable, Hashable, Codable {
        /// By the genotype or the reads of the matched normal: the tumour's reads play no part in the choice.
        case matchedNormal = "matched_normal"
        /// By the tumour's own reads, ALT in a share within ``windowOfTumour``.
        case tumourAlone = "tumour_alone"

        /// Which VAFs of the tumour are assessed.
        package var window: ClosedRange<Double> { self == .matchedNormal ? 0...1 : 0.15...0.85 }
    }

    /// Why no arm was assessed.
    package enum Obstacle: Error, Sendable, Hashable {
        /// No file has a column of the tumour with its reads.
        case noColumn
        /// Too few heterozygous sites; so many were there.
        case fewSites(Int)
        /// Fewer than a third of the arms are balanced.
        case fewBalancedArms
        /// The arms that scatter least are out of balance themselves.
        case commonImbalance
    }

    /// Why an arm was not assessed.
    package enum Gap: String, Sendable, Hashable, Codable {
        /// Fewer sites than are needed.
        case fewSites = "few_sites"
        /// A tumour without a normal has far fewer heterozygous sites here than elsewhere: both alleles may have come from one ancestor, or the tumour
        /// is so pure that its lost allele has no reads.
        case fewHeterozygous = "few_heterozygous"
        /// X of a person of whom it is not told that there are two.
        case singleX = "single_x"
    }

    /// What is said of an arm.
    package enum Call: String, Sendable, Hashable, Codable {
        /// The alleles differ.
        case imbalanced
        /// No difference was found.
        case noImbalance = "no_imbalance"
        /// Nothing can be said.
        case notAssessed = "not_assessed"
    }

    package struct Arm: Sendable, Hashable {
        package let arm: ChromosomeArm
        package let call: Call
        /// Why it was not assessed.
        package let gap: Gap?
        /// The heterozygous sites.
        package let sites: Int
        /// By how much the share of reads of an allele deviates from that on balanced arms, 0 to 0.5.
        package let deviation: Double?
        /// Its 95 % interval.
        package let interval: ClosedRange<Double>?
        /// The probability of such reads without an imbalance.
        package let p: Double?
        /// The same after Holm's correction for the number of arms.
        package let adjustedP: Double?
        /// The smallest deviation that would be found in four of five samples.
        package let smallestDetectable: Double?
        /// The chance to find the loss of one copy in all tumour cells at the purity given; nothing without purity.
        package let power: Double?
    }

    /// How sites were told.
    package let basis: Basis
    /// The file that they were read from; nothing where none had any.
    package let file: String?
    /// The heterozygous sites on all arms.
    package let sites: Int
    /// Why no arm was assessed.
    package let obstacle: Obstacle?
    /// The arms taken as balanced.
    package let balanced: [ChromosomeArm]
    /// The share of reads with ALT on balanced arms; below 0.5 where reads with ALT are lost in mapping.
    package let centre: Double
    /// The standard deviation of the share of reads beyond chance on balanced arms.
    package let overdispersion: Double
    /// All arms of chromosomes 1 to 22 and X.
    package let arms: [Arm]
    /// The shares of reads along the genome.
    package let stretches: [ImbalanceTally.Stretch]

    /// From this adjusted probability down an arm is called imbalanced.
    package static let significance = 0.01
    /// A smaller deviation is called none, however many sites show it: mapping alone makes it.
    package static let leastDeviation = 0.02

    /// The deviation that the loss of one copy in all tumour cells makes at a purity.
    package static func deviation(ofLossAt purity: Double) -> Double { purity / (2 * (2 - purity)) }

    /// The purity at which the loss of one copy in all tumour cells makes a deviation, 0 to 1.
    package static func purity(ofLossWith deviation: Double) -> Double { min(4 * deviation / (1 + 2 * deviation), 1) }
}

extension ImbalanceAssessment {
    /// Nothing assessed.
    package init(basis: Basis, file: String?, map: ImbalanceMap, obstacle: Obstacle) {
        self.init(ImbalanceTally(map: map, window: basis.window), basis: basis, file: file, obstacle: obstacle)
    }

    private init(_ tally: ImbalanceTally, basis: Basis, file: String?, obstacle: Obstacle) {
        let counts = tally.map.arms.indices.map { tally.rows(ofArm: $0).reduce(0) { $0 + $1.sites } }
        self.init(
            basis: basis, file: file, sites: counts.reduce(0, +), obstacle: obstacle, balanced: [], centre: 0.5,
            overdispersion: 0,
            arms: zip(tally.map.arms, counts).map { Arm($0, gap: nil, sites: $1) },
            stretches: tally.stretches(centre: 0.5))
    }

    /// Assesses the arms.
    ///
    /// - Parameters:
    ///   - purity: the share of the sample's cells that are tumour, where it is known, for the power.
    ///   - copiesOfX: the copies of X that the person was born with; X is assessed where they are told to be two.
    package init(_ tally: ImbalanceTally, basis: Basis, file: String?, purity: Double?, copiesOfX: Int?) {
        let map = tally.map
        let candidates = map.arms.indices.map { ImbalanceBaseline.Arm(number: $0, rows: tally.rows(ofArm: $0)) }
        let depleted = Self.depleted(tally, basis: basis)
        let baseline: ImbalanceBaseline
        do {
            baseline = try ImbalanceBaseline(
                candidates.filter { map.arms[$0.number].isAutosomal && !depleted.contains($0.number) },
                window: basis.window)
        } catch {
            self.init(tally, basis: basis, file: file, obstacle: error)
            return
        }
        let tested = candidates.filter {
            $0.sites >= ImbalanceBaseline.leastSites && (map.arms[$0.number].isAutosomal || copiesOfX == 2)
        }
        let tests = tested.map { ImbalanceTest($0, baseline: baseline) }
        var byArm: [Int: (test: ImbalanceTest, adjusted: Double)] = [:]
        for (arm, result) in zip(tested, zip(tests, Self.holm(tests.map(\.p)))) { byArm[arm.number] = result }
        let arms = candidates.map { candidate in
            let arm = map.arms[candidate.number]
            let isDepleted = depleted.contains(candidate.number)
            guard let (test, adjusted) = byArm[candidate.number] else {
                let isX = !arm.isAutosomal && copiesOfX != 2
                return Arm(
                    arm, gap: isX ? .singleX : isDepleted ? .fewHeterozygous : .fewSites, sites: candidate.sites)
            }
            let isImbalanced = adjusted < Self.significance && test.fit.deviation >= Self.leastDeviation
            if isDepleted, !isImbalanced { return Arm(arm, gap: .fewHeterozygous, sites: candidate.sites) }
            return Arm(
                arm: arm, call: isImbalanced ? .imbalanced : .noImbalance, gap: nil, sites: candidate.sites,
                deviation: test.fit.deviation, interval: test.interval, p: test.p, adjustedP: adjusted,
                smallestDetectable: test.smallestDetectable(amongArms: tested.count),
                power: purity.map { test.power(against: Self.deviation(ofLossAt: $0), amongArms: tested.count) })
        }
        self.init(
            basis: basis, file: file, sites: candidates.reduce(0) { $0 + $1.sites }, obstacle: nil,
            balanced: baseline.arms.map { map.arms[$0] }, centre: baseline.model.centre,
            overdispersion: baseline.overdispersion, arms: arms,
            stretches: tally.stretches(centre: baseline.model.centre))
    }

    /// Arms that have, of all sites with ALT, less than half the share of heterozygous ones that the better arms have.
    private static func depleted(_ tally: ImbalanceTally, basis: Basis) -> Set<Int> {
        guard basis == .tumourAlone else { return [] }
        let shares = tally.map.arms.indices.compactMap { arm in
            tally.map.arms[arm].isAutosomal
                ? tally.shareInWindow(ofArm: arm).map { (arm: arm, share: $0) } : nil
        }
        guard !shares.isEmpty else { return [] }
        let usual = shares.map(\.share).sorted()[shares.count * 3 / 4]
        return Set(shares.filter { $0.share < usual / 2 }.map(\.arm))
    }

    /// Holm's correction (Scand J Stat 1979;6:65-70), in the order of the probabilities given.
    static func holm(_ probabilities: [Double]) -> [Double] {
        var adjusted = probabilities
        var last = 0.0
        let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
        for (rank, index) in order.enumerated() {
            last = max(last, min(probabilities[index] * Double(probabilities.count - rank), 1))
            adjusted[index] = last
        }
        return adjusted
    }
}

extension ImbalanceAssessment.Arm {
    /// An arm that was not assessed.
    init(_ arm: ChromosomeArm, gap: ImbalanceAssessment.Gap?, sites: Int) {
        self.init(
            arm: arm, call: .notAssessed, gap: gap, sites: sites, deviation: nil, interval: nil, p: nil,
            adjustedP: nil, smallestDetectable: nil, power: nil)
    }
}

extension ChromosomeArm {
    fileprivate var isAutosomal: Bool { chromosome.rawValue <= 22 }
}

extension ImbalanceBaseline {
    /// The standard deviation of the share of reads beyond chance, over all sites; 0 where they scatter less.
    var overdispersion: Double {
        let values = model.dispersion.filter { $0 != 0 }
        guard !values.isEmpty else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return (max(mean, 0) * model.centre * (1 - model.centre)).squareRoot()
    }
}
