import Annotations
import Testing

@Suite struct FrequencyTests {
    /// Ends of Wilson's interval as other programs give them (R: prop.test without correction).
    @Test(arguments: [(10, 20, 29.93, 70.07), (0, 10, 0.0, 27.75), (5, 5, 56.55, 100.0), (30, 68, 32.95, 55.92)])
    func `the interval is Wilson's`(count: Int, total: Int, lower: Double, upper: Double) {
        let interval = CohortFrequency.wilson(count, of: total)
        #expect((interval.lower - lower).magnitude < 0.01 && (interval.upper - upper).magnitude < 0.01, "\(interval)")
        #expect(interval.method == .wilson)
    }

    @Test(arguments: [
        (68, "44", [30]), (68, "14", []), (321, "26", [82, 83, 84, 85]), (34, "70.6", [24]), (18, "28", [5]),
    ])
    func `a count follows from a percentage where one alone rounds to it`(
        total: Int, percent: String, counts: [Int]
    ) {
        #expect(CohortFrequency.counts(of: total, writtenAs: percent) == counts)
    }

    @Test func `no interval is computed where no count is known`() throws {
        let all = try Knowledge(files: .embedded()).frequencies
        #expect(all.contains { $0.count == nil } && all.contains { $0.count != nil })
        for frequency in all { #expect((frequency.interval == nil) == (frequency.count == nil), "\(frequency.id)") }
    }
}

@Suite struct ReachTests {
    private let set: AnnotationSet
    private let reach: ClaimReach

    init() throws {
        set = try AnnotationSet(files: .embedded())
        reach = ClaimReach(knowledge: set.knowledge, genes: set.genes)
    }

    @Test func `every claim that may be printed has a finding, a site or a trial that shows it, or is background`() {
        let unreachable = set.knowledge.claims.filter { $0.isPrintable && reach.ways(to: $0).isEmpty }
        #expect(unreachable.map(\.id) == [])
        let background = set.knowledge.claims.filter { $0.showing == .background }.map(\.id)
        #expect(background.count == 10, "\(background)")
    }

    @Test(arguments: [
        ("C030", ClaimReach.Way.node("mTORC2")), ("C024", .edge("AKT", to: "TSC")), ("C049", .site("foregut")),
        ("C115", .trial("RADIANT-2, lung")), ("C060", .germline("MEN1")), ("C045", .arm("10q")),
        ("L008", .edge("MEN1", to: "AKT")), ("L024", .gene("DEPDC5")), ("L001", .everyReport),
        ("C090", .statement(.treatment)), ("C001", .background),
    ])
    func `the ways of a claim are told`(id: String, way: ClaimReach.Way) throws {
        #expect(reach.ways(to: try #require(set.knowledge.claim(id))).contains(way))
    }

    @Test func `the literature reaches as far as its latest source that is used`() {
        #expect(set.evidenceDate.review == 2016 && set.evidenceDate.latest == 2026)
    }

    @Test func `nothing from memory may be printed`() {
        for claim in set.knowledge.claims where claim.verification == .fromMemory { #expect(!claim.isPrintable) }
        let unseen = Set(set.knowledge.sources.filter { $0.verification == .fromMemory }.map(\.id))
        // Claims of the review may name a paper that was not seen; it is cited on no page.
        for claim in set.knowledge.claims where claim.isPrintable && claim.origin == .later {
            #expect(unseen.isDisjoint(with: claim.sources), "\(claim.id)")
        }
    }
}
