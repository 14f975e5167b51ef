import TestSupport
import Testing

/// `annotations build` and `--panel` as their users meet them.
@Suite struct PanelTests {
    /// Writes PTEN on GRCh38 as NCBI would annotate it, and its chromosome, from the bundled files; gives the arguments that name them. With
    /// another symbol and accession the same exons are those of another gene.
    static func writeInputs(
        to folder: String, symbol: String = "PTEN", accession: String = "NM_000314.8"
    ) throws -> [String] {
        let table = try SharedFile.text(Fixture.path("Annotations/transcripts.tsv"))
        let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("PTEN\tNM_000314.8\t") })
        let columns = row.split(separator: "\t").map(String.init)
        let exons = columns[8].split(separator: ",").map { $0.split(separator: "-").compactMap { Int($0) } }
        let span = columns[9].split(separator: "-").compactMap { Int($0) }
        func line(_ type: String, _ start: Int, _ end: Int, _ phase: String, _ attributes: String) -> String {
            "NC_000010.11\tBestRefSeq\t\(type)\t\(start)\t\(end)\t.\t+\t\(phase)\t\(attributes)\n"
        }
        let (first, last) = (exons[0][0], exons[exons.count - 1][1])
        var text = "##gff-version 3\n" + line("gene", first, last, ".", "ID=gene-1;Dbxref=GeneID:5728;Name=\(symbol)")
        text += line(
            "mRNA", first, last, ".", "ID=rna-1;Parent=gene-1;tag=MANE Select;transcript_id=\(accession)")
        text += line("lnc_RNA", first, last, ".", "ID=rna-2;Parent=gene-1;transcript_id=NR_1.1")
        text += line("exon", first, last, ".", "Parent=rna-2")
        var before = 0
        for exon in exons {
            text += line("exon", exon[0], exon[1], ".", "Parent=rna-1")
            let (start, end) = (max(exon[0], span[0]), min(exon[1], span[1]))
            guard start <= end else { continue }
            text += line("CDS", start, end, "\((3 - before % 3) % 3)", "ID=cds-1;Parent=rna-1;protein_id=NP_000305.3")
            before += end - start + 1
        }
        try SharedFile.write(Array(text.utf8), to: folder + "/genes.gff3")
        let sequence = try SharedFile.text(Fixture.path("Annotations/sequences/PTEN.GRCh38.fa")).split(separator: "\n")
        let bases = Array(sequence.dropFirst().joined().utf8)
        var file = FASTAFile()
        let flank = FASTAFile.madeUpBases(10_000)
        file.add(
            "chr10", length: 133_797_422, stretches: [.init(start: 87_858_438 - 10_000, bases: flank + bases + flank)])
        try file.write(to: folder + "/genome.fa")
        return ["--gff", folder + "/genes.gff3", "--fasta", folder + "/genome.fa", "--assembly", "GRCh38"]
    }

    @Test func `a built panel is sound and gives the names that the bundled set gives`() async throws {
        try await TemporaryFolder.with { folder in
            let inputs = try Self.writeInputs(to: folder)
            let panel = folder + "/panel"
            let build = try await Program.run(["annotations", "build", "--gene", "PTEN", "-o", panel] + inputs)
            #expect(build.code == 0, "\(build.error)")
            #expect(build.output.isEmpty)
            #expect(build.error.contains("left out: PTEN NR_1.1 on GRCh38: it has no coding sequence"))
            #expect(
                build.error.contains(
                    "PTEN on GRCh38: 1 transcript, names on NM_000314.8 (MANE Select), 1 left out"))
            let verify = try await Program.run(["annotations", "verify", "--panel", panel])
            #expect(verify.code == 0, "\(verify.text)")
            let vcf = "SampleData/known-variants.GRCh38.vcf"
            let built = try await Program.run(["annotate", vcf, "--panel", panel, "--flagged-only"])
            #expect(built.code == 0, "\(built.error)")
            let bundled = try await Program.run(["annotate", vcf, "--flagged-only"])
            func names(_ text: String) -> [String] {
                VCFText.records(text).flatMap { $0.split(separator: "MTOR=").dropFirst() }
                    .map { $0.split(separator: "|", omittingEmptySubsequences: false) }
                    .filter { $0.count > 10 && $0[1] == "PTEN" }.map { $0[3...10].joined(separator: "|") }
            }
            #expect(names(built.text) == names(bundled.text))
            #expect(!names(built.text).isEmpty)
            let report = try await Program.run(["report", vcf, "--panel", panel, "--outdir", folder + "/out"])
            #expect(report.code == 0, "\(report.error)")
            let explain = try await Program.run(["explain", "PTEN", "--panel", panel])
            #expect(explain.text.contains("HGNC:9588, NCBI Gene 5728"))
            // The panel knows nothing of the other assembly: that must not look like a file without findings.
            let other = try await Program.run(["annotate", "SampleData/known-variants.GRCh37.vcf", "--panel", panel])
            #expect(other.code == 65)
            #expect(other.error.contains("no gene of the panel has a transcript there"))
            let check = try await Program.run(["check", "SampleData/known-variants.GRCh37.vcf", "--panel", panel])
            #expect(check.code == 0)
        }
    }

    /// Genes that are not bundled, each with what their loss says of AKT and mTORC1.
    @Test(arguments: [
        ("DEPDC5", "", "GATOR1", "lost", "L024", "loss of DEPDC5 releases Rag GTPases"),
        ("STK11", "", "LKB1", "lost", "L026", "loss of STK11 inhibits TSC1/TSC2 complex (then RHEB)"),
        ("PIK3R1", "", "p85", "lost", "L028", "loss of PIK3R1 releases p110"),
        ("FLCN", "", "FLCN", "lost", "L027", "Effect on mTORC1 of the findings in FLCN not predicted"),
        ("RPTOR", "", "mTORC1", "unchanged", "L001", "No pathway-activating alteration detected"),
        ("KIAA1", "tumour_suppressor context TSC lowered", "TSC", "lost", "C026", "loss of KIAA1 releases RHEB"),
        ("KIAA1", "tumour_suppressor context AKT raised", "AKT", "lost", "C024", "activation by the change of KIAA1"),
    ])
    func `a gene of a panel takes part in the pathway`(
        symbol: String, rest: String, node: String, state: String, claim: String, summary: String
    ) async throws {
        try await TemporaryFolder.with { folder in
            let inputs = try Self.writeInputs(to: folder, symbol: symbol, accession: "NM_999999.1")
            try SharedFile.write(Array("\(symbol) \(rest)\n".utf8), to: folder + "/list.txt")
            let panel = folder + "/panel"
            let build = try await Program.run(
                ["annotations", "build", "--genes", folder + "/list.txt", "-o", panel] + inputs)
            #expect(build.code == 0, "\(build.error)")
            let verify = try await Program.run(["annotations", "verify", "--panel", panel])
            #expect(verify.code == 0, "\(verify.text)")
            let place = Fixture.path("Tests/EndToEndTests/Cases/homozygous-deletion")
            let run = try await Program.run(
                ["report", "\(place)/small.vcf", "--segments", "\(place)/segments.tsv", "--panel", panel]
                    + ["--site", "pancreas", "--sex", "female", "--outdir", folder + "/out"])
            #expect(run.code == 0, "\(run.error)")
            let name = try #require(
                try TemporaryFolder.names(in: folder + "/out").first { $0.hasSuffix(".report.json") })
            let report = try #require(try JSONObject.parse(SharedFile.text("\(folder)/out/\(name)")))
            let pathway = report["pathway"] as? [String: Any]
            let nodes = pathway?["nodes"] as? [[String: Any]] ?? []
            #expect(nodes.first { $0["id"] as? String == node }?["state"] as? String == state)
            let evidence = report["evidence"] as? [[String: Any]] ?? []
            #expect(evidence.contains { $0["id"] as? String == claim })
            let said = (report["answer"] as? [String: Any])?["pathway"] as? String
            #expect(said?.contains(summary) == true, "\(said ?? "")")
        }
    }

    @Test func `a node that the pathway does not have is refused`() async throws {
        try await TemporaryFolder.with { folder in
            let inputs = try Self.writeInputs(to: folder)
            try SharedFile.write(Array("PTEN oncogene panel AKT2 raised\n".utf8), to: folder + "/list.txt")
            let run = try await Program.run(
                ["annotations", "build", "--genes", folder + "/list.txt", "-o", folder + "/panel"] + inputs)
            #expect(run.code == 65 && run.error.contains("the pathway has no node 'AKT2'; expected one of RTK"))
        }
    }

    @Test func `what does not fit is refused, each with its exit code`() async throws {
        try await TemporaryFolder.with { folder in
            let inputs = try Self.writeInputs(to: folder)
            func build(_ arguments: [String], to name: String = "/panel") async throws -> Program.Outcome {
                try await Program.run(["annotations", "build", "-o", folder + name] + arguments)
            }
            let missing = try await build(inputs + ["--gene", "PTEN", "--gene", "TSC2"])
            #expect(missing.code == 65)
            #expect(missing.error.contains("TSC2 on GRCh38: genes.gff3 has no such gene"))
            try SharedFile.write(Array("PTEN\toncogene\nTSC2\n".utf8), to: folder + "/list.txt")
            let allowed = try await build(inputs + ["--genes", folder + "/list.txt", "--allow-missing"])
            #expect(allowed.code == 0)
            #expect(allowed.error.contains("warning: missing: TSC2"))
            #expect(
                try SharedFile.text(folder + "/panel/genes.tsv").contains(
                    "\toncogene\tpanel\tPTEN\t10\t+\t10q23.31\tNA"))
            #expect(try await build(inputs + ["--gene", "PTEN"]).code == 73)
            #expect(try await build(inputs + ["--fasta", "b.fa"]).code == 64)
            #expect(try await build(inputs + ["--flank", "100"]).code == 64)
            let other = inputs.dropLast() + ["GRCh37"]
            let wrong = try await build(Array(other), to: "/other")
            #expect(wrong.code == 65)
            #expect(wrong.error.contains("chr10 has 133797422 bases, GRCh37 has 135534747"))
            try SharedFile.write(Array("1\tx\tgene\t5\t9\t.\t+\t.\tgene_id \"A\";\n".utf8), to: folder + "/genes.gff3")
            let gtf = try await build(inputs, to: "/gtf")
            #expect(gtf.code == 65)
            #expect(gtf.error.contains("this is GTF"))
            #expect(try TemporaryFolder.names(in: folder).filter { $0 == "other" || $0 == "gtf" }.isEmpty)
        }
    }
}
