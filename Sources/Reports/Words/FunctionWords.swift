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
        return together.map { "together on one copy (\($0)): \(text)" } ?? text
    }

    /// What the annotation set says of the residue, with its source; nothing where it does not list it.
    var knownResidueWords: String? {
        guard let known = knownResidue else { return nil }
        let source = known.pmid.map { "\(known.citation); PMID \($0)" } ?? known.citation
        let what =
            switch known.effect {
            case .activating: "known activating change"
            case .inactivating: "known \(known.endedActivity)"
            case .catalytic: "part of the active site"
            }
        return "\(known.gene) residue \(known.reference)\(known.residue): \(what) (\(source))"
    }

    /// The reason, with the paper where a known residue is one.
    var wordsWithSource: String { [words(), knownResidueWords].compactMap { $0 }.joined(separator: "; ") }
}

extension KnownResidue {
    fileprivate var endedActivity: String { change ?? "to end the activity" }
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
        case .knownResidue(let known):
            return switch known.effect {
            case .activating: "a known activating change"
            case .inactivating: "a change known \(known.endedActivity)"
            case .catalytic: "a change in the active site whose effect the annotation set does not state"
            }
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
