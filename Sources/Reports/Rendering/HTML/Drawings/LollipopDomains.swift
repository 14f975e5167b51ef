/// The domains of a protein as boxes; one that meets another stands in a lane below it. A name may be longer than a small box.
struct LollipopDomains {
    /// A domain's box and name.
    struct Box {
        let domain: DomainReport
        let name: String
        let start: Double
        let width: Double
        let nameMiddle: Double
        /// Whether the name is longer than the box.
        let spills: Bool
        let lane: Int
    }

    static let laneHeight = 23.0
    private static let textSize = 11.0

    /// Each domain in the first lane where neither its box nor its name meets another.
    let boxes: [Box]

    var lanes: Int { (boxes.map(\.lane).max() ?? -1) + 1 }

    init(_ domains: [DomainReport], scale: Scale, edges: (left: Double, right: Double)) {
        var ends: [Double] = []
        boxes = domains.sorted { ($0.start, $1.end) < ($1.start, $0.end) }.map { domain in
            let start = scale.x(domain.start)
            let width = max(scale.x(domain.end) - start, 3)
            // A box that holds a part of the name shows that; the description has the whole. Over a small box the name stands whole.
            let whole = DrawingText.width(domain.name, size: Self.textSize)
            let name =
                whole > width - 6 && width >= 46
                ? DrawingText.shortened(domain.name, to: width - 6, size: Self.textSize) : domain.name
            let needed = DrawingText.width(name, size: Self.textSize) + 6
            let middle = min(max(start + width / 2, edges.left + needed / 2), edges.right - needed / 2)
            let (first, last) = (min(start, middle - needed / 2), max(start + width, middle + needed / 2))
            let lane = ends.firstIndex { $0 <= first } ?? ends.count
            if lane == ends.count { ends.append(last) } else { ends[lane] = last }
            return Box(
                domain: domain, name: name, start: start, width: width, nameMiddle: middle, spills: needed > width,
                lane: lane)
        }
    }

    /// - Parameter baseline: the top of the protein, on which the first lane lies.
    func markup(baseline: Double) -> Markup {
        boxes.map { box -> Markup in
            let y = baseline - 6 + Double(box.lane) * Self.laneHeight
            return """
                <g><title>\(box.domain.name), residues \(box.domain.start)–\(box.domain.end)</title>\
                <rect class="domain" x="\(box.start)" y="\(y)" width="\(box.width)" height="20" rx="3"/>\
                <text class="domain-label\(box.spills ? " spill" : "" as Markup)" x="\(box.nameMiddle)" y="\(y + 14)" \
                text-anchor="middle">\(box.name)</text></g>

                """
        }.joined()
    }
}
