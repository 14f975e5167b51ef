import Annotations

/// One gene: its state, its variants with their weight, its copies and rearrangements.
enum MarkdownGene {
    static func render(_ gene: GeneReport) -> MarkdownText {
        """
        ### \(gene.symbol): \(gene.stateName)

        \(gene.stateText) Copies: \(gene.copyNumber.text)

        \(variants(gene))\(oncogenicity(gene))\(rearrangements(gene))
        """
    }

    private static func variants(_ gene: GeneReport) -> MarkdownText {
        MarkdownTable(
            columns: [
                "Variant", "Coding name", "Place", "Consequence", "Reads with the allele", "FILTER", "Origin", "Hit",
                "Function", "Why",
            ],
            rows: gene.variants.map { variant in
                [
                    "\(Words.shortName(variant))", "\(variant.hgvsC ?? "")",
                    "\(Words.place(variant))",
                    "\(variant.consequences.map(Words.code).joined(separator: ", "))", reads(variant),
                    "\(variant.filter.joined(separator: ";"))", "\(Words.code(variant.origin))",
                    variant.countsAsHit ? "yes" : "no", "\(Words.code(variant.function))",
                    "\([variant.functionReason, variant.knownResidue, variant.remark, variant.recordsInWords].compactMap { $0 }.joined(separator: "; "))",
                ]
            }
        ).markdown
    }

    private static func reads(_ variant: VariantReport) -> MarkdownText {
        var parts: [String] = []
        if let vaf = variant.vaf { parts.append("VAF \(NumberText.wholePercent(vaf))") }
        if let depth = variant.depth {
            parts.append(variant.alternateReads.map { "\($0)/\(depth) reads" } ?? "depth \(depth)")
        }
        if variant.lowSupport { parts.append(Words.lowConfidence) }
        return "\(parts.joined(separator: ", "))"
    }

    private static func oncogenicity(_ gene: GeneReport) -> MarkdownText {
        MarkdownTable(
            columns: [
                "Variant", "Oncogenicity", "Points", "Criteria met", "\(Words.germlineCriteriaTitle)",
            ],
            rows: gene.variants.compactMap { variant in
                variant.oncogenicity.map { oncogenicity in
                    [
                        "\(Words.shortName(variant))", "\(Words.oncogenicity(oncogenicity))",
                        "\(oncogenicity.points)",
                        "\(oncogenicity.codes.map { "\($0.code.rawValue) \($0.points)" }.joined(separator: "; "))",
                        "\(variant.germlineCriteria.map(Words.germlineCriteria) ?? "")",
                    ]
                }
            }
        ).markdown
    }

    private static func rearrangements(_ gene: GeneReport) -> MarkdownText {
        MarkdownTable(
            columns: ["Rearrangement", "What", "Ends", "Passes", "Record"],
            rows: (gene.rearrangements ?? []).map { junction in
                [
                    "\(Words.code(junction.kind))", "\(junction.text)", "\(junction.places.joined(separator: ", "))",
                    junction.passesFilter ? "yes" : "no", "\(junction.file):\(junction.line)",
                ]
            }
        ).markdown
    }
}
