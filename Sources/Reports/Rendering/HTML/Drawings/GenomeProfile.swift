import CopyNumber

/// The copies along the whole genome, and the arms of the question enlarged.
struct GenomeProfile {
    let profile: GenomeProfileReport
    let arms: [ArmReport]
    let axis: CopyAxis
    private static let width = 760.0
    private static let (left, right) = (34.0, 752.0)
    private static let (top, bottom) = (44.0, 150.0)

    /// The figure; nothing where no file measures copies.
    static func render(_ report: SampleReport) -> Markup {
        guard let drawing = GenomeProfile(report) else { return "" }
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Copy number along the genome">
            \(drawing.genome)
            \(drawing.enlarged)
            </div>
            <figcaption>\(drawing.caption)</figcaption>
            </figure>
            """
    }

    init?(_ report: SampleReport) {
        guard let profile = report.genomeProfile, !profile.chromosomes.isEmpty else { return nil }
        (self.profile, arms) = (profile, report.arms)
        axis = CopyAxis(profile.segments, baseline: report.tumour?.baseline ?? 2)
    }

    private var windows: [CopyPlot.Window] {
        Self.windows(of: profile.chromosomes, from: Self.left, to: Self.right)
    }

    /// The chromosomes side by side, each by its length.
    static func windows(
        of chromosomes: [ProfileChromosomeReport], from first: Double, to last: Double
    ) -> [CopyPlot.Window] {
        let total = Double(chromosomes.reduce(0) { $0 + $1.length })
        let room = last - first - 2 * Double(chromosomes.count - 1)
        var left = first
        return chromosomes.map { chromosome in
            let width = Double(chromosome.length) / max(total, 1) * room
            defer { left += width + 2 }
            return CopyPlot.Window(
                chromosome: chromosome.name,
                scale: Scale(first: 1, last: chromosome.length, left: left, right: left + width))
        }
    }

    /// The whole genome.
    var genome: Markup {
        let windows = windows
        let plot = CopyPlot(
            windows: windows, axis: axis, top: Self.top, bottom: Self.bottom, hatch: "unassessed-genome")
        let foot = Self.bottom + 4 + CopyPlot.rowHeight
        return """
            <svg class="wide" viewBox="0 0 \(Self.width) \(foot + 28)" role="img">
            <title>Copy number along the genome</title>
            <desc>\(description)</desc>
            \(plot.markup(profile.segments))
            \(marks(profile.genes, windows: windows, from: 30, to: Self.bottom + 4 + CopyPlot.rowHeight, edges: (2, Self.width - 2)))
            \(Self.names(of: windows, below: foot))
            <text class="axis-number" x="\(Self.left - 4)" y="\(Self.top - 8)" text-anchor="end">\(axis.title)</text>
            </svg>
            """
    }

    /// The names of chromosomes below a drawing.
    static func names(of windows: [CopyPlot.Window], below foot: Double) -> Markup {
        windows.enumerated().map { index, window -> Markup in
            // The short chromosomes stand close: every other name lies lower.
            let y = foot + (index > 9 && index % 2 == 1 ? 24 : 12)
            return
                "<text class=\"axis-number\" x=\"\((window.scale.left + window.scale.right) / 2)\" y=\"\(y)\" text-anchor=\"middle\">\(window.chromosome)</text>"
        }.joined()
    }

    /// The arms of the question, side by side.
    var enlarged: Markup {
        guard !arms.isEmpty else { return "" }
        let share = Self.width / Double(arms.count)
        let panels = arms.enumerated().map { index, arm -> Markup in
            let left = share * Double(index) + Self.left
            let scale = Scale(first: arm.start, last: arm.end, left: left, right: share * Double(index + 1) - 10)
            let chromosome = arm.name.prefix { $0.isNumber || $0.isUppercase }
            let window = CopyPlot.Window(chromosome: String(chromosome), scale: scale)
            let plot = CopyPlot(
                windows: [window], axis: axis, top: 52, bottom: 132,
                hatch: "unassessed-\(arm.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })")
            let genes = profile.genes.filter {
                $0.chromosome == window.chromosome && $0.end >= arm.start && $0.start <= arm.end
            }
            return """
                <text class="label" x="\(left)" y="14">\(arm.name)</text>
                \(plot.markup(profile.segments))
                \(marks(genes, windows: [window], from: 38, to: 162, edges: (left + 40, scale.right + 8)))
                <text class="axis-number" x="\(left)" y="174">\(megabases(arm.start))</text>\
                <text class="axis-number" x="\(scale.right)" y="174" text-anchor="end">\(megabases(arm.end)) Mb</text>
                """
        }
        return """
            <svg class="wide" viewBox="0 0 \(Self.width) 180" role="img">
            <title>Copy number along \(arms.map(\.name).joined(separator: " and "))</title>
            <desc>\(arms.map { "\($0.name): \($0.text)" }.joined(separator: " "))</desc>
            \(panels.joined())
            </svg>
            """
    }

    /// The names of genes in a row, each with a line down to its place.
    private func marks(
        _ genes: [ProfileGeneReport], windows: [CopyPlot.Window], from: Double, to: Double,
        edges: (left: Double, right: Double)
    ) -> Markup {
        let placed = genes.compactMap { gene -> (name: String, x: Double)? in
            windows.lazy.compactMap { $0.ends(gene.chromosome, gene.start, gene.end) }.first.map {
                (gene.symbol, ($0.left + $0.right) / 2)
            }
        }.sorted { $0.x < $1.x }
        let widths = placed.map { DrawingText.width($0.name, size: 11) }
        guard
            let middles = LabelRow.middles(
                wishes: placed.map(\.x), widths: widths, from: edges.left, to: edges.right, gap: 5)
        else { return "" }
        return zip(placed, middles).map { gene, middle -> Markup in
            """
            <path class="gene-mark" d="M\(middle) \(from - 14)L\(gene.x) \(from)V\(to)"/>\
            <text class="gene-label" x="\(middle)" y="\(from - 18)" text-anchor="middle">\(gene.name)</text>
            """
        }.joined()
    }

    private func megabases(_ position: Int) -> String { NumberText.decimal(Double(position) / 1_000_000, decimals: 1) }

    /// What is not neutral, by chromosome, neighbours with one call as one.
    private var description: String {
        var runs: [(chromosome: String, call: CopyNumberState, start: Int, end: Int)] = []
        for segment in profile.segments
        where segment.call != .neutral && segment.call != .unknown && !segment.isSubclonal {
            if let last = runs.last, last.chromosome == segment.chromosome, last.call == segment.call {
                runs[runs.count - 1].end = segment.end
            } else {
                runs.append((segment.chromosome, segment.call, segment.start, segment.end))
            }
        }
        let told = runs.prefix(40).map {
            "\($0.chromosome):\(megabases($0.start))–\(megabases($0.end)) Mb \(Words.code($0.call))"
        }
        let more = runs.count > 40 ? " And \(runs.count - 40) more." : ""
        return told.isEmpty ? "No change of copy number was called." : "\(told.joined(separator: "; "))." + more
    }

    private var caption: Markup {
        let segments = profile.segments
        let joined =
            profile.segmentsInFiles > segments.count
            ? " \(profile.segmentsInFiles) segments, drawn as \(segments.count)." : ""
        let beyond = segments.contains { (axis.value(of: $0) ?? 0) > axis.high }
        return """
            \(axis.kind == .copies ? "Thick line: copies" : "Thick line: log2 ratio" as Markup)\
            \(segments.contains { axis.minor(of: $0) != nil } ? "; thin line: minor allele" : "" as Markup). \
            Row below: gains above the line, losses below it (homozygous: twice as high), LOH on it. Diagonal hatching: not assessed. \
            \(segments.contains(where: \.isSubclonal) ? "Hollow: subclonal. " : "" as Markup)\
            \(beyond ? "Triangle: beyond the axis. " : "" as Markup)Dashed line: baseline.\(joined)
            """
    }
}
