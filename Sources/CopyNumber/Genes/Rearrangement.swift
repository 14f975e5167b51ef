package import Genome

/// A junction that breaks a gene, or doubles a part of it where it stands.
package struct Rearrangement: Sendable, Hashable {
    /// What the junction does.
    package enum Kind: String, Sendable, Hashable, Codable {
        /// A translocation ends in the gene.
        case translocation
        /// An inversion ends in the gene, or turns exons of it round.
        case inversion
        /// Exons are doubled inside of the gene.
        case duplication
        /// Bases that are not spelled, or a mobile element, are put into an exon.
        case insertion
        /// A breakend without a known partner lies in the gene.
        case singleBreakend = "single_breakend"
    }

    /// What the junction does.
    package let kind: Kind
    package let junction: Junction
    /// The ends that lie in the gene.
    package let positions: [Int]
    /// The exons that are doubled or turned, or between which the gene is cut, by number in the order of transcription.
    package let exons: [Int]
    /// Whether the coding sequence is disrupted: no whole protein can come of this copy. Else the effect is uncertain.
    package let cutsCodingSequence: Bool
}

extension CopyNumberProfile {
    /// The junctions that break a gene. Deletions are none of them:
    /// ``copyNumber(ofExons:on:thresholds:includingFiltered:)`` tells them.
    ///
    /// - Parameters:
    ///   - exons: the exons in the order of transcription.
    ///   - coding: from the start codon to the stop codon.
    package func rearrangements(
        ofExons exons: [Interval], coding: Interval, on chromosome: Chromosome, includingFiltered: Bool
    ) -> [Rearrangement] {
        guard let start = exons.map(\.start).min(), let end = exons.map(\.end).max() else { return [] }
        let span = Interval(start, end)
        return junctions.filter { includingFiltered || $0.passesFilter }.compactMap { junction in
            let positions = [junction.first, junction.second].compactMap { $0 }
                .filter { $0.chromosome == chromosome && span.contains($0.position) }.map(\.position)
            guard let place = positions.first else { return nil }
            func within(_ interval: Interval?) -> [Int] {
                guard let interval else { return [] }
                return exons.indices.filter { exons[$0].overlaps(interval) }.map { $0 + 1 }
            }
            func made(_ kind: Rearrangement.Kind, _ exons: [Int], cuts: Bool) -> Rearrangement {
                Rearrangement(
                    kind: kind, junction: junction, positions: positions, exons: exons, cutsCodingSequence: cuts)
            }
            switch junction.kind {
            case .translocation:
                return made(.translocation, beside(place, exons), cuts: coding.contains(place))
            case .singleBreakend: return made(.singleBreakend, beside(place, exons), cuts: false)
            case .inversion where positions.count == 1:
                return made(.inversion, beside(place, exons), cuts: coding.contains(place))
            case .inversion:
                let turned = within(junction.interval)
                let isCoding = junction.certainInterval.map { interval in
                    turned.contains { exons[$0 - 1].intersection(coding)?.overlaps(interval) ?? false }
                }
                return turned.isEmpty ? nil : made(.inversion, turned, cuts: isCoding ?? false)
            case .duplication where positions.count == 2:
                let doubled = within(junction.interval)
                return doubled.isEmpty ? nil : made(.duplication, doubled, cuts: false)
            case .insertion where positions.count == 2:
                let parts = exons.map { $0.intersection(coding) }
                guard
                    let exon = parts.firstIndex(where: { part in positions.allSatisfy { part?.contains($0) ?? false } })
                else { return nil }
                let length = junction.insertedLength
                let bases = parts.reduce(0) { $0 + ($1?.count ?? 0) }
                // Few residues in whole codons may be read through, as those of a deletion may be missing; a mobile
                // element has stops in every frame and a tail of A.
                let mayKeepFrame =
                    length > 0 && length % 3 == 0 && length * 10 <= bases && !junction.insertsMobileElement
                return made(.insertion, [exon + 1], cuts: !junction.isImprecise && !mayKeepFrame)
            // A doubling that reaches beyond the gene leaves a whole copy of it.
            case .duplication, .deletion, .insertion: return nil
            }
        }
    }

    /// The exon at a position, or the two beside it.
    private func beside(_ position: Int, _ exons: [Interval]) -> [Int] {
        if let hit = exons.firstIndex(where: { $0.contains(position) }) { return [hit + 1] }
        let before = exons.indices.filter { exons[$0].end < position }.max { exons[$0].end < exons[$1].end }
        let behind = exons.indices.filter { exons[$0].start > position }.min { exons[$0].start < exons[$1].start }
        return [before, behind].compactMap { $0 }.map { $0 + 1 }.sorted()
    }
}
