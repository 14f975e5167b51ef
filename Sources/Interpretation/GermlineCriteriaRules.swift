package import Annotations
package import Consequences
package import Transcripts

/// The rules that decide criteria of ACMG/AMP for a variant that may be inherited.
package struct GermlineCriteriaRules: Sendable {
    private let table: GermlineCriteriaTable
    private let evidence: [OncogenicityEvidence]
    private let known: KnownVariants
    private let functional: FunctionalRules
    /// Genes whose loss is known to cause a syndrome.
    private let genesOfLoss: Set<String>

    /// Makes the rules of an annotation set.
    package init(annotations: AnnotationSet, policy: InterpretationPolicy) {
        table = annotations.germlineCriteria
        evidence = annotations.oncogenicity.evidence.filter { $0.code == .OM1 && $0.counts }
        known = annotations.known
        functional = FunctionalRules(annotations: annotations, policy: policy)
        genesOfLoss = Set(
            annotations.genes.map(\.symbol).filter { annotations.knowledge.rule(of: $0)?.germlineSyndrome != nil })
    }

    /// The criteria that count for an allele.
    ///
    /// - Parameters:
    ///   - function: what the functional rules say of it, and what they know of it.
    ///   - isNumberedAsMANESelect: whether the consequence is named on MANE Select, as all tables are.
    ///   - isLong: whether the allele is too long to stand among the small variants of gnomAD.
    package func criteria(
        for consequence: AlleleConsequence, function: FunctionalAssessment, in gene: Gene, sites: AlleleAnnotations,
        isNumberedAsMANESelect: Bool, isLong: Bool
    ) -> GermlineCriteria {
        var met: [GermlineCriteria.Met] = []
        func add(_ code: GermlineCode, _ strength: GermlineStrength?, _ reason: GermlineReason, source: String? = nil) {
            guard let criterion = table.criterion(code, of: gene.symbol) else { return }
            met.append(
                .init(
                    code: code, strength: strength ?? criterion.strength, reason: reason,
                    source: source ?? criterion.source))
        }
        if let (strength, reason) = nullVariant(
            consequence, in: gene, isNumberedAsMANESelect: isNumberedAsMANESelect)
        {
            add(.PVS1, strength, reason)
        }
        if isNumberedAsMANESelect, let change = MissenseChange(consequence) {
            let (same, others) = pathogenic(change, consequence)
            if !same.isEmpty {
                add(.PS1, nil, .pathogenic(same))
            } else if !others.isEmpty {
                add(.PM5, nil, .pathogenic(others))
            }
            if let scan = function.known.scan { add(.PS3, nil, .deepScan(scan)) }
            if let row = evidence.first(where: { $0.gene == gene.symbol && $0.holds(change) }) {
                add(
                    .PM1, row.weight == .supporting ? .supporting : nil,
                    .criticalPart(row.residues, description: row.text), source: row.citation)
            }
        }
        if !isLong { frequency(gene.symbol, sites, add: { add($0, nil, $1) }) }
        return GermlineCriteria(met: met.sorted { Self.order($0.code) < Self.order($1.code) })
    }

    private static func order(_ code: GermlineCode) -> Int { GermlineCode.allCases.firstIndex(of: code) ?? 0 }
}

// PVS1, by the decision tree of Abou Tayoun AN, et al. Hum Mutat 2018;39:1517-1524.
extension GermlineCriteriaRules {
    /// The share of the protein up to which what is lost weighs less.
    private static let smallShare = 0.1

    private func nullVariant(
        _ consequence: AlleleConsequence, in gene: Gene, isNumberedAsMANESelect: Bool
    ) -> (GermlineStrength, GermlineReason)? {
        guard gene.role == .tumourSuppressor, genesOfLoss.contains(gene.symbol),
            let criterion = table.criterion(.PVS1, of: gene.symbol)
        else { return nil }
        let base = functional.byKind(
            consequence, in: gene, isNumberedAsMANESelect: isNumberedAsMANESelect)
        switch base.rule {
        case .nullVariant: break
        // The panel of the gene gives the full weight up to its last codon that is needed.
        case .criticalTruncation: return (criterion.isOfGene ? criterion.strength : .strong, .nullVariant(base))
        case .truncationWithoutDecay(_, _, let isEnough): return (isEnough ? .strong : .moderate, .nullVariant(base))
        case .lastPartOfProtein, .startBehind: return (.moderate, .nullVariant(base))
        default: return nil
        }
        let null = consequence.terms.intersection(FunctionalRules.nullTerms)
        if null == [.startLost] { return (.moderate, .nullVariant(base)) }
        if null.intersection(SplicingRules.nullTerms) == null { return splicing(consequence, base, criterion) }
        if null.intersection([.exonLossVariant, .spliceAcceptorVariant, .spliceDonorVariant]) == null,
            let skipped = consequence.skippingOfRemovedExons, skipped.keepsFrame
        {
            let isMuch = criterion.isOfGene || skipped.shareOfProtein > Self.smallShare
            return (isMuch ? .strong : .moderate, .nullVariant(base))
        }
        return (criterion.strength, .nullVariant(base))
    }

    /// By what is read without the exon whose site is lost; of several sites the one that weighs least.
    private func splicing(
        _ consequence: AlleleConsequence, _ base: FunctionalAssessment, _ criterion: GermlineCriteriaTable.Criterion
    ) -> (GermlineStrength, GermlineReason)? {
        let lost = consequence.spliceSites.filter { !$0.outcome.isKept }
        let outcomes = lost.map { site -> (GermlineStrength, GermlineReason) in
            // The first and the last exon cannot be skipped: what comes of it is open.
            guard let skipping = site.skipping else { return (.strong, .nullVariant(base)) }
            let exon = skipping.exons.lowerBound
            guard skipping.keepsFrame else { return (.veryStrong, .exonOutOfFrame(exon: exon)) }
            // A panel of the gene says so of its exons whatever their length.
            return (
                criterion.isOfGene || skipping.shareOfProtein > Self.smallShare ? .strong : .moderate,
                .exonInFrame(exon: exon, share: skipping.shareOfProtein)
            )
        }
        let weights: [GermlineStrength] = [.moderate, .strong, .veryStrong]
        return outcomes.min {
            (weights.firstIndex(of: $0.0) ?? 0) < (weights.firstIndex(of: $1.0) ?? 0)
        } ?? (.strong, .nullVariant(base))
    }
}

// PS1 and PM5: other changes of one base in the codon that ClinVar holds pathogenic, by the annotation set.
extension GermlineCriteriaRules {
    private func pathogenic(
        _ change: MissenseChange, _ consequence: AlleleConsequence
    ) -> (same: [String], others: [String]) {
        let codons = consequence.codons?.uppercased().split(separator: "/").map { Array($0.utf8) } ?? []
        guard codons.count == 2, codons[0].count == 3, codons[1].count == 3 else { return ([], []) }
        var same: [String] = []
        var others: [String] = []
        for place in 0..<3 {
            for base in Array("ACGT".utf8) where base != codons[0][place] {
                var codon = codons[0]
                codon[place] = base
                guard codon != codons[1] else { continue }
                let residue = Character(UnicodeScalar(GeneticCode.residue(codon[0], codon[1], codon[2])))
                guard residue != change.reference, residue != "*" else { continue }
                let (from, to) = (UnicodeScalar(codons[0][place]), UnicodeScalar(base))
                let name = "c.\((change.residue - 1) * 3 + place + 1)\(Character(from))>\(Character(to))"
                guard let row = known.clinVar(consequence.gene, coding: Array(name.utf8)),
                    let germline = GermlineClassification(row), germline.isWellReviewed,
                    germline.germlineClass.isPathogenic
                else { continue }
                if residue == change.alternate {
                    same.append(name)
                } else if germline.germlineClass != .likelyPathogenic {
                    others.append(name)
                }
            }
        }
        return (same, others)
    }
}

// PM2, BA1, BS1: by frequencies of gnomAD.
extension GermlineCriteriaRules {
    private func frequency(
        _ gene: String, _ sites: AlleleAnnotations, add: (GermlineCode, GermlineReason) -> Void
    ) {
        let frequencies = AlleleFrequencies(sites)
        // What cannot be read tells nothing.
        guard !sites.frequencySources.isEmpty, !frequencies.hasUnreadable else { return }
        if let line = table.criterion(.PM2, of: gene)?.line {
            let isTold = sites.frequencySources.contains { $0.populations != [.filtering] }
            switch frequencies.greatest {
            case nil where isTold && frequencies.filtering.isEmpty: add(.PM2, .absentFromPopulation)
            case let greatest? where greatest.fraction < line.fraction:
                add(.PM2, .frequency(greatest, line: line.fraction))
            default: break
            }
        }
        for code in [GermlineCode.BA1, .BS1] {
            guard let line = table.criterion(code, of: gene)?.line, let own = frequencies.compared(with: line),
                own.fraction > line.fraction
            else { continue }
            add(code, .frequency(own, line: line.fraction))
            return
        }
    }
}

extension OncogenicityEvidence {
    /// Whether it speaks of this substitution.
    fileprivate func holds(_ change: MissenseChange) -> Bool {
        residues.contains(change.residue) && (reference.map { $0 == change.reference } ?? true)
            && (alternates.isEmpty || alternates.contains(change.alternate))
    }
}
