import Annotations

/// One gene in detail: its state, its hits, its variants with their weight and their annotations, its copies.
enum MarkdownGene {
    static func render(_ gene: GeneReport) -> MarkdownText {
        let hits = gene.hits.map { hit -> MarkdownText in
            "- \(gene.counts(hit) ? "Hit" : "No hit alone"): \(hit.text) (\(Words.code(hit.kind)))\(hit.remark.map { "; \($0)" } ?? "")\n"
        }
        let claims: MarkdownText =
            gene.claims.isEmpty ? "" : "Claims that apply: \(gene.claims.joined(separator: ", ")); see Evidence.\n\n"
        return """
            ### \(gene.symbol): \(gene.stateName)

            \(gene.stateText)

            \(hits.isEmpty ? "" : hits.joined() + "\n")\(variants(gene))\(oncogenicity(gene))\(annotations(gene))\
            Copies: \(gene.copyNumber.text)

            \(segments(gene.copyNumber))\(rearrangements(gene))\(claims)
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
                    "\(variant.chromosome):\(variant.position) \(variant.reference)>\(variant.alternate)",
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
        if let vaf = variant.vaf { parts.append("VAF \(NumberText.decimal(vaf, decimals: 3))") }
        if let depth = variant.depth {
            parts.append(variant.alternateReads.map { "\($0)/\(depth) reads" } ?? "depth \(depth)")
        }
        if variant.lowSupport { parts.append(Words.lowConfidence) }
        return "\(parts.joined(separator: ", "))"
    }

    private static func oncogenicity(_ gene: GeneReport) -> MarkdownText {
        MarkdownTable(
            columns: [
                "Variant", "Oncogenicity", "Points", "Criteria met", "Not evaluable",
            ],
            rows: gene.variants.compactMap { variant in
                variant.oncogenicity.map { oncogenicity in
                    [
                        "\(Words.shortName(variant))", "\(Words.oncogenicity(oncogenicity))",
                        "\(oncogenicity.points)",
                        oncogenicity.codes.map { "\($0.code.rawValue) \($0.points): \($0.reason) (\($0.source))" }
                            .joined(separator: "; "),
                        oncogenicity.undecided.map { "\($0.codes.joined(separator: ", ")): \($0.reason)" }
                            .joined(separator: "; "),
                    ]
                }
            }
        ).markdown
    }

    private static func annotations(_ gene: GeneReport) -> MarkdownText {
        MarkdownTable(
            columns: ["Variant", "Field", "Value", "File", "Record there"],
            rows: gene.variants.flatMap { variant in
                variant.annotations.map { annotation in
                    [
                        "\(Words.shortName(variant))", "\(annotation.field)", "\(annotation.value)",
                        "\(annotation.file)", "\(annotation.record ?? "the variant's own record")",
                    ]
                }
            }
        ).markdown
    }

    private static func segments(_ copyNumber: GeneCopyNumberReport) -> MarkdownText {
        MarkdownTable(
            columns: ["Segment", "State", "Copies", "Minor copies", "log2", "Rests on", "Passes", "Record"],
            rows: copyNumber.segments.map { segment in
                [
                    "\(segment.chromosome):\(segment.start)-\(segment.end)", "\(Words.code(segment.call))",
                    number(segment.total), number(segment.minor), number(segment.log2),
                    "\(Words.code(segment.evidence))", segment.passesFilter ? "yes" : "no",
                    "\(segment.place)",
                ]
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

    private static func number(_ value: Double?) -> MarkdownText {
        "\(value.map { NumberText.decimal($0, decimals: 2) } ?? "")"
    }
}
