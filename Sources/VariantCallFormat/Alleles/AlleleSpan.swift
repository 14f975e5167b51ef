/// Where the alleles of a record end, by the rules of each version of the specification.
///
/// - A sequence, `*`, a breakend and an insertion end where REF ends: `END` of a breakend lies on its mate's chromosome, and `SVLEN` of an
///   insertion is not on the reference.
/// - `<DEL>`, `<DUP>`, `<INV>`, `<CNV>` and their subtypes end at `POS + |SVLEN|` or at `END`. Of both, `SVLEN` counts since VCF 4.5 (section
///   1.6.1), and in any version where the record has several ALTs, since `END` is that of the longest; else `END` counts.
/// - `<*>` and `<NON_REF>` end at `END`, or since VCF 4.5 at `POS + LEN - 1`.
///
/// Nothing ends before REF does, whatever `END` says.
struct AlleleSpan {
    let position: Int
    let referenceLength: Int
    let version: VCFVersion?
    /// INFO END, SVLEN and CHR2 as written.
    let end: String?
    let lengths: String?
    let mateContig: String?
    let contig: String
    /// The longest LEN of the samples.
    let blockLength: Int?

    /// The last position of an ALT allele, 1-based.
    func end(of allele: AlternateAllele, index: Int, of count: Int) -> Int {
        let byReference = position + referenceLength - 1
        switch allele {
        case .unspecified:
            return max(byReference, byEnd ?? (isOfVersion45 ? blockLength : nil).map { position + $0 - 1 } ?? 0)
        case .symbol(let symbol) where symbol.isOnReference:
            let prefersLength = count > 1 || isOfVersion45
            let byLength = length(at: index, of: count).map { position + $0 }
            return max(byReference, (prefersLength ? byLength ?? byEnd : byEnd ?? byLength) ?? 0)
        default: return byReference
        }
    }

    private var isOfVersion45: Bool { version.map { $0 >= VCFVersion(4, 5) } ?? false }

    private var byEnd: Int? {
        guard mateContig == nil || mateContig == contig else { return nil }
        return end.flatMap { Int32($0) }.map { Int($0) }.flatMap { $0 >= position ? $0 : nil }
    }

    private func length(at index: Int, of count: Int) -> Int? {
        guard let values = lengths?.fields(",") else { return nil }
        // One length for several alleles is that of each (VCF 4.1 to 4.3 do not say how many there are).
        let value = values.count == count ? values[index] : values.count == 1 ? values[0] : nil
        return value.flatMap { Int32($0) }.map { Int($0.magnitude) }
    }
}

extension AlternateAllele.Symbol {
    /// Whether its bases stand in the reference, behind POS.
    fileprivate var isOnReference: Bool {
        switch kind {
        case .insertion, .breakend, .translocation, .interchromosomal: false
        default: true
        }
    }
}
