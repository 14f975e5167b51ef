import CopyNumber
import Genome

/// A gene's exons with what begins or ends within it: deletions hatched, breakpoints with their positions, copies along it, variants as ticks.
struct ExonTrack {
    let gene: GeneReport
    let track: GeneTrackReport
    let scale: ExonScale
    let width: Double
    /// The segments over the gene, each state once.
    let segments: [SegmentReport]
    private static let mostRows = 5
    private static let rowHeight = 20.0
    private let top = 62.0

    /// The figure; nothing where no segment or junction ends within the gene.
    static func render(_ gene: GeneReport) -> Markup {
        guard let wide = ExonTrack(gene, width: 760) else { return "" }
        let narrow = wide.track.exons.count <= 12 ? ExonTrack(gene, width: 350) : nil
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Exons of \(gene.symbol)">
            \(wide.markup(style: narrow == nil ? "wide" : "wide for-wide"))\(narrow.map { "\n" + $0.markup(style: "for-phone") } ?? "")
            </div>
            <figcaption>\(wide.caption)</figcaption>
            </figure>
            """
    }

    init?(_ gene: GeneReport, width: Double) {
        guard let track = gene.track, !track.exons.isEmpty else { return nil }
        (self.gene, self.track, self.width) = (gene, track, width)
        scale = ExonScale(track, left: 8, right: width - 8)
        var told: [SegmentReport] = []
        for segment in gene.copyNumber.segments
        where !told.contains(where: {
            ($0.start, $0.end, $0.call, $0.total) == (segment.start, segment.end, segment.call, segment.total)
        }) {
            told.append(segment)
        }
        // The narrowest first: it tells most.
        segments = told.sorted { ($0.end - $0.start, $0.start) < ($1.end - $1.start, $1.start) }
    }

    private var rows: [SegmentReport] { Array(segments.prefix(Self.mostRows)) }

    func markup(style: Markup) -> Markup {
        let foot = top + 44 + Double(rows.count) * Self.rowHeight
        return """
            <svg class="\(style)" viewBox="0 0 \(width) \(foot)" role="img">
            <title>Exons of \(gene.symbol) with copies and breakpoints</title>
            <desc>\(description)</desc>
            <path class="stem" d="M8 \(top + 10)H\(width - 8)"/>
            \(deletions(foot: foot - 4))\(exons)\(numbers)\(variants)\(breakpoints(foot: foot - 4))
            \(rows.enumerated().map { row($1, y: top + 40 + Double($0) * Self.rowHeight) }.joined())
            </svg>
            """
    }

    /// How much a segment takes: of two losses the homozygous one, and a junction is an event of its own beside what was measured.
    private static func severity(_ segment: SegmentReport) -> Int {
        switch segment.call {
        case .homozygousLoss: 3
        case .loss: segment.evidence.isJunction ? 2 : 1
        default: 0
        }
    }

    private func severity(of exon: PositionsReport) -> Int {
        rows.filter { $0.start <= exon.end && $0.end >= exon.start }.map(Self.severity).max() ?? 0
    }

    /// What every exon has lost.
    private var least: Int { track.exons.map(severity).min() ?? 0 }

    /// Whether the exon has lost more than another.
    func isDeleted(_ exon: PositionsReport) -> Bool { severity(of: exon) > least }

    /// Behind the exons, where copies are gone from a part of the gene.
    private func deletions(foot: Double) -> Markup {
        let least = least
        return rows.filter { Self.severity($0) > least }.map { segment -> Markup in
            let ends = scale.ends(segment.start, segment.end)
            return """
                <rect class="gone loss" x="\(ends.left)" y="\(top - 6)" width="\(max(ends.right - ends.left, 2))" height="\(foot - top + 6)"/>

                """
        }.joined()
    }

    /// Coding parts high, untranslated ones low; those that lose copies with the rest of the gene kept are hatched.
    private var exons: Markup {
        track.exons.enumerated().map { index, exon -> Markup in
            let whole = scale.ends(exon.start, exon.end)
            let isGone = isDeleted(exon)
            let style: Markup = isGone ? "exon gone-exon loss" : "exon"
            let coding = (start: max(exon.start, track.coding.start), end: min(exon.end, track.coding.end))
            var boxes: Markup = ""
            if exon.start < track.coding.start || exon.end > track.coding.end {
                boxes +=
                    "<rect class=\"\(style)\" x=\"\(whole.left)\" y=\"\(top + 5)\" width=\"\(whole.right - whole.left)\" height=\"10\"/>"
            }
            if coding.start <= coding.end {
                let ends = scale.ends(coding.start, coding.end)
                boxes +=
                    "<rect class=\"\(style)\" x=\"\(ends.left)\" y=\"\(top)\" width=\"\(max(ends.right - ends.left, 2))\" height=\"20\"/>"
            }
            guard isGone else { return boxes }
            let hatch = stride(from: whole.left, to: max(whole.right - 2, whole.left + 0.5), by: 4).map { x -> Markup in
                "M\(x) \(top + 15)L\(min(x + 4, whole.right)) \(top + 5)"
            }
            return "\(boxes)<path class=\"span-hatch loss\" d=\"\(hatch.joined())\"/>"
        }.joined(separator: "\n")
    }

    /// Numbers below exons, where they do not meet.
    private var numbers: Markup {
        var end = 0.0
        return scale.pieces.compactMap { piece -> Markup? in
            guard let exon = piece.exon else { return nil }
            let text = "\(exon)"
            let (middle, needed) = ((piece.left + piece.right) / 2, DrawingText.width(text, size: 9.5))
            guard middle - needed / 2 > end else { return nil }
            end = middle + needed / 2 + 2
            return "<text class=\"exon-number\" x=\"\(middle)\" y=\"\(top + 32)\" text-anchor=\"middle\">\(text)</text>"
        }.joined()
    }

    private var variants: Markup {
        gene.changes.filter { scale.positions.contains($0.position) }.map { variant -> Markup in
            let x = scale.x(variant.position)
            return """
                <path class="variant-tick \(Tone(variant.function).style)" d="M\(x) \(top - 2)l-4 -7h8Z"/>
                """
        }.joined()
    }

    /// Where segments begin and end within the gene, and where junctions lie: positions in order.
    var breaks: [Int] {
        let range = scale.positions
        let ends = rows.flatMap { [$0.start, $0.end] }
        let junctions = (gene.rearrangements ?? []).flatMap(\.places).compactMap { place -> Int? in
            let parts = place.split(separator: ":")
            guard parts.count == 2, parts[0] == track.chromosome else { return nil }
            return Int(parts[1])
        }
        return Set(ends + junctions).filter(range.contains).sorted { scale.x($0) < scale.x($1) }
    }

    private func breakpoints(foot: Double) -> Markup {
        let breaks = breaks
        let texts = breaks.map { NumberText.grouped($0) }
        let widths = texts.map { DrawingText.width($0, size: 11) }
        let middles = LabelRow.middles(
            wishes: breaks.map { scale.x($0) }, widths: widths, from: 2, to: width - 2, gap: 8)
        let lines = breaks.map { position -> Markup in "M\(scale.x(position)) \(top - 12)V\(foot)" }
        guard !lines.isEmpty else { return "" }
        // Where not all fit, positions stand in the description and in the table.
        let labels = zip(breaks, texts).enumerated().map { index, pair -> Markup in
            guard let middles else { return "" }
            return """
                <path class="locus" d="M\(middles[index]) \(top - 38)L\(scale.x(pair.0)) \(top - 12)"/>\
                <text class="small-label" x="\(middles[index])" y="\(top - 42)" text-anchor="middle">\(pair.1)</text>
                """
        }
        return "<path class=\"locus\" d=\"\(lines.joined())\"/>\(labels.joined())"
    }

    /// A segment's copies along the gene.
    private func row(_ segment: SegmentReport, y: Double) -> Markup {
        let ends = scale.ends(segment.start, segment.end)
        let length = max(ends.right - ends.left, 3)
        let words = Self.words(segment)
        let needed = DrawingText.width(words, size: 11) + 8
        // Inside where there is room, else beside it.
        let inside = length > needed
        let beside = ends.right + needed < width ? ends.right + 4 : max(ends.left - needed + 4, 4)
        return """
            <rect class="segment \(Tone(segment.call).style) plain" x="\(ends.left)" y="\(y)" width="\(length)" height="14"/>\
            <text class="\(inside ? "small-label" : "small-label spill")" x="\(inside ? ends.left + 4 : beside)" y="\(y + 11)">\(words)</text>

            """
    }

    /// `CN 1 (minor 0)`, or what is called where no copies are given.
    private static func words(_ segment: SegmentReport) -> String {
        guard let total = segment.total else { return Words.code(segment.call) }
        let minor = segment.minor.map { " (minor \(NumberText.decimal($0, decimals: 1)))" } ?? ""
        return "\(Words.code(segment.call)), CN \(NumberText.decimal(total, decimals: 1))\(minor)"
    }

    private var description: String {
        let told = rows.map {
            "\(Self.words($0)) from \(NumberText.grouped($0.start)) to \(NumberText.grouped($0.end))"
        }
        let gone = track.exons.indices.filter { isDeleted(track.exons[$0]) }.map { "\($0 + 1)" }
        let junctions = (gene.rearrangements ?? []).map(\.text)
        return
            ([
                "\(track.exons.count) exons on chromosome \(track.chromosome), strand \(track.strand.rawValue).",
                told.isEmpty ? "" : "Segments: \(told.joined(separator: "; ")).",
                gone.isEmpty ? "" : "Exons with copies lost while others are kept: \(gone.joined(separator: ", ")).",
            ] + junctions).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var caption: Markup {
        let more = segments.count - rows.count
        return """
            \(gene.symbol) from its first exon to its last, chromosome \(track.chromosome), \(track.strand == .plus ? "forward" : "reverse" as Markup) strand. \
            Coding bases to scale, introns compressed. Hatched: exons that lose copies. Dashed: breakpoints, with positions. Triangles: variants. \
            Bars: copy number.\(more > 0 ? " \(more) more segments: see the table." : "" as Markup)
            """
    }
}
