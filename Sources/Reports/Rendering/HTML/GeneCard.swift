import Annotations
import Consequences
import Genome

/// An altered gene: its state and why, its variants with their place in the protein, its copies, and what to read on.
enum GeneCard {
    static func render(_ gene: GeneReport, in report: SampleReport, citations: Citations) -> Markup {
        """
        <article class="card" id="gene-\(gene.symbol)">
        <h3><span class="gene">\(gene.symbol)</span> <span class="gene-name">\(gene.name)</span> \
        \(StateMark.geneLabel(gene))</h3>
        <p>\(gene.stateText) <strong>Copies.</strong> \(gene.copyNumber.text) \(citations.marks(Citations.keys(of: gene, in: report))) \(ExternalLink.line(ExternalLink.of(gene)))</p>
        \(remarks(gene))\(ImbalanceSection.support(of: gene, in: report))
        \(Lollipop.render(gene))
        \(ExonTrack.render(gene))
        \(variants(gene, in: report))
        \(RearrangementTable.render(gene))
        </article>

        """
    }

    /// The hits that do not count for themselves, and why.
    private static func remarks(_ gene: GeneReport) -> Markup {
        let items = gene.hits.compactMap { hit -> Markup? in
            let alone: Markup = gene.counts(hit) ? "" : "No hit alone: "
            guard hit.remark != nil || !gene.counts(hit) else { return nil }
            let remark: Markup = hit.remark.map { " <strong>\($0)</strong>" } ?? ""
            return "<li>\(alone)\(hit.text)\(remark)</li>\n"
        }
        return items.isEmpty ? "" : "<ul class=\"plain-list\">\n\(items.joined())</ul>"
    }

    /// The variants of a gene as a table; nothing for none.
    static func variants(_ gene: GeneReport, in report: SampleReport) -> Markup {
        guard !gene.variants.isEmpty else { return "" }
        return Table(
            "Small variants in \(gene.symbol), named on \(gene.transcript)",
            [
                .text("Variant"), .text("Consequence"), .text("VAF, FILTER, origin"), .text("Function"),
                .text("ClinVar, oncogenicity"),
            ],
            rows: gene.variants.map {
                [name($0, report.assembly.name), consequence($0), reads($0), effect($0), classes($0)]
            },
            style: "variants"
        ).markup + toMind(gene, in: report)
    }

    /// What to mind of the variants, over the whole width: a remark may be long.
    private static func toMind(_ gene: GeneReport, in report: SampleReport) -> Markup {
        let items = gene.variants.compactMap { variant -> Markup? in
            let lines = [
                RemarkWords.ofVariant(variant, in: report), variant.countsAsHit ? ClassDifference(variant)?.words : nil,
            ].compactMap { $0 }
            return lines.isEmpty ? nil : "<li>\(Words.shortName(variant)): \(lines.joined(separator: "; "))</li>\n"
        }
        return items.isEmpty ? "" : "<ul class=\"plain-list to-mind\">\n\(items.joined())</ul>\n"
    }

    private static func name(_ variant: VariantReport, _ assembly: Assembly) -> Markup {
        let names = [variant.hgvsP, variant.hgvsC].compactMap { $0 }.map {
            FirstPageWords.excerpt(Words.withoutAccession($0), most: 60)
        }
        let lines = names.map { name -> Markup in "<span class=\"code\">\(name)</span><br>" }
        return """
            \(lines.joined())<span class="code small quiet">\(Words.place(variant))</span><br>\
            \(ExternalLink.line(ExternalLink.of(variant, assembly: assembly)))
            """
    }

    private static func consequence(_ variant: VariantReport) -> Markup {
        var lines: [Markup] = [
            Markup(text: variant.consequences.map(Words.code).joined(separator: ", "))
        ]
        let places = [
            variant.exon.map { "exon \($0)" }, variant.intron.map { "intron \($0)" },
            variant.domain.map { "domain \($0)" },
        ].compactMap { $0 }
        if !places.isEmpty { lines.append("<span class=\"quiet small\">\(places.joined(separator: ", "))</span>") }
        if let lost = variant.exonsLost { lines.append("<span class=\"small\">exons lost: \(lost)</span>") }
        if let decay = variant.decay {
            lines.append("<span class=\"small\">\(decay.shortWords)</span>")
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
        if let criteria = variant.germlineCriteria {
            lines.append(
                "<span class=\"small\">ACMG/AMP: \(Words.germlineCriteria(criteria))</span>")
        }
        return lines.joined(separator: "<br>")
    }

    private static func reads(_ variant: VariantReport) -> Markup {
        var lines: [Markup] = FirstPageWords.reads(variant).map { ["VAF \($0)"] } ?? []
        let beside = [
            variant.genotype.map { "GT \($0)" }, variant.normalVAF.map { "normal VAF \(NumberText.wholePercent($0))" },
        ]
        .compactMap { $0 }
        if !beside.isEmpty { lines.append("<span class=\"quiet small\">\(beside.joined(separator: ", "))</span>") }
        if variant.lowSupport { lines.append("<strong>\(Words.lowConfidence)</strong>") }
        let plot = VAFPlot.render(variant)
        if !plot.isEmpty { lines.append(plot) }
        let filter = (variant.filter.isEmpty ? ["none given"] : variant.filter).map(Table.whole).joined(separator: ", ")
        let origin = Words.code(variant.origin)
        lines.append(
            variant.passesFilter
                ? "<span class=\"quiet small\">FILTER \(filter); \(origin)</span>"
                : "<strong>FILTER \(filter)</strong>; \(origin)")
        return lines.joined(separator: "<br>")
    }

    private static func effect(_ variant: VariantReport) -> Markup {
        let hit: Markup = variant.countsAsHit ? "<strong>Hit.</strong>" : "<strong>No hit.</strong>"
        let records: Markup = variant.recordsInWords.map { "<br><span class=\"small\">\($0)</span>" } ?? ""
        return
            "\(hit) Function: \(Words.code(variant.function)).<br>\(Words.functionReason(variant))\(records)"
    }

    /// ClinVar's class, the class of oncogenicity, and the criteria met as chips.
    private static func classes(_ variant: VariantReport) -> Markup {
        var lines: [Markup] = variant.clinVar.map { [Markup(text: "ClinVar: \(FirstPageWords.clinVar($0))")] } ?? []
        if let oncogenicity = variant.oncogenicity {
            let points = ListWords.count(oncogenicity.points, "point", "points")
            lines.append("\(Words.oncogenicity(oncogenicity)), \(points)")
            let chips = oncogenicity.codes.map { code -> Markup in
                "<span class=\"chip\">\(code.code.rawValue) \(code.points)</span>"
            }
            if !chips.isEmpty { lines.append(chips.joined(separator: " ")) }
        }
        return lines.isEmpty ? Table.cell(nil, absent: "none") : lines.joined(separator: "<br>")
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
