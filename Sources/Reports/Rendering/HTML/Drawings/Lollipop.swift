import Interpretation

/// The variants of a gene along its protein: domains and coding exons as boxes, each variant as a stem with a symbol whose shape tells its effect.
/// Variants of one residue are piled up, those in introns stand at the border of their exons, and residues that are deleted or changed in a row
/// have a bar.
package struct Lollipop {
    let gene: GeneReport
    let places: LollipopPlaces
    let layout: LollipopLayout
    let domains: LollipopDomains
    let width: Double
    private let scale: Scale

    /// So many variants fit on a phone with level names; of more the wide drawing scrolls.
    private static let mostOnPhone = 6

    /// The drawing for screens and paper, and where few variants let it, one for phones; nothing where no variant has a place in the protein.
    package static func render(_ gene: GeneReport) -> Markup {
        guard let wide = Lollipop(gene, width: 760) else { return "" }
        let isShort = wide.layout.heads.count <= mostOnPhone
        let narrow = isShort ? Lollipop(gene, width: 350) : nil
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Variants along the protein of \(gene.symbol)">
            \(wide.markup(style: narrow == nil ? "wide" : "wide for-wide"))\(narrow.map { "\n" + $0.markup(style: "for-phone") } ?? "")
            </div>
            <figcaption>\(wide.caption)</figcaption>
            </figure>
            """
    }

    /// - Parameter width: of the drawing, in the units of its texts.
    init?(_ gene: GeneReport, width: Double) {
        guard gene.proteinLength > 1 else { return nil }
        let margin = width < 500 ? 10.0 : 20
        let scale = Scale(first: 1, last: gene.proteinLength, left: margin, right: width - margin)
        let places = LollipopPlaces(gene)
        guard !places.groups.isEmpty else { return nil }
        (self.gene, self.places, self.width, self.scale) = (gene, places, width, scale)
        layout = LollipopLayout(places.groups, scale: scale, edges: (2, width - 2))
        domains = LollipopDomains(gene.domains, scale: scale, edges: (2, width - 2))
    }

    private var baseline: Double { layout.bottomOfHeads + 30 }

    func markup(style: Markup) -> Markup {
        let exonTop = baseline + 22 + Double(max(domains.lanes - 1, 0)) * LollipopDomains.laneHeight
        let exonRow = ExonRow(gene, scale: scale, top: exonTop, height: 13)
        let tickTop = exonRow == nil ? exonTop : exonTop + 18
        return """
            <svg class="\(style)" viewBox="0 0 \(width) \(tickTop + 22)" role="img">
            <title>Variants along the protein of \(gene.symbol)</title>
            <desc>\(description)</desc>
            \(layout.stems.map(stem).joined())
            <rect class="protein" x="\(scale.left)" y="\(baseline)" width="\(scale.right - scale.left)" height="8" rx="4"/>
            \(domains.markup(baseline: baseline))\(places.spans.map(bar).joined())\(exonRow?.markup ?? "")
            \(ticks(y: tickTop))
            \(layout.heads.map(head).joined())
            </svg>
            """
    }

    private var description: String {
        let variants = places.groups.flatMap { group in
            group.variants.map { variant in
                let place = group.isBorder ? "in the intron before residue" : "at residue"
                return
                    "\(Words.shortName(variant)) \(place) \(group.residue), function \(Words.code(variant.function)), "
                    + (variant.countsAsHit ? "a hit" : "no hit")
            }
        }
        let domains = gene.domains.map { "\($0.name) \($0.start)–\($0.end)" }
        return "Protein of \(gene.proteinLength) residues. Variants: \(variants.joined(separator: "; "))."
            + (domains.isEmpty ? "" : " Domains: \(domains.joined(separator: "; ")).")
    }

    private var caption: Markup {
        let names = places.elsewhere.map { Words.shortName($0) }.joined(separator: ", ")
        let count = layout.leftOut.count
        return """
            \(gene.symbol), \(gene.proteinLength) residues. Square: loss of function; triangle: gain; diamond: uncertain; circle: none expected. \
            Hollow: makes no hit. \(places.groups.contains(where: \.isBorder) ? "Dashed line: in an intron. " : "" as Markup)\
            \(places.spans.isEmpty ? "" : "Hatched bar: several residues. " as Markup)\
            \(names.isEmpty ? "" : "Outside of the protein: \(names). " as Markup)\
            \(count == 0 ? "" : "\(count) more without room here: see the table. " as Markup)\
            \(gene.exonStarts == nil ? "" : "Numbered boxes: coding exons." as Markup)
            """
    }

    private func stem(_ stem: LollipopLayout.Stem) -> Markup {
        let style: Markup = stem.isBorder ? "stem in-intron" : "stem"
        return
            "<path class=\"\(style)\" d=\"M\(stem.from) \(baseline)v-16L\(stem.to) \(layout.bottomOfHeads)V\(stem.top)\"/>\n"
    }

    /// A bar over the residues that are deleted, skipped or changed in a row.
    private func bar(_ span: (variant: VariantReport, residues: ClosedRange<Int>)) -> Markup {
        let start = scale.x(span.residues.lowerBound)
        let width = scale.x(span.residues.upperBound) - start
        // Shorter ones are told by their symbol.
        guard width >= 3 else { return "" }
        return """
            <rect class="span \(Tone(span.variant.function).style)" x="\(start)" y="\(baseline - 13)" width="\(width)" height="5"/>\
            <path class="span-hatch \(Tone(span.variant.function).style)" d="\(hatch(from: start, to: start + width))"/>

            """
    }

    private func hatch(from start: Double, to end: Double) -> Markup {
        stride(from: start, to: end - 3, by: 4).map { x -> Markup in
            "M\(x) \(baseline - 8)l3 -5"
        }.joined()
    }

    private func head(_ head: LollipopLayout.Head) -> Markup {
        let (x, y, label) = (head.x, head.y, head.label)
        let style: Markup =
            "head \(Tone(head.variant.function).style)\(head.variant.countsAsHit ? "" : " hollow" as Markup)"
        let shape: Markup =
            switch head.variant.function {
            case .loss: "<rect class=\"\(style)\" x=\"\(x - 5)\" y=\"\(y - 5)\" width=\"10\" height=\"10\"/>"
            case .gain: "<path class=\"\(style)\" d=\"M\(x) \(y - 6)l6 11h-12Z\"/>"
            case .uncertain: "<path class=\"\(style)\" d=\"M\(x) \(y - 6.5)l6.5 6.5l-6.5 6.5l-6.5 -6.5Z\"/>"
            case .none: "<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"5.5\"/>"
            }
        let (turn, line): (Markup, Markup) =
            label.turn == .level
            ? (" text-anchor=\"middle\"", "")
            : (
                " transform=\"rotate(\(label.turn.rawValue) \(label.x) \(label.y))\"",
                "<path class=\"stem\" d=\"M\(x) \(head.topOfPile - 6)L\(label.x - 4) \(label.y + 4)\"/>"
            )
        return """
            <g><title>\(Words.shortName(head.variant)): function \(Words.code(head.variant.function)), \
            \(head.variant.countsAsHit ? "a hit" : "no hit" as Markup)</title>\(line)\(shape)\
            <text class="label" x="\(label.x)" y="\(label.y)"\(turn)>\(label.text)</text></g>

            """
    }

    /// Residue numbers at round steps, and at the end.
    private func ticks(y: Double) -> Markup {
        let most = width < 500 ? 5 : 8
        let step =
            [50, 100, 200, 250, 500, 1000, 2000].first { gene.proteinLength / $0 <= most }
            ?? max(5000, gene.proteinLength / most)
        var places = Array(stride(from: step, to: gene.proteinLength, by: step))
        if let last = places.last, scale.x(gene.proteinLength) - scale.x(last) < 40 { places.removeLast() }
        if let first = places.first, scale.x(first) - scale.left < 24 { places.removeFirst() }
        let all = [1] + places + [gene.proteinLength]
        let marks = all.map { "M\(scale.x($0)) \(y)v5" as Markup }.joined()
        let numbers = all.map { residue -> Markup in
            let x = scale.x(residue)
            let anchor: Markup = residue == 1 ? "start" : residue == gene.proteinLength ? "end" : "middle"
            return """
                <text class="small-label" x="\(residue == 1 ? x - 4 : residue == gene.proteinLength ? x + 8 : x)" y="\(y + 17)" \
                text-anchor="\(anchor)">\(residue)</text>
                """
        }.joined()
        return "<path class=\"tick\" d=\"\(marks)\"/>\(numbers)"
    }
}
