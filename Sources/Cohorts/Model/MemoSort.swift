/// The usual order of an oncoprint: genes by how often they are altered, then tumours by what the first gene shows, by what the second shows, and
/// so on, so that alterations that exclude each other form steps.
package enum MemoSort {
    /// The genes, the most often altered first; of equals that which stands first in the reports.
    package static func rows(_ items: [CohortItem], samples: [CohortSample]) -> [CohortItem] {
        let counts = items.map { item in samples.count { item.isShown(in: $0) } }
        let order = items.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        // The arms keep their place below the genes.
        let genes = order.map { items[$0] }.filter { if case .gene = $0 { true } else { false } }
        let arms = items.filter { if case .arm = $0 { true } else { false } }
        return genes + arms
    }

    /// The places of the samples in their order: altered before not altered from the first row on, then by the kind of alteration, then by name.
    package static func columns(_ samples: [CohortSample], rows: [CohortItem]) -> [Int] {
        let keys = samples.map { sample in
            rows.map { $0.isShown(in: sample) ? UInt8(0) : 1 } + rows.map { UInt8($0.rank(in: sample)) }
        }
        return samples.indices.sorted { first, second in
            if keys[first] != keys[second] { return keys[first].lexicographicallyPrecedes(keys[second]) }
            return (samples[first].name, first) < (samples[second].name, second)
        }
    }
}
