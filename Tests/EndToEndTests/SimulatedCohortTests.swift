import FoundationEssentials
import TestSupport
import Testing

/// A cohort of 200 tumours whose truth is known: reports are made of files, a cohort of the reports, and every cell is held against the truth.
@Suite struct SimulatedCohortTests {
    private static let cohort = SimulatedCohort(count: 200, seed: 24)

    /// Makes files and reports of the tumours; of those with both, with variants alone, with copies alone.
    private static func reports(_ cohort: SimulatedCohort, in folder: String) async throws -> [String] {
        let fasta = try SharedFile.text(Fixture.path("Annotations/sequences/NF1.GRCh38.fa"))
        let lines = fasta.split(separator: "\n")
        let sequence = Array(lines.dropFirst().joined().utf8)
        let start = try #require(lines.first?.firstMatch(of: /start=([0-9]+)/).flatMap { Int($0.1) })
        func base(_ position: Int) -> String { String(decoding: [sequence[position - start]], as: UTF8.self) }
        for (name, assay) in [
            ("both", SimulatedCohort.Assay.variantsAndCopies), ("variants", .variantsAlone), ("copies", .copiesAlone),
        ] {
            let tumours = cohort.tumours.filter { $0.assay == assay }
            let path = "\(folder)/\(name)"
            try SharedFile.write(Array(cohort.vcf(tumours, bases: base).utf8), to: "\(path).vcf")
            try SharedFile.write(Array(cohort.segments(tumours).utf8), to: "\(path).tsv")
            try SharedFile.write(Array(cohort.sheet(tumours).utf8), to: "\(path).samples.tsv")
            let inputs =
                (assay == .copiesAlone ? [] : ["\(path).vcf"])
                + (assay == .variantsAlone ? [] : ["--segments", "\(path).tsv"])
            let run = try await Program.run(
                ["report"] + inputs
                    + [
                        "--samples", "\(path).samples.tsv", "--assembly", "GRCh38", "--outdir", "\(folder)/reports",
                        "--quiet",
                    ])
            #expect(run.code == 0, "\(run.error)")
        }
        return try TemporaryFolder.names(in: "\(folder)/reports").filter { $0.hasSuffix(".report.json") }
            .map { "\(folder)/reports/\($0)" }
    }

    /// What is painted for each state, beside the ground of an assessed cell.
    private static let shapes: [String: Set<String>] = [
        "biallelic": ["onco-fill loss h9v12h-9z"],
        "deep_deletion": ["onco-fill loss h9v12h-9z", "onco-cut m1.5 2l6 8m0 -8l-6 8"],
        "monoallelic": ["onco-fill loss m0 6h9v6h-9z"], "activating": ["onco-fill gain m4.5 .5l4.5 11h-9z"],
        "vus": ["onco-line uncertain m4.5 1.5l3.6 4.5l-3.6 4.5l-3.6 -4.5z"], "loh": ["onco-fill loh m0 4.5h9v3h-9z"],
        "none": [], "arm_loss": ["onco-fill loss h9v12h-9z"], "partial_loss": ["onco-fill loss h4v12h-4z"],
        "focal_loss": ["onco-fill loss m2.5 4h4v4h-4z"],
    ]
    private static let ground = "onco-cell h9v12h-9z"
    private static let corner = "onco-open m5.5 .7h2.8v2.8"
    private static let notAssessed: Set<String> = ["onco-open m.5 .5h8v11h-8zm0 11l8 -11"]

    @Test func `every cell of the oncoprint is right, in the table and in the drawing`() async throws {
        let cohort = Self.cohort
        try await TemporaryFolder.with { folder in
            let reports = try await Self.reports(cohort, in: folder)
            #expect(reports.count == 200)
            let run = try await Program.run(["cohort"] + reports + ["-o", "\(folder)/out", "--group-by", "site"])
            #expect(run.code == 0, "\(run.error)")
            let page = try SharedFile.text("\(folder)/out/cohort.html")
            let json = try #require(try JSONObject.parse(SharedFile.text("\(folder)/out/cohort.json")))
            Self.keep(folder)

            let rows = CohortTests.rows(try SharedFile.text("\(folder)/out/cohort.tsv"))
            let byName = Dictionary(rows.map { ($0["sample"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
            let order = try #require(json["order"] as? [Double]).map { rows[Int($0)]["sample"] ?? "" }
            let drawn = OncoprintReader(page)
            #expect(drawn.columns == 200)
            var wrong: [String] = []
            var seen: [String: Int] = [:]
            for tumour in cohort.tumours {
                let row = try #require(byName[tumour.name])
                let column = try #require(order.firstIndex(of: tumour.name))
                let expected =
                    SimulatedCohort.genes.map { ($0.name, tumour.expected($0), true) }
                    + ["10q", "16p"].map { ($0, tumour.expected(arm: $0), false) }
                for (item, state, isGene) in expected {
                    seen[state, default: 0] += 1
                    if row[item] != state { wrong.append("\(tumour.name) \(item): \(row[item] ?? "") is not \(state)") }
                    var shape = Self.notAssessed
                    if state != "NA" {
                        shape = (Self.shapes[state] ?? []).union([Self.ground])
                        if isGene, !(tumour.hasCopies && tumour.hasVariants) { shape.insert(Self.corner) }
                    }
                    var painted = drawn.cells[item]?[column] ?? []
                    // How sure two hits are is another shape of the same state.
                    if state == "biallelic", painted.contains("onco-line loss m.6 .6h7.8v10.8h-7.8z") {
                        painted = [Self.ground, "onco-fill loss h9v12h-9z"]
                    }
                    if painted != shape {
                        wrong.append("\(tumour.name) \(item): drawn \(painted.sorted()) for \(state)")
                    }
                }
            }
            #expect(wrong.isEmpty, "\(wrong.count) wrong: \(wrong.prefix(12).joined(separator: "; "))")
            for state in Self.shapes.keys { #expect((seen[state] ?? 0) > 3, "\(state) is tried too seldom") }
            #expect((seen["NA"] ?? 0) > 3)
            try Self.check(json, cohort)
        }
    }

    /// Frequencies, denominators and the pair of one person, counted from the truth.
    private static func check(_ json: [String: Any], _ cohort: SimulatedCohort) throws {
        let genes = try #require(json["genes"] as? [[String: Any]])
        let altered: Set = ["biallelic", "deep_deletion", "monoallelic", "activating"]
        for gene in SimulatedCohort.genes {
            let count = try #require(genes.first { $0["gene"] as? String == gene.name })
            let proportion = try #require(count["altered"] as? [String: Any])
            let states = cohort.tumours.map { ($0, $0.expected(gene)) }
            let hits = states.count { $0.0.hasVariants && altered.contains($0.1) }
            #expect(proportion["count"] as? Double == Double(hits), "\(gene.name)")
            let assessed = states.count(where: \.0.hasVariants)
            #expect(proportion["assessed"] as? Double == Double(assessed), "\(gene.name)")
        }
        let arms = try #require(json["arms"] as? [[String: Any]])
        for name in ["10q", "16p"] {
            let arm = try #require(arms.first { $0["arm"] as? String == name }?["lost"] as? [String: Any])
            let states = cohort.tumours.map { $0.expected(arm: name) }
            #expect(arm["count"] as? Double == Double(states.count { $0 == "arm_loss" }), "\(name)")
            #expect(arm["assessed"] as? Double == Double(states.count { $0 != "NA" }), "\(name)")
        }
        let samples = try #require(json["samples"] as? [[String: Any]]).map { $0["name"] as? String ?? "" }
        let quality = try #require(json["quality"] as? [String: Any])
        let pairs = try #require(quality["pairs"] as? [[String: Any]])
        #expect(pairs.count == 1, "\(pairs)")
        let twins = (pairs.first?["samples"] as? [Double] ?? []).map { samples[Int($0)] }
        #expect(Set(twins) == Set(cohort.twins) && pairs.first?["kind"] as? String == "shared_alleles")
    }

    /// Keeps the page for the eye where `MTORVAR_COHORT` names a folder.
    private static func keep(_ folder: String) {
        guard let place = ProcessInfo.processInfo.environment["MTORVAR_COHORT"] else { return }
        try? FileManager.default.copyItem(atPath: folder, toPath: place)
    }

    @Test func `two runs, with one thread and with four, give the same bytes`() async throws {
        try await TemporaryFolder.with { folder in
            let reports = try await Self.reports(SimulatedCohort(count: 20, seed: 7), in: folder)
            for (name, threads) in [("a", "1"), ("b", "4"), ("c", "4")] {
                let run = try await Program.run(
                    ["cohort"] + reports + [
                        "-o", "\(folder)/\(name)", "--threads", threads, "--group-by", "site", "--quiet",
                    ])
                #expect(run.code == 0, "\(run.error)")
                #expect(run.text.isEmpty)
            }
            for file in ["cohort.html", "cohort.tsv", "genes.tsv", "cohort.json"] {
                let first = try SharedFile.text("\(folder)/a/\(file)")
                #expect(try SharedFile.text("\(folder)/b/\(file)") == first, "\(file)")
                #expect(try SharedFile.text("\(folder)/c/\(file)") == first, "\(file)")
            }
        }
    }
}
