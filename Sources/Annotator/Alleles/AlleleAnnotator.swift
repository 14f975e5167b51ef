import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Transcripts
import VariantCallFormat

/// Tells what the alleles of a record do to the genes of the annotation set, on the transcripts that names are given on.
final class AlleleAnnotator: Sendable {
    /// One allele in one gene.
    struct AlleleInGene: Sendable {
        /// The allele's number: 1 is the first ALT.
        let number: Int
        /// The gene's number in the annotation set, from 0.
        let geneNumber: Int
        /// What tells of the gene.
        let annotator: GeneAnnotator
        let effect: GeneAnnotator.Effect

        var gene: Gene { annotator.gene }
        var consequence: AlleleConsequence { effect.consequence }
    }

    let assembly: Assembly
    let loci: LocusIndex
    let genes: [GeneAnnotator]
    /// The same genes on the other assemblies: a file whose records lie there, and not in those of this one, is of another assembly.
    private let otherLoci: LocusIndex
    private let otherReferences: [ReferenceSequence]

    init(
        annotations: AnnotationSet, assembly: Assembly, policy: InterpretationPolicy,
        transcripts: TranscriptChoice = .maneSelect, threads: Int
    ) {
        self.assembly = assembly
        let models = annotations.models(of: assembly)
        let others = Assembly.allCases.filter { $0 != assembly }.flatMap { annotations.models(of: $0) }
        loci = LocusIndex(models: models)
        otherLoci = LocusIndex(models: others)
        otherReferences = others.map(\.reference)
        let rules = FunctionalRules(annotations: annotations, policy: policy)
        let oncogenicityRules = OncogenicityRules(annotations: annotations)
        genes = concurrentMap(models, width: threads) {
            GeneAnnotator(
                model: $0, annotations: annotations, choice: transcripts, rules: rules,
                oncogenicityRules: oncogenicityRules)
        }
    }

    /// The consequences of the record's alleles, in the order of the alleles, then of the genes. Alleles that are no change (`*`, `<*>`,
    /// `<NON_REF>`) and those that name no sequence or interval have none.
    func consequences(of record: VCFRecord, on chromosome: Chromosome) -> [AlleleInGene] {
        var found: [AlleleInGene] = []
        let reference = Array(record.reference.utf8)
        for (index, allele) in record.alternateAlleles.enumerated() {
            switch allele {
            case .bases(let bases):
                sequence(
                    Array(bases.utf8)[...], number: index + 1, reference: reference, position: record.position,
                    on: chromosome
                ) { found.append($0) }
            case .symbol(let symbol):
                found += symbolic(symbol, record: record, number: index + 1, on: chromosome)
            default: continue
            }
        }
        return found
    }

    /// The consequences of the alleles of a record without symbolic alleles, in the order of the alleles, then of the genes.
    func forEachConsequence(
        position: Int, reference: [UInt8], alternates: [ArraySlice<UInt8>], on chromosome: Chromosome,
        _ body: (AlleleInGene) -> Void
    ) {
        for (index, alternate) in alternates.enumerated() where AlternateAllele.Form(alternate.span) == .bases {
            sequence(
                alternate, number: index + 1, reference: reference, position: position, on: chromosome, body)
        }
    }

    private func sequence(
        _ alternate: ArraySlice<UInt8>, number: Int, reference: [UInt8], position: Int, on chromosome: Chromosome,
        _ body: (AlleleInGene) -> Void
    ) {
        let variant = SequenceVariant(
            chromosome: chromosome, position: position, reference: reference.map(Nucleotide.uppercased),
            alternate: alternate.map(Nucleotide.uppercased))
        loci.forEachGene(from: position, to: position + reference.count - 1, on: chromosome) { gene in
            for effect in genes[gene].effects(of: variant) {
                body(AlleleInGene(number: number, geneNumber: gene, annotator: genes[gene], effect: effect))
            }
        }
    }

    /// Whether a record lies behind a gene or on another chromosome, so that a file in order has left it.
    func isBehind(_ gene: Int, _ chromosome: Chromosome?, _ position: Int) -> Bool {
        let model = genes[gene].model
        return chromosome != model.gene.chromosome || position > model.span.end
    }

    /// The entry of the MTOR field for an allele in a gene.
    ///
    /// - Parameters:
    ///   - text: the ALT as the record writes it.
    ///   - sites: what the record says of the allele.
    func entry(
        _ allele: AlleleInGene, text: ArraySlice<UInt8>, referenceLength: Int, sites: AlleleAnnotations
    ) -> MTORField.Entry {
        genes[allele.geneNumber].entry(
            allele: text, number: allele.number, effect: allele.effect, sites: sites,
            isLong: OncogenicityRules.isLong(reference: referenceLength, alternate: text.count))
    }

    /// The transcript that an allele is named on.
    func transcript(of allele: AlleleInGene) -> Transcript {
        genes[allele.geneNumber].callers[allele.effect.transcript].transcript
    }

    /// The places of the genes of every assembly on a chromosome, with their flanks.
    func lociOfAnyAssembly(on chromosome: Chromosome) -> [Interval] {
        loci.intervals(on: chromosome) + otherLoci.intervals(on: chromosome)
    }

    /// Whether a record is worth holding against a bundled sequence of any assembly.
    func touchesAnyAssembly(from start: Int, to end: Int, on chromosome: Chromosome) -> Bool {
        loci.touchesLocus(from: start, to: end, on: chromosome)
            || otherLoci.touchesLocus(from: start, to: end, on: chromosome)
    }

    /// Holds a record's REF against the bundled sequences, of this and the other assemblies.
    ///
    /// - Returns: the disagreement, where it disagrees with this assembly.
    func prove(
        position: Int, reference: [UInt8], line: Int, on chromosome: Chromosome, into proof: inout AssemblyProof
    ) -> ReferenceProof.Disagreement? {
        // Beside a symbolic allele REF may be no base.
        guard position >= 1, reference.allSatisfy({ (0x61...0x7a).contains($0 | 0x20) }) else { return nil }
        let end = position + reference.count - 1
        _ = proof.other.compare(reference: reference, at: position, line: line, on: chromosome) { compare in
            otherLoci.forEachGene(from: position, to: end, on: chromosome) { compare(otherReferences[$0]) }
        }
        return proof.own.compare(reference: reference, at: position, line: line, on: chromosome) { compare in
            loci.forEachGene(from: position, to: end, on: chromosome) { compare(genes[$0].model.reference) }
        }
    }

    /// A deletion or duplication without sequence: where its ends are exact and its bases known, a deletion is what it would be with them, else
    /// it is told by the exons that it takes.
    private func symbolic(
        _ symbol: AlternateAllele.Symbol, record: VCFRecord, number: Int, on chromosome: Chromosome
    ) -> [AlleleInGene] {
        let end = record.end(ofAlternate: number - 1)
        let isDeletion = symbol.kind == .deletion
        guard isDeletion || symbol.kind == .duplication, end > record.position else { return [] }
        let interval = Interval(record.position + 1, end)
        var found: [AlleleInGene] = []
        loci.forEachGene(from: interval.start, to: interval.end, on: chromosome) { geneNumber in
            let gene = genes[geneNumber]
            if isDeletion, let spelled = spelledDeletion(of: interval, in: gene, record: record) {
                found += gene.effects(of: spelled).map {
                    AlleleInGene(number: number, geneNumber: geneNumber, annotator: gene, effect: $0)
                }
                return
            }
            for (transcript, caller) in gene.callers.enumerated() {
                guard
                    let consequence = AlleleConsequence(
                        isDeletion: isDeletion, interval: interval, transcript: caller.transcript)
                else { continue }
                found.append(
                    AlleleInGene(
                        number: number, geneNumber: geneNumber, annotator: gene,
                        effect: GeneAnnotator.Effect(
                            transcript: transcript, consequence: consequence, onWorstTranscript: nil)))
            }
        }
        return found
    }

    /// A deletion with its bases, where the record's ends are exact and the gene's reference knows every base of it.
    private func spelledDeletion(
        of interval: Interval, in gene: GeneAnnotator, record: VCFRecord
    ) -> SequenceVariant? {
        let isUncertain = ["IMPRECISE", "CIPOS", "CIEND"].contains { key in
            record.hasInfo(key) && record.infoValue(of: key) != "0,0"
        }
        guard !isUncertain,
            let bases = gene.model.reference.bases(in: Interval(interval.start - 1, interval.end)),
            bases.allSatisfy(Nucleotide.isBase)
        else { return nil }
        return SequenceVariant(
            chromosome: gene.gene.chromosome, position: interval.start - 1, reference: Array(bases),
            alternate: Array(bases.prefix(1)))
    }
}
