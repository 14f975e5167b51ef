import Consequences

/// One gene in detail: its state and why, its hits, its variants with their place in the protein, its copies.
enum GeneCard {
    static func render(_ gene: GeneReport, evidence: [EvidenceReport]) -> Markup {
        """
        <article class="card">
        <h3><span class="gene">\(gene.symbol)</span> <span class="gene-name">\(gene.name)</span> \
        \(StateMark.geneLabel(gene))</h3>
        <p>\(gene.stateText)</p>
        \(hits(gene))
        \(Lollipop.render(gene))
        \(ExonTrack.render(gene))
        \(variants(gene))
        \(OncogenicityTable.render(gene))
        \(SiteAnnotationTable.render(gene))
        \(copyNumber(gene))
        \(RearrangementTable.render(gene))
        \(claims(gene))
        </article>

        """
    }

    private static func hits(_ gene: GeneReport) -> Markup {
        guard !gene.hits.isEmpty else { return "" }
        let items = gene.hits.map { hit -> Markup in
            let copies: Markup =
                switch hit.copies {
                case 0: ""
                case 1: ", one copy"
                default: ", \(hit.copies) copies"
                }
            let alone: Markup = gene.counts(hit) ? "" : "No hit alone: "
            let remark: Markup = hit.remark.map { " <strong>\($0)</strong>" } ?? ""
            return
                "<li>\(alone)\(hit.text) <span class=\"quiet\">(\(Words.code(hit.kind))\(copies))</span>\(remark)</li>\n"
        }
        let heading: Markup = gene.hits.contains(where: gene.counts) ? "Hits" : "No hit"
        return "<h4>\(heading)</h4>\n<ol class=\"plain-list\">\n\(items.joined())</ol>"
    }

    private static func variants(_ gene: GeneReport) -> Markup {
        guard !gene.variants.isEmpty else { return "" }
        return Table(
            "Small variants in \(gene.symbol), named on \(gene.transcript)",
            [
                .text("Variant"), .text("Consequence"), .text("Reads with the allele"), .text("FILTER"),
                .text("Origin"), .text("Effect, and whether it is a hit"),
            ],
            rows: gene.variants.map { [name($0), consequence($0), reads($0), filter($0), origin($0), effect($0)] }
        ).markup
    }

    private static func name(_ variant: VariantReport) -> Markup {
        let names = [variant.hgvsP, variant.hgvsC].compactMap { $0 }.map { Words.withoutAccession($0) }
        let place =
            "\(variant.chromosome):\(NumberText.grouped(variant.position)) \(variant.reference)>\(variant.alternate)"
        let lines = names.map { name -> Markup in "<span class=\"code\">\(name)</span><br>" }
        let genomic: Markup = variant.hgvsG.map { "<br><span class=\"code small quiet\">\($0)</span>" } ?? ""
        return "\(lines.joined())<span class=\"code small quiet\">\(place)</span>\(genomic)"
    }

    private static func consequence(_ variant: VariantReport) -> Markup {
        var lines: [Markup] = [
            Markup(text: variant.consequences.map(Words.code).joined(separator: ", ")),
            "<span class=\"quiet small\">impact \(variant.impact.name)</span>",
        ]
        if let exon = variant.exon { lines.append("<span class=\"quiet small\">exon \(exon)</span>") }
        if let intron = variant.intron { lines.append("<span class=\"quiet small\">intron \(intron)</span>") }
        if let domain = variant.domain { lines.append("<span class=\"quiet small\">domain \(domain)</span>") }
        if let lost = variant.exonsLost { lines.append("<span class=\"small\">exons lost: \(lost)</span>") }
        if let decay = variant.decay {
            lines.append("<span class=\"small\">nonsense-mediated decay \(decay.words)</span>")
        }
        if let harder = variant.harderTranscript {
            let name = [harder.hgvsC, harder.hgvsP].compactMap { $0 }.map(Words.withoutAccession).joined(
                separator: ", ")
            lines.append(
                """
                <span class="small"><strong>Worst consequence on another transcript:</strong> \(harder.transcript), \
                \(harder.consequences.map(Words.code).joined(separator: ", "))\(name.isEmpty ? "" : " (\(name))")</span>
                """)
        }
        for joint in variant.joint {
            let how = joint.phase == .cis ? "On one copy with others" : "Phase not known; if on one copy"
            lines.append(
                """
                <span class="small"><strong>\(how):</strong> <span class="code">\(Words.withoutAccession(joint.hgvsC))</span>, \
                \(joint.hgvsP.map(Words.withoutAccession) ?? joint.consequences.map(Words.code).joined(separator: ", "))</span>
                """)
        }
        if let residue = variant.knownResidue { lines.append("<span class=\"small\">\(residue)</span>") }
        return lines.joined(separator: "<br>")
    }

    private static func reads(_ variant: VariantReport) -> Markup {
        var lines: [Markup] = []
        if let vaf = variant.vaf { lines.append("VAF \(NumberText.decimal(vaf, decimals: 3))") }
        switch (variant.alternateReads, variant.depth) {
        case (let alternate?, let depth?): lines.append("\(alternate)/\(depth) reads")
        case (nil, let depth?): lines.append("depth \(depth)")
        case (let alternate?, nil): lines.append("\(alternate) reads")
        case (nil, nil): break
        }
        if let genotype = variant.genotype { lines.append("<span class=\"quiet small\">GT \(genotype)</span>") }
        if let normal = variant.normalVAF {
            lines.append("<span class=\"quiet small\">normal VAF \(NumberText.decimal(normal, decimals: 3))</span>")
        }
        if variant.lowSupport { lines.append("<strong>\(Words.lowConfidence)</strong>") }
        let plot = VAFPlot.render(variant)
        if !plot.isEmpty { lines.append(plot) }
        return lines.isEmpty ? Table.cell(nil) : lines.joined(separator: "<br>")
    }

    private static func filter(_ variant: VariantReport) -> Markup {
        let names = variant.filter.isEmpty ? ["none given"] : variant.filter
        let lines = names.map(Table.whole).joined(separator: "<br>")
        return variant.passesFilter ? lines : "<strong>\(lines)</strong>"
    }

    private static func origin(_ variant: VariantReport) -> Markup { Markup(text: Words.code(variant.origin)) }

    private static func effect(_ variant: VariantReport) -> Markup {
        let hit: Markup = variant.countsAsHit ? "<strong>Hit.</strong>" : "<strong>No hit.</strong>"
        let remark: Markup = variant.remark.map { "<br>\($0)" } ?? ""
        let records: Markup = variant.recordsInWords.map { "<br><span class=\"small\">\($0)</span>" } ?? ""
        return "\(hit) Function: \(Words.code(variant.function)).<br>\(variant.functionReason)\(remark)\(records)"
    }

    private static func copyNumber(_ gene: GeneReport) -> Markup {
        let copies = gene.copyNumber
        guard !copies.segments.isEmpty else { return "<p><strong>Copies.</strong> \(copies.text)</p>" }
        return "<p><strong>Copies.</strong> \(copies.text)</p>\n"
            + SegmentRows.table("Copy-number segments over \(gene.symbol)", copies.segments).markup
    }

    private static func claims(_ gene: GeneReport) -> Markup {
        guard !gene.claims.isEmpty else { return "" }
        return "<p class=\"small quiet\">Claims that apply: \(gene.claims.joined(separator: ", ")); see Evidence.</p>"
    }
}

/// Copy-number segments as a table.
enum SegmentRows {
    static func table(_ caption: Markup, _ segments: [SegmentReport]) -> Table {
        Table(
            caption,
            [
                .text("Segment"), .text("State"), .number("Copies"), .number("Minor copies"), .number("log2"),
                .text("Rests on"), .text("FILTER"), .text("Record"),
            ],
            rows: segments.map { segment in
                [
                    "\(segment.chromosome):\(NumberText.grouped(segment.start))–\(NumberText.grouped(segment.end))",
                    Markup(text: Words.code(segment.call)), Table.cell(number: segment.total),
                    Table.cell(number: segment.minor),
                    Table.cell(number: segment.log2), Markup(text: Words.code(segment.evidence)),
                    segment.passesFilter ? "passes" : "<strong>filtered</strong>",
                    "<span class=\"code small\">\(segment.place)</span>",
                ]
            })
    }
}
