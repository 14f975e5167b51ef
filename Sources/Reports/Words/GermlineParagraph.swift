import Annotations
import Interpretation
import Transcripts
import VariantCallFormat

/// What is said of an origin in the germline, on the first page.
struct GermlineParagraph {
    private let interpretation: SampleInterpretation
    private let context: ReportContext

    private static let confirmInNormal =
        "This test does not establish it; confirm in normal tissue, with genetic counselling."
    private static let confirmWhatIsNotTold = "Confirm in normal tissue, with genetic counselling."
    private static let confirmByTest = "Confirm by a validated germline test, with genetic counselling."

    init(_ interpretation: SampleInterpretation, context: ReportContext) {
        self.interpretation = interpretation
        self.context = context
    }

    /// Its sentences; nothing where there is none.
    var text: String? {
        // One sentence for all whose origin cannot be judged: the reason is the same.
        let contradicted = interpretation.genes.compactMap(subjectOfContradiction)
        let unjudged =
            contradicted.isEmpty
            ? []
            : [
                "The origin of \(ListWords.list(contradicted)) cannot be judged: reads and copies contradict each other. \(Self.confirmWhatIsNotTold)"
            ]
        let sentences =
            inNormal + inNormalAlone + possible + interpretation.genes.flatMap { heldBack(in: $0) } + unjudged
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// What the matched normal has of the hits in genes whose inherited loss is a known tumour syndrome, of all of them in one sentence.
    private var inNormal: [String] {
        let subjects = interpretation.genes.compactMap { gene -> String? in
            guard syndrome(of: gene) != nil else { return nil }
            let (variants, copies) = (hits(of: gene, .germline), copiesInNormal(of: gene))
            return variants.isEmpty && copies.isEmpty ? nil : subject(gene, variants, copies)
        }
        return subjects.isEmpty
            ? [] : ["Found in the matched normal: \(ListWords.list(subjects)). \(Self.confirmByTest)"]
    }

    /// What the matched normal has of the hits in other genes: of its meaning nothing is known here.
    private var inNormalAlone: [String] {
        let subjects = interpretation.genes.compactMap { gene -> String? in
            guard syndrome(of: gene) == nil else { return nil }
            let (variants, copies) = (hits(of: gene, .germline), copiesInNormal(of: gene))
            return variants.isEmpty && copies.isEmpty ? nil : subject(gene, variants, copies)
        }
        return subjects.isEmpty
            ? []
            : [
                "Found in the matched normal: \(ListWords.list(subjects)), for which the sources used name no inherited tumour syndrome."
            ]
    }

    /// The hits in such genes that may be inherited: those of one basis in one sentence.
    private var possible: [String] {
        var groups: [(basis: String, subjects: [String])] = []
        for gene in interpretation.genes where syndrome(of: gene) != nil {
            let variants = hits(of: gene, .possibleGermline)
            guard !variants.isEmpty, hits(of: gene, .germline).isEmpty, copiesInNormal(of: gene).isEmpty else {
                continue
            }
            let basis = Self.basis(
                variants, isPurityKnown: gene.hits.contains { $0.vafTests.contains { $0.unknown == nil } })
            let subject = Self.oneOf(variants) + self.subject(gene, variants, [])
            if let index = groups.firstIndex(where: { $0.basis == basis }) {
                groups[index].subjects.append(subject)
            } else {
                groups.append((basis, [subject]))
            }
        }
        guard !groups.isEmpty else { return [] }
        return groups.map { "Possible germline origin of \(ListWords.list($0.subjects)): \($0.basis)." }
            + [Self.confirmInNormal]
    }

    /// What the tumour has lost the patient carries all the same.
    private func hits(of gene: GeneInterpretation, _ origin: InterpretedVariant.Origin) -> [InterpretedVariant] {
        gene.variants.filter { ($0.isHit || $0.testOfLoss != nil) && $0.origin == origin }
    }

    private func copiesInNormal(of gene: GeneInterpretation) -> [String] {
        gene.hits.filter { $0.isInNormal && $0.kind != .smallVariant }.map(\.words)
    }

    private func subject(_ gene: GeneInterpretation, _ variants: [InterpretedVariant], _ copies: [String]) -> String {
        let names = (variants.map(\.observation.shortName) + copies).joined(separator: ", ")
        return "\(names) in \(gene.gene.symbol)\(syndrome(of: gene).map { " (\($0))" } ?? "")"
    }

    /// What speaks of an inherited allele.
    private static func basis(_ possible: [InterpretedVariant], isPurityKnown: Bool) -> String {
        let stated = possible.filter { $0.originSign == .filter || $0.originSign == .caller }
        let by = stated.allSatisfy { $0.originSign == .filter } ? "FILTER" : "the caller"
        if stated.isEmpty {
            return isPurityKnown
                ? "VAF consistent with a germline allele"
                : "VAF consistent with a germline allele, and with a clonal somatic one (purity or copies not known)"
        }
        return stated.count == possible.count
            ? "\(by) states it" : "\(by) states it, or VAF consistent with a germline allele"
    }

    /// The hits of a gene whose origin the reads and copies leave open, with the syndrome; nothing where there are none.
    private func subjectOfContradiction(_ gene: GeneInterpretation) -> String? {
        let variants = gene.variants.filter { $0.isHit && $0.originSign == .contradiction }
        guard let syndrome = syndrome(of: gene), !variants.isEmpty else { return nil }
        return "\(variants.map(\.observation.shortName).joined(separator: ", ")) in \(gene.gene.symbol) (\(syndrome))"
    }

    /// Nobody inherits loss of both copies of these genes: of variants on different copies not all are inherited.
    private static func oneOf(_ variants: [InterpretedVariant]) -> String {
        let phases = variants.compactMap(\.observation.phase)
        let areInTrans = phases.indices.contains { index in
            phases[..<index].contains { phases[index].sharesCopy(with: $0) == false }
        }
        guard areInTrans else { return "" }
        return variants.count == 2 ? "one of the two, on different copies: " : "one copy's variants of "
    }

    /// Sentences on variants that would be hits, were there not a FILTER that states their origin. They stand for every gene: what is not counted
    /// must not be lost.
    private func heldBack(in gene: GeneInterpretation) -> [String] {
        gene.variants.filter(\.isGermlineFiltered).map { variant in
            let observation = variant.observation
            let about = [observation.tumour.words, syndrome(of: gene)].compactMap { $0 }
            let name = observation.shortName + (about.isEmpty ? "" : " (\(about.joined(separator: "; ")))")
            let stated = observation.originFilters
            let others = observation.filters.filter { !stated.contains($0) }
            let filter =
                others.isEmpty
                ? "\(stated.joined(separator: ", ")), which states its origin and no fault of quality"
                : "\(stated.joined(separator: ", ")), which states its origin, and \(others.joined(separator: ", "))"
            let weight =
                switch variant.origin {
                case .germline:
                    ", though the matched normal has it\(observation.normal?.words.map { " (\($0))" } ?? ""). Were it counted, \(consequence(in: gene))."
                case .somatic:
                    "; if it is inherited, \(consequence(in: gene)). The matched normal's reads do not show it."
                case .possibleGermline, .notEstablished: "; if it is inherited, \(consequence(in: gene))."
                }
            return
                "\(gene.gene.symbol) \(name) failed FILTER \(filter): not counted as a hit\(weight) "
                + (variant.origin == .germline ? Self.confirmByTest : Self.confirmInNormal)
        }
    }

    /// What the gene's hits would amount to with the variants that are not counted.
    private func consequence(in gene: GeneInterpretation) -> String {
        let beside =
            gene.hits.contains { $0.copies > 0 && $0.kind != .smallVariant || $0.isOfHeterozygosity }
            ? "with the loss of the other copy " : gene.hits.isEmpty ? "" : "beside what was found in the gene "
        switch gene.stateIfInherited?.kind {
        case .twoHits where gene.stateIfInherited?.certainty == .possible:
            return "\(beside)biallelic inactivation would be possible"
        case .twoHits: return "\(beside)it would be a biallelic inactivation"
        case .gainedFunction: return "it would be an activating variant"
        case .oneHit: return "it would be a monoallelic alteration"
        case .intact, .uncertain, .notAssessed, nil: return "what it would mean for the gene is not known"
        }
    }

    /// The gene's syndrome; nothing where none is known.
    private func syndrome(of gene: GeneInterpretation) -> String? {
        context.annotations.knowledge.rule(of: gene.gene.symbol)?.germlineSyndrome
    }
}
