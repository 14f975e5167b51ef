import Genome

/// Tables with a row for each gene, and its place.
extension TableDialect {
    /// PURPLE's `*.purple.cnv.gene.tsv`. Of a gene in several regions of copies the least copies are those of the least
    /// region alone, and nothing is told of the rest.
    package static let purpleGenes = TableDialect(
        id: "purple-genes", file: "cnv.gene.tsv", program: .purple,
        layouts: [
            TableLayout(
                [(.total, ["mincopynumber"]), ("maximum", ["maxcopynumber"]), (.gene, ["gene"])],
                optional: [
                    (.minor, ["minminorallelecopynumber", "minminoralleleploidy"]),
                    ("regionStart", ["minregionstart"]), ("regionEnd", ["minregionend"]),
                ])
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: -10...100_000).map { max($0, 0) }
            values.minor = try row.number(.minor, in: -10...100_000).map { max($0, 0) }
            guard let least = values.total, let most = try row.number("maximum", in: -10...100_000),
                max(most, 0).rounded() != least.rounded()
            else { return }
            guard row.text("regionStart") != nil, row.text("regionEnd") != nil else {
                values.total = nil
                values.minor = nil
                return
            }
            values.part = .init(try row.position("regionStart"), try row.position("regionEnd"))
        })

    /// PURPLE's `*.purple.germline.deletion.tsv`: the region that the germline lacks, and the copies that the tumour has
    /// there.
    package static let purpleGermlineDeletions = TableDialect(
        id: "purple-germline-deletions", file: "germline.deletion.tsv", program: .purple,
        layouts: [
            TableLayout(
                only: [
                    TableLayout.chromosome, (.start, ["regionstart"]), (.end, ["regionend"]),
                    (.total, ["tumorcopynumber"]), ("germline", ["germlinecopynumber"]),
                    (.status, ["germlinestatus"]),
                ], optional: [(.gene, ["gene"]), (.filter, ["filter"])])
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: -10...100_000).map { max($0, 0) }
            values.filters = row.filters(.filter)
            guard let germline = try row.number("germline", in: -10...100_000), let tumour = values.total else {
                return
            }
            values.germlineStatus = tumour.rounded() < max(germline, 0).rounded() ? .some : .all
        })

    /// facets-suite's table of genes. Of a gene that lies over several segments the copies are those of one of them.
    package static let facetsGenes = TableDialect(
        id: "facets-genes", file: "gene_level.txt", program: CallingProgram("facets", "FACETS"),
        layouts: [
            TableLayout(
                only: [
                    TableLayout.chromosome, (.gene, ["gene"]), (.start, ["gene.start"]), (.end, ["gene.end"]),
                    (.total, ["tcn.em", "tcn"]), (.minor, ["lcn.em", "lcn"]),
                ],
                optional: [
                    TableLayout.sample, ("fractionOfSample", ["cf.em", "cf"]), (.log2, ["median.cnlr.seg"]),
                    (.filter, ["filter"]), ("regionStart", ["seg.start"]), ("regionEnd", ["seg.end"]),
                ])
        ],
        content: .segments { row, values throws(RowFault) in
            values.fractionOfSample = try row.number("fractionOfSample", in: CopyNumberValues.shares)
            values.filters = row.filters(.filter)
            try values.readCopies(row)
            guard row.text("regionStart") != nil, row.text("regionEnd") != nil else { return }
            values.part = .init(try row.position("regionStart"), try row.position("regionEnd"))
        })

    /// facets-suite's table of arms: the copies of the greatest part of each arm, and how much of it that is.
    package static let facetsArms = TableDialect(
        id: "facets-arms", file: "arm_level.txt", program: CallingProgram("facets", "FACETS"),
        layouts: [
            TableLayout(
                only: [
                    (.arm, ["arm"]), (.total, ["tcn", "tcn.em"]), (.minor, ["lcn", "lcn.em"]),
                    ("share", ["frac.of.arm"]),
                ], optional: [TableLayout.sample])
        ],
        content: .arms { row throws(RowFault) in
            guard let text = row.text(.arm), let share = try row.number("share", in: CopyNumberValues.shares) else {
                return nil
            }
            var values = CopyNumberValues()
            try values.readCopies(row)
            // 23 is X, as in FACETS' segments.
            let name = text.hasPrefix("chr") ? text.dropFirst(3) : text
            let arm = name.hasPrefix("23") ? "X\(name.dropFirst(2))" : String(name)
            return ArmCopies(arm: arm, share: share, total: values.total, minor: values.minor)
        })

    /// cBioPortal's matrix of discrete copy numbers, a row a gene and a column a sample: -2 for a loss of both copies,
    /// -1 for one of one copy, 0, 1 for a gain and 2 for an amplification.
    package static let cBioPortal = TableDialect(
        id: "cbioportal", file: "data_cna.txt", precedence: .plain,
        layouts: [
            TableLayout(
                only: [(.gene, ["hugo.symbol"])],
                optional: [(.mark, ["entrez.gene.id"]), (.otherMark, ["cytoband"])])
        ],
        content: .levels)
}
