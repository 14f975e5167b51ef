import Genome

/// Positions of a gene onto a line: coding bases to scale, untranslated ones and introns compressed, in the order of transcription.
struct ExonScale {
    /// A run of positions and its place in the drawing. In the order of transcription; of a gene on the minus strand positions fall.
    struct Piece {
        let start: Int
        let end: Int
        let left: Double
        let right: Double
        /// The number of the exon, counted from 1; nothing for what lies between and beside exons.
        let exon: Int?
    }

    let pieces: [Piece]
    private let isForward: Bool
    /// The share of the width for what lies between and beside exons.
    private static let shareOfIntrons = 0.5
    private static let leastExon = 3.5

    init(_ track: GeneTrackReport, left: Double, right: Double) {
        isForward = track.strand == .plus
        let exons = track.exons
        // Beside the gene a tenth of its length, so that what begins or ends outside of it is seen to.
        let span = (exons.map(\.start).min() ?? 1)...(exons.map(\.end).max() ?? 1)
        let flank = max((span.upperBound - span.lowerBound) / 10, 100)
        var runs: [(start: Int, end: Int, exon: Int?)] = []
        let inOrder = isForward ? exons : exons.reversed()
        var next = span.lowerBound - flank
        for (index, exon) in inOrder.enumerated() {
            if exon.start > next { runs.append((next, exon.start - 1, nil)) }
            runs.append((exon.start, exon.end, isForward ? index + 1 : exons.count - index))
            next = exon.end + 1
        }
        runs.append((next, span.upperBound + flank, nil))
        if !isForward { runs.reverse() }
        func weight(_ run: (start: Int, end: Int, exon: Int?)) -> Double {
            let length = Double(run.end - run.start + 1)
            guard run.exon != nil else { return length.squareRoot() }
            let coding = Double(max(min(run.end, track.coding.end) - max(run.start, track.coding.start) + 1, 0))
            return coding + (length - coding) * 0.1
        }
        let room = right - left
        let exonWeight = runs.filter { $0.exon != nil }.reduce(0) { $0 + weight($1) }
        let intronWeight = runs.filter { $0.exon == nil }.reduce(0) { $0 + weight($1) }
        let free = max(room * (1 - Self.shareOfIntrons) - Self.leastExon * Double(exons.count), 0)
        let exonRoom = free + Self.leastExon * Double(exons.count)
        var x = left
        pieces = runs.map { run in
            let width =
                run.exon == nil
                ? weight(run) / max(intronWeight, 1) * (room - exonRoom)
                : Self.leastExon + weight(run) / max(exonWeight, 1) * free
            defer { x += width }
            return Piece(start: run.start, end: run.end, left: x, right: x + width, exon: run.exon)
        }
    }

    /// The place of a position; those outside stand at the ends.
    func x(_ position: Int) -> Double {
        guard let piece = pieces.first(where: { $0.start <= position && position <= $0.end }) else {
            let isBefore = isForward == (position < (pieces.map(\.start).min() ?? 0))
            return (isBefore ? pieces.first?.left : pieces.last?.right) ?? 0
        }
        let share = (Double(position - piece.start) + 0.5) / Double(piece.end - piece.start + 1)
        return piece.left + (isForward ? share : 1 - share) * (piece.right - piece.left)
    }

    /// The place of a run of positions, from left to right.
    func ends(_ start: Int, _ end: Int) -> (left: Double, right: Double) {
        let (first, last) = (x(start), x(end))
        return (min(first, last), max(first, last))
    }

    /// The positions that are drawn.
    var positions: ClosedRange<Int> { (pieces.map(\.start).min() ?? 0)...(pieces.map(\.end).max() ?? 0) }
}
