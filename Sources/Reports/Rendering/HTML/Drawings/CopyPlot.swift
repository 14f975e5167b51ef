import CopyNumber

/// Segments in a frame: the copies as lines, below them what was called. A gain stands above the middle of the lower row and a loss below it, so
/// that both are told apart without colour.
struct CopyPlot {
    /// A part of the genome, and where it lies in the drawing.
    struct Window {
        let chromosome: String
        let scale: Scale

        /// The ends of a run of positions in the drawing; nothing where it lies elsewhere.
        func ends(_ chromosome: String, _ start: Int, _ end: Int) -> (left: Double, right: Double)? {
            guard chromosome == self.chromosome, end >= scale.first, start <= scale.last else { return nil }
            let (left, right) = (scale.x(start), scale.x(end))
            // What is too short to be seen is made a line wide.
            let missing = max(1.6 - (right - left), 0)
            let shifted = min(max(left - missing / 2, scale.left), max(scale.right - 1.6, scale.left))
            return (shifted, max(shifted + 1.6, right))
        }
    }

    let windows: [Window]
    let axis: CopyAxis
    let top: Double
    let bottom: Double
    /// The identifier of the hatching, which is shared by the whole page.
    let hatch: Markup
    static let rowHeight = 26.0
    private var middleOfRow: Double { bottom + 4 + Self.rowHeight / 2 }

    func markup(_ segments: [ProfileSegmentReport]) -> Markup {
        """
        <defs><pattern id="\(hatch)" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <path class="unassessed-line" d="M0 0V5"/></pattern></defs>
        \(gaps(segments))\(frame)
        \(lines(segments))\(calls(segments))
        """
    }

    /// What no segment with a state or a number lies over.
    func gaps(_ segments: [ProfileSegmentReport]) -> Markup {
        windows.flatMap { window -> [Markup] in
            unassessed(in: window, segments).map { gap in
                """
                <rect class="unassessed" x="\(gap.left)" y="\(top)" width="\(gap.right - gap.left)" height="\(bottom + 4 + Self.rowHeight - top)" \
                fill="url(#\(hatch))"/>
                """
            }
        }.joined()
    }

    /// The gaps of a window that are wide enough to be seen.
    func unassessed(in window: Window, _ segments: [ProfileSegmentReport]) -> [(left: Double, right: Double)] {
        let told = segments.filter {
            $0.chromosome == window.chromosome && ($0.call != .unknown || axis.value(of: $0) != nil)
        }
        var gaps: [(left: Double, right: Double)] = []
        var next = window.scale.first
        for segment in told.sorted(by: { $0.start < $1.start }) where segment.end >= next {
            if segment.start > next { gaps.append((window.scale.x(next), window.scale.x(segment.start))) }
            next = segment.end + 1
        }
        if next < window.scale.last { gaps.append((window.scale.x(next), window.scale.right)) }
        return gaps.filter { $0.right - $0.left > 1.5 }
    }

    /// Lines at the ticks, and between the windows.
    private var frame: Markup {
        guard let left = windows.first?.scale.left, let right = windows.last?.scale.right else { return "" }
        let ticks = axis.ticks.map { tick -> Markup in
            let y = axis.y(Double(tick), top: top, bottom: bottom)
            let style: Markup = Double(tick) == axis.baseline ? "grid baseline" : "grid"
            return """
                <path class="\(style)" d="M\(left) \(y)H\(right)"/>\
                <text class="axis-number" x="\(left - 4)" y="\(y + 3)" text-anchor="end">\(tick)</text>
                """
        }.joined()
        let borders = windows.dropFirst().map { window -> Markup in
            "M\(window.scale.left - 1) \(top)V\(bottom + 4 + Self.rowHeight)"
        }
        let middle: Markup = "<path class=\"grid\" d=\"M\(left) \(middleOfRow)H\(right)\"/>"
        return "\(ticks)\(middle)\(borders.isEmpty ? "" : "<path class=\"grid\" d=\"\(borders.joined())\"/>" as Markup)"
    }

    /// The copies, a path for each tone; those of fewer cells as hollow boxes; the minor allele as a thin line.
    private func lines(_ segments: [ProfileSegmentReport]) -> Markup {
        var paths: [Tone: Markup] = [:]
        var (minor, few, beyond): (Markup, Markup, Markup) = ("", "", "")
        for window in windows {
            for segment in segments {
                guard let ends = window.ends(segment.chromosome, segment.start, segment.end) else { continue }
                let value = axis.value(of: segment)
                let y = value.map { axis.y($0, top: top, bottom: bottom) }
                if let y, segment.isSubclonal {
                    few += "M\(ends.left) \(y - 2.5)H\(ends.right)v5H\(ends.left)Z"
                    continue
                }
                if let y { paths[Tone(segment.call), default: ""] += "M\(ends.left) \(y)H\(ends.right)" }
                if let value, value > axis.high { beyond += "M\((ends.left + ends.right) / 2 - 3) \(top - 2)h6l-3 -5Z" }
                if let copies = axis.minor(of: segment) {
                    let place = axis.y(copies, top: top, bottom: bottom)
                    // Beside the line of all copies where it would lie on it.
                    let beside = y.map { abs($0 - place) < 2.5 ? $0 + 3 : place } ?? place
                    minor += "M\(ends.left) \(beside)H\(ends.right)"
                }
            }
        }
        let totals = Tone.allCases.compactMap { tone in
            paths[tone].map { d -> Markup in "<path class=\"copies \(tone.style)\" d=\"\(d)\"/>" }
        }.joined()
        func path(_ style: Markup, _ d: Markup) -> Markup { d.isEmpty ? "" : "<path class=\"\(style)\" d=\"\(d)\"/>" }
        return "\(totals)\(path("minor", minor))\(path("few-cells", few))\(path("beyond", beyond))"
    }

    /// The calls: gains above the middle, losses below it, homozygous losses twice as high, LOH on it.
    private func calls(_ segments: [ProfileSegmentReport]) -> Markup {
        var paths: [Tone: Markup] = [:]
        for window in windows {
            for segment in segments where !segment.isSubclonal {
                guard let ends = window.ends(segment.chromosome, segment.start, segment.end) else { continue }
                let (from, to): (Double, Double)
                switch segment.call {
                case .gain: (from, to) = (-7, -1)
                case .gainWithLOH: (from, to) = (-12, -1)
                case .loss: (from, to) = (1, 7)
                case .homozygousLoss: (from, to) = (1, 12)
                case .copyNeutralLOH, .lossOfHeterozygosity: (from, to) = (-2.5, 2.5)
                case .neutral, .unknown: continue
                }
                paths[Tone(segment.call), default: ""] +=
                    "M\(ends.left) \(middleOfRow + from)H\(ends.right)v\(to - from)H\(ends.left)Z"
            }
        }
        return Tone.allCases.compactMap { tone in
            paths[tone].map { d -> Markup in "<path class=\"call \(tone.style)\" d=\"\(d)\"/>" }
        }.joined()
    }
}
