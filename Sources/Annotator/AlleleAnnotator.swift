import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Pathway
import Transcripts
import VariantCallFormat

/// Tells what the alleles of a record do to the genes of the annotation set, on the transcripts that names are given on.
struct AlleleAnnotator: Sendable {
    /// One allele in one gene.
    struct AlleleInGene: Sendable {
        /// The allele's number: 1 is the first ALT.
        let number: Int
        let gene: Gene
        let consequence: AlleleConsequence
    }

    let assembly: Assembly
    let loci: LocusIndex
    /// The same genes on the other assemblies: a file whose records lie there, and not in ours, is of another assembly.
    private let otherLoci: LocusIndex
    private let annotations: AnnotationSet
    private let callers: [String: ConsequenceCaller]
    private let rules: FunctionalRules

    init(annotations: AnnotationSet, assembly: Assembly, policy: InterpretationPolicy) {
        self.annotations = annotations
        self.assembly = assembly
        let models = annotations.models(of: assembly)
        loci = LocusIndex(models: models)
        otherLoci = LocusIndex(
            models: Assembly.allCases.filter { $0 != assembly }.flatMap { annotations.models(of: $0) })
        var callers: [String: ConsequenceCaller] = [:]
        for model in models {
            callers[model.gene.symbol] = model.maneSelect.flatMap { ConsequenceCaller(model: model, transcript: $0) }
        }
        self.callers = callers
        rules = FunctionalRules(residues: annotations.residues, policy: policy)
    }

    /// The consequences of the record's alleles, in the order of the alleles, then of the genes. Alleles that are no change (`*`, `<*>`,
    /// `<NON_REF>`) and those that name no sequence or interval have none.
    func consequences(of record: VCFRecord, on chromosome: Chromosome) -> [AlleleInGene] {
        var found: [AlleleInGene] = []
        for (index, alternate) in record.alternates.enumerated() {
            if let kind = CopyNumberSegment.SymbolicAllele(parsing: alternate) {
                found += symbolic(kind, record: record, number: index + 1, on: chromosome)
            } else if Self.isSequence(alternate), Self.isSequence(record.reference) {
                let end = record.position + record.reference.utf8.count - 1
                let variant = SequenceVariant(
                    chromosome: chromosome, position: record.position,
                    reference: record.reference.utf8.map(Nucleotide.uppercased),
                    alternate: alternate.utf8.map(Nucleotide.uppercased))
                for locus in loci.loci(over: Interval(record.position, max(end, record.position)), on: chromosome) {
                    if let consequence = callers[locus.model.gene.symbol]?.consequence(of: variant) {
                        found.append(AlleleInGene(number: index + 1, gene: locus.model.gene, consequence: consequence))
                    }
                }
            }
        }
        return found
    }

    /// The entries of the MTOR field for the record.
    func entries(of record: VCFRecord, on chromosome: Chromosome) -> [MTORField.Entry] {
        consequences(of: record, on: chromosome).map { allele in
            let function = rules.assessment(of: allele.consequence, in: allele.gene)
            let position = allele.consequence.proteinPosition
            let domains = annotations.domains.filter { domain in
                domain.gene == allele.gene.symbol && position.map { $0.overlaps(domain.start...domain.end) } == true
            }
            let residue = position.flatMap { position in
                annotations.residues.first { $0.gene == allele.gene.symbol && position.contains($0.residue) }
            }
            return MTORField.Entry(
                allele: record.alternates[allele.number - 1], gene: allele.gene, consequence: allele.consequence,
                function: function, domains: domains.map(\.name),
                hotspot: residue.map { "\($0.reference)\($0.residue):\($0.effect.rawValue)" },
                claims: function.effect == .none ? [] : annotations.knowledge.rule(of: allele.gene.symbol)?.claims ?? []
            )
        }
    }

    /// Whether a record is worth holding against a bundled sequence of any assembly.
    func touchesAnyAssembly(from start: Int, to end: Int, on chromosome: Chromosome) -> Bool {
        loci.touchesLocus(from: start, to: end, on: chromosome)
            || otherLoci.touchesLocus(from: start, to: end, on: chromosome)
    }

    /// Holds the record's REF against the bundled sequences, ours and those of the other assemblies.
    func prove(_ record: VCFRecord, on chromosome: Chromosome, into proof: inout AssemblyProof) {
        guard Self.isSequence(record.reference), record.position >= 1 else { return }
        let interval = Interval(record.position, record.position + record.reference.utf8.count - 1)
        let reference = Array(record.reference.utf8)
        for locus in loci.loci(over: interval, on: chromosome) {
            proof.own.compare(
                reference: reference, at: record.position, with: locus.model.reference, line: record.lineNumber,
                chromosome: record.chromosome)
        }
        for locus in otherLoci.loci(over: interval, on: chromosome) {
            proof.other.compare(
                reference: reference, at: record.position, with: locus.model.reference, line: record.lineNumber,
                chromosome: record.chromosome)
        }
    }

    private static func isSequence(_ allele: String) -> Bool {
        !allele.isEmpty
            && allele.utf8.allSatisfy { byte in
                let upper = Nucleotide.uppercased(byte)
                return upper >= UInt8(ascii: "A") && upper <= UInt8(ascii: "Z")
            }
    }

    /// A deletion or duplication without sequence: by the exons that it takes.
    private func symbolic(
        _ kind: CopyNumberSegment.SymbolicAllele, record: VCFRecord, number: Int, on chromosome: Chromosome
    ) -> [AlleleInGene] {
        guard kind != .unspecified, let interval = CopyNumberSegment.interval(of: record) else { return [] }
        return loci.loci(over: interval, on: chromosome).compactMap { locus in
            guard let transcript = locus.model.maneSelect, let overlap = transcript.overlap(with: interval) else {
                return nil
            }
            var terms: [SequenceOntologyTerm]
            var exon: String?
            var intron: String?
            switch overlap.extent {
            case .whole: terms = [kind == .deletion ? .transcriptAblation : .transcriptAmplification]
            case .exons(let numbers):
                terms = [kind == .deletion ? .featureTruncation : .featureElongation]
                if overlap.touchesCodingSequence { terms.append(.codingSequenceVariant) }
                exon = "\(range(numbers))/\(transcript.exons.count)"
            case .intronic(let numbers):
                terms = [kind == .deletion ? .featureTruncation : .featureElongation, .intronVariant]
                intron = "\(range(numbers))/\(transcript.exons.count - 1)"
            }
            return AlleleInGene(
                number: number, gene: locus.model.gene,
                consequence: AlleleConsequence(
                    gene: locus.model.gene.symbol, transcript: transcript.refSeq, terms: terms, exon: exon,
                    intron: intron))
        }
    }

    private func range(_ numbers: ClosedRange<Int>) -> String {
        numbers.lowerBound == numbers.upperBound
            ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)"
    }
}
