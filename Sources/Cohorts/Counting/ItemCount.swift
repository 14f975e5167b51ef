import Annotations
import Interpretation

/// How many tumours have a gene or an arm altered, each with the number that was assessed for it.
package struct GeneCount: Codable, Sendable, Equatable {
    package var gene: String
    /// Altered in any way that counts, of those in which small variants were assessed.
    package var altered: Proportion
    /// The tumours by what became of the gene.
    package var alterations: [String: Int]
    /// Both copies gone, of those in which variants and copies were assessed.
    package var biallelic: Proportion
    /// A hit that the normal shows as inherited, or that may be inherited.
    package var germlineSuspects: Int
    /// The tumours in which small variants were assessed.
    package var variantsAssessed: Int
    /// The tumours in which copies were assessed.
    package var copiesAssessed: Int
    /// The same tumours by each definition that cohorts count by, in the order of ``GeneCount/rules``.
    package var byRule: [Proportion]

    /// The definitions.
    package static let rules: [CountingRule] = [
        CountingRule(.nonSilent), CountingRule(.lossOfFunction), CountingRule(.variantWithLOH),
        CountingRule(.variantOrCopies), CountingRule(.germline),
    ]

    init(_ gene: String, samples: [CohortSample]) {
        self.gene = gene
        let cells = samples.compactMap { $0.cell(gene) }
        altered = Proportion(cells.map(\.isAltered))
        biallelic = Proportion(cells.map(\.isBiallelic))
        alterations = [:]
        for cell in cells { alterations[cell.alteration.rawValue, default: 0] += 1 }
        germlineSuspects = cells.count(where: \.hasGermlineSuspect)
        variantsAssessed = cells.count(where: \.areVariantsAssessed)
        copiesAssessed = cells.count(where: \.areCopiesAssessed)
        byRule = Self.rules.map { rule in Proportion(samples.map { rule.answer($0, subjects: [gene]) }) }
    }
}

extension GeneCell {
    /// Whether it is altered; nothing where small variants were not assessed: a deletion that is seen without them would count in no
    /// denominator.
    var isAltered: Bool? { areVariantsAssessed ? alteration.isAltered : nil }

    /// Whether both copies are gone; nothing where variants or copies were not assessed.
    var isBiallelic: Bool? {
        areVariantsAssessed && areCopiesAssessed ? alteration == .biallelic || alteration == .deepDeletion : nil
    }

    /// Whether a variant that counts is, or may be, inherited.
    package var hasGermlineSuspect: Bool { germlineSuspicion != nil }

    /// The surest of the origins in the germline among the variants that count.
    package var germlineSuspicion: GermlineSuspicion? {
        let hits = variants.filter(\.countsAsHit)
        if hits.contains(where: { $0.origin == .germline }) { return .inherited }
        return hits.contains { $0.origin == .possibleGermline } ? .possible : nil
    }
}

/// Whether a variant that counts is inherited.
package enum GermlineSuspicion: String, Codable, Sendable, CaseIterable {
    /// The matched normal has it.
    case inherited
    /// It may be; no normal shows it.
    case possible
}
