import Annotations
import CopyNumber
import Genome
import Testing

@Suite struct ImbalanceExample {
    @Test func `the example of Imbalance holds`() throws {
        // example
        let annotations = try AnnotationSet(files: .embedded(), assemblies: [.grch38])
        let map = ImbalanceMap(annotations.arms(of: .grch38))
        var tally = ImbalanceTally(map: map, window: ImbalanceAssessment.Basis.matchedNormal.window)
        // Fifty sites an arm, of a hundred reads: on 16p the alleles have about 30 % and 70 % of them, elsewhere half.
        let scatter = [-0.10, -0.05, -0.03, -0.02, 0, 0, 0.02, 0.03, 0.05, 0.10]
        for arm in map.arms {
            for number in 0..<50 {
                let share = arm.name == "16p" ? (number < 25 ? 0.3 : 0.7) : 0.5
                let site = HeterozygousSite(
                    chromosome: arm.chromosome, position: arm.assessable.start + number, depth: 100,
                    vaf: share + scatter[number % 10], on: map)
                if let site { tally.add(site) }
            }
        }
        let assessment = ImbalanceAssessment(
            tally, basis: .matchedNormal, file: "small.vcf", purity: 0.6, copiesOfX: 2)
        let found = assessment.arms.filter { $0.call == .imbalanced }

        #expect(found.map(\.arm.name) == ["16p"])
        #expect(found[0].interval?.contains(0.2) == true)
        // end of example
    }
}
