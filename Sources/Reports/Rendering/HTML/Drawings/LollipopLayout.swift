import Interpretation

/// Where heads and labels of a lollipop stand. A few names stand level, many aslant or upright; none meets another.
struct LollipopLayout {
    /// A variant.
    struct Head {
        let variant: VariantReport
        /// The middle of its symbol.
        let x: Double
        let y: Double
        /// The middle of the topmost symbol of its pile, from which lines lead to names that do not stand level.
        let topOfPile: Double
        let label: Label
    }

    /// A name, whole or shortened.
    struct Label {
        let text: String
        let x: Double
        let y: Double
        let width: Double
        let turn: Turn
    }

    /// How names stand.
    enum Turn: Int {
        case level = 0
        case aslant = -60
        case upright = -90
    }

    /// A line from the protein to the symbols of a place.
    struct Stem {
        let from: Double
        let to: Double
        let isBorder: Bool
        /// The middle of the topmost symbol.
        let top: Double
    }

    static let textSize = 12.5
    static let headPitch = 14.0
    static let linePitch = 15.0
    /// The room of a name that stands aslant or upright.
    static let slotPitch = 14.5

    private(set) var heads: [Head] = []
    private(set) var stems: [Stem] = []
    /// Variants for which there is no room.
    private(set) var leftOut: [VariantReport] = []
    /// Where the symbols end and the lines to the protein begin.
    private(set) var bottomOfHeads = 0.0

    /// - Parameter edges: the outermost that names may reach.
    init(_ groups: [LollipopPlaces.Group], scale: Scale, edges: (left: Double, right: Double)) {
        guard !groups.isEmpty else { return }
        if placeLevel(groups, scale: scale, edges: edges) { return }
        let width = edges.right - edges.left
        let turn = width < 500 ? Turn.upright : .aslant
        var groups = groups
        let longest = groups.flatMap(\.variants).map { Self.width(Self.name($0, turn)) }.max() ?? 0
        // A name that stands aslant ends to the right of its place.
        let right = edges.right - (turn == .aslant ? longest / 2 + 6 : 0)
        let capacity = Int((right - edges.left) / Self.slotPitch)
        leftOut = Self.removeLeastWeighty(from: &groups, downTo: capacity)
        place(groups, turn: turn, scale: scale, left: edges.left, right: right, longest: longest)
    }

    private mutating func placeLevel(
        _ groups: [LollipopPlaces.Group], scale: Scale, edges: (left: Double, right: Double)
    ) -> Bool {
        let names = groups.map { $0.variants.map { Self.name($0, .level) } }
        let widths = names.map { max($0.map(Self.width).max() ?? 0, 16) }
        let most = names.map(\.count).max() ?? 0
        guard most <= 4,
            let middles = LabelRow.middles(
                wishes: groups.map { scale.x($0.residue) }, widths: widths, from: edges.left, to: edges.right, gap: 8)
        else { return false }
        let lowest = Double(most) * (Self.linePitch + Self.headPitch) + 4
        bottomOfHeads = lowest
        for (index, group) in groups.enumerated() {
            let x = middles[index]
            let count = group.variants.count
            let top = lowest - Self.headPitch * (Double(count) - 0.5)
            for (rank, variant) in group.variants.enumerated() {
                heads.append(
                    Head(
                        variant: variant, x: x, y: top + Self.headPitch * Double(rank), topOfPile: top,
                        label: Label(
                            text: names[index][rank], x: x,
                            y: top - 11 - Self.linePitch * Double(count - 1 - rank),
                            width: Self.width(names[index][rank]),
                            turn: .level)))
            }
            stems.append(
                Stem(
                    from: scale.x(group.residue), to: x, isBorder: group.isBorder, top: top))
        }
        return true
    }

    private mutating func place(
        _ groups: [LollipopPlaces.Group], turn: Turn, scale: Scale, left: Double, right: Double, longest: Double
    ) {
        let most = groups.map(\.variants.count).max() ?? 0
        let widths = groups.map { Double($0.variants.count) * Self.slotPitch }
        guard
            let middles = LabelRow.middles(
                wishes: groups.map { scale.x($0.residue) }, widths: widths, from: left, to: right, gap: 0)
        else { return }
        // All names begin at one height, above the highest pile.
        let textStart = (turn == .aslant ? longest * 0.87 + 10 : longest) + 8
        let lowest = textStart + Double(most) * Self.headPitch + 4
        bottomOfHeads = lowest
        for (index, group) in groups.enumerated() {
            let count = group.variants.count
            let top = lowest - Self.headPitch * (Double(count) - 0.5)
            for (rank, variant) in group.variants.enumerated() {
                let text = Self.name(variant, turn)
                let x = middles[index] + Self.slotPitch * (Double(rank) - Double(count - 1) / 2)
                heads.append(
                    Head(
                        variant: variant, x: middles[index], y: top + Self.headPitch * Double(rank), topOfPile: top,
                        label: Label(text: text, x: x + 4, y: textStart, width: Self.width(text), turn: turn)))
            }
            stems.append(
                Stem(
                    from: scale.x(group.residue), to: middles[index], isBorder: group.isBorder, top: top))
        }
    }

    static func name(_ variant: VariantReport, _ turn: Turn) -> String {
        DrawingText.shortened(Words.shortName(variant), to: turn == .level ? 190 : 150, size: textSize, isBold: true)
    }

    static func width(_ text: String) -> Double { DrawingText.width(text, size: textSize, isBold: true) }

    /// What is left out first: what makes no hit and has the least effect.
    private static func removeLeastWeighty(
        from groups: inout [LollipopPlaces.Group], downTo capacity: Int
    ) -> [VariantReport] {
        let all = groups.enumerated().flatMap { index, group in
            group.variants.map { (group: index, variant: $0) }
        }
        guard all.count > capacity else { return [] }
        func weight(_ variant: VariantReport) -> Int {
            let effect =
                switch variant.function {
                case .loss, .gain: 2
                case .uncertain: 1
                case .none: 0
                }
            return (variant.countsAsHit ? 8 : 0) + effect * 2 + (variant.passesFilter ? 1 : 0)
        }
        let kept = all.enumerated().sorted {
            (-weight($0.element.variant), $0.offset) < (-weight($1.element.variant), $1.offset)
        }.prefix(max(capacity, 0)).map(\.offset)
        let isKept = Set(kept)
        for index in groups.indices { groups[index].variants = [] }
        for (offset, each) in all.enumerated() where isKept.contains(offset) {
            groups[each.group].variants.append(each.variant)
        }
        groups.removeAll(where: \.variants.isEmpty)
        return all.enumerated().filter { !isKept.contains($0.offset) }.map(\.element.variant)
    }
}
