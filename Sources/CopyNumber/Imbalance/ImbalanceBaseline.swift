/// The arms that are balanced, and what balanced sites look like on them.
struct ImbalanceBaseline: Sendable {
    /// The fewest sites of an arm that is assessed.
    static let leastSites = 20
    /// The fewest arms that are compared.
    static let leastArms = 10
    /// The fewest sites of them all.
    static let leastSitesInAll = 400
    /// How much the variances of balanced arms may differ beyond chance: mapping is not the same everywhere.
    private static let tolerance = 0.05

    /// The numbers of the balanced arms.
    let arms: [Int]
    /// What is expected of balanced sites.
    let model: FoldedModel
    /// The sites on the balanced arms.
    let sites: Int
    /// The variance, beyond chance, between the balanced arms' own variances, as a share of them.
    let betweenArms: Double

    /// An arm's rows with their number.
    struct Arm {
        let number: Int
        let rows: [ImbalanceTally.Row]
        var sites: Int { rows.reduce(0) { $0 + $1.sites } }
    }

    /// Finds the balanced arms: the third that scatters least gives a first idea, then those that scatter alike are taken together, from the lowest
    /// up, until the set no longer changes.
    ///
    /// - Throws: ``ImbalanceAssessment/Obstacle`` where too few arms are balanced.
    init(_ all: [Arm], window: ClosedRange<Double>) throws(ImbalanceAssessment.Obstacle) {
        let arms = all.filter { $0.sites >= Self.leastSites }
        guard arms.count >= Self.leastArms, arms.reduce(0, { $0 + $1.sites }) >= Self.leastSitesInAll else {
            throw .fewSites(arms.reduce(0) { $0 + $1.sites })
        }
        let third = (arms.count + 2) / 3
        var model = FoldedModel(window: window)
        let byExcess = arms.map { (arm: $0, excess: Self.excess($0)) }.sorted { $0.excess < $1.excess }
        var chosen = byExcess.prefix(third).map(\.arm)
        var seen: [[Int]] = []
        for _ in 0..<8 {
            model = Self.fitted(chosen, window: window)
            let next = try Self.alike(arms, model: model, least: third)
            let numbers = next.map(\.number)
            chosen = next
            if seen.contains(numbers) { break }
            seen.append(numbers)
        }
        model = Self.fitted(chosen, window: window)
        try Self.refuseCommonImbalance(chosen, model: model)
        self.arms = chosen.map(\.number).sorted()
        self.model = model
        sites = chosen.reduce(0) { $0 + $1.sites }
        betweenArms = Self.betweenArms(chosen, model: model)
    }

    /// How much an arm's sites scatter beyond what chance makes of their depth.
    private static func excess(_ arm: Arm) -> Double {
        arm.rows.reduce(0) { sum, row in
            row.shares.reduce(sum - Double(row.sites) * 0.25 * row.inverseDepth) { sum, share in
                sum + share.count * min((share.vaf - 0.5) * (share.vaf - 0.5), 0.09)
            }
        } / Double(max(arm.sites, 1))
    }

    /// The mean of the squares of an arm's sites in units of what the model expects; no square counts for more than nine.
    private static func spread(_ arm: Arm, _ model: FoldedModel) -> Double {
        let sum = arm.rows.reduce(0.0) { sum, row in
            let variance = model.variance(of: row)
            return row.shares.reduce(sum) { sum, share in
                let difference = share.vaf - model.centre
                return sum + share.count * min(difference * difference / variance, 9)
            }
        }
        return sum / Double(max(arm.sites, 1))
    }

    /// The arms that scatter alike, and least.
    private static func alike(
        _ arms: [Arm], model: FoldedModel, least: Int
    ) throws(ImbalanceAssessment.Obstacle) -> [Arm] {
        let spreads = arms.map { (arm: $0, value: spread($0, model), variance: 2 / Double($0.sites)) }
            .sorted { ($0.value, $0.arm.number) < ($1.value, $1.arm.number) }
        func difference(_ index: Int, _ mean: Double) -> Double {
            (spreads[index].value - mean)
                / (spreads[index].variance * mean * mean + tolerance * tolerance).squareRoot()
        }
        for seed in spreads.indices {
            var mean = spreads[seed].value
            var members: [Int] = []
            for _ in 0..<20 {
                let next = spreads.indices.filter { abs(difference($0, mean)) <= 3 }
                if next == members || next.isEmpty { break }
                members = next
                let weights = members.map { 1 / (spreads[$0].variance + tolerance * tolerance) }
                mean = zip(members, weights).reduce(0) { $0 + spreads[$1.0].value * $1.1 } / weights.reduce(0, +)
            }
            guard members.count >= least else { continue }
            // Where several arms scatter far less, this is no set of balanced ones.
            guard spreads.indices.count(where: { difference($0, mean) < -3 }) <= 1 else { break }
            return members.map { spreads[$0].arm }.sorted { $0.number < $1.number }
        }
        throw .fewBalancedArms
    }

    /// The centre and the overdispersion of arms that are taken as balanced.
    private static func fitted(_ arms: [Arm], window: ClosedRange<Double>) -> FoldedModel {
        let rows = arms.flatMap(\.rows)
        var model = FoldedModel(window: window)
        for _ in 0..<3 {
            model.centre = centre(rows, model)
            fitDispersion(rows, &model)
        }
        return model
    }

    /// The mean share of reads, without those that lie far from the last one.
    private static func centre(_ rows: [ImbalanceTally.Row], _ model: FoldedModel) -> Double {
        var (sum, weight) = (0.0, 0.0)
        for row in rows {
            let variance = model.variance(of: row)
            for share in row.shares {
                let difference = share.vaf - model.centre
                guard difference * difference <= 9 * max(variance, 0.01) else { continue }
                sum += share.count * share.vaf / variance
                weight += share.count / variance
            }
        }
        return weight > 0 ? min(max(sum / weight, 0.35), 0.65) : 0.5
    }

    /// Classes of depth are taken together until there are enough sites.
    private static func fitDispersion(_ rows: [ImbalanceTally.Row], _ model: inout FoldedModel) {
        var groups: [[Int]] = []
        var (group, sites) = ([Int](), 0)
        for depthClass in ImbalanceTally.depths.indices {
            group.append(depthClass)
            sites += rows.reduce(0) { $0 + ($1.depthClass == depthClass ? $1.sites : 0) }
            if sites >= 400 {
                groups.append(group)
                (group, sites) = ([], 0)
            }
        }
        if groups.isEmpty { groups = [group] } else { groups[groups.count - 1] += group }
        for group in groups {
            let own = rows.filter { group.contains($0.depthClass) }
            guard let least = own.map(\.inverseDepth).min() else { continue }
            var trial = model
            let best = Golden.maximum(-0.7 * least, 0.08, steps: 22) { dispersion in
                for depthClass in group { trial.dispersion[depthClass] = dispersion }
                return trial.logLikelihood(own, deviation: 0)
            }
            for depthClass in group { model.dispersion[depthClass] = best.argument }
        }
    }

    /// Refuses arms that are all out of balance alike: they scatter far more than reads do, or about two places.
    private static func refuseCommonImbalance(
        _ arms: [Arm], model: FoldedModel
    ) throws(ImbalanceAssessment.Obstacle) {
        let rows = arms.flatMap(\.rows)
        let sites = rows.reduce(0) { $0 + $1.sites }
        let dispersion =
            rows.reduce(0) { $0 + model.dispersion[$1.depthClass] * Double($1.sites) } / Double(max(sites, 1))
        // A deviation of 0.08 of every site scatters so.
        guard dispersion * 0.25 <= 0.0064 else { throw .commonImbalance }
        var (count, squares, fourths) = (0.0, 0.0, 0.0)
        for row in rows where ImbalanceTally.depths[row.depthClass] >= 33 {
            let variance = model.variance(of: row)
            for share in row.shares {
                let square = (share.vaf - model.centre) * (share.vaf - model.centre) / variance
                guard square <= 16 else { continue }
                count += share.count
                squares += share.count * square
                fourths += share.count * square * square
            }
        }
        guard count >= 300 else { return }
        // 3 about one place, less about two.
        guard fourths * count / (squares * squares) >= 2.6 else { throw .commonImbalance }
    }

    /// By the moments of DerSimonian and Laird (Control Clin Trials 1986;7:177-188).
    private static func betweenArms(_ arms: [Arm], model: FoldedModel) -> Double {
        guard arms.count > 1 else { return 0 }
        let weights = arms.map { Double($0.sites) / 2 }
        let values = arms.map { spread($0, model) }
        let sum = weights.reduce(0, +)
        let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / sum
        let heterogeneity = zip(weights, values).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
        let scale = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
        return max((heterogeneity - Double(arms.count - 1)) / scale, 0)
    }
}
