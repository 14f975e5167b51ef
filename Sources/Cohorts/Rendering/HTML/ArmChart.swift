import Reports

/// How often each arm is lost, over the whole genome: losses below the line, LOH above it, each with its interval.
struct ArmChart {
    let arms: [ArmFrequency]

    private static let (left, right) = (44.0, 754.0)
    private static let (top, middle, bottom) = (18.0, 108.0, 198.0)

    private var slot: Double { (Self.right - Self.left) / Double(max(arms.count, 1)) }

    private func x(_ index: Int) -> Double { Self.left + (Double(index) + 0.5) * slot }

    var markup: Markup {
        guard !arms.isEmpty else { return "<p>No sample has copy-number data: no arm was assessed.</p>" }
        let bars = arms.enumerated().map { index, arm in bar(arm, x: x(index)) }
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Arms lost, over the genome">
            <svg class="wide" viewBox="0 0 760 238" role="img">
            <title>Arms lost, over the genome</title>
            <desc>\(description)</desc>
            \(grid)\(bars.joined())\(names)
            </svg>
            </div>
            <figcaption>Below the line: loss of the arm (filled), partial or subclonal loss on top of it (outlined). Above the line: LOH, of tumours \
            with allelic copy number (outlined, dashed). Thin lines: 95 % CI (Wilson) of loss and of LOH. Dotted mark: not assessed in any tumour.</figcaption>
            </figure>
            """
    }

    private var description: String {
        let lost = arms.filter { $0.lost.count > 0 }.map { "\($0.arm) \($0.lost.short)" }
        return lost.isEmpty ? "No arm is lost in any tumour." : "Lost: \(lost.joined(separator: ", "))."
    }

    private var grid: Markup {
        [0.25, 0.5, 0.75, 1].map { share -> Markup in
            let step = share * (Self.middle - Self.top)
            let label = share == 0.5 || share == 1
            return """
                <path class="grid" d="M\(Self.left) \(Self.middle - step)H\(Self.right)M\(Self.left) \(Self.middle + step)H\(Self.right)"/>\
                \(label ? "<text class=\"axis-number\" x=\"\(Self.left - 4)\" y=\"\(Self.middle - step + 3)\" text-anchor=\"end\">\(Int(share * 100))</text><text class=\"axis-number\" x=\"\(Self.left - 4)\" y=\"\(Self.middle + step + 3)\" text-anchor=\"end\">\(Int(share * 100))</text>" : "" as Markup)

                """
        }.joined() + """
            <path class="grid baseline" d="M\(Self.left) \(Self.middle)H\(Self.right)"/>
            <text class="axis-number" x="\(Self.left - 4)" y="\(Self.middle + 3)" text-anchor="end">0 %</text>
            <text class="small-label" x="\(Self.left)" y="11">LOH</text>
            <text class="small-label" x="\(Self.left)" y="211">loss</text>
            """
    }

    private func bar(_ arm: ArmFrequency, x: Double) -> Markup {
        let width = slot * 0.62
        let height = Self.bottom - Self.middle
        guard let lost = arm.lost.share else {
            return "<path class=\"onco-open\" d=\"M\(x - width / 2) \(Self.middle - 5)h\(width)v10h\(-width)z\"/>\n"
        }
        var drawing: Markup = ""
        func box(_ style: Markup, from: Double, to: Double) -> Markup {
            guard from != to else { return "" }
            let (y1, y2) = (Self.middle + from * height, Self.middle + to * height)
            return
                "<rect class=\"\(style)\" x=\"\(x - width / 2)\" y=\"\(min(y1, y2))\" width=\"\(width)\" height=\"\((y2 - y1).magnitude)\"/>"
        }
        func whisker(_ proportion: Proportion, sign: Double, at x: Double) -> Markup {
            guard let lower = proportion.lower, let upper = proportion.upper else { return "" }
            return
                "<path class=\"whisker\" d=\"M\(x) \(Self.middle + sign * lower * height)V\(Self.middle + sign * upper * height)\"/>"
        }
        drawing += box("arm-lost loss", from: 0, to: lost)
        drawing += box("arm-part loss", from: lost, to: lost + (arm.partlyLost.share ?? 0))
        if let loh = arm.heterozygosityLost.share { drawing += box("arm-loh loh", from: 0, to: -loh) }
        drawing += whisker(arm.lost, sign: 1, at: x) + whisker(arm.heterozygosityLost, sign: -1, at: x)
        return
            "<g><title>\(arm.arm): loss \(arm.lost.words); LOH \(arm.heterozygosityLost.words)</title>\(drawing)</g>\n"
    }

    /// The chromosomes below their arms; the short ones in two lines.
    private var names: Markup {
        var groups: [(name: String, arms: [Int])] = []
        for (index, arm) in arms.enumerated() {
            let chromosome = String(arm.arm.dropLast())
            if groups.last?.name == chromosome {
                groups[groups.count - 1].arms.append(index)
            } else {
                groups.append((chromosome, [index]))
            }
        }
        return groups.map { group -> Markup in
            let middle = group.arms.reduce(0.0) { $0 + x($1) } / Double(group.arms.count)
            let arms = group.arms.map { index -> Markup in
                "<text class=\"axis-number\" x=\"\(x(index))\" y=\"222\" text-anchor=\"middle\">\(String(self.arms[index].arm.suffix(1)))</text>"
            }
            return
                "\(arms.joined())<text class=\"small-label\" x=\"\(middle)\" y=\"235\" text-anchor=\"middle\">\(group.name)</text>\n"
        }.joined()
    }
}
