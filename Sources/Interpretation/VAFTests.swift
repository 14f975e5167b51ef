import CopyNumber

/// Makes the tests of the variants of one gene.
struct VAFTests {
    let copyNumber: GeneCopyNumber?
    /// The purity, where it is known.
    let purity: Double?
    /// The copies of the gene that the person was born with.
    let normal: Int
    let lowestPurity: Double

    /// Where a variant lies, its reads are held against the copies there, with the weaker reading first.
    ///
    /// - Parameter isInherited: that it is read as inherited, whatever is known of its origin.
    func all(of variant: InterpretedVariant, isInherited: Bool? = nil) -> [ClonalVAFTest] {
        tests(
            variant, isInherited: isInherited,
            copies: CopiesAtVariant(at: variant.observation.position, in: copyNumber, normal: copiesInNormal)
                ?? ofSingleX)
    }

    /// A deletion is held against the fewest copies over the gene.
    func ofGene(_ variant: InterpretedVariant) -> [ClonalVAFTest] {
        tests(
            variant, isInherited: nil,
            copies: copyNumber?.total.map { CopiesAtVariant(mean: $0, remaining: $0, normal: copiesInNormal) }
                ?? ofSingleX)
    }

    /// Of the X of a male there is one copy, where nothing else is known.
    private var ofSingleX: CopiesAtVariant? {
        guard normal == 1 else { return nil }
        let copies = Double(copyNumber?.baseline ?? 1)
        return CopiesAtVariant(mean: copies, remaining: copies, normal: 1)
    }

    /// Where the germline lacks a copy, so do the normal cells.
    private var copiesInNormal: Int { copyNumber?.isPartlyInNormal == true ? max(normal - 1, 1) : normal }

    private func tests(
        _ variant: InterpretedVariant, isInherited: Bool?, copies: CopiesAtVariant?
    ) -> [ClonalVAFTest] {
        let counts = variant.observation.tumour
        return ClonalVAFTest.weakestFirst(
            copiesInherited(variant, isInherited).compactMap { inherited in
                ClonalVAFTest(
                    counts, purity: purity, copies: copies, normal: copiesInNormal, inherited: inherited,
                    lowestPurity: lowestPurity)
            })
    }

    /// How many copies of the normal cells have the variant; where that is not known, none and one.
    private func copiesInherited(_ variant: InterpretedVariant, _ isInherited: Bool?) -> [Int] {
        switch (isInherited, variant.origin) {
        case (true?, _): return [1]
        case (_, .germline):
            let isOnEvery = variant.observation.normal?.vaf.map { $0 > GermlineVAFModel.ofAll } ?? false
            return [isOnEvery ? copiesInNormal : 1]
        case (_, .somatic), (false?, _): return [0]
        case (nil, .possibleGermline), (nil, .notEstablished): return [0, 1]
        }
    }
}
