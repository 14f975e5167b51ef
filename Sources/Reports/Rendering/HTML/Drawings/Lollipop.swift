import Interpretation

/// The variants of a gene along its protein: domains as boxes, each variant as a stem with a head whose shape tells
/// its effect.
enum Lollipop {
    private static let left = 20.0
    private static let right = 740.0
    private static let rowHeight = 20.0
    private static let laneHeight = 23.0
    private static let exonHeight = 13.0

    /// The drawing; nothing where no variant has a place in the protein.
    static func render(_ gene: GeneReport) -> Markup {
        guard gene.proteinLength > 1 else { return "" }
        let scale = Scale(first: 1, last: gene.proteinLength, left: left, right: right)
        let heads = heads(of: gene, scale: scale)
        guard !heads.isEmpty else { return "" }
        let domains = domains(of: gene, scale: scale)
        let lanes = Double(domains.map(\.lane).max() ?? 0)
        let baseline = Double(heads.map(\.row).max() ?? 0) * rowHeight + 66
        let exonTop = baseline + 22 + lanes * laneHeight
        let exonRow = ExonRow(gene, scale: scale, top: exonTop, height: exonHeight)
        let tickTop = exonRow == nil ? exonTop : exonTop + exonHeight + 5
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Variants along the protein of \(gene.symbol)">
            <svg class="wide" viewBox="0 0 760 \(tickTop + 28)" role="img">
            <title>Variants along the protein of \(gene.symbol)</title>
            <desc>\(description(gene))</desc>
            \(heads.map { stem($0, baseline: baseline) }.joined())
            <rect class="protein" x="\(left)" y="\(baseline)" width="\(right - left)" height="8" rx="4"/>
            \(self.domains(domains, baseline: baseline))
            \(exonRow?.markup ?? "")
            \(ticks(gene, scale: scale, y: tickTop))
            \(heads.map { head($0, baseline: baseline) }.joined())
            </svg>
            </div>
            <figcaption>\(gene.symbol), \(gene.proteinLength) residues. Square: loss of function; triangle: gain; diamond: uncertain; circle: none \
            expected; hollow: no hit.\(exonRow == nil ? "" : " Boxes below: coding exons.")</figcaption>
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
        let placed = gene.changes.compactMap { variant in variant.proteinPosition.map { (variant, $0) } }
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
        let variants = gene.changes.compactMap { variant in
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
            case .loss:
                "<rect class=\"head loss \(fill)\" x=\"\(x - 5)\" y=\"\(y - 5)\" width=\"10\" height=\"10\"/>"
            case .gain: "<path class=\"head gain \(fill)\" d=\"M\(x) \(y - 7)L\(x + 7) \(y + 5)H\(x - 7)Z\"/>"
            case .uncertain:
                "<path class=\"head unsure \(fill)\" d=\"M\(x) \(y - 7)L\(x + 7) \(y)L\(x) \(y + 7)L\(x - 7) \(y)Z\"/>"
            case .none: "<circle class=\"head none \(fill)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5.5\"/>"
            }
        return """
            \(shape)<text class="label" x="\(head.textStart)" y="\(y - 11)" text-anchor="middle">\(head.label)</text>

            """
    }

    /// The domains as boxes; one that meets another stands in a lane below it. A name may be longer than a small box.
    private static func domains(_ placed: [Domain], baseline: Double) -> Markup {
        placed.map { domain -> Markup in
            let y = baseline - 6 + Double(domain.lane) * laneHeight
            return """
                <rect class="domain" x="\(domain.start)" y="\(y)" width="\(domain.width)" height="20" rx="3"/>\
                <text class="domain-label\(domain.spills ? " spill" : "")" x="\(domain.labelCentre)" y="\(y + 14)" text-anchor="middle">\(domain.name)</text>

                """
        }.joined()
    }

    private struct Domain {
        let name: String
        let start: Double
        let width: Double
        let labelCentre: Double
        /// Whether the name is longer than the box.
        let spills: Bool
        let lane: Int
    }

    /// Each domain in the first lane where neither its box nor its name meets another.
    private static func domains(of gene: GeneReport, scale: Scale) -> [Domain] {
        var ends: [Double] = []
        return gene.domains.sorted { ($0.start, $1.end) < ($1.start, $0.end) }.map { domain in
            let start = scale.x(domain.start)
            let width = max(scale.x(domain.end) - start, 3)
            let letters = max(Int((width - 6) / 6.6), 0)
            // A box that holds a part of the name shows that; the description has the whole. Over a small box the name stands whole.
            let name =
                domain.name.count > letters && letters >= 6 ? domain.name.prefix(letters - 1) + "…" : domain.name
            let needed = Double(name.count) * 6.6 + 6
            let centre = min(max(start + width / 2, needed / 2 + 2), 758 - needed / 2)
            let (first, last) = (min(start, centre - needed / 2), max(start + width, centre + needed / 2))
            let lane = ends.firstIndex { $0 <= first } ?? ends.count
            if lane == ends.count { ends.append(last) } else { ends[lane] = last }
            return Domain(
                name: name, start: start, width: width, labelCentre: centre, spills: needed > width, lane: lane)
        }
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
