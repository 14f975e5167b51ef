package import Genome

/// The exons of a transcript along its own direction, and where its coding sequence lies in the spliced mRNA.
///
/// Genomic places are sense positions (see ``StrandedSequence``); places in the mRNA are offsets, 0 for its first base.
package final class TranscriptLayout: Sendable {
    /// Where a base lies.
    package enum Region: Sendable, Hashable {
        /// Before the first exon.
        case upstream
        /// In the exon with this index (0 for exon 1).
        case exon(Int)
        /// In the intron after the exon with this index.
        case intron(Int)
        /// After the last exon.
        case downstream
    }

    package let strand: Strand
    /// The exons in sense positions, in the order of transcription.
    package let exons: [Interval]
    /// The mRNA offset of each exon's first base, and at the end the length of the mRNA.
    package let exonOffsets: [Int]
    /// The coding sequence with its stop codon, as mRNA offsets.
    package let coding: Range<Int>
    /// The transcript in sense positions.
    package let span: Interval

    /// The number of bases of the spliced mRNA.
    package var length: Int { exonOffsets.last ?? 0 }

    /// Lays out a transcript, or gives nothing where it has no exon or its coding span does not begin and end in exons.
    package init?(_ transcript: Transcript) {
        let strand = transcript.strand
        let exons = transcript.exons.map { strand.sense($0) }
        guard let first = exons.first, let last = exons.last,
            zip(exons, exons.dropFirst()).allSatisfy({ $0.end < $1.start })
        else { return nil }
        var offsets = [0]
        for exon in exons { offsets.append((offsets.last ?? 0) + exon.count) }
        self.strand = strand
        self.exons = exons
        exonOffsets = offsets
        span = Interval(first.start, last.end)
        let codingSpan = strand.sense(transcript.codingSpan)
        func offset(of position: Int) -> Int? {
            exons.firstIndex { $0.contains(position) }.map { offsets[$0] + position - exons[$0].start }
        }
        guard let start = offset(of: codingSpan.start), let end = offset(of: codingSpan.end) else { return nil }
        coding = start..<end + 1
    }

    /// The index of the last exon that starts at or before a sense position; -1 before the transcript.
    package func lastExonStarting(atOrBefore position: Int) -> Int {
        var low = 0
        var high = exons.count
        while low < high {
            let middle = (low + high) / 2
            if exons[middle].start <= position { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// Where a sense position lies.
    package func region(of position: Int) -> Region {
        let index = lastExonStarting(atOrBefore: position)
        if index < 0 { return .upstream }
        if position <= exons[index].end { return .exon(index) }
        return index + 1 < exons.count ? .intron(index) : .downstream
    }

    /// The mRNA offset of an exonic sense position, or nothing for any other.
    package func offset(of position: Int) -> Int? {
        guard case .exon(let index) = region(of: position) else { return nil }
        return exonOffsets[index] + position - exons[index].start
    }

    /// The index of the exon that holds an mRNA offset.
    package func exonIndex(ofOffset offset: Int) -> Int? {
        guard offset >= 0, offset < length else { return nil }
        var low = 0
        var high = exons.count
        while low < high {
            let middle = (low + high) / 2
            if exonOffsets[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low - 1
    }

    /// The sense position of an mRNA offset, or nothing outside of the mRNA.
    package func position(ofOffset offset: Int) -> Int? {
        guard let index = exonIndex(ofOffset: offset) else { return nil }
        return exons[index].start + offset - exonOffsets[index]
    }

    /// The intron after the exon with this index, in sense positions.
    package func intron(_ index: Int) -> Interval { Interval(exons[index].end + 1, exons[index + 1].start - 1) }
}
