/// Where the variants of a gene lie along its protein.
struct LollipopPlaces {
    /// The variants of one residue, or of one border of exons.
    struct Group {
        /// The residue, or the one in which the exon after the border begins.
        let residue: Int
        /// Whether they lie in the intron at the border before it.
        let isBorder: Bool
        /// In order of the genome.
        var variants: [VariantReport]
    }

    /// In order of the protein.
    private(set) var groups: [Group] = []
    /// The residues that are changed, deleted or skipped, of variants of more than one.
    private(set) var spans: [(variant: VariantReport, residues: ClosedRange<Int>)] = []
    /// Variants without a place in the protein: outside of the coding sequence.
    private(set) var elsewhere: [VariantReport] = []

    init(_ gene: GeneReport) {
        var places: [(key: Int, isBorder: Bool, variant: VariantReport)] = []
        for variant in gene.changes {
            let exons = Self.residuesOfLostExons(variant, in: gene)
            if let exons {
                spans.append((variant, exons))
            } else if let first = variant.proteinPosition, let last = variant.proteinEnd, last > first {
                spans.append((variant, min(first, gene.proteinLength)...min(last, gene.proteinLength)))
            }
            if let border = Self.border(of: variant, in: gene) {
                places.append((border, true, variant))
            } else if let residue = variant.proteinPosition ?? exons?.lowerBound {
                places.append((min(max(residue, 1), gene.proteinLength), false, variant))
            } else {
                elsewhere.append(variant)
            }
        }
        for place in places.sorted(by: {
            // A border stands before the residue that it precedes.
            ($0.key, $0.isBorder ? 0 : 1, $0.variant.position, $0.variant.alternate)
                < ($1.key, $1.isBorder ? 0 : 1, $1.variant.position, $1.variant.alternate)
        }) {
            if let last = groups.last, last.residue == place.key, last.isBorder == place.isBorder {
                groups[groups.count - 1].variants.append(place.variant)
            } else {
                groups.append(Group(residue: place.key, isBorder: place.isBorder, variants: [place.variant]))
            }
        }
    }

    /// Of a variant in an intron, the residue in which the next exon begins: `5/8` lies between exons 5 and 6.
    private static func border(of variant: VariantReport, in gene: GeneReport) -> Int? {
        guard variant.exon == nil, variant.proteinPosition == nil, let intron = variant.intron,
            let number = Int32(intron.prefix { $0.isNumber }).map({ Int($0) }), let first = gene.firstCodingExon,
            let starts = gene.exonStarts, starts.indices.contains(number + 1 - first), number + 1 > first
        else { return nil }
        return starts[number + 1 - first]
    }

    /// The residues of the exons that are removed whole, `4` or `4-6`.
    private static func residuesOfLostExons(_ variant: VariantReport, in gene: GeneReport) -> ClosedRange<Int>? {
        guard let lost = variant.exonsLost, let first = gene.firstCodingExon, let starts = gene.exonStarts else {
            return nil
        }
        let numbers = lost.split(separator: "-").compactMap { Int32($0).map { Int($0) } }
        guard let from = numbers.first, let to = numbers.last, from <= to else { return nil }
        let (low, high) = (max(from - first, 0), to - first)
        guard starts.indices.contains(low), high >= low else { return nil }
        let end = starts.indices.contains(high + 1) ? starts[high + 1] : gene.proteinLength
        return starts[low]...max(end, starts[low])
    }
}
