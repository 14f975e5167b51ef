/// How often each share of reads was seen at heterozygous sites, by arm and depth: counts alone, so that a whole genome takes as much room as a
/// panel, and the order of the sites shows in nothing.
package struct ImbalanceTally: Sendable, Hashable {
    /// Fewer reads than this tell nothing of a share.
    package static let leastDepth = 10
    /// The least depth of each class of depth.
    static let depths = [10, 15, 22, 33, 50, 75, 112, 170, 250, 380, 570, 850]
    /// Shares of reads are counted in steps of a hundredth.
    static let steps = 100
    /// Along the genome they are counted in steps of a fiftieth.
    private static let coarseSteps = 50
    private static let unit = 1 << 30

    /// The arms and stretches that are counted.
    package let map: ImbalanceMap
    /// Which shares of reads are counted: all, where the normal tells that a site is heterozygous.
    package let window: ClosedRange<Double>
    private var counts: [Int32]
    /// For each arm and class of depth the sum of 1/depth, in units of 2^-30.
    private var inverseDepths: [Int]
    /// For each arm, sites of a tumour without a normal whose share lies above the window.
    private var above: [Int]
    private var alongGenome: [Int32]

    /// Makes an empty tally.
    package init(map: ImbalanceMap, window: ClosedRange<Double>) {
        (self.map, self.window) = (map, window)
        counts = Array(repeating: 0, count: map.arms.count * Self.depths.count * (Self.steps + 1))
        inverseDepths = Array(repeating: 0, count: map.arms.count * Self.depths.count)
        above = Array(repeating: 0, count: map.arms.count)
        alongGenome = Array(repeating: 0, count: map.stretches.count * (Self.coarseSteps + 1))
    }

    /// Counts a site.
    package mutating func add(_ site: HeterozygousSite) {
        guard window.contains(site.vaf) else {
            if site.vaf > window.upperBound { above[site.arm] += 1 }
            return
        }
        let depthClass = (Self.depths.lastIndex { $0 <= site.depth }) ?? 0
        let row = site.arm * Self.depths.count + depthClass
        counts[row * (Self.steps + 1) + Self.step(site.vaf, of: Self.steps)] += 1
        inverseDepths[row] += Self.unit / site.depth
        alongGenome[site.stretch * (Self.coarseSteps + 1) + Self.step(site.vaf, of: Self.coarseSteps)] += 1
    }

    private static func step(_ vaf: Double, of steps: Int) -> Int { Int((vaf * Double(steps)).rounded()) }

    /// The sites of one class of depth on an arm.
    struct Row: Sendable, Hashable {
        /// The class of depth, by its number.
        let depthClass: Int
        /// The mean of 1/depth.
        let inverseDepth: Double
        /// Each share that was seen, and how often.
        let shares: [(vaf: Double, count: Double)]
        /// How many sites there are.
        let sites: Int

        static func == (left: Row, right: Row) -> Bool {
            left.depthClass == right.depthClass && left.inverseDepth == right.inverseDepth
                && left.shares.elementsEqual(right.shares, by: ==)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(depthClass)
            hasher.combine(sites)
        }
    }

    /// How many sites were counted.
    package var sites: Int { counts.reduce(0) { $0 + Int($1) } }

    /// The sites of an arm by depth.
    func rows(ofArm arm: Int) -> [Row] {
        Self.depths.indices.compactMap { depthClass in
            let row = arm * Self.depths.count + depthClass
            let part = counts[row * (Self.steps + 1)..<(row + 1) * (Self.steps + 1)]
            let sites = part.reduce(0) { $0 + Int($1) }
            guard sites > 0 else { return nil }
            return Row(
                depthClass: depthClass,
                inverseDepth: Double(inverseDepths[row]) / Double(sites) / Double(Self.unit),
                shares: part.enumerated().filter { $0.element > 0 }.map {
                    (Double($0.offset) / Double(Self.steps), Double($0.element))
                }, sites: sites)
        }
    }

    /// Of all sites with the allele on an arm, the share that lies in the window; nothing where there are too few to tell.
    func shareInWindow(ofArm arm: Int) -> Double? {
        let inside = rows(ofArm: arm).reduce(0) { $0 + $1.sites }
        guard inside + above[arm] >= 40 else { return nil }
        return Double(inside) / Double(inside + above[arm])
    }

    /// What lies at a stretch of the genome.
    package struct Stretch: Sendable, Hashable {
        /// Where.
        package let place: ImbalanceMap.Stretch
        /// How many sites.
        package let sites: Int
        /// The median of the shares of reads below the centre, or the centre where there are none.
        package let lower: Double
        /// The median of those above it.
        package let upper: Double
    }

    /// The stretches, neighbours on an arm taken together until each has at least so many sites.
    package func stretches(centre: Double, least: Int = 6) -> [Stretch] {
        var joined: [(place: ImbalanceMap.Stretch, counts: [Int])] = []
        var isOpen = false
        for (index, place) in map.stretches.enumerated() {
            let start = index * (Self.coarseSteps + 1)
            let counts = alongGenome[start...start + Self.coarseSteps].map { Int($0) }
            if let last = joined.last, isOpen, last.place.arm == place.arm {
                joined[joined.count - 1] = (last.place.joined(to: place), zip(last.counts, counts).map { $0 + $1 })
            } else {
                joined.append((place, counts))
            }
            isOpen = joined[joined.count - 1].counts.reduce(0, +) < least
        }
        return joined.compactMap { place, counts in
            let sites = counts.reduce(0, +)
            guard sites >= least else { return nil }
            let shares = counts.enumerated().map { (Double($0.offset) / Double(Self.coarseSteps), $0.element) }
            return Stretch(
                place: place, sites: sites, lower: Self.median(shares.filter { $0.0 <= centre }) ?? centre,
                upper: Self.median(shares.filter { $0.0 > centre }) ?? centre)
        }
    }

    private static func median(_ shares: [(vaf: Double, count: Int)]) -> Double? {
        var left = (shares.reduce(0) { $0 + $1.count } + 1) / 2
        guard left > 0 else { return nil }
        for share in shares {
            left -= share.count
            if left <= 0 { return share.vaf }
        }
        return nil
    }
}
