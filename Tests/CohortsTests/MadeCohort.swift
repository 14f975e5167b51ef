import Annotations
import CopyNumber
import Genome
import Interpretation
import Reports
import TestSupport

@testable import Cohorts

/// Samples for tests, with nothing but what is asked of them.
enum MadeCohort {
    /// A sample in which nothing was looked at.
    static func sample(_ name: String, site: PrimarySite = .pancreas, hasNormal: Bool = false) -> CohortSample {
        CohortSample(
            name: name, report: "\(name).report.json", assembly: .grch38, program: "mtorvar", site: site, callers: [],
            hasNormal: hasNormal, alleles: 0, genes: [], arms: [], attributes: [:])
    }

    /// A gene of which everything was looked at.
    static func cell(_ gene: String, _ alteration: Alteration) -> GeneCell {
        GeneCell(
            gene: gene, alteration: alteration, smallVariants: .notFound, copies: .notFound,
            heterozygosityLost: .notFound, hasCopyChange: false, variants: [])
    }

    /// The tumours of `Tables/made-cohort.tsv`.
    static func ofTable() throws -> [CohortSample] {
        var samples: [CohortSample] = []
        for row in try table("made-cohort.tsv").rows {
            let name = try row.text("sample")
            if samples.last?.name != name { samples.append(sample(name, hasNormal: try row.flag("normal"))) }
            let subject = try row.text("subject")
            if subject.hasSuffix("q") {
                samples[samples.count - 1].arms.append(try arm(subject, row))
            } else {
                samples[samples.count - 1].genes.append(try gene(subject, row))
            }
        }
        return samples
    }

    static func table(_ name: String) throws -> TabTable {
        let path = "Tests/CohortsTests/Tables/\(name)"
        return try TabTable(parsing: Array(try SharedFile.text(Fixture.path(path)).utf8), file: path)
    }

    private static func gene(_ name: String, _ row: TabTable.Row) throws -> GeneCell {
        let variants = try row.optionalText("variants")
        let copies = try row.optionalText("copies")
        let loh = try row.optionalText("loh")
        let cells = try (variants == "." ? nil : variants)?.split(separator: ";").map { text in
            let parts = text.split(separator: "/").map(String.init)
            guard parts.count == 3, let function = FunctionalEffect(rawValue: parts[1]),
                let origin = InterpretedVariant.Origin(rawValue: parts[2])
            else { throw row.error("'variants' is '\(text)'; expected name/function/origin") }
            return VariantCell(name: parts[0], function: function, countsAsHit: function == .loss, origin: origin)
        }
        return GeneCell(
            gene: name, alteration: .none,
            smallVariants: variants == nil ? .notAssessed : cells == nil ? .notFound : .found,
            copies: copies == nil ? .notAssessed : copies == "changed" ? .found : .notFound,
            heterozygosityLost: loh == nil ? .notAssessed : loh == "yes" ? .found : .notFound,
            hasCopyChange: copies == "changed", variants: cells ?? [])
    }

    private static func arm(_ name: String, _ row: TabTable.Row) throws -> ArmCell {
        let lost = Double(try row.text("lost")) ?? 0
        let call: ArmAssessment.Call = lost >= 0.8 ? .armLoss : lost >= 0.2 ? .partialLoss : .intact
        return ArmCell(name: name, call: call, lostFraction: lost, lohFraction: nil)
    }
}
