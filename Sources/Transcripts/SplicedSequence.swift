import Genome

/// The bases of a spliced transcript and the protein that it codes for.
package struct SplicedSequence: Sendable {
    /// The mRNA in the direction of transcription, upper case, `N` where the reference has it.
    package let bases: [UInt8]
    /// The coding sequence with its stop codon, as offsets in `bases`.
    package let coding: Range<Int>
    /// The residues as ASCII one-letter codes, the stop `*` last; `X` where a base of the codon is not known.
    package let protein: [UInt8]
    /// Whether the coding sequence can be translated: a multiple of three with one stop, at its end, and no base unknown.
    package let isComplete: Bool

    /// Splices a transcript out of the reference, or gives nothing where the reference does not hold all its exons.
    ///
    /// The first residue is methionine whatever the start codon (PTEN's long form starts with CTG).
    package init?(_ layout: TranscriptLayout, reference: StrandedSequence) {
        var bases: [UInt8] = []
        bases.reserveCapacity(layout.length)
        for exon in layout.exons {
            guard let stretch = reference.bases(exon.start, through: exon.end) else { return nil }
            bases += stretch
        }
        self.bases = bases
        coding = layout.coding
        var protein = GeneticCode.translate(bases[layout.coding])
        if !protein.isEmpty { protein[0] = UInt8(ascii: "M") }
        self.protein = protein
        isComplete =
            coding.count % 3 == 0 && protein.firstIndex(of: UInt8(ascii: "*")) == protein.count - 1
            && !protein.contains(UInt8(ascii: "X"))
    }
}
