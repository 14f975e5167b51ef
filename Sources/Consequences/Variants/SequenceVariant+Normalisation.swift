public import Genome

extension SequenceVariant {
    /// Whether the alternate is what the reference has: no change.
    public var isIdentity: Bool { reference == alternate }

    /// The change as VCF wants it: without bases that both alleles share, an insertion or deletion as far to the left as the sequence
    /// repeats, and then with the base before it, so that no allele is empty (VCF 4.3, section 1.6.1; Tan et al., Bioinformatics
    /// 2015;31:2202-2204).
    ///
    /// A base that the sequence does not know, or its first one, ends the way to the left. No change comes back as it is.
    public func normalised(in sequence: ReferenceSequence) -> SequenceVariant {
        if isIdentity { return self }
        var (start, removed, inserted) = (position, reference[...], alternate[...])
        while let last = removed.last, last == inserted.last {
            removed.removeLast()
            inserted.removeLast()
        }
        while let first = removed.first, first == inserted.first {
            removed.removeFirst()
            inserted.removeFirst()
            start += 1
        }
        guard removed.isEmpty || inserted.isEmpty else {
            return SequenceVariant(
                chromosome: chromosome, position: start, reference: Array(removed), alternate: Array(inserted))
        }
        var moving = Array(removed.isEmpty ? inserted : removed)
        // The moving bases are read as a ring, from their last backwards.
        var last = moving.count - 1
        while let before = sequence[start - 1], Nucleotide.isBase(before), before == moving[last],
            sequence[start - 2] != nil
        {
            start -= 1
            last = last == 0 ? moving.count - 1 : last - 1
        }
        moving = Array(moving[(last + 1)...] + moving[...last])
        guard let anchor = sequence[start - 1] else { return self }
        return SequenceVariant(
            chromosome: chromosome, position: start - 1, reference: [anchor] + (removed.isEmpty ? [] : moving),
            alternate: [anchor] + (removed.isEmpty ? moving : []))
    }
}
