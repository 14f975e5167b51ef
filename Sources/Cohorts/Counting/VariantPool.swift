package import Interpretation
package import Reports

/// A small variant that tumours of a cohort have.
package struct PooledVariant: Codable, Sendable, Equatable {
    package var gene: String
    /// Its shortest name.
    package var name: String
    package var hgvsC: String?
    package var hgvsP: String?
    /// `loss`, `gain` or `uncertain`.
    package var function: FunctionalEffect
    /// In how many of the tumours it counts as a hit.
    package var hits: Int
    /// The tumours, by their places in the cohort.
    package var samples: [Int]
}

/// The variants of a cohort, each once, and the genes to draw them on.
package struct VariantPool: Sendable {
    private struct Key: Hashable {
        let gene: String
        let name: String
    }

    private var places: [Key: Int] = [:]
    /// In the order in which they were first met.
    private(set) var variants: [PooledVariant] = []
    private var drawn: [VariantReport] = []
    private var templates: [GeneReport] = []

    /// Makes an empty pool.
    package init() {}

    /// Adds the variants of a report that change the protein.
    ///
    /// - Parameter sample: the place of the sample in the cohort.
    package mutating func add(_ genes: [GeneReport], sample: Int) {
        for gene in genes {
            if !templates.contains(where: { $0.symbol == gene.symbol }) { templates.append(gene.withoutFindings) }
            for variant in gene.changes where variant.changesProtein {
                let key = Key(gene: gene.symbol, name: variant.hgvsC ?? Words.shortName(variant))
                if let place = places[key] {
                    if variants[place].samples.last != sample { variants[place].samples.append(sample) }
                    variants[place].hits += variant.countsAsHit ? 1 : 0
                    if variant.countsAsHit { drawn[place].countsAsHit = true }
                } else {
                    places[key] = variants.count
                    variants.append(
                        PooledVariant(
                            gene: gene.symbol, name: Words.shortName(variant), hgvsC: variant.hgvsC,
                            hgvsP: variant.hgvsP, function: variant.function, hits: variant.countsAsHit ? 1 : 0,
                            samples: [sample]))
                    drawn.append(variant.drawnAlone)
                }
            }
        }
    }

    /// The variants in the order of the genes, the most frequent first.
    package func sorted() -> [PooledVariant] {
        let order = Dictionary(templates.enumerated().map { ($1.symbol, $0) }, uniquingKeysWith: { first, _ in first })
        return variants.enumerated().sorted { first, second in
            (order[first.element.gene] ?? 0, -first.element.samples.count, first.offset)
                < (order[second.element.gene] ?? 0, -second.element.samples.count, second.offset)
        }.map(\.element)
    }

    /// Each gene with all variants of the cohort; a variant of several tumours has their number behind its name.
    package var genes: [GeneReport] {
        templates.map { template in
            var gene = template
            gene.variants = zip(variants, drawn).filter { $0.0.gene == gene.symbol }.map { pooled, drawn in
                var variant = drawn
                let count = pooled.samples.count
                if count > 1 { variant.hgvsP = "\(pooled.name) ×\(count)" }
                return variant
            }.sorted { ($0.position, $0.alternate) < ($1.position, $1.alternate) }
            return gene
        }
    }
}

extension GeneReport {
    /// The gene alone.
    fileprivate var withoutFindings: GeneReport {
        var gene = self
        gene.variants = []
        gene.hits = []
        gene.rearrangements = nil
        gene.unreadable = nil
        gene.copyNumber.segments = []
        gene.frequencies = nil
        gene.track = nil
        return gene
    }
}

extension VariantReport {
    /// What a drawing needs of it.
    fileprivate var drawnAlone: VariantReport {
        var variant = self
        variant.annotations = []
        variant.oncogenicity = nil
        variant.calls = nil
        variant.joint = []
        variant.clinVar = nil
        if let joint = cisHaplotypeConsequence { variant.hgvsP = joint.hgvsP ?? joint.hgvsC }
        return variant
    }
}
