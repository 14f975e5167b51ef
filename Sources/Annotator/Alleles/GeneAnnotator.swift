import Annotations
import Consequences
import Genome
import Interpretation
import Transcripts

/// What changes do in one gene: on the transcripts that names are given on, and whether another transcript is hit harder.
final class GeneAnnotator: Sendable {
    /// One change on one transcript.
    struct Effect: Sendable {
        /// The number of the transcript among those that names are given on.
        let transcript: Int
        let consequence: AlleleConsequence
        /// What the change does to the transcript of the gene that it hits harder than this one, by class of impact.
        let onWorstTranscript: AlleleConsequence?
    }

    let model: GeneModel
    var gene: Gene { model.gene }
    /// The transcripts that names are given on.
    let callers: [ConsequenceCaller]
    private let others: AlternativeTranscripts
    private let rules: FunctionalRules
    private let oncogenicityRules: OncogenicityRules
    private let knowledge: ProteinKnowledge
    /// The gene's symbol and role as an entry has them.
    let fieldsOfGene: [UInt8]
    /// The identifiers of the claims about changes of the gene, as an entry has them.
    let fieldOfClaims: [UInt8]

    init(
        model: GeneModel, annotations: AnnotationSet, choice: TranscriptChoice, rules: FunctionalRules,
        oncogenicityRules: OncogenicityRules
    ) {
        self.model = model
        self.rules = rules
        self.oncogenicityRules = oncogenicityRules
        let named = choice.transcripts(of: model)
        let others = AlternativeTranscripts(than: named.first, in: model)
        callers = named.compactMap { ConsequenceCaller(model: model, transcript: $0, minus: others.minus) }
        self.others = others
        knowledge = ProteinKnowledge(of: model, annotations: annotations)
        fieldsOfGene = MTORField.fields(of: model.gene)
        fieldOfClaims = Array(
            (annotations.knowledge.rule(of: model.gene.symbol)?.claims ?? []).joined(separator: "&").utf8)
    }

    /// What a change does, on each transcript that names are given on.
    func effects(of variant: SequenceVariant) -> [Effect] {
        var effects: [Effect] = []
        for (number, caller) in callers.enumerated() {
            guard let consequence = caller.consequence(of: variant) else { continue }
            effects.append(
                Effect(
                    transcript: number, consequence: consequence,
                    onWorstTranscript: others.worseConsequence(than: consequence, variant)))
        }
        return effects
    }

    /// The entry of the MTOR field for one effect.
    ///
    /// - Parameters:
    ///   - sites: what the record says of the allele.
    ///   - isLong: whether the allele is too long to stand among small variants.
    func entry(
        allele: ArraySlice<UInt8>, number: Int, effect: Effect, sites: AlleleAnnotations, isLong: Bool
    ) -> MTORField.Entry {
        let consequence = effect.consequence
        let isNumbered = knowledge.numbers(consequence)
        let position = isNumbered ? consequence.proteinPosition : nil
        let function = rules.assessment(
            of: consequence, in: gene, onWorstTranscript: effect.onWorstTranscript, isNumberedAsMANESelect: isNumbered,
            annotations: sites)
        let oncogenicity =
            function.isWeighed
            ? oncogenicityRules.classification(
                of: consequence, function: function, in: gene, sites: sites, isLong: isLong) : nil
        return MTORField.Entry(
            allele: allele, number: number, annotator: self, consequence: consequence, function: function,
            oncogenicity: oncogenicity,
            domains: position.map { knowledge.domains(at: $0) } ?? [],
            residue: position.flatMap { knowledge.residue(in: $0) },
            onWorstTranscript: effect.onWorstTranscript)
    }
}
