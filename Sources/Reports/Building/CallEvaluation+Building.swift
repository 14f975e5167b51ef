import Genome
import Interpretation
import Transcripts

extension CallEvaluation {
    /// A variant among the calls evaluated.
    init(_ variant: InterpretedVariant, gene: Gene) {
        let observation = variant.observation
        let outcome: CallOutcome
        let reason: String
        if variant.isHit {
            (outcome, reason) = (.hit, variant.function.wordsWithSource)
        } else if variant.isFinding {
            (outcome, reason) = (.finding, variant.function.wordsWithSource)
        } else if variant.function.effect != .none, let remark = variant.remarkWords {
            (outcome, reason) = (.dropped, remark)
        } else {
            outcome = variant.function.isJudged ? .noEffectExpected : .notJudged
            reason = variant.function.words()
        }
        self.init(
            gene: gene.symbol, outcome: outcome, reason: reason, file: observation.file,
            alleles: observation.calls.map(\.allele.words).uniqued())
    }

    /// An allele of which a call cannot be read.
    init(unreadable variant: InterpretedVariant, gene: Gene) {
        let observation = variant.observation
        self.init(
            gene: gene.symbol, outcome: .notReadable,
            reason: observation.doubtWithName,
            file: observation.file, alleles: observation.calls.map(\.allele.words).uniqued())
    }

    /// An allele of which the sample's genotype gives no call.
    init(_ call: NoCall) {
        self.init(
            gene: call.gene, outcome: .noCall, reason: call.reason, file: call.file, alleles: [call.allele.words])
    }

    /// Its alleles in words.
    var places: String { alleles.joined(separator: ", ") }

    /// Those of one gene with alike ones put together; what may matter stands first.
    static func grouped(_ considered: [CallEvaluation]) -> [CallEvaluation] {
        struct Key: Hashable {
            let outcome: CallOutcome
            let reason: String
            let file: String
        }
        var groups: [CallEvaluation] = []
        var places: [Key: Int] = [:]
        for one in considered {
            let key = Key(outcome: one.outcome, reason: one.reason, file: one.file)
            if let place = places[key] {
                groups[place].alleles += one.alleles
            } else {
                places[key] = groups.count
                groups.append(one)
            }
        }
        return groups.filter(\.outcome.mayMatter) + groups.filter { !$0.outcome.mayMatter }
    }
}
