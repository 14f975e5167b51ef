import CopyNumber

/// A chromosome with its bands, the arm in question below it, and the segments above it.
enum Ideogram {
    private static let left = 24.0
    private static let right = 736.0
    private static let chromosomeTop = 74.0
    private static let chromosomeHeight = 20.0

    /// The drawing; nothing where the bands are not known.
    static func render(_ arm: ArmReport, locusBand: String?) -> Markup {
        guard let end = arm.bands.map(\.end).max(), end > 0 else { return "" }
        let scale = Scale(first: 1, last: end, left: left, right: right)
        let chromosome = String(arm.name.dropLast())
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Drawing of chromosome \(chromosome)">
            <svg class="wide" viewBox="0 0 760 146" role="img">
            <title>Chromosome \(chromosome): segments and arm \(arm.name)</title>
            <desc>\(description(arm))</desc>
            \(patterns(arm))
            \(segments(arm, scale: scale, locus: place(of: locusBand, in: arm, chromosome: chromosome, scale: scale)))
            \(bands(arm, scale: scale))
            \(armBracket(arm, scale: scale))
            \(locus(arm, band: locusBand, chromosome: chromosome, scale: scale))
            </svg>
            </div>
            <figcaption>Segments above: loss hatched, homozygous loss cross-hatched, gain dotted, copy-neutral LOH lined, no change \
            plain, unknown outlined. Below them the bands, and the limits of the arm.</figcaption>
            </figure>
            """
    }

    private static func description(_ arm: ArmReport) -> String {
        let segments = arm.segments.map {
            "\(Words.code($0.call)) from \(NumberText.grouped($0.start)) to \(NumberText.grouped($0.end))"
        }
        return "\(arm.text) " + (segments.isEmpty ? "No segments." : "Segments: \(segments.joined(separator: "; ")).")
    }

    /// Hatches, with names of the arm's own, since identifiers are shared by the whole page.
    private static func patterns(_ arm: ArmReport) -> Markup {
        """
        <defs>
        <pattern id="loss-\(key(arm))" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="hatch-fill loss" width="7" height="7"/><path class="hatch-line loss" d="M0 0V7"/></pattern>
        <pattern id="homozygous-\(key(arm))" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="hatch-fill loss" width="6" height="6"/><path class="hatch-line loss" d="M0 0V6M0 0H6"/></pattern>
        <pattern id="gain-\(key(arm))" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="hatch-fill gain" width="6" height="6"/><circle class="hatch-dot gain" cx="3" cy="3" r="1.5"/></pattern>
        <pattern id="loh-\(key(arm))" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="hatch-fill loh" width="6" height="6"/><path class="hatch-line loh" d="M0 3H6"/></pattern>
        </defs>
        """
    }

    /// The arm's name as a part of an identifier.
    private static func key(_ arm: ArmReport) -> String {
        arm.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// - Parameter locus: where the mark of the gene stands; labels keep off it.
    private static func segments(_ arm: ArmReport, scale: Scale, locus: Double?) -> Markup {
        let boxes = arm.segments.map { segment -> Markup in
            let start = scale.x(segment.start)
            let width = max(scale.x(segment.end) - start, 2)
            let hatch: Markup? =
                switch segment.call {
                case .loss: "loss"
                case .homozygousLoss: "homozygous"
                case .gain, .gainWithLOH: "gain"
                case .copyNeutralLOH, .lossOfHeterozygosity: "loh"
                case .neutral, .unknown: nil
                }
            let fill: Markup = hatch.map { " fill=\"url(#\($0)-\(key(arm)))\"" } ?? ""
            let style: Markup = "segment \(Tone(segment.call).style)"
            let words = Words.code(segment.call)
            let needed = Double(words.count) * 6.4
            var centre = start + width / 2
            if let locus, abs(locus - centre) < needed / 2 + 4 {
                let beside = locus + needed / 2 + 6
                centre = beside + needed / 2 <= start + width ? beside : locus - needed / 2 - 6
            }
            let label: Markup =
                width > needed && centre - needed / 2 >= start
                ? "<text class=\"small-label\" x=\"\(centre)\" y=\"30\" text-anchor=\"middle\">\(words)</text>"
                : ""
            return
                "<rect class=\"\(style)\" x=\"\(start)\" y=\"38\" width=\"\(width)\" height=\"20\"\(fill)/>\(label)\n"
        }
        return boxes.joined()
    }

    private static func bands(_ arm: ArmReport, scale: Scale) -> Markup {
        let boxes = arm.bands.map { band -> Markup in
            let start = scale.x(band.start)
            let end = scale.x(band.end)
            guard band.stain != "acen" else { return centromere(band, start: start, end: end) }
            return """
                <rect class="band \(stainStyle(band.stain))" x="\(start)" y="\(chromosomeTop)" width="\(max(end - start, 0.5))" \
                height="\(chromosomeHeight)"/>

                """
        }
        return boxes.joined() + """
            <text class="small-label" x="\(left - 6)" y="88" text-anchor="end">p</text>
            <text class="small-label" x="\(right + 6)" y="88">q</text>
            """
    }

    /// The two bands of the centromere, drawn as the triangles that meet in the waist.
    private static func centromere(_ band: BandReport, start: Double, end: Double) -> Markup {
        let bottom = chromosomeTop + chromosomeHeight
        let middle = chromosomeTop + chromosomeHeight / 2
        let (wide, narrow) = band.name.hasPrefix("p") ? (start, end) : (end, start)
        return "<path class=\"band acen\" d=\"M\(wide) \(chromosomeTop)L\(narrow) \(middle)L\(wide) \(bottom)Z\"/>\n"
    }

    private static func stainStyle(_ stain: String) -> Markup {
        switch stain {
        case "gpos25": "gpos25"
        case "gpos33", "gpos50": "gpos50"
        case "gpos66", "gpos75": "gpos75"
        case "gpos100": "gpos100"
        case "gvar", "stalk": "gvar"
        default: "gneg"
        }
    }

    private static func armBracket(_ arm: ArmReport, scale: Scale) -> Markup {
        let start = scale.x(arm.start)
        let end = scale.x(arm.end)
        return """
            <path class="bracket" d="M\(start) 102V110H\(end)V102"/>
            <text class="label" x="\((start + end) / 2)" y="126" text-anchor="middle">\(arm.name): \
            \(NumberText.percent(arm.breadth)) covered</text>
            """
    }

    /// The middle of the gene's band; nothing where the band is not on the arm's chromosome.
    private static func place(of band: String?, in arm: ArmReport, chromosome: String, scale: Scale) -> Double? {
        guard let band, band.hasPrefix(chromosome) else { return nil }
        let name = band.dropFirst(chromosome.count)
        guard let place = arm.bands.first(where: { $0.name == name }) else { return nil }
        return (scale.x(place.start) + scale.x(place.end)) / 2
    }

    /// A mark at the band of the gene that the arm is asked for.
    private static func locus(_ arm: ArmReport, band: String?, chromosome: String, scale: Scale) -> Markup {
        guard let band, let x = place(of: band, in: arm, chromosome: chromosome, scale: scale) else { return "" }
        let anchor: Markup = x < 90 ? "start" : x > 670 ? "end" : "middle"
        return """
            <path class="locus" d="M\(x) 14V\(chromosomeTop + chromosomeHeight)"/>
            <text class="label" x="\(x)" y="11" text-anchor="\(anchor)">\(arm.locus.gene) (\(band))</text>
            """
    }
}

/// Positions onto a line of the drawing.
package struct Scale {
    let first: Int
    let last: Int
    let left: Double
    let right: Double

    /// Makes a scale of its ends.
    package init(first: Int, last: Int, left: Double, right: Double) {
        (self.first, self.last, self.left, self.right) = (first, last, left, right)
    }

    /// The place of a position; positions outside are drawn at the end.
    package func x(_ position: Int) -> Double {
        guard last > first else { return left }
        let share = Double(min(max(position, first), last) - first) / Double(last - first)
        return left + share * (right - left)
    }
}
