import Consequences
import VariantCallFormat

extension [ObservedVariant] {
    /// The same with one observation for each allele of a gene, however many records have it and however they spell it. Alleles are held against
    /// each other by their genomic names, which are shifted and cut to what differs.
    ///
    /// Of several records the one speaks that says most: it has the allele, passes its filters, knows on which copy the allele lies, has more
    /// reads. What the others say stands beside it. A substitution of several bases and those of each base, where all are there, are one.
    package var oncePerAllele: [ObservedVariant] {
        var order: [Key] = []
        var groups: [Key: [ObservedVariant]] = [:]
        for observation in self {
            let key = Key(observation)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(observation)
        }
        guard order.count < count || contains(where: { $0.substitutions.count > 1 }) else { return self }
        var merged = groups.mapValues { ObservedVariant(ofOneAllele: $0) }
        for key in order {
            guard var whole = merged[key], whole.presence == .present, whole.substitutions.count > 1 else { continue }
            let parts = order.filter { other in
                guard let part = merged[other], part.presence == .present, part.substitutions.count == 1 else {
                    return false
                }
                return part.consequence.gene == whole.consequence.gene
                    && whole.substitutions.isSuperset(of: part.substitutions)
            }
            guard Set(parts.flatMap { merged[$0]?.substitutions ?? [] }) == whole.substitutions else { continue }
            for part in parts { whole.otherCalls += merged.removeValue(forKey: part)?.calls ?? [] }
            merged[key] = whole
        }
        return order.compactMap { merged[$0] }
    }

    /// What tells alleles apart.
    private struct Key: Hashable {
        let gene: String
        let name: String?
        let allele: RecordAllele?

        init(_ observation: ObservedVariant) {
            gene = observation.consequence.gene
            name = observation.consequence.hgvsG
            allele = name == nil ? observation.allele : nil
        }
    }
}

extension ObservedVariant {
    /// - Parameter observations: those of one allele, one at least.
    fileprivate init(ofOneAllele observations: [ObservedVariant]) {
        let ordered = observations.sorted { $0.weight.lexicographicallyPrecedes($1.weight) }
        self = ordered[ordered.count - 1]
        for other in ordered.dropLast().reversed() {
            otherCalls.append(other.call)
            guard other.presence == .present else { continue }
            normal = normal ?? other.normal
            isInNormalGenotype = isInNormalGenotype ?? other.isInNormalGenotype
            statedOrigin = statedOrigin ?? other.statedOrigin
            if phase ?? .unknown == .unknown { phase = other.phase ?? phase }
            sites.values += other.sites.values.filter { !sites.values.contains($0) }
            sites.frequencySources += other.sites.frequencySources.filter { !sites.frequencySources.contains($0) }
            sites.classifiedChanges = sites.classifiedChanges ?? other.sites.classifiedChanges
        }
    }

    /// How much the record says; of two that say as much, the shorter spelling, and the one further left.
    private var weight: [Int] {
        let standing =
            switch presence {
            case .present: 3
            case .unreadable: 2
            case .absent: 1
            case .noCall: 0
            }
        let knowsCopy = phase.map { $0 != .unknown } ?? false
        return [
            standing, passesFilter ? 1 : 0, knowsCopy ? 1 : 0, tumour.alternate ?? 0, tumour.depth ?? 0,
            tumour.vaf == nil ? 0 : 1, -reference.utf8.count - alternate.utf8.count, -position,
        ]
    }

    /// A base in the place of another.
    fileprivate struct Substitution: Hashable {
        let position: Int
        let base: Character
    }

    /// The single bases that the allele replaces, where it replaces no more than that.
    fileprivate var substitutions: Set<Substitution> {
        let (old, new) = (reference.uppercased(), alternate.uppercased())
        guard old.utf8.count == new.utf8.count else { return [] }
        return Set(
            zip(old, new).enumerated().filter { $0.element.0 != $0.element.1 }.map {
                Substitution(position: position + $0.offset, base: $0.element.1)
            })
    }
}
