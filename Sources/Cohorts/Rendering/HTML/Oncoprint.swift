import Reports

/// The oncoprint: a row a gene or arm, a column a tumour, in panels of as many tumours as a page is wide. Panels beyond the first are folded. The
/// table of the samples says the same in words.
struct Oncoprint {
    let report: CohortReport

    /// Tumours of one panel.
    static let perPanel = 60
    private static let left = 76.0
    private static let pitch = 11.0
    private static let rowPitch = 15.0
    private static let nameSize = 9.0
    private static let nameRoom = 92.0
    private static let tracks = ["Site", "Purity", "WGD", "Germline"]

    /// All panels with the legend.
    var markup: Markup {
        let panels = stride(from: 0, to: report.order.count, by: Self.perPanel).map { start in
            start..<min(start + Self.perPanel, report.order.count)
        }
        let drawings = panels.enumerated().map { index, range -> Markup in
            guard index > 0 else { return panel(range) }
            return
                "<details><summary>Tumours \(range.lowerBound + 1) to \(range.upperBound)</summary>\n\(panel(range))\n</details>"
        }
        return """
            <figure class="drawing oncoprint">
            \(legend)
            \(drawings.joined(separator: "\n"))
            <figcaption>Rows: genes by how often they are altered, then arms. Columns: tumours, sorted from the first row on (memo sort). \
            Site: \(sites). Purity: height of the bar. WGD: D doubled, · not doubled, ? not known. Germline: G a hit that the matched normal has, g a \
            hit that may be inherited, · neither. The <a href="#samples">table of the samples</a> has the same in words.</figcaption>
            </figure>
            """
    }

    private var sites: String {
        report.predictions.map { "\($0.site.letter) \($0.site.words)" }.joined(separator: ", ")
    }

    private var legend: Markup {
        let items = OncoprintShapes.legend.map { entry -> Markup in
            let paths = entry.parts.map { part -> Markup in "<path class=\"\(part.style)\" d=\"M1 1\(part.path)\"/>" }
            return """
                <li><svg width="13" height="16" viewBox="0 0 11 14" aria-hidden="true">\(paths.joined())</svg>\
                <span>\(entry.words)</span></li>

                """
        }
        return "<ul class=\"legend onco-legend\">\n\(items.joined())</ul>"
    }

    private func panel(_ range: Range<Int>) -> Markup {
        let samples = range.map { report.samples[report.order[$0]] }
        let trackTop = Self.nameRoom
        let rowTop = trackTop + Double(Self.tracks.count) * Self.rowPitch + 6
        let rows = report.rows.enumerated().map { index, item in
            row(item, samples, y: rowTop + Double(index) * Self.rowPitch + (item.isArm ? 4 : 0))
        }
        // All panels of a cohort have one width, so that their cells have one size.
        let columns = report.order.count > Self.perPanel ? Self.perPanel : max(samples.count, 24)
        let width = Self.left + Double(columns) * Self.pitch + 4
        let height = rowTop + Double(report.rows.count) * Self.rowPitch + 8
        let title = "Oncoprint of tumours \(range.lowerBound + 1) to \(range.upperBound)"
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(title)">
            <svg class="onco" style="min-width:\(width)px;max-width:\(width * 1.48)px" viewBox="0 0 \(width) \(height)" role="img">
            <title>\(title)</title>
            <desc>\(description(samples))</desc>
            \(names(samples))\(tracks(samples, top: trackTop))\(rows.joined())
            </svg>
            </div>
            """
    }

    private func x(_ column: Int) -> Double { Self.left + Double(column) * Self.pitch }

    /// How many tumours of the panel have each row altered; the table has the rest.
    private func description(_ samples: [CohortSample]) -> String {
        let counts = report.rows.map { item in
            "\(item.name) in \(samples.count { item.isShown(in: $0) })"
        }
        return
            "\(CohortWords.samples(samples.count)). Altered, or lost: \(counts.joined(separator: ", ")). The table of the samples names what each tumour has."
    }

    private func names(_ samples: [CohortSample]) -> Markup {
        samples.enumerated().map { column, sample -> Markup in
            let (x, y) = (x(column) + OncoprintShapes.width / 2 + 3, Self.nameRoom - 5)
            let name = DrawingText.shortened(sample.name, to: Self.nameRoom - 10, size: Self.nameSize)
            return "<text class=\"onco-name\" transform=\"translate(\(x) \(y)) rotate(-90)\">\(name)</text>\n"
        }.joined()
    }

    private func label(_ name: String, y: Double) -> Markup {
        "<text class=\"onco-label\" x=\"\(Self.left - 6)\" y=\"\(y + 10)\" text-anchor=\"end\">\(name)</text>"
    }

    private func tracks(_ samples: [CohortSample], top: Double) -> Markup {
        func letters(_ track: Int, _ letter: (CohortSample) -> String) -> Markup {
            let places = samples.indices.map { column -> Markup in "\(x(column) + OncoprintShapes.width / 2)" }
            let y = top + Double(track) * Self.rowPitch
            return """
                \(label(Self.tracks[track], y: y))<text class="onco-letter" text-anchor="middle" \
                x="\(places.joined(separator: " "))" y="\(y + 10)">\(samples.map(letter).joined())</text>

                """
        }
        let y = top + Self.rowPitch
        let bars = samples.enumerated().compactMap { column, sample -> Markup? in
            guard let purity = sample.purity else { return nil }
            let height = max(purity * OncoprintShapes.height, 0.5)
            return "M\(x(column) + 1) \(y + OncoprintShapes.height)h7v\(-height)h-7z"
        }
        let unknown = samples.enumerated().compactMap { column, sample -> Markup? in
            sample.purity == nil ? "M\(x(column) + 3) \(y + 6)h3" : nil
        }
        let purity: Markup = """
            \(label(Self.tracks[1], y: y))<path class="onco-fill calm" d="\(bars.joined())"/>\
            <path class="onco-open" d="\(unknown.joined())"/>

            """
        return letters(0) { $0.site.letter } + purity
            + letters(2) { $0.wholeGenomeDoubling.map { $0 ? "D" : "·" } ?? "?" }
            + letters(3) { sample in
                let suspicion = sample.genes.compactMap(\.germlineSuspicion)
                return suspicion.contains(.inherited) ? "G" : suspicion.contains(.possible) ? "g" : "·"
            }
    }

    /// A row: all cells with one paint are one path, so that a panel has few elements.
    private func row(_ item: CohortItem, _ samples: [CohortSample], y: Double) -> Markup {
        var paints: [(style: Markup, path: Markup)] = []
        for (column, sample) in samples.enumerated() {
            for part in parts(item, sample) {
                let piece: Markup = "M\(x(column)) \(y)\(part.path)"
                if let index = paints.firstIndex(where: { $0.style == part.style }) {
                    paints[index].path += piece
                } else {
                    paints.append((part.style, piece))
                }
            }
        }
        // What lies over other parts is drawn last.
        let order: [Markup] = ["onco-cell", "onco-fill loss", "onco-fill gain", "onco-fill loh"]
        let sorted = paints.filter { order.contains($0.style) } + paints.filter { !order.contains($0.style) }
        return label(item.name, y: y)
            + sorted.map { paint -> Markup in "<path class=\"\(paint.style)\" d=\"\(paint.path)\"/>\n" }.joined()
    }

    private func parts(_ item: CohortItem, _ sample: CohortSample) -> [OncoprintShapes.Part] {
        switch item {
        case .gene(let name): OncoprintShapes.parts(sample.cell(name))
        case .arm(let name): OncoprintShapes.parts(sample.arm(name))
        }
    }
}

extension CohortItem {
    var isArm: Bool { if case .arm = self { true } else { false } }
}
