package import Genome

/// The tumour's reads at a place where the person is heterozygous.
package struct HeterozygousSite: Sendable, Hashable {
    /// The number of the arm in its ``ImbalanceMap``.
    let arm: Int
    /// The number of the stretch of the genome in its ``ImbalanceMap``.
    let stretch: Int
    /// Reads.
    let depth: Int
    /// The share of them with the ALT allele, 0 to 1.
    let vaf: Double

    /// Makes a site; nothing where it lies on no arm that is assessed, or where fewer reads than ``ImbalanceTally/leastDepth`` stand behind it.
    package init?(
        chromosome: Chromosome, position: Int, depth: Int, vaf: Double, on map: ImbalanceMap
    ) {
        guard depth >= ImbalanceTally.leastDepth, (0...1).contains(vaf), let place = map.place(chromosome, position)
        else { return nil }
        (arm, stretch) = place
        (self.depth, self.vaf) = (depth, vaf)
    }
}

/// The arms of chromosomes 1 to 22 and X, and stretches of equal length along them for a drawing.
package struct ImbalanceMap: Sendable, Hashable {
    /// The length of a stretch, in bases.
    package static let stretchLength = 5_000_000

    /// A part of an arm.
    package struct Stretch: Sendable, Hashable {
        /// The number of its arm.
        let arm: Int
        package let chromosome: Chromosome
        /// The positions, 1-based and closed.
        package let interval: Interval

        /// The stretch with one that follows on its arm.
        func joined(to next: Stretch) -> Stretch {
            Stretch(
                arm: arm, chromosome: chromosome,
                interval: Interval(interval.start, max(interval.end, next.interval.end)))
        }
    }

    /// The arms, in order of chromosome, the short one first.
    package let arms: [ChromosomeArm]
    /// The stretches, in order of the genome.
    package let stretches: [Stretch]
    private let firstStretches: [Int]
    /// For each chromosome's number, its arms by theirs.
    private let armsOfChromosome: [[Int]]

    /// Makes the map of an assembly's arms.
    package init(_ all: [ChromosomeArm]) {
        let arms = all.filter { $0.chromosome.rawValue <= 23 }
        self.arms = arms
        var stretches: [Stretch] = []
        firstStretches = arms.enumerated().map { number, arm in
            defer {
                for start in stride(from: arm.assessable.start, through: arm.assessable.end, by: Self.stretchLength) {
                    let end = min(start + Self.stretchLength - 1, arm.assessable.end)
                    stretches.append(Stretch(arm: number, chromosome: arm.chromosome, interval: Interval(start, end)))
                }
            }
            return stretches.count
        }
        self.stretches = stretches
        armsOfChromosome = (0...23).map { number in arms.indices.filter { arms[$0].chromosome.rawValue == number } }
    }

    /// Where a position lies; nothing in a centromere and on other chromosomes.
    func place(_ chromosome: Chromosome, _ position: Int) -> (arm: Int, stretch: Int)? {
        guard chromosome.rawValue <= 23 else { return nil }
        for arm in armsOfChromosome[Int(chromosome.rawValue)] {
            let interval = arms[arm].assessable
            guard position >= interval.start, position <= interval.end else { continue }
            return (arm, firstStretches[arm] + (position - interval.start) / Self.stretchLength)
        }
        return nil
    }
}
