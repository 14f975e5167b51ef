import Annotations
import CopyNumber
import Foundation
import Genome
import Testing

/// Simulated tumours whose truth is known: what is found, and what is found wrongly.
///
/// CI makes a few of each with a fixed seed; `MTORVAR_IMBALANCE=200 swift test -c release -Xswiftc -enable-testing --filter
/// ImbalanceSimulationTests` makes 200 and prints the
/// tables of the documentation.
@Suite struct ImbalanceSimulationTests {
    private static let wanted = ProcessInfo.processInfo.environment["MTORVAR_IMBALANCE"].flatMap { Int($0) }
    private let map: ImbalanceMap

    init() throws {
        map = ImbalanceMap(try AnnotationSet(files: .embedded(), assemblies: [.grch38]).arms(of: .grch38))
    }

    /// What came out of some tumours.
    private struct Outcome {
        var determined = 0
        /// Balanced arms that were assessed, and those of them that were called imbalanced.
        var (balanced, wrong) = (0, 0)
        var genomesWithWrong = 0
        /// Imbalanced arms, and those that were found or not assessed.
        var (imbalanced, found, notAssessed) = (0, 0, 0)
        /// The question's arms that were called and are balanced.
        var wrongOfQuestion = 0
        var centre = 0.0
    }

    private func outcome(of genome: SimulatedGenome, count: Int) -> Outcome {
        let results = concurrentMap(Array(0..<count), width: 2) { number in
            genome.assessment(on: map, seed: UInt64(number) &* 7_919 &+ 13)
        }
        var outcome = Outcome()
        for result in results where result.obstacle == nil {
            outcome.determined += 1
            outcome.centre += result.centre
            var hasWrong = false
            for arm in result.arms {
                if genome.states[arm.arm.name] == nil {
                    outcome.balanced += arm.call == .notAssessed ? 0 : 1
                    guard arm.call == .imbalanced else { continue }
                    outcome.wrong += 1
                    hasWrong = true
                    if ["10q", "16p"].contains(arm.arm.name) { outcome.wrongOfQuestion += 1 }
                } else {
                    outcome.imbalanced += 1
                    outcome.found += arm.call == .imbalanced ? 1 : 0
                    outcome.notAssessed += arm.call == .notAssessed ? 1 : 0
                }
            }
            outcome.genomesWithWrong += hasWrong ? 1 : 0
        }
        outcome.centre /= Double(max(outcome.determined, 1))
        return outcome
    }

    private func row(_ cells: Any...) {
        if Self.wanted != nil { print("| " + cells.map { "\($0)" }.joined(separator: " | ") + " |") }
    }

    private func told(_ name: String, _ outcome: Outcome, of count: Int) {
        row(
            name, "\(outcome.determined)/\(count)", "\(outcome.wrong)/\(outcome.balanced)", outcome.genomesWithWrong,
            outcome.wrongOfQuestion, "\(outcome.found)/\(outcome.imbalanced)", outcome.notAssessed)
    }

    /// At most one in a hundred arms, with what chance adds to few.
    private func expectFew(_ outcome: Outcome, _ comment: Comment) {
        let expected = 0.01 * Double(outcome.balanced)
        #expect(Double(outcome.wrong) <= expected + 2 * expected.squareRoot(), comment)
        #expect(outcome.wrongOfQuestion <= max(1, outcome.determined / 50), comment)
    }

    private static let someArms: [String: SimulatedGenome.State] = [
        "1p": .loss, "3p": .loss, "6q": .loss, "11q": .loss, "18q": .loss, "22q": .loss, "7p": .gain, "7q": .gain,
        "8q": .gain, "20q": .gain, "9p": .copyNeutral, "17p": .copyNeutral,
    ]

    /// A genome that keeps both copies of about so many arms and has lost one of all others.
    private func hypodiploid(keeping kept: Int) -> [String: SimulatedGenome.State] {
        let arms = map.arms.filter { $0.chromosome.rawValue <= 22 }
        let lost = arms.indices.filter { $0 * kept / arms.count == ($0 + 1) * kept / arms.count }
        return Dictionary(uniqueKeysWithValues: lost.map { (arms[$0].name, .loss) })
    }

    @Test func `balanced genomes have no imbalanced arm`() {
        let count = Self.wanted ?? 3
        for hasNormal in [true, false] {
            for (sites, depth) in [(2_000, 300.0), (15_000, 30), (15_000, 100), (100_000, 30)] {
                guard Self.wanted != nil || sites < 10_000 || depth == 30 && sites < 50_000 else { continue }
                let genome = SimulatedGenome(sites: sites, depth: depth, hasNormal: hasNormal)
                let outcome = outcome(of: genome, count: count)
                let name = "balanced, \(hasNormal ? "with normal" : "tumour alone"), \(sites) sites of \(Int(depth))"
                told(name, outcome, of: count)
                #expect(outcome.determined == count)
                expectFew(outcome, "\(name)")
            }
        }
    }

    @Test func `a reference bias is part of the baseline and makes no imbalance`() {
        let count = Self.wanted ?? 3
        for hasNormal in [true, false] {
            let genome = SimulatedGenome(
                sites: Self.wanted == nil ? 6_000 : 15_000, depth: 60, referenceBias: 0.85, hasNormal: hasNormal)
            let outcome = outcome(of: genome, count: count)
            told("reference bias 0.85, \(hasNormal ? "with normal" : "tumour alone")", outcome, of: count)
            // 0.85 / 1.85 of the reads have ALT.
            #expect(abs(outcome.centre - 0.459) < 0.01)
            expectFew(outcome, "reference bias")
        }
    }

    @Test func `other arms with losses, gains and copy-neutral LOH are found and move no balanced arm`() {
        let count = Self.wanted ?? 2
        for hasNormal in [true, false] {
            for purity in Self.wanted == nil ? [0.4] : [0.2, 0.4, 0.6, 0.8] {
                let genome = SimulatedGenome(
                    sites: Self.wanted == nil ? 6_000 : 15_000, purity: purity, hasNormal: hasNormal,
                    states: Self.someArms)
                let outcome = outcome(of: genome, count: count)
                told(
                    "12 arms changed, purity \(purity), \(hasNormal ? "with normal" : "tumour alone")", outcome,
                    of: count)
                expectFew(outcome, "purity \(purity)")
                if purity == 0.4 { #expect(outcome.found == outcome.imbalanced) }
            }
        }
    }

    @Test func `a hypodiploid genome is assessed where a third of the arms is balanced, and refused where not`() {
        let count = Self.wanted ?? 2
        let sites = Self.wanted == nil ? 6_000 : 15_000
        for hasNormal in [true, false] {
            for purity in Self.wanted == nil ? [0.6] : [0.2, 0.4, 0.6, 0.9] {
                for kept in [18, 8, 0] {
                    let genome = SimulatedGenome(
                        sites: sites, purity: purity, hasNormal: hasNormal, states: hypodiploid(keeping: kept))
                    let outcome = outcome(of: genome, count: count)
                    told(
                        "\(kept) arms kept, purity \(purity), \(hasNormal ? "with normal" : "tumour alone")", outcome,
                        of: count)
                    expectFew(outcome, "\(kept) kept, purity \(purity)")
                    guard purity == 0.6 else { continue }
                    #expect(outcome.determined == (kept == 18 ? count : 0), "\(kept) kept")
                    if kept == 18 { #expect(outcome.found == outcome.imbalanced) }
                }
            }
        }
    }

    @Test func `too few sites are said to be too few`() throws {
        let genome = SimulatedGenome(sites: 200)
        let result = genome.assessment(on: map, seed: 1)
        guard case .fewSites = result.obstacle else {
            Issue.record("\(String(describing: result.obstacle))")
            return
        }
        #expect(result.arms.allSatisfy { $0.call == .notAssessed && $0.deviation == nil })
    }

    @Test func `X is assessed where there are two`() throws {
        let tally = SimulatedGenome(sites: 4_000).tally(on: map, seed: 5)
        for copies in [nil, 1, 2] as [Int?] {
            let result = ImbalanceAssessment(
                tally, basis: .matchedNormal, file: nil, purity: nil, copiesOfX: copies)
            let x = try #require(result.arms.first { $0.arm.name == "Xq" })
            #expect(x.gap == (copies == 2 ? nil : .singleX))
            #expect((x.call == .notAssessed) == (copies != 2))
            #expect(x.power == nil && result.balanced.allSatisfy { $0.chromosome.rawValue <= 22 })
        }
    }

    /// The loss of 10q beside other changes, by purity, sites and depth.
    @Test func `the power to find a loss of 10q`() throws {
        let count = Self.wanted.map { max($0 / 4, 10) } ?? 2
        let classes: [(sites: Int, depth: Double)] =
            Self.wanted == nil
            ? [(5_000, 60)] : [(1_500, 100), (1_500, 500), (5_000, 60), (15_000, 30), (15_000, 100), (60_000, 30)]
        var states = Self.someArms
        states["10q"] = .loss
        for hasNormal in [true, false] {
            for (sites, depth) in classes {
                for purity in Self.wanted == nil ? [0.6] : [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
                    let genome = SimulatedGenome(
                        sites: sites, depth: depth, purity: purity, hasNormal: hasNormal, states: states)
                    let arms = concurrentMap(Array(0..<count), width: 2) { number in
                        genome.assessment(on: map, seed: UInt64(number) &* 104_729 &+ 7).arms.first {
                            $0.arm.name == "10q"
                        }
                    }.compactMap(\.self)
                    let found = arms.filter { $0.call == .imbalanced }
                    let truth = ImbalanceAssessment.deviation(ofLossAt: purity)
                    let covered = found.count { $0.interval?.contains(truth) == true }
                    let stated = arms.compactMap(\.power)
                    let mean = { (values: [Double]) in
                        values.isEmpty ? 0 : (values.reduce(0, +) / Double(values.count) * 1000).rounded() / 1000
                    }
                    row(
                        hasNormal ? "with normal" : "tumour alone", sites, Int(depth), purity,
                        "\(found.count)/\(arms.count)", mean(found.compactMap(\.deviation)),
                        (truth * 1000).rounded() / 1000, "\(covered)/\(found.count)", mean(stated))
                    if purity == 0.6, sites == 5_000 {
                        #expect(found.count == count)
                        #expect(found.allSatisfy { abs(($0.deviation ?? 0) - truth) < 0.03 })
                    }
                }
            }
        }
    }
}
