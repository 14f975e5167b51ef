import Annotations
import Consequences
import Interpretation

extension FunctionalAssessment {
    /// Why the effect is what it is. In short the term of the Sequence Ontology is left out, or stands in words.
    package func words(_ form: WordForm = .full) -> String {
        let form = together == nil ? form : .full
        var text = rule.words(form)
        if let elsewhere {
            text += " (on \(elsewhere.named)); on \(elsewhere.transcript): \(elsewhere.term.name)"
        }
        if let clash { text += "; against it: \(clash.words(form))" }
        return together.map { "together on one copy (\($0)): \(text)" } ?? text
    }

    /// What the annotation set says of the change, or of its residue, with its source; nothing where it lists neither.
    var knownResidueWords: String? {
        if let change = knownChange {
            let source = change.pmid.map { "\(change.citation); PMID \($0)" } ?? change.citation
            return "\(change.gene) \(change.name): \(change.shown ?? change.effect.words) (\(source))"
        }
        guard let known = knownResidue else { return nil }
        let source = known.pmid.map { "\(known.citation); PMID \($0)" } ?? known.citation
        return "\(known.gene) residue \(known.reference)\(known.residue): part of the active site (\(source))"
    }

    /// The reason, with the paper where a known residue is one.
    var wordsWithSource: String { [words(), knownResidueWords].compactMap { $0 }.joined(separator: "; ") }
}

extension KnownChange.Effect {
    /// What a test showed.
    var words: String {
        switch self {
        case .activating: "activating in a study"
        case .inactivating: "inactivating in a study"
        case .partial: "partly active in a study"
        case .wildTypeLike: "as active as the wild type in a study"
        }
    }
}

extension Hotspot {
    /// How often it recurs, with the notice that its licence asks for.
    var words: String {
        "recurrent in tumours: \(tumoursWithChange) with this change, \(tumoursAtResidue) at the residue (cancerhotspots.org, ODbL)"
    }
}

extension EvidenceLevel {
    /// What the effect on function rests on.
    package var words: String {
        switch self {
        case .curatedStudy: "a curated study"
        case .expertPanel: "an expert panel's class of ClinVar"
        case .clinVarTwoStars: "a class of ClinVar with two stars"
        case .rule: "a rule on the kind of change"
        case .hotspot: "recurrence in tumours"
        case .deepScan: "a deep mutational scan"
        case .clinVarOneStar: "a class of ClinVar with one star"
        case .populationFrequency: "the frequency in the population"
        case .prediction: "a prediction"
        }
    }
}

extension SplicingFinding {
    /// What the sequence shows; it is no prediction of splicing.
    var words: String {
        switch self {
        case .siteKept(let kind): "the changed sequence still has the \(kind.rawValue) site at the exon"
        case .donorBecomesGC: "GT becomes GC, a donor site that is used in about 1 % of introns"
        case .acceptorShifted(let growth):
            "an AG \(ListWords.count(abs(growth), "base", "bases")) away can take the acceptor's place, and the frame is kept"
        case .nonCodingExon(let kind): "the \(kind.rawValue) site of an exon without coding bases"
        case .newAcceptor(let growth):
            "a new AG before the acceptor may change splicing: \(ListWords.count(growth, "base", "bases")) more of the exon"
        case .newDonor(let growth):
            growth < 0
                ? "a new GT in the exon may change splicing: \(ListWords.count(-growth, "base", "bases")) less of the exon"
                : "a new GT behind the donor may change splicing: \(ListWords.count(growth, "base", "bases")) more of the exon"
        }
    }
}

extension GermlineClass {
    /// ClinVar's term.
    package var words: String {
        switch self {
        case .pathogenic: "Pathogenic"
        case .pathogenicOrLikely: "Pathogenic/Likely pathogenic"
        case .likelyPathogenic: "Likely pathogenic"
        case .uncertain: "Uncertain significance"
        case .conflicting: "Conflicting classifications"
        case .likelyBenign: "Likely benign"
        case .benignOrLikely: "Benign/Likely benign"
        case .benign: "Benign"
        case .other: "other"
        }
    }
}

extension GermlineClassification {
    /// `ClinVar: Pathogenic (2 stars, 2025-04)`: the class with its review and its release, else its file.
    package var words: String { "ClinVar: \(statement) (\(ClinVarWords.review(stars)), \(source))" }

    private var source: String {
        switch origin {
        case .bundled(let release): return release
        case .file(let file, let release):
            let name = file.split(separator: "/").last.map(String.init) ?? file
            return release.map { "\(name) of \($0)" } ?? name
        }
    }

    /// The class; in ClinVar's own words where it is none of pathogenicity.
    private var statement: String { germlineClass == .other ? text ?? germlineClass.words : germlineClass.words }
}

extension FunctionalRule {
    fileprivate func words(_ form: WordForm) -> String {
        /// `missense_variant: a changed protein`; in short without the term.
        func about(_ term: SequenceOntologyTerm?, _ text: String) -> String {
            guard let term else { return "no consequence: \(text)" }
            return form == .full ? "\(term.name): \(text)" : text
        }
        /// `stop_gained in a tumour suppressor`; in short with the term in words.
        func by(_ term: SequenceOntologyTerm, _ text: String) -> String {
            (form == .full ? term.name : term.name.replacing("_", with: " ")) + text
        }
        switch self {
        case .knownChange(let change):
            return change.effect == .activating
                ? "a known activating change" : change.shown.map { "tested: \($0)" } ?? change.effect.words
        case .knownResidue: return "a change in the active site whose effect the annotation set does not state"
        case .clinVar(let germline): return germline.words
        case .hotspot(let hotspot): return hotspot.words
        case .deepScan(let scan):
            let source = scan.pmid.map { "\(scan.citation), PMID \($0)" } ?? scan.citation
            return "no activity in a deep mutational scan (\(source))"
        case .publishedSplicing(let splice):
            return splice.counts
                ? "published effect on splicing: \(splice.shown) (\(splice.citation))"
                : "listed as a splice variant; the paper was not seen"
        case .predictedSplicing(let values):
            let scores = values.map { "\($0.field) \($0.text)" }.joined(separator: ", ")
            return "splicing may change by prediction (\(scores)); not shown by an experiment"
        case .commonInPopulation(let common):
            return
                "\(common.frequency.field) \(common.frequency.text): more frequent in the population than the line of the gene, \(common.line)"
        case .criticalTruncation(let term, let region):
            return by(
                term,
                " before the last codon that is needed; nonsense-mediated decay not expected (\(region.text); \(region.source))"
            )
        case .splicing(let term, let finding): return about(term, finding.words)
        case .startBehind(let residue, let share):
            return
                "start_lost: translation can begin again at residue \(residue), which makes \(NumberText.percent(share)) of the protein"
        case .extendedOncogene(let term, let lost):
            return about(
                term, "\(ListWords.count(lost, "residue", "residues")) of the end changed, and the protein is longer")
        case .alternativeExon(let term, let region):
            return by(term, " in an exon that is not needed (\(region.text); \(region.source))")
        case .restartBehind(let term, let region):
            return by(term, " before another start (\(region.text); \(region.source))")
        case .nullVariant(let term): return by(term, " in a tumour suppressor")
        case .intronRemoved(let term):
            return by(
                term,
                " by removal of an intron from its first base to its last: the mRNA stays the same, as in the reads of a processed copy"
            )
        case .insertionAtExonBorder(let term):
            return by(
                term, " by an insertion right at the border of an exon; what splicing makes of it is not known")
        case .lastPartOfProtein(let term, let share):
            return by(term, ", but in the last \(NumberText.percent(share)) of the protein")
        case .truncationWithoutDecay(let term, let lost, let isEnough):
            let share = NumberText.percent(lost)
            return by(
                term,
                isEnough
                    ? "; nonsense-mediated decay not expected, but \(share) of the protein is changed or lost"
                    : ", nonsense-mediated decay not expected and \(share) of the protein changed or lost")
        case .changedProtein(let term):
            return term.map { form == .full ? about($0, "variant of uncertain significance") : by($0, "") }
                ?? about(term, "variant of uncertain significance")
        case .unnamedCodingChange(let term):
            return about(term, "the coding sequence is changed in a way that cannot be named")
        case .besideSpliceSite(let term):
            return about(
                term, "beside a splice site, no residue is changed; its effect on splicing was not assessed")
        case .noResidueChanged(let term):
            return about(term, "no residue is changed; effects on splicing are not modelled")
        case .outsideCoding(let term, let isFar):
            return about(
                term,
                isFar
                    ? "outside of the coding sequence and its splice sites; promoter, UTR and splicing effects are not modelled"
                    : "outside of the coding sequence and the canonical splice sites; effects on splicing are not modelled"
            )
        case .oncogeneLost(let term):
            return about(term, "loss of the product of an oncogene does not activate it")
        case .notKnownToActivate(let term):
            return about(term, "not among the known activating changes of the annotation set")
        case .oncogeneSplicing(let term):
            return about(term, "a change of splicing is not known to activate an oncogene")
        }
    }
}
