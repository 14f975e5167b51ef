import Annotations
import Consequences

/// What misleads at a variant: a pseudogene, an artefact, a tumour with very many mutations. A caution changes no state; it is told beside the variant.
struct CautionRules {
    let known: KnownVariants
    /// Whether consequences are numbered on MANE Select, as places are.
    let isNumberedAsMANESelect: Bool

    /// The cautions for a variant, in the order of the table.
    ///
    /// - Parameter hits: how many small variants of the sample count as hits.
    func cautions(for variant: InterpretedVariant, hits: Int) -> [KnownRegion] {
        // What is no finding needs no caution.
        guard variant.isFinding || variant.isHit else { return [] }
        let observation = variant.observation
        return known.cautions(of: observation.consequence.gene).filter { caution in
            if caution.range != nil {
                guard isNumberedAsMANESelect, observation.consequence.lies(in: caution) else { return false }
            }
            let condition = caution.condition
            if let change = condition.change, !observation.isChange(change) { return false }
            if let line = condition.vafBelow {
                guard let vaf = observation.tumour.vaf, vaf < line else { return false }
            }
            if let normal = condition.normal, !observation.fits(normal) { return false }
            if let least = condition.hitsFrom { return variant.isHit && hits >= least }
            return true
        }
    }
}

extension ObservedVariant {
    /// Whether the matched normal shows this of it.
    fileprivate func fits(_ wanted: KnownRegion.Condition.Normal) -> Bool {
        switch wanted {
        case .none: normal == nil
        case .fewReads: normal?.vaf.map { (0.02..<0.2).contains($0) } ?? false
        }
    }

    /// Whether it is a change of one base, `C>T`, on either strand.
    fileprivate func isChange(_ change: String) -> Bool {
        let complement: [Character: Character] = ["A": "T", "C": "G", "G": "C", "T": "A"]
        let own = "\(reference.uppercased())>\(alternate.uppercased())"
        return own == change || own == String(change.map { complement[$0] ?? $0 })
    }
}
