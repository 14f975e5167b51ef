package import Annotations
package import Consequences
import Genome
package import Transcripts

/// The rules that decide codes of the ClinGen/CGC/VICC procedure from what is known here. A code is decided or said to be undecided; none is guessed.
package struct OncogenicityRules: Sendable {
    private let procedure: OncogenicityProcedure
    private let known: KnownVariants
    /// The genes that the table of hotspots was made for.
    private let genesOfHotspots: Set<String>
    private let proteinsOfEvidence: Set<String>
    /// What is asked of a criterion for each variant, in the order of the codes.
    private let weights: [Weight]
    /// The rows on critical parts of domains that count, by gene.
    private let criticalParts: [String: [OncogenicityEvidence]]

    /// The part of a criterion that decides whether and how much it counts.
    private struct Weight: Sendable {
        let code: OncogenicityCode
        let points: Int
        /// The codes beside which it does not count.
        let notWith: CodeSet
    }

    /// A set of codes, a bit for each.
    private struct CodeSet: Sendable {
        private var bits: UInt32 = 0

        init(_ codes: some Sequence<OncogenicityCode>) { for code in codes { bits |= 1 << UInt32(code.place) } }

        var isEmpty: Bool { bits == 0 }

        /// The codes, in order.
        var codes: [OncogenicityCode] {
            var (codes, rest) = ([OncogenicityCode](), bits)
            while rest != 0 {
                codes.append(OncogenicityCode.allCases[rest.trailingZeroBitCount])
                rest &= rest - 1
            }
            return codes
        }

        func contains(_ code: OncogenicityCode) -> Bool { bits & 1 << UInt32(code.place) != 0 }

        func overlaps(_ other: CodeSet) -> Bool { bits & other.bits != 0 }
    }

    /// What is known of a variant.
    struct Subject {
        let consequence: AlleleConsequence
        let function: FunctionalAssessment
        let gene: Gene
        let sites: AlleleAnnotations
        /// Whether it is what several alleles do together: what files say of one allele is not said of it.
        let isJoint: Bool
        /// Whether it is too long to stand among the small variants of gnomAD.
        let isLong: Bool
        /// Whether residues are numbered as curated evidence numbers them.
        let isNumberedAsEvidence: Bool
        let substitution: MissenseChange?
        /// What is known of the very allele.
        var knowledge: AlleleKnowledge { function.known }

        /// The predictions that are used: scores are calibrated on changes of one residue, and beside them words are not asked.
        var predictions: [(value: AlleleAnnotations.Value, prediction: Prediction)] {
            let all = (isJoint ? [] : sites.values).compactMap { value in
                value.prediction(inGene: gene.symbol).map { (value: value, prediction: $0) }
            }
            let splicing = all.filter { $0.value.meaning?.measure == .splicingPrediction }
            let ofResidues = all.filter { $0.value.meaning?.measure == .prediction }
            let scores = substitution == nil ? [] : ofResidues.filter { $0.value.meaning?.scores != nil }
            return (scores.isEmpty ? ofResidues.filter { $0.value.meaning?.scores == nil } : scores) + splicing
        }

        var isInFrame: Bool {
            !consequence.terms.intersection([.inframeInsertion, .inframeDeletion, .proteinAlteringVariant]).isEmpty
        }
    }

    /// What a rule says of a code.
    enum Verdict {
        /// `points`: where it counts with another weight than the code's own.
        case met(OncogenicityReason, source: String, points: Int? = nil)
        case notMet
        case undecided(MissingEvidence)
    }

    package init(annotations: AnnotationSet) {
        procedure = annotations.oncogenicity
        weights = annotations.oncogenicity.criteria.map {
            Weight(code: $0.code, points: $0.points, notWith: CodeSet($0.notWith))
        }
        criticalParts = Dictionary(
            grouping: annotations.oncogenicity.evidence.filter { $0.code == .OM1 && $0.counts }, by: \.gene)
        known = annotations.known
        genesOfHotspots = Set(annotations.knowledge.rules.map(\.gene))
        proteinsOfEvidence = Set(
            annotations.genes.flatMap { gene in
                annotations.assembliesOfModels.compactMap {
                    annotations.model(of: gene.symbol, assembly: $0)?.maneSelect?.accession
                }
            })
    }

    /// Whether an allele changes more than 50 bases, and is called a structural variant where such are counted.
    ///
    /// - Parameters: the lengths of REF and ALT as the record writes them.
    package static func isLong(reference: Int, alternate: Int) -> Bool { max(reference, alternate) > 51 }

    /// Weighs one allele in one gene.
    ///
    /// - Parameters:
    ///   - function: what the functional rules say of it, and what they know of it.
    ///   - sites: what the record and files of sites say of it.
    ///   - isJoint: whether the consequence is what several alleles do together.
    ///   - isLong: whether the allele changes more than 50 bases, and is called a structural variant where such are counted.
    package func assessment(
        of consequence: AlleleConsequence, function: FunctionalAssessment, in gene: Gene, sites: AlleleAnnotations,
        isJoint: Bool = false, isLong: Bool = false
    ) -> OncogenicityAssessment {
        let subject = subject(consequence, function, gene, sites, isJoint: isJoint, isLong: isLong)
        let verdicts = weights.map { verdict(on: $0.code, subject) }
        let counting = counting(verdicts)
        var met: [OncogenicityAssessment.Met] = []
        var notMet: [OncogenicityCode] = []
        var undecided: [OncogenicityAssessment.Undecided] = []
        for (weight, verdict) in zip(weights, verdicts) {
            switch verdict {
            case .met(let reason, let source, let points) where counting.contains(weight.code):
                met.append(.init(code: weight.code, points: points ?? weight.points, reason: reason, source: source))
            // Beside a code that counts it would not count, whatever it is.
            case .undecided(let missing) where !weight.notWith.overlaps(counting):
                undecided.append(.init(code: weight.code, points: weight.points, missing: missing))
            case .met, .undecided, .notMet: notMet.append(weight.code)
            }
        }
        let points = OncogenicityAssessment.sum(met)
        let classification = procedure.classification(of: points)
        // The most and the fewest points that the undecided could make of it.
        let most = points + undecided.reduce(0) { $0 + max($1.points, 0) }
        let fewest = points + undecided.reduce(0) { $0 + min($1.points, 0) }
        return OncogenicityAssessment(
            met: met, notMet: notMet, undecided: undecided, classification: classification,
            couldRise: procedure.classification(of: most) != classification,
            couldFall: procedure.classification(of: fewest) != classification)
    }

    /// The class of one allele in one gene with the codes that count, without what stands behind them: what a record's entry says.
    ///
    /// - Parameters: as for `assessment`.
    package func classification(
        of consequence: AlleleConsequence, function: FunctionalAssessment, in gene: Gene, sites: AlleleAnnotations,
        isLong: Bool = false
    ) -> OncogenicityClassification {
        let subject = subject(consequence, function, gene, sites, isJoint: false, isLong: isLong)
        let verdicts = weights.map { verdict(on: $0.code, subject) }
        let counting = counting(verdicts)
        var points = 0
        for (weight, verdict) in zip(weights, verdicts) where counting.contains(weight.code) {
            if case .met(_, _, let own) = verdict { points += own ?? weight.points }
        }
        return OncogenicityClassification(
            classification: procedure.classification(of: points), points: points, codes: counting.codes)
    }

    private func subject(
        _ consequence: AlleleConsequence, _ function: FunctionalAssessment, _ gene: Gene, _ sites: AlleleAnnotations,
        isJoint: Bool, isLong: Bool
    ) -> Subject {
        Subject(
            consequence: consequence, function: function, gene: gene, sites: sites, isJoint: isJoint, isLong: isLong,
            isNumberedAsEvidence: proteinsOfEvidence.contains(consequence.transcript),
            substitution: MissenseChange(consequence))
    }

    /// The codes that count: those that are met, and beside no other that counts and excludes them.
    private func counting(_ verdicts: [Verdict]) -> CodeSet {
        let areMet = CodeSet(
            zip(weights, verdicts).lazy.filter { if case .met = $0.1 { true } else { false } }.map(\.0.code))
        func counts(_ code: OncogenicityCode) -> Bool {
            areMet.contains(code)
                && !weights[code.place].notWith.codes.contains { areMet.contains($0) && counts($0) }
        }
        return areMet.isEmpty ? areMet : CodeSet(areMet.codes.filter(counts))
    }

    private func verdict(on code: OncogenicityCode, _ subject: Subject) -> Verdict {
        switch code {
        case .OVS1: nullVariant(subject)
        case .OS1: sameChange(subject)
        case .OM4: sameResidue(subject)
        case .OS2, .SBS2: functionalStudy(code, subject)
        case .OM1: criticalPart(subject)
        case .OM2: changedLength(subject)
        case .OP4, .SBVS1, .SBS1: frequency(code, subject)
        case .OS3, .OM3, .OP3: hotspot(code, subject)
        case .OP1, .SBP1: predictions(code, subject)
        case .OP2: .undecided(.causeOfTumour)
        case .SBP2:
            subject.consequence.terms.contains(.synonymousVariant)
                ? .undecided(.splicingPrediction) : .notMet
        }
    }
}

// Codes that the change itself decides.
extension OncogenicityRules {
    private func nullVariant(_ subject: Subject) -> Verdict {
        guard !subject.consequence.terms.intersection(FunctionalRules.nullTerms).isEmpty else { return .notMet }
        switch subject.gene.role {
        case .oncogene: return .notMet
        case .undetermined: return .undecided(.whetherSuppressor)
        case .tumourSuppressor:
            // The exceptions (the end of the protein, decay not expected, an intron removed whole) are those of the functional rules.
            guard subject.function.effect == .loss, subject.function.isLossByKind else { return .notMet }
            // A lost start alone weighs no more than a moderate code: translation can begin elsewhere (Abou Tayoun et al., Hum Mutat 2018;39:1517-1524).
            if subject.consequence.terms.intersection(FunctionalRules.nullTerms) == [.startLost] {
                return .met(
                    .lossOfFunction(subject.function), source: procedure.criterion(.OVS1).source,
                    points: procedure.criterion(.OM1).points)
            }
            return .met(.lossOfFunction(subject.function), source: procedure.criterion(.OVS1).source)
        }
    }

    private func changedLength(_ subject: Subject) -> Verdict {
        let isStopLost = subject.consequence.terms.contains(.stopLost)
        guard subject.isInFrame || isStopLost else { return .notMet }
        let source = procedure.criterion(.OM2).source
        switch subject.gene.role {
        case .undetermined: return .undecided(.roleOfGene)
        case .tumourSuppressor:
            return .met(isStopLost ? .stopLost : .inFrameLength, source: source)
        case .oncogene:
            return subject.isInFrame
                ? .met(.inFrameLength, source: source) : .notMet
        }
    }
}

// Codes that curated evidence decides.
extension OncogenicityRules {
    private func functionalStudy(_ code: OncogenicityCode, _ subject: Subject) -> Verdict {
        if let splice = splicingStudy(code, subject) { return splice }
        guard subject.isNumberedAsEvidence,
            let change = subject.knowledge.change, change.evidence == .functional
        else { return scan(code, subject) ?? .undecided(.functionalStudy) }
        guard change.counts else { return scan(code, subject) ?? .undecided(.verifiedStudy(change)) }
        let source = change.pmid.map { "\(change.citation); PMID \($0)" } ?? change.citation
        return switch (change.effect, code) {
        case (.activating, .OS2), (.inactivating, .OS2), (.wildTypeLike, .SBS2): .met(.study(change), source: source)
        case (.partial, _): .undecided(.functionalStudy)
        default: .notMet
        }
    }

    /// A study of the transcripts of the very allele counts as OS2 where it shows the loss of a suppressor's product; beside OVS1 it would be counted twice
    /// (as the ClinGen group for splicing has it: Walker LC, et al. Am J Hum Genet 2023;110:1046-1067).
    private func splicingStudy(_ code: OncogenicityCode, _ subject: Subject) -> Verdict? {
        guard code == .OS2, let splice = subject.knowledge.splice, splice.counts, splice.effect == .loss,
            subject.gene.role == .tumourSuppressor, subject.function.effect == .loss
        else { return nil }
        if case .met = nullVariant(subject) { return .notMet }
        let source = splice.pmid.map { "\(splice.citation); PMID \($0)" } ?? splice.citation
        return .met(.splicingStudy(splice), source: source)
    }

    /// A deep mutational scan counts as OS2 with the weight of a moderate code, as ClinGen's PTEN panel weighs it (PS3_Moderate); never beside a study,
    /// and never against an oncogenic effect.
    private func scan(_ code: OncogenicityCode, _ subject: Subject) -> Verdict? {
        guard code == .OS2, let scan = subject.knowledge.scan else { return nil }
        let source = scan.pmid.map { "\(scan.citation); PMID \($0)" } ?? scan.citation
        return .met(.deepScan(scan), source: source, points: procedure.criterion(.OM1).points)
    }

    /// By the tumours of cancerhotspots.org at the residue, and with the very change (Horak et al. 2022, Table 2); the codes exclude each other.
    private func hotspot(_ code: OncogenicityCode, _ subject: Subject) -> Verdict {
        guard subject.substitution != nil || subject.isInFrame else { return .notMet }
        guard genesOfHotspots.contains(subject.gene.symbol), subject.isNumberedAsEvidence else {
            return .undecided(.hotspotCounts)
        }
        guard let hotspot = subject.knowledge.hotspot, Self.code(of: hotspot) == code else { return .notMet }
        return .met(.hotspot(hotspot), source: procedure.criterion(code).source)
    }

    private static func code(of hotspot: Hotspot) -> OncogenicityCode {
        hotspot.tumoursWithChange < 10 ? .OP3 : hotspot.tumoursAtResidue >= 50 ? .OS3 : .OM3
    }

    private func criticalPart(_ subject: Subject) -> Verdict {
        guard subject.substitution != nil || subject.isInFrame else { return .notMet }
        guard let rows = criticalParts[subject.gene.symbol] else {
            return .undecided(.criticalParts(gene: subject.gene.symbol))
        }
        guard subject.isNumberedAsEvidence, let residues = subject.consequence.proteinPosition else {
            return .undecided(.residueNumbers)
        }
        guard let row = rows.first(where: { $0.residues.overlaps(residues) && $0.isOf(subject.substitution) }) else {
            return .notMet
        }
        guard row.weight == .supporting else {
            return .met(.criticalPart(row.residues, description: row.text), source: row.citation)
        }
        // A whole domain is weaker than what the codes tell of the residue itself, which do not count beside OM1: it gives way.
        if let hotspot = subject.knowledge.hotspot, Self.code(of: hotspot) == .OM3 { return .notMet }
        if case .met = sameResidue(subject) { return .notMet }
        return .met(
            .criticalPart(row.residues, description: row.text), source: row.citation,
            points: procedure.criterion(.OP1).points)
    }
}

// Codes that variants classified at the same residue decide.
extension OncogenicityRules {
    private func sameChange(_ subject: Subject) -> Verdict {
        guard let change = subject.substitution else { return .notMet }
        guard let classified = subject.sites.classifiedChanges, !subject.isJoint else {
            return .undecided(.classifiedVariants)
        }
        guard let same = classified.first(where: { $0.substitution == change }) else { return .notMet }
        return .met(.sameChange(same), source: same.file)
    }

    private func sameResidue(_ subject: Subject) -> Verdict {
        guard let change = subject.substitution else { return .notMet }
        guard !subject.isJoint else { return .undecided(.classifiedVariants) }
        let classified = subject.sites.classifiedChanges
        let established = subject.isNumberedAsEvidence ? established(at: change, in: subject.gene) : []
        let distances = procedure.distances
        for other in (classified ?? []) + established where other.substitution.alternate != change.alternate {
            guard other.substitution.residue == change.residue, other.substitution.reference == change.reference,
                let own = distances.distance(change.reference, change.alternate),
                let its = distances.distance(other.substitution.reference, other.substitution.alternate), own >= its
            else { continue }
            return .met(.sameResidue(other, distance: own, itsDistance: its), source: other.file)
        }
        return classified == nil ? .undecided(.classifiedVariants) : .notMet
    }

    /// The other changes of a residue that the tables of the annotation set make oncogenic by this procedure: by a study or a scan, by tumours that have
    /// the change, and by the place; never by another change, or by a germline class.
    private func established(at change: MissenseChange, in gene: Gene) -> [ClassifiedChange] {
        let residue = change.residue
        let rows = known.rows(of: gene.symbol)
        let studied = rows.changes(at: residue).filter {
            $0.counts && $0.evidence == .functional && ($0.effect == .activating || $0.effect == .inactivating)
        }
        let hotspots = rows.hotspots(at: residue...residue).filter { $0.kind == .single }
        guard !studied.isEmpty || !hotspots.isEmpty else { return [] }
        let place = criticalParts[gene.symbol]?.first { $0.residues.contains(residue) }
        var found: [ClassifiedChange] = []
        for alternate in Self.residues where alternate != change.alternate && alternate != change.reference {
            let other = MissenseChange(residue: residue, reference: change.reference, alternate: alternate)
            var codes: [(OncogenicityCode, Int)] = []
            func count(_ code: OncogenicityCode, as weight: OncogenicityCode? = nil) {
                codes.append((code, procedure.criterion(weight ?? code).points))
            }
            if studied.contains(where: { $0.isSubstitution(by: alternate) }) {
                count(.OS2)
            } else if rows.scan(residue: residue, to: alternate) != nil {
                count(.OS2, as: .OM1)
            }
            let hotspot = hotspots.first { $0.change == String(alternate) }.map { Self.code(of: $0) }
            if let hotspot { count(hotspot) }
            if let place, place.isOf(other), hotspot != .OS3, hotspot != .OM3 {
                count(.OM1, as: place.weight == .supporting ? .OP1 : .OM1)
            }
            let points = codes.reduce(0) { $0 + $1.1 }
            guard procedure.classification(of: points).isOncogenic else { continue }
            found.append(
                ClassifiedChange(
                    substitution: other, record: "\(gene.symbol):\(other.name)",
                    review: codes.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", "),
                    file: procedure.criterion(.OM4).source))
        }
        return found
    }

    private static let residues: [Character] = Array("ACDEFGHIKLMNPQRSTVWY")
}

extension OncogenicityEvidence {
    /// Whether it speaks of this substitution, or of the place alone.
    fileprivate func isOf(_ substitution: MissenseChange?) -> Bool {
        guard reference != nil || !alternates.isEmpty else { return true }
        guard let substitution else { return alternates.isEmpty }
        return (reference.map { $0 == substitution.reference } ?? true)
            && (alternates.isEmpty || alternates.contains(substitution.alternate))
    }
}

// Codes that computational predictions decide.
extension OncogenicityRules {
    /// A score with lines from a calibration counts alone (Pejaver V, et al. Am J Hum Genet 2022;109:2163-2177); of the others one is no "all lines".
    private static let leastPredictions = 2

    private func predictions(_ code: OncogenicityCode, _ subject: Subject) -> Verdict {
        // A null variant has OVS1, or an exception of it, for what would be predicted.
        guard subject.consequence.terms.intersection(FunctionalRules.nullTerms).isEmpty else { return .notMet }
        let lines = subject.predictions
        guard lines.contains(where: { $0.value.meaning?.scores != nil }) || lines.count >= Self.leastPredictions else {
            return .undecided(.predictions(least: Self.leastPredictions))
        }
        // What takes the product of an oncogene away is no oncogenic effect; that it does not speaks for none.
        let counting = lines.filter { line in
            line.value.meaning?.measure != .splicingPrediction || subject.gene.role != .oncogene
                || line.prediction != .harmful
        }
        let isResidueChanged = subject.substitution != nil
        // That splicing stays acquits no change of a residue by itself.
        guard
            code == .OP1 || !isResidueChanged || counting.contains(where: { $0.value.meaning?.measure == .prediction })
        else { return .notMet }
        // Of a change of a residue, splicing that stays does not speak against harm to the protein; harm by either way is harm.
        let asked =
            code == .OP1 && isResidueChanged
            ? counting.filter { $0.value.meaning?.measure == .prediction || $0.prediction == .harmful } : counting
        guard !asked.isEmpty, asked.allSatisfy({ $0.prediction == (code == .OP1 ? .harmful : .harmless) }) else {
            return .notMet
        }
        let values = asked.map(\.value)
        return .met(.predictions(values), source: values.map(\.file).uniqued().joined(separator: ", "))
    }
}

// Codes that the frequency in the population decides.
extension OncogenicityRules {
    private func frequency(_ code: OncogenicityCode, _ subject: Subject) -> Verdict {
        if subject.isJoint {
            return .undecided(.frequencyTogether)
        }
        if subject.isLong, AlleleFrequencies(subject.sites).all.isEmpty {
            return .undecided(.frequencyOfLongAllele)
        }
        // Lower ends of intervals tell neither of an absence nor of the frequency.
        let sources = subject.sites.frequencySources.filter { $0.populations != [.filtering] }
        guard !sources.isEmpty, let line = procedure.line(of: code) else { return .undecided(.frequencies) }
        let files = sources.map(\.file).uniqued().joined(separator: ", ")
        let frequencies = AlleleFrequencies(subject.sites)
        if frequencies.hasUnreadable { return .undecided(.readableFrequency) }
        guard let greatest = frequencies.greatest else {
            // A lower end of an interval is given: the allele is there, and how frequent it is is not told.
            if !frequencies.filtering.isEmpty { return .undecided(.populationFrequencies) }
            return line.side == .below
                ? .met(.absentFromPopulation, source: files) : .notMet
        }
        switch line.side {
        case .below:
            return greatest.fraction < line.fraction
                ? .met(.frequency(greatest, line), source: greatest.file) : .notMet
        case .above:
            if greatest.fraction > line.fraction {
                return .met(.frequency(greatest, line), source: greatest.file)
            }
            // Where everybody's frequency is so low, no continental population of gnomAD can reach the line.
            let isRare = procedure.line(of: .OP4).map { greatest.fraction < $0.fraction } ?? false
            return isRare || sources.contains(where: \.tellsOfEveryPopulation)
                ? .notMet
                : .undecided(.populationFrequencies)
        }
    }
}
