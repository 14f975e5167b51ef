import Interpretation
import Testing

@testable import Cohorts

@Suite struct QualityTests {
    /// A sample with alleles of its own, and some that all have.
    private static func sample(_ name: String, own: [String], patient: String? = nil) -> CohortSample {
        var sample = MadeCohort.sample(name)
        sample.sketch = AlleleSketch(own + (0..<20).map { "common \($0)" })
        sample.alleles = own.count + 20
        if let patient { sample.attributes["patient"] = patient }
        return sample
    }

    private static func private_(_ name: String, _ count: Int) -> [String] { (0..<count).map { "\(name) \($0)" } }

    @Test func `two samples that share private alleles are told, two that share common ones are not`() {
        let samples = [
            Self.sample("a", own: Self.private_("x", 6)), Self.sample("b", own: Self.private_("y", 6)),
            Self.sample("c", own: Self.private_("x", 5)), Self.sample("d", own: Self.private_("z", 6)),
        ]
        let pairs = SamplePairs.all(samples)
        #expect(pairs.map(\.samples) == [[0, 2]])
        #expect(pairs.first?.kind == .sharedAlleles && pairs.first?.shared == 5 && pairs.first?.of == 5)
    }

    @Test func `samples of one patient that share alleles are as they should be, and those that do not may be swapped`()
    {
        let samples = [
            Self.sample("a", own: Self.private_("x", 8), patient: "1"),
            Self.sample("b", own: Self.private_("x", 8), patient: "1"),
            Self.sample("c", own: Self.private_("y", 8), patient: "2"),
            Self.sample("d", own: Self.private_("z", 8), patient: "2"),
        ]
        let pairs = SamplePairs.all(samples)
        #expect(pairs.map(\.kind) == [.samePatient, .possibleSwap])
        #expect(pairs.map(\.shared) == [8, 0])
    }

    @Test func `a hotspot that two tumours share makes no pair`() {
        let samples = ["a", "b", "c", "d", "e"].map { name in
            Self.sample(name, own: Self.private_(name, 5) + (name < "c" ? ["hotspot 1", "hotspot 2"] : []))
        }
        #expect(SamplePairs.all(samples) == [])
    }

    @Test func `a sketch is bounded and keeps the same alleles of two samples`() {
        let many = (0..<5000).map { "allele \($0)" }
        let whole = AlleleSketch(many)
        #expect(whole.alleles.count == AlleleSketch.most)
        let other = AlleleSketch(many.dropLast(100) + (0..<100).map { "other \($0)" })
        let shared = Set(whole.alleles).intersection(other.alleles).count
        #expect(shared > AlleleSketch.most * 9 / 10)
        #expect(AlleleSketch(["a", "b", "a"]).alleles.count == 2)
    }

    @Test func `copies of X that fit the other sex are told`() {
        var samples = ["a", "b", "c", "d"].map { MadeCohort.sample($0) }
        for (index, values) in [(1, 1.0), (1, 1.9), (2, 2.1), (2, 1.05)].enumerated() {
            samples[index].copiesOfX = values.0
            samples[index].measuredX = values.1
        }
        let quality = CohortQuality(samples)
        #expect(quality.sexMismatches.map(\.sample) == [1, 3])
        samples[1].wholeGenomeDoubling = true
        #expect(CohortQuality(samples).sexMismatches.map(\.sample) == [3], "doubled: 2 of 4")
    }

    @Test func `mixed callers, doubled names and outliers are told`() {
        var samples = (0..<8).map { MadeCohort.sample($0 == 7 ? "s6" : "s\($0)") }
        for index in samples.indices {
            samples[index].callers = [index < 5 ? "Mutect2" : "Strelka2"]
            samples[index].alleles = index == 3 ? 900 : 50 + index
            samples[index].quality = index == 2 ? .inadequate : .adequate
        }
        let quality = CohortQuality(samples)
        let callers = quality.mixtures.first { $0.kind == .callers }
        #expect(callers?.values.map(\.value) == ["Mutect2", "Strelka2"] && callers?.values.map(\.samples) == [5, 3])
        #expect(quality.mixtures.first { $0.kind == .assemblies }?.isMixed == false)
        #expect(quality.sharedNames == ["s6"] && quality.inadequate == [2])
        #expect(quality.outliers.map(\.sample) == [3])
    }
}
