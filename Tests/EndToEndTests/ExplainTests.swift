import TestSupport
import Testing

@Suite struct ExplainTests {
    private static func compare(_ text: String, with name: String) {
        if let difference = Snapshot.difference(
            from: "Tests/EndToEndTests/Snapshots/explain-\(name).txt", actual: text)
        {
            Issue.record("\(difference)")
        }
    }

    @Test(arguments: ["PTEN", "tsc2", "10:87933147", "chrX:77508625"])
    func `what is known is said`(query: String) async throws {
        let run = try await Program.run(["explain", query])
        #expect(run.code == 0)
        Self.compare(run.text, with: query.replacing(":", with: "-"))
    }

    @Test(arguments: ["TSC2", "lung", "DEPDC5"]) func `the literature is listed`(query: String) async throws {
        let run = try await Program.run(["explain", "--claims", query])
        #expect(run.code == 0, "\(run.error)")
        Self.compare(run.text, with: "claims-\(query)")
    }

    @Test func `the whole literature is a table, and nothing else than a gene or a site narrows it`() async throws {
        let all = try await Program.run(["explain", "--claims"])
        let lines = all.text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(all.code == 0 && lines.count > 100 && lines.allSatisfy { $0.count == lines[0].count })
        #expect(!all.text.contains("from_memory"))
        #expect(try await Program.run(["explain", "--claims", "10:5"]).code == 64)
        #expect(try await Program.run(["explain"]).code == 64)
    }

    /// Names of each kind, as they stand in papers and reports.
    @Test(arguments: [
        ("name-nonsense", ["NM_000314.4(PTEN):c.388C>T"]), ("name-poly-T", ["PTEN:c.802-10_802-8delTTT"]),
        ("name-older-numbering", ["MEN1:p.Arg420Ter"]), ("name-missense", ["TSC2:p.Arg611Gln"]),
        ("name-dup-minus-strand", ["TSC1:c.2074dup", "--all-transcripts", "--hgvs", "strict"]),
        ("name-on-GRCh37", ["NC_000010.10:g.89692904C>T"]),
        ("name-exons-deleted", ["NM_000314.8:c.210-30_634+20del"]),
        ("name-other-transcript", ["NM_130799.2:c.1621A>G"]), ("name-one-assembly", ["ATRX:c.2785G>C"]),
        ("allele-of-the-accession", ["X:76937963:G:C"]), ("name-of-the-accession", ["ATRX:c.2785="]),
        ("name-two-bases", ["PTEN:p.R130W", "--assembly", "GRCh38", "--residues", "one-letter"]),
        ("name-frameshift", ["NP_000305.3:p.(Asp116Alafs*8)"]), ("name-start", ["PTEN:p.Met1?"]),
        ("allele-hit-harder", ["10:87863950:C:T"]), ("allele-no-change", ["PTEN:c.388="]),
    ])
    func `names and alleles are explained`(name: String, arguments: [String]) async throws {
        let run = try await Program.run(["explain"] + arguments)
        #expect(run.code == 0, "\(run.error)")
        Self.compare(run.text, with: name)
    }

    /// What people write where the whole name is meant: the answer is that of the name, and says how the text was read.
    @Test(arguments: [
        ("PTEN:p.R130X", "PTEN:p.R130*", "X is an older spelling of the stop: read as p.Arg130Ter"),
        ("PTEN:p.(Arg130X)", "PTEN:p.R130*", "X is an older spelling of the stop: read as p.Arg130Ter"),
        (
            "NP_000305.3:p.Asp116AlafsX8", "NP_000305.3:p.Asp116AlafsTer8",
            "X is an older spelling of the stop: read as p.Asp116AlafsTer8"
        ),
        ("MEN1:p.R420X", "MEN1:p.Arg420Ter", "X is an older spelling of the stop: read as p.Arg420Ter"),
        ("PTEN:R130*", "PTEN:p.R130*", "read as PTEN:p.R130*"), ("PTEN R130*", "PTEN:p.R130*", "read as PTEN:p.R130*"),
        ("PTEN c.388C>T", "PTEN:c.388C>T", "read as PTEN:c.388C>T"),
        ("PTEN:388C>T", "PTEN:c.388C>T", "read as PTEN:c.388C>T"),
        ("NM_000314.8 388C>T", "NM_000314.8:c.388C>T", "read as NM_000314.8:c.388C>T"),
        ("NP_000305.3:Arg130Ter", "NP_000305.3:p.Arg130Ter", "read as NP_000305.3:p.Arg130Ter"),
        ("chr10:87933147C>T", "chr10:g.87933147C>T", "read as chr10:g.87933147C>T"),
    ])
    func `older spellings and names without colon or prefix are read, and it is said how`(
        query: String, name: String, remark: String
    ) async throws {
        let run = try await Program.run(["explain", query])
        #expect(run.code == 0, "\(run.error)")
        let expected = try await Program.run(["explain", name])
        #expect(run.text == expected.text.replacing("\(name)\n", with: "\(query)\n  \(remark)\n", maxReplacements: 1))
    }

    @Test func `a place may have a blank for its colon`() async throws {
        #expect(
            try await Program.run(["explain", "chr10 87933147"]).text
                == Program.run(["explain", "chr10:87933147"]).text)
    }

    @Test(arguments: [
        ("NM_000314.8:c.388G>T", 65, "NM_000314.8 has C at c.388, not G"),
        ("NM_130799.2:c.1621G>A", 65, "NM_130799.2 and NM_000244.3 carry G (Ala541)"),
        ("NM_000314.8:c.390-1G>A", 65, "exon 5 of NM_000314.8 runs from c.254 to c.492"),
        ("10:87933147:A:G", 65, "NC_000010.11 has C at 87933147, not A"),
        ("10:1000:A:G", 65, "no sequence of the annotation set holds 10:1000"),
        ("ATRX:c.2785G>C --assembly GRCh37", 65, "the genome itself has what c.2785G>C of NM_000489.6 changes"),
        ("ATRX:c.2784del --assembly GRCh37", 65, "c.2784del of NM_000489.6 could stand at 76937963"),
        ("ATRX:c.2785C>T --assembly GRCh37", 65, "NM_000489.6 has G at c.2785, not C"),
        ("PTEN:c.388C>TT", 64, "column 15"), ("PTEN:388C>TT", 64, "column 6"), ("PTEN:", 64, "column 6"),
        ("chr10:R130*", 64, "column 7"), ("99:100", 64, "there is no chromosome '99'; expected 1 to 22, X, Y or MT"),
        ("99:100:A:T", 64, "there is no chromosome '99'"), ("10:0", 64, "there is no position 0; the first is 1"),
        ("PTEN:388", 64, "gives a number in PTEN and no change; write a change such as PTEN:c.388del"),
        ("chr10:1:C:<DEL>", 64, "<DEL> names no bases"), ("10:5:C:C]17:9]", 64, "C]17:9] names no bases"),
        ("10:87933147:C:*", 64, "* names no bases"),
        ("10:87933147:C:T,G", 64, "has several alleles; ask for each by itself, such as 10:87933147:C:T."),
        ("BRCA1:c.68del", 64, "PTEN, TSC1"),
        ("LRG_311:c.388C>T", 64, "LRG"), ("NC_000010.12:g.1A>G", 64, "NC_000010.10 (GRCh37), NC_000010.11 (GRCh38)"),
        ("NC_000010.11:87933146:C:T", 64, "SPDI"), ("rs121909224", 64, "is neither"),
        ("NC_000010.11:g.87933147C>T --assembly GRCh37", 64, "is of GRCh38"),
        ("PTEN:c.388C>T --transcript NM_1", 64, "there is no transcript 'NM_1' in the annotation set; mtorvar explain"),
    ])
    func `what does not fit has its own exit code and says what was found`(
        call: String, code: Int, message: String
    ) async throws {
        let run = try await Program.run(["explain"] + call.split(separator: " ").map(String.init))
        #expect(run.code == code, "\(run.text)\(run.error)")
        #expect(run.error.contains(message), "\(run.error)")
        #expect(code == 0 || run.output.isEmpty)
    }

    @Test(arguments: [
        ("NM_000314.4", "NM_000314.8", "NM_000314.4 is not known, NM_000314.8 is used"),
        ("nm_000314.4", "NM_000314.8", "nm_000314.4 is not known, NM_000314.8 is used"),
        ("ENST00000371953.7", "ENST00000371953.8", "ENST00000371953.7 is not known, ENST00000371953.8 is used"),
        (
            "NM_001304717.5", "NM_001304717",
            "NM_001304717.5 is used as NM_001304717, which the annotation set has without a version"
        ),
    ])
    func `a transcript of another version is taken as it is known, with a warning`(
        name: String, known: String, remark: String
    ) async throws {
        let wanted = try await Program.run(["explain", "PTEN:c.388C>T", "--transcript", name])
        #expect(wanted.error == "mtorvar: warning: \(remark)\n")
        let expected = try await Program.run(["explain", "PTEN:c.388C>T", "--transcript", known])
        #expect(expected.error.isEmpty && expected.code == 0)
        #expect(wanted.text == expected.text)
    }

    @Test(arguments: [
        // A letter too few, one too many, a gene, a protein.
        ("NM_00314.8", "did you mean NM_000314.8 (PTEN), NM_000314.6 (PTEN)? "),
        ("NM_0000368", "did you mean NM_000368.5 (TSC1)? "),
        ("dAXX", "of the gene DAXX it has NM_001141969.2 (DAXX), NM_001350 (DAXX)\n"),
        ("NP_000305.3", "that is the protein of NM_000314.8 (PTEN)\n"),
    ])
    func `of an unknown transcript those are named that it is likely to mean`(
        name: String, hint: String
    ) async throws {
        let run = try await Program.run(["explain", "PTEN:c.388C>T", "--transcript", name])
        #expect(run.code == 64)
        #expect(run.error.contains("there is no transcript '\(name)' in the annotation set; \(hint)"), "\(run.error)")
        #expect(!run.error.contains("NM_005163"))
    }

    @Test func `the annotation set is listed and verified`() async throws {
        #expect(try await Program.run(["annotations", "list"]).text.contains("knowledge/claims.tsv"))
        let verify = try await Program.run(["annotations", "verify"])
        #expect(verify.code == 0)
        #expect(verify.text.hasSuffix("checks, 0 failed\n"))
        #expect(try await Program.run(["annotations", "verify", "--annotations", "Annotations"]).text == verify.text)
    }
}
