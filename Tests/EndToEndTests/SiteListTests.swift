import Annotations
import TestSupport
import Testing

/// The lists of five primary sites on the same findings: they differ where the evidence does, and only there.
@Suite struct SiteListTests {
    private static let sites = ["pancreas", "midgut", "foregut", "lung", "rectum"]

    /// The claims and the trials of the reports of two samples at a site: one has findings in the genes of the pathway, one in the others.
    private static func lists(_ site: String) async throws -> (claims: Set<String>, trials: [String]) {
        let lung = "Tests/EndToEndTests/Cases/tumour-of-the-lung"
        var claims: Set<String> = []
        var trials: [String] = []
        for sample in [
            ["SampleData/known-variants.GRCh38.vcf"],
            ["\(lung)/small.vcf", "--segments", "\(lung)/segments.tsv", "--sex", "male"],
        ] {
            let report = try await report(sample + ["--site", site])
            func texts(_ part: String, _ key: String) -> [String] {
                (report[part] as? [[String: Any]])?.compactMap { $0[key] as? String } ?? []
            }
            claims.formUnion(texts("evidence", "id"))
            trials = texts("trials", "name")
        }
        return (claims, trials)
    }

    private static func report(_ arguments: [String]) async throws -> [String: Any] {
        try await TemporaryFolder.with { folder in
            let run = try await Program.run(["report"] + arguments + ["--outdir", folder])
            try #require(run.code == 0, "\(run.error)")
            let name = try #require(try TemporaryFolder.names(in: folder).first { $0.hasSuffix(".report.json") })
            return try #require(try JSONObject.parse(SharedFile.text("\(folder)/\(name)")))
        }
    }

    @Test(arguments: [
        ("pancreas", ["C040", "C051", "L009", "L013", "C091"], ["C050", "L016", "L017", "C115", "C131"]),
        ("midgut", ["C049", "C050", "C052", "L017", "C131"], ["C040", "C051", "L016", "C115", "C116"]),
        ("foregut", ["C049", "C052", "L018", "C131"], ["C040", "C050", "L017", "C115"]),
        ("lung", ["L011", "L016", "L018", "C115", "L030"], ["C040", "C049", "C050", "C131", "C116"]),
        ("rectum", ["L019", "L020", "C116", "C131"], ["C040", "C049", "C050", "L018", "L030"]),
    ])
    func `each site has its own`(site: String, present: [String], absent: [String]) async throws {
        let claims = try await Self.lists(site).claims
        #expect(claims.isSuperset(of: present), "\(Set(present).subtracting(claims))")
        #expect(claims.isDisjoint(with: absent), "\(claims.intersection(absent))")
    }

    @Test func `no claim differs between sites that is not bound to one`() async throws {
        let knowledge = try AnnotationSet(files: .embedded()).knowledge
        var lists: [(String, Set<String>)] = []
        for site in Self.sites { lists.append((site, try await Self.lists(site).claims)) }
        for (site, claims) in lists {
            for (other, others) in lists where other != site {
                let differing = claims.subtracting(others).compactMap(knowledge.claim)
                #expect(!differing.isEmpty, "\(site) and \(other)")
                for claim in differing {
                    let trials = knowledge.trials.filter { $0.claims.contains(claim.id) }
                    #expect(
                        claim.sites.contains(site) && !claim.sites.contains(other)
                            || trials.contains { $0.sites.contains(site) && !$0.sites.contains(other) },
                        "\(claim.id) at \(site) and not at \(other)")
                }
            }
        }
    }

    @Test(arguments: [
        ("pancreas", "RADIANT-3", "RADIANT-4"), ("lung", "RADIANT-2, lung", "RADIANT-3"),
        ("rectum", "RADIANT-2, colorectal", "RADIANT-4, lung"), ("midgut", "RADIANT-4, gastrointestinal", "SEQTOR"),
        ("unknown", "RADIANT-4, unknown primary", "RADIANT-2, lung"),
    ])
    func `each site has its trials`(site: String, present: String, absent: String) async throws {
        let trials = try await Self.lists(site).trials
        #expect(trials.contains(present) && !trials.contains(absent), "\(trials)")
    }
}
