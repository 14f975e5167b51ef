/// The variants of a gene along its protein: domains as boxes, each variant as a stem with a head whose shape tells its effect.
enum Lollipop {
    private static let left = 20.0
    private static let right = 740.0
    private static let rowHeight = 20.0

    /// The drawing; nothing where no variant has a place in the protein.
    static func render(_ gene: GeneReport) -> Markup {
        guard gene.proteinLength > 1 else { return "" }
        let scale = Scale(first: 1, last: gene.proteinLength, left: left, right: right)
        let heads = heads(of: gene, scale: scale)
        guard !heads.isEmpty else { return "" }
        let baseline = Double(heads.map(\.row).max() ?? 0) * rowHeight + 66
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Variants along the protein of \(gene.symbol)">
            <svg class="wide" viewBox="0 0 760 \(baseline + 62)" role="img">
            <title>Variants along the protein of \(gene.symbol)</title>
            <desc>\(description(gene))</desc>
            \(heads.map { stem($0, baseline: baseline) }.joined())
            <rect class="protein" x="\(left)" y="\(baseline)" width="\(right - left)" height="8" rx="4"/>
            \(domains(gene, scale: scale, baseline: baseline))
            \(ticks(gene, scale: scale, y: baseline + 34))
            \(heads.map { head($0, baseline: baseline) }.joined())
            </svg>
            </div>
            <figcaption>\(gene.symbol), \(gene.proteinLength) residues. Square: loss of function; triangle: gain; diamond: uncertain; \
            circle: none expected. Hollow: makes no hit.</figcaption>
            </figure>
            """
    }

    private struct Head {
        let variant: VariantReport
        let label: String
        let x: Double
        /// Rows from the top of the labels down to the protein: 0 is lowest.
        let row: Int
        let textStart: Double
    }

    /// The heads from left to right, each label in the lowest row where it meets no other.
    private static func heads(of gene: GeneReport, scale: Scale) -> [Head] {
        let placed = gene.variants.compactMap { variant in variant.proteinPosition.map { (variant, $0) } }
            .sorted { ($0.1, $0.0.position) < ($1.1, $1.0.position) }
        var ends: [Double] = []
        return placed.map { variant, residue in
            var label = Words.shortName(variant)
            if label.count > 28 { label = label.prefix(27) + "…" }
            let x = scale.x(residue)
            let width = Double(label.count) * 7 + 8
            let start = min(max(x - width / 2, 2), 758 - width)
            let row = ends.firstIndex { $0 < start } ?? ends.count
            if row == ends.count { ends.append(start + width) } else { ends[row] = start + width }
            return Head(variant: variant, label: label, x: x, row: row, textStart: start + width / 2)
        }
    }

    private static func description(_ gene: GeneReport) -> String {
        let variants = gene.variants.compactMap { variant in
            variant.proteinPosition.map {
                "\(Words.shortName(variant)) at residue \($0), function \(Words.code(variant.function)), "
                    + (variant.countsAsHit ? "a hit" : "no hit")
            }
        }
        let domains = gene.domains.map { "\($0.name) \($0.start)–\($0.end)" }
        return "Protein of \(gene.proteinLength) residues. Variants: \(variants.joined(separator: "; ")). "
            + (domains.isEmpty ? "" : "Domains: \(domains.joined(separator: "; ")).")
    }

    private static func headY(_ head: Head, baseline: Double) -> Double {
        baseline - 32 - Double(head.row) * rowHeight
    }

    private static func stem(_ head: Head, baseline: Double) -> Markup {
        "<path class=\"stem\" d=\"M\(head.x) \(baseline)V\(headY(head, baseline: baseline))\"/>\n"
    }

    private static func head(_ head: Head, baseline: Double) -> Markup {
        let (x, y) = (head.x, headY(head, baseline: baseline))
        let fill: Markup = head.variant.countsAsHit ? "filled" : "hollow"
        let shape: Markup =
            switch head.variant.function {
            case "loss":
                "<rect class=\"head loss \(fill)\" x=\"\(x - 5)\" y=\"\(y - 5)\" width=\"10\" height=\"10\"/>"
            case "gain": "<path class=\"head gain \(fill)\" d=\"M\(x) \(y - 7)L\(x + 7) \(y + 5)H\(x - 7)Z\"/>"
            case "uncertain":
                "<path class=\"head unsure \(fill)\" d=\"M\(x) \(y - 7)L\(x + 7) \(y)L\(x) \(y + 7)L\(x - 7) \(y)Z\"/>"
            default: "<circle class=\"head none \(fill)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5.5\"/>"
            }
        return """
            \(shape)<text class="label" x="\(head.textStart)" y="\(y - 11)" text-anchor="middle">\(head.label)</text>

            """
    }

    /// The domains as boxes; a name that does not fit into its box stands below it.
    private static func domains(_ gene: GeneReport, scale: Scale, baseline: Double) -> Markup {
        var lastEnd = -Double.infinity
        return gene.domains.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map { domain -> Markup in
            let start = scale.x(domain.start)
            let width = max(scale.x(domain.end) - start, 2)
            let box: Markup =
                "<rect class=\"domain\" x=\"\(start)\" y=\"\(baseline - 6)\" width=\"\(width)\" height=\"20\" rx=\"3\"/>"
            let needed = Double(domain.name.count) * 6.4 + 6
            let middle = start + width / 2
            if needed <= width {
                return box
                    + "<text class=\"domain-label\" x=\"\(middle)\" y=\"\(baseline + 8)\" text-anchor=\"middle\">\(domain.name)</text>\n"
            }
            let textStart = min(max(middle - needed / 2, 2), 758 - needed)
            // A second name at the same place would only hide the first; the table below names every domain that is hit.
            guard textStart > lastEnd else { return box }
            lastEnd = textStart + needed
            return box
                + "<text class=\"small-label\" x=\"\(textStart + needed / 2)\" y=\"\(baseline + 26)\" text-anchor=\"middle\">\(domain.name)</text>\n"
        }.joined()
    }

    /// Residue numbers at round steps, and at the end.
    private static func ticks(_ gene: GeneReport, scale: Scale, y: Double) -> Markup {
        let step = [50, 100, 200, 250, 500, 1000, 2000].first { gene.proteinLength / $0 <= 8 } ?? 5000
        var places = Array(stride(from: step, to: gene.proteinLength, by: step))
        if let last = places.last, scale.x(gene.proteinLength) - scale.x(last) < 40 { places.removeLast() }
        return ([1] + places + [gene.proteinLength]).map { residue -> Markup in
            let x = scale.x(residue)
            return """
                <path class="tick" d="M\(x) \(y)v5"/>\
                <text class="small-label" x="\(x)" y="\(y + 17)" text-anchor="middle">\(residue)</text>

                """
        }.joined()
    }
}
