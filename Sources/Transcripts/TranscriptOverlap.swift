package import Genome

/// How much of a transcript an interval takes up, by exons: what a deletion or duplication without sequence hits.
package struct TranscriptOverlap: Sendable, Hashable {
    package enum Extent: Sendable, Hashable {
        /// The transcript from its first base to its last.
        case whole
        /// The exons with these numbers (1-based, in the order of transcription), wholly or in part.
        case exons(ClosedRange<Int>)
        /// Introns only: the one or more with these numbers, 1-based.
        case intronic(ClosedRange<Int>)
    }

    package let extent: Extent
    /// The numbers of the exons that lie inside wholly.
    package let completeExons: ClosedRange<Int>?
    /// Whether a base of the coding sequence lies inside.
    package let touchesCodingSequence: Bool
}

extension Transcript {
    /// How much of the transcript lies in a genomic interval (1-based, closed), or nothing where they share no base.
    package func overlap(with interval: Interval) -> TranscriptOverlap? {
        guard interval.overlaps(span) else { return nil }
        let touched = exons.indices.filter { exons[$0].overlaps(interval) }
        let complete = exons.indices.filter { interval.contains(exons[$0]) }
        let coding = touched.contains { exons[$0].intersection(interval)?.overlaps(codingSpan) ?? false }
        let extent: TranscriptOverlap.Extent
        if interval.contains(span) {
            extent = .whole
        } else if let first = touched.first, let last = touched.last {
            extent = .exons(first + 1...last + 1)
        } else {
            // Between two exons: the intron's number is that of the exon before it in the order of transcription.
            let before = exons.indices.last {
                strand == .plus ? exons[$0].end < interval.start : exons[$0].start > interval.end
            }
            let number = (before ?? 0) + 1
            extent = .intronic(number...number)
        }
        var completeExons: ClosedRange<Int>?
        if let first = complete.first, let last = complete.last { completeExons = first + 1...last + 1 }
        return TranscriptOverlap(extent: extent, completeExons: completeExons, touchesCodingSequence: coding)
    }
}
