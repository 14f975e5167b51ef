import Annotations
import Consequences
import Interpretation
import TestSupport
import Testing

/// The codes, points and classes of the procedure for oncogenicity, from a table that a biologist can read.
@Suite struct OncogenicityTests {
    private static let annotations = NamedVariant.annotations

    private static func frequency(
        _ text: String, of population: SourceField.Population, field: String = "AF_grpmax"
    ) throws -> AlleleAnnotations.Value {
        let meaning = try #require(annotations?.sourceFields.values.first { $0.population == population })
        return AlleleAnnotations.Value(field: field, text: text, file: "gnomad.vcf.gz", record: nil, meaning: meaning)
    }

    private static func assessment(
        _ name: String, _ sites: AlleleAnnotations, isJoint: Bool = false, isLong: Bool = false
    ) throws -> OncogenicityAssessment {
        let annotations = try #require(annotations)
        let (consequence, gene) = try NamedVariant.consequence(name)
        let function = FunctionalRules(annotations: annotations, policy: .standard)
            .assessment(of: consequence, in: gene)
        return OncogenicityRules(annotations: annotations)
            .assessment(of: consequence, function: function, in: gene, sites: sites, isJoint: isJoint, isLong: isLong)
    }

    /// What files say of one allele is not said of what several make together, and small variants tell nothing of a long one.
    @Test func `the silence of a file counts for an allele that it could have had`() throws {
        var sites = AlleleAnnotations()
        sites.frequencySources = [.init(file: "gnomad.vcf.gz", populations: [.all, .greatest])]
        sites.classifiedChanges = []
        #expect(try Self.assessment("PTEN:c.388C>G", sites).met.map(\.code) == [.OS2, .OS3, .OP4])
        let joint = try Self.assessment("PTEN:c.388C>G", sites, isJoint: true)
        #expect(joint.met.map(\.code) == [.OS2, .OS3])
        #expect(joint.undecided.map(\.code).contains(.OP4) && joint.undecided.map(\.code).contains(.OS1))
        let long = try Self.assessment("PTEN:c.388C>G", sites, isLong: true)
        #expect(long.met.map(\.code) == [.OS2, .OS3])
        #expect(long.undecided.first { $0.code == .OP4 }?.missing == .frequencyOfLongAllele)
    }

    @Test func `codes, points and classes are those of the table`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/InterpretationTests/Tables/oncogenicity.tsv"))
        let table = try TabTable(parsing: bytes, file: "oncogenicity.tsv")
        #expect(table.rows.count >= 35)
        for row in table.rows {
            let name = try row.text("name")
            let what = try row.text("what")
            var sites = AlleleAnnotations()
            switch try row.text("gnomad") {
            case "not_looked_up": break
            case let text:
                sites.frequencySources = [.init(file: "gnomad.vcf.gz", populations: [.all, .greatest])]
                if text != "absent" { sites.values = [try Self.frequency(text, of: .greatest)] }
            }
            if let classified = try row.optionalText("classified") {
                sites.classifiedChanges =
                    classified == "none"
                    ? []
                    : classified.split(separator: ",").compactMap { name in
                        guard let reference = name.first, let alternate = name.last,
                            let residue = Int(name.dropFirst().dropLast())
                        else { return nil }
                        return ClassifiedChange(
                            substitution: .init(residue: residue, reference: reference, alternate: alternate),
                            record: "3:1 A>C", review: "criteria provided", file: "clinvar.vcf.gz")
                    }
            }
            let found = try Self.assessment(name, sites)
            #expect(found.met.map(\.code.rawValue) == (try row.list("codes")), "\(name): \(what)")
            #expect(found.points == (try row.integer("points")), "\(name): \(what)")
            #expect(found.classification.rawValue == (try row.text("class")), "\(name): \(what)")
            // Every code is accounted for, once.
            let all = found.met.map(\.code) + found.notMet + found.undecided.map(\.code)
            #expect(all.count == OncogenicityCode.allCases.count && Set(all).count == all.count, "\(name)")
        }
    }

    @Test func `what is missing leaves codes undecided, with the reason`() throws {
        let found = try Self.assessment("TSC1:p.Leu191Arg", AlleleAnnotations())
        func missing(_ code: OncogenicityCode) -> MissingEvidence? {
            found.undecided.first { $0.code == code }?.missing
        }
        for code in [OncogenicityCode.OP4, .SBVS1, .SBS1] { #expect(missing(code) == .frequencies) }
        for code in [OncogenicityCode.OS1, .OM4] { #expect(missing(code) == .classifiedVariants) }
        // The table of hotspots holds the genes of the set wholly: TSC1 L191 is none.
        for code in [OncogenicityCode.OS3, .OM3, .OP3] { #expect(found.notMet.contains(code)) }
        #expect(missing(.OM1) == .criticalParts(gene: "TSC1"))
        #expect(found.met.isEmpty)
        let unverified = try Self.assessment("MEN1:p.His139Asp", AlleleAnnotations())
        guard case .verifiedStudy(let change)? = unverified.undecided.first(where: { $0.code == .OS2 })?.missing
        else {
            Issue.record("a study that is listed and not verified is not told")
            return
        }
        #expect(change.pmid == "15254225")
    }

    /// (field, population, value) of each frequency; the populations that the file could give; what becomes of SBVS1, SBS1 and OP4.
    @Test(arguments: [
        ([("all", "0.06")], ["all"], "met not_met not_met"),
        ([("all", "0.02")], ["all"], "undecided met not_met"),
        ([("all", "0.004")], ["all"], "undecided undecided not_met"),
        ([("all", "0.000005")], ["all"], "not_met not_met met"),
        ([("all", "0.004"), ("afr", "0.03")], ["all", "afr"], "undecided met not_met"),
        ([("afr", "0.03")], ["afr", "amr", "eas", "nfe", "sas"], "not_met met not_met"),
        ([("all", "0.004")], ["all", "greatest"], "not_met not_met not_met"),
        ([("all", "0.001"), ("greatest", "0.2")], ["all", "greatest"], "met not_met not_met"),
        ([("all", "0.00001&0.03")], ["all", "greatest"], "not_met met not_met"),
        ([("all", "7 %")], ["all", "greatest"], "undecided undecided undecided"),
        ([("all", "-1")], ["all"], "undecided undecided undecided"),
    ])
    func `a frequency decides as far as it tells of the populations`(
        values: [(String, String)], populations: [String], expected: String
    ) throws {
        var sites = AlleleAnnotations()
        sites.frequencySources = [
            .init(
                file: "gnomad.vcf.gz", populations: Set(populations.compactMap { SourceField.Population(rawValue: $0) })
            )
        ]
        sites.values = try values.map { name, text in
            let population = try #require(SourceField.Population(rawValue: name))
            return try Self.frequency(text, of: population)
        }
        let found = try Self.assessment("PTEN:c.132C>T", sites)
        let verdicts = [OncogenicityCode.SBVS1, .SBS1, .OP4].map { code in
            found.met.contains { $0.code == code }
                ? "met" : found.undecided.contains { $0.code == code } ? "undecided" : "not_met"
        }
        #expect(verdicts.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("L", "I", 5), ("R", "K", 26), ("H", "R", 29), ("E", "K", 56), ("C", "W", 215), ("S", "R", 110),
        ("G", "W", 184),
        ("A", "A", 0),
    ])
    func `Grantham's distances are within one of those that he prints`(
        one: Character, other: Character, distance: Int
    ) throws {
        let distances = try #require(Self.annotations).oncogenicity.distances
        let found = try #require(distances.distance(one, other))
        #expect(abs(found - distance) <= 1)
        #expect(distances.distance(other, one) == found)
        #expect(distances.distance(one, "X") == nil)
    }

    @Test(arguments: [
        (12, "oncogenic"), (10, "oncogenic"), (9, "likely_oncogenic"), (6, "likely_oncogenic"),
        (5, "uncertain_significance"), (0, "uncertain_significance"), (-1, "likely_benign"), (-6, "likely_benign"),
        (-7, "benign"), (-20, "benign"),
    ])
    func `the lines between the classes are the paper's`(points: Int, name: String) throws {
        #expect(try #require(Self.annotations).oncogenicity.classification(of: points).rawValue == name)
    }
}
