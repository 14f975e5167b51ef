import Annotations
import Consequences
import Genome
import Interpretation
import Pathway
import Transcripts

/// What changes do in one gene: on the transcripts that names are given on, and whether another transcript is hit harder.
final class GeneAnnotator: Sendable {
    /// One change on one transcript.
    struct Effect: Sendable {
        /// The number of the transcript among those that names are given on.
        let transcript: Int
        let consequence: AlleleConsequence
        /// What the change does to the transcript of the gene that it hits harder than this one, by class of impact.
        let harder: AlleleConsequence?
    }

    /// A transcript that is not named on, and where it can be hit otherwise than the first that is.
    private struct OtherTranscript: Sendable {
        let caller: ConsequenceCaller
        let intervals: [Interval]
    }

    let model: GeneModel
    var gene: Gene { model.gene }
    /// The transcripts that names are given on.
    let callers: [ConsequenceCaller]
    private let others: [OtherTranscript]
    private let rules: FunctionalRules
    private let domains: [ProteinDomain]
    private let residues: [KnownResidue]
    private let claims: [String]

    init(model: GeneModel, annotations: AnnotationSet, choice: TranscriptChoice, rules: FunctionalRules) {
        self.model = model
        self.rules = rules
        let named = choice.transcripts(of: model)
        callers = named.compactMap { ConsequenceCaller(model: model, transcript: $0) }
        others = model.transcripts.compactMap { transcript in
            guard let first = named.first, transcript != first,
                let caller = ConsequenceCaller(model: model, transcript: transcript)
            else { return nil }
            return OtherTranscript(caller: caller, intervals: transcript.intervalsNotShared(with: first))
        }
        domains = annotations.domains.filter { $0.gene == model.gene.symbol }
        residues = annotations.residues.filter { $0.gene == model.gene.symbol }
        claims = annotations.knowledge.rule(of: model.gene.symbol)?.claims ?? []
    }

    /// What a change does, on each transcript that names are given on.
    func effects(of variant: SequenceVariant) -> [Effect] {
        var effects: [Effect] = []
        for (number, caller) in callers.enumerated() {
            guard let consequence = caller.consequence(of: variant) else { continue }
            effects.append(
                Effect(transcript: number, consequence: consequence, harder: harder(than: consequence, variant)))
        }
        return effects
    }

    private func harder(than consequence: AlleleConsequence, _ variant: SequenceVariant) -> AlleleConsequence? {
        guard !others.isEmpty, consequence.impact > .high else { return nil }
        let start = variant.position
        let end = variant.position + variant.reference.count
        var hardest: AlleleConsequence?
        for other in others where other.intervals.contains(where: { start <= $0.end && end >= $0.start }) {
            guard other.caller.transcript.accession != consequence.transcript,
                let found = other.caller.consequence(of: variant), found.impact < consequence.impact,
                hardest.map({ found.impact < $0.impact }) ?? true
            else { continue }
            hardest = found
        }
        return hardest
    }

    /// The entry of the MTOR field for one effect.
    func entry(allele: ArraySlice<UInt8>, effect: Effect) -> MTORField.Entry {
        let consequence = effect.consequence
        // Domains and known residues are numbered on the protein of MANE Select.
        let isNumbered = model.maneSelect?.accession == consequence.transcript
        let position = isNumbered ? consequence.proteinPosition : nil
        let function = rules.assessment(
            of: consequence, in: gene, harder: effect.harder, isNumberedAsMANESelect: isNumbered)
        return MTORField.Entry(
            allele: allele, gene: gene, consequence: consequence, function: function.effect,
            domains: position.map { position in domains.filter { position.overlaps($0.start...$0.end) } } ?? [],
            residue: position.flatMap { position in residues.first { position.contains($0.residue) } },
            claims: function.effect == .none ? [] : claims, harder: effect.harder)
    }
}
