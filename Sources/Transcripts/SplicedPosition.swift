import Genome

/// A place of the transcript: a base of the spliced mRNA, and for an intronic place the distance from it.
package struct SplicedPosition: Sendable, Hashable {
    /// The offset of the base in the mRNA, 0 for its first base.
    package let offset: Int
    /// The distance into the intron: positive after the base, negative before it, 0 for an exonic place.
    package let intronic: Int

    package init(offset: Int, intronic: Int = 0) {
        self.offset = offset
        self.intronic = intronic
    }
}

extension TranscriptLayout {
    /// The place of a sense position, counted in introns from the nearest exon border and from the upstream one where both
    /// are as near (HGVS, numbering of introns); nothing outside of the transcript.
    package func splicedPosition(of position: Int) -> SplicedPosition? {
        switch region(of: position) {
        case .upstream, .downstream: return nil
        case .exon(let index): return SplicedPosition(offset: exonOffsets[index] + position - exons[index].start)
        case .intron(let index):
            let afterExon = position - exons[index].end
            let beforeExon = exons[index + 1].start - position
            let nextOffset = exonOffsets[index + 1]
            return afterExon <= beforeExon
                ? SplicedPosition(offset: nextOffset - 1, intronic: afterExon)
                : SplicedPosition(offset: nextOffset, intronic: -beforeExon)
        }
    }

    /// The sense position of a place, or nothing where the transcript has no such place (an intronic distance from a base
    /// that is not at that border of its exon, or longer than the intron).
    package func position(of place: SplicedPosition) -> Int? {
        guard let index = exonIndex(ofOffset: place.offset) else { return nil }
        let base = exons[index].start + place.offset - exonOffsets[index]
        if place.intronic == 0 { return base }
        let isAfter = place.intronic > 0
        guard base == (isAfter ? exons[index].end : exons[index].start),
            isAfter ? index + 1 < exons.count : index > 0
        else { return nil }
        let position = base + place.intronic
        return intron(isAfter ? index : index - 1).contains(position) ? position : nil
    }
}
