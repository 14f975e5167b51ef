import Annotations

/// The codes of the procedure for oncogenicity, one row for each variant.
enum OncogenicityTable {
    static func render(_ genes: [GeneReport]) -> Markup {
        let weighed = genes.flatMap { gene in
            gene.variants.compactMap { variant in variant.oncogenicity.map { (gene, variant, $0) } }
        }
        guard !weighed.isEmpty else { return "" }
        return Table(
            "Oncogenicity of variants",
            [.text("Variant"), .text("Class"), .number("Points"), .long("Criteria met"), .long("Not evaluable")],
            rows: weighed.map { gene, variant, oncogenicity in
                [
                    VariantCell.name(variant, of: gene),
                    "<span class=\"words\">\(Words.oncogenicity(oncogenicity))</span>", "\(oncogenicity.points)",
                    codes(oncogenicity), undecided(oncogenicity),
                ]
            }
        ).markup
    }

    private static func codes(_ oncogenicity: OncogenicityReport) -> Markup {
        guard !oncogenicity.codes.isEmpty else { return Table.cell(nil, absent: "none") }
        return oncogenicity.codes.map { code -> Markup in
            """
            <strong>\(code.code.rawValue)</strong> \(code.points): \(code.reason) \
            <span class="quiet small">(\(code.source))</span>
            """
        }.joined(separator: "<br>")
    }

    private static func undecided(_ oncogenicity: OncogenicityReport) -> Markup {
        guard !oncogenicity.undecided.isEmpty else { return Table.cell(nil, absent: "none") }
        return oncogenicity.undecided.map { group -> Markup in
            "<span class=\"small\">\(group.codes.joined(separator: ", ")): \(group.reason)</span>"
        }.joined(separator: "<br>")
    }
}

/// A variant of any gene as the first cell of a row.
private enum VariantCell {
    static func name(_ variant: VariantReport, of gene: GeneReport) -> Markup {
        "<span class=\"gene\">\(gene.symbol)</span> <span class=\"code\">\(Table.whole(Words.shortName(variant)))</span>"
    }
}

/// What records and files of sites say of the variants.
enum SiteAnnotationTable {
    static func render(_ genes: [GeneReport]) -> Markup {
        let annotated = genes.flatMap { gene in gene.variants.map { (gene, $0) } }
        let rows = annotated.flatMap { gene, variant in
            variant.annotations.map { annotation -> [Markup] in
                [
                    VariantCell.name(variant, of: gene),
                    "<span class=\"code\">\(annotation.field)</span>", Markup(text: annotation.value),
                    "<span class=\"code small\">\(annotation.file)</span>",
                    Table.cell(annotation.record, absent: "the variant's own record"),
                ]
            }
        }
        guard !rows.isEmpty else { return "" }
        return Table(
            "Annotations of variants",
            [.text("Variant"), .text("Field"), .text("Value"), .text("File"), .text("Record there")], rows: rows
        ).markup
    }
}
