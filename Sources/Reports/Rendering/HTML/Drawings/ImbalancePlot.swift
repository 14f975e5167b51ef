import CopyNumber

/// The shares of reads at heterozygous sites along the genome: two marks a stretch, which part where the alleles are out of balance. A bar below
/// marks the arms that are called so, and hatching those that were not assessed, so that both show without colour.
struct ImbalancePlot {
    let imbalance: ImbalanceReport
    private static let width = 760.0
    private static let (left, right) = (44.0, 752.0)
    private static let (top, bottom) = (24.0, 120.0)
    private static let row = (top: 124.0, bottom: 134.0)

    /// The figure; nothing where no stretch has enough sites.
    static func render(_ imbalance: ImbalanceReport) -> Markup {
        guard !imbalance.stretches.isEmpty else { return "" }
        return """
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Shares of reads along the genome">
            \(ImbalancePlot(imbalance: imbalance).markup)
            </div>
            <figcaption>VAF of heterozygous SNPs in stretches of 5 Mb or more: the medians below and above the centre, which part where the alleles are \
            out of balance. Bar below: arm called imbalanced. Diagonal hatching: not assessed.</figcaption>
            </figure>
            """
    }

    private func y(_ vaf: Double) -> Double { Self.bottom - vaf * (Self.bottom - Self.top) }

    var markup: Markup {
        let windows = GenomeProfile.windows(of: imbalance.chromosomes, from: Self.left, to: Self.right)
        let ticks = [0.0, 0.5, 1].map { share -> Markup in
            """
            <path class="grid\(share == 0.5 ? " baseline" : "")" d="M\(Self.left) \(y(share))H\(Self.right)"/>\
            <text class="axis-number" x="\(Self.left - 4)" y="\(y(share) + 3)" text-anchor="end">\(Int(share * 100)) %</text>
            """
        }
        let borders = windows.dropFirst().map { window -> Markup in
            "M\(window.scale.left - 1) \(Self.top)V\(Self.row.bottom)"
        }
        return """
            <svg class="wide" viewBox="0 0 \(Self.width) 164" role="img">
            <title>Shares of reads at heterozygous SNPs along the genome</title>
            <desc>\(description)</desc>
            <defs><pattern id="unassessed-imbalance" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <path class="unassessed-line" d="M0 0V5"/></pattern></defs>
            \(arms(windows))\(ticks.joined())<path class="grid" d="\(borders.joined())"/>
            \(marks(windows))
            \(GenomeProfile.names(of: windows, below: Self.row.bottom + 2))
            <text class="axis-number" x="\(Self.left - 4)" y="\(Self.top - 10)" text-anchor="end">VAF</text>
            </svg>
            """
    }

    /// What each arm was called: a bar, or hatching.
    private func arms(_ windows: [CopyPlot.Window]) -> Markup {
        var bars: Markup = ""
        var hatched: Markup = ""
        for arm in imbalance.arms {
            let chromosome = String(arm.name.dropLast())
            guard let ends = windows.lazy.compactMap({ $0.ends(chromosome, arm.start, arm.end) }).first else {
                continue
            }
            switch arm.call {
            case .imbalanced:
                bars += "M\(ends.left) \(Self.row.top)H\(ends.right)V\(Self.row.bottom)H\(ends.left)Z"
            case .notAssessed:
                hatched += """
                    <rect class="unassessed" x="\(ends.left)" y="\(Self.top)" width="\(ends.right - ends.left)" \
                    height="\(Self.row.bottom - Self.top)" fill="url(#unassessed-imbalance)"/>
                    """
            case .noImbalance: break
            }
        }
        return bars.isEmpty ? hatched : "\(hatched)<path class=\"call \(Tone.heterozygosity.style)\" d=\"\(bars)\"/>"
    }

    /// The medians of the stretches, a path for each tone.
    private func marks(_ windows: [CopyPlot.Window]) -> Markup {
        var paths: [Tone: Markup] = [:]
        for stretch in imbalance.stretches {
            let call = imbalance.arms.first {
                $0.name.dropLast() == stretch.chromosome && $0.start <= stretch.start && $0.end >= stretch.end
            }?.call
            let tone: Tone =
                switch call {
                case .imbalanced: .heterozygosity
                case .noImbalance: .calm
                case .notAssessed, nil: .quiet
                }
            for window in windows {
                guard let ends = window.ends(stretch.chromosome, stretch.start, stretch.end) else { continue }
                for share in [stretch.lower, stretch.upper] {
                    paths[tone, default: ""] += "M\(ends.left) \(y(share))H\(ends.right)"
                }
            }
        }
        return Tone.allCases.compactMap { tone in
            paths[tone].map { d -> Markup in "<path class=\"copies \(tone.style)\" d=\"\(d)\"/>" }
        }.joined()
    }

    private var description: String {
        guard imbalance.baselineDetermined else { return imbalance.text }
        let found = imbalance.arms.filter { $0.call == .imbalanced }.map { arm in
            "\(arm.name) by \(arm.deviation.map { NumberText.wholePercent($0.value) } ?? "")"
        }
        return found.isEmpty ? "No arm is out of balance." : "Out of balance: \(found.joined(separator: ", "))."
    }
}
