import Consequences
import Interpretation
import VariantCallFormat

/// Reads from the records of a file what they say of alleles in one sample.
struct CallReader {
    private let name: String
    private let columns: TumourNormalPairing.Pairing
    private let conventions: CallConventions
    private let policy: InterpretationPolicy
    private let split: SplitRecords

    init(_ file: ReadFile, columns: TumourNormalPairing.Pairing, options: ReportRun.Options) {
        name = file.name
        self.columns = columns
        policy = options.policy
        var conventions = CallConventions(header: file.header)
        conventions.fractionKey = options.fractionKey
        conventions.depthKey = options.depthKey
        conventions.subject = columns.tumour
        conventions.control = columns.normal
        self.conventions = conventions
        split = SplitRecords(file.collected.geneRecords.map(\.record))
    }

    /// An allele as a record has it in the sample; nothing for a symbolic one, and for one that is not there and would matter to nobody.
    func variant(_ allele: AlleleAnnotator.AlleleInGene, of record: VCFRecord) -> ObservedVariant? {
        guard let alternate = record.alternateAlleles[allele.number - 1].bases else { return nil }
        let pairing = columns.read(in: record, allele: allele.number)
        let mayMatter = allele.consequence.impact != .modifier
        let genotype = pairing.tumour.flatMap { record.genotype(ofSample: $0) }
        if let genotype, !mayMatter, !genotype.contains(allele.number), !genotype.alleles.contains(nil) { return nil }
        let support = support(allele.number, of: record, sample: pairing.tumour)
        let presence = record.presence(
            ofAllele: allele.number, sample: pairing.tumour, support: support, conventions: conventions,
            thresholds: policy.support)
        guard mayMatter || presence == .present else { return nil }
        let normalGenotype = pairing.normal.flatMap { record.genotype(ofSample: $0) }
        return ObservedVariant(
            file: name, line: record.lineNumber, chromosome: record.chromosome, position: record.position,
            reference: record.reference, alternate: alternate, filters: record.filters(ofSample: pairing.tumour),
            consequence: allele.consequence,
            genotype: pairing.tumour.flatMap { record.value(of: "GT", sample: $0) }, tumour: ReadCounts(support),
            normal: normalSupport(allele.number, of: record, sample: pairing.normal).map { ReadCounts($0) },
            isInNormalGenotype: normalGenotype.map { $0.contains(allele.number) },
            onWorstTranscript: allele.effect.onWorstTranscript,
            phase: genotype.flatMap {
                phase(allele.number, of: record, tumour: pairing.tumour, genotype: $0, vaf: support.fraction)
            },
            presence: presence, statedOrigin: record.statedOrigin(sample: pairing.tumour))
    }

    /// The reads of the matched normal: in its column, else those that INFO tells.
    private func normalSupport(_ allele: Int, of record: VCFRecord, sample: Int?) -> ReadSupport? {
        guard let sample else { return record.supportInControl(ofAllele: allele) }
        return support(allele, of: record, sample: sample)
    }

    private func support(_ allele: Int, of record: VCFRecord, sample: Int?) -> ReadSupport {
        record.readSupport(
            ofAllele: allele, sample: sample, conventions: conventions,
            isSplit: sample.map { split.isPart(record, sample: $0) } ?? false)
    }

    /// On which copies the tumour has the allele. That all have it is not believed of a genotype that the reads contradict.
    private func phase(
        _ allele: Int, of record: VCFRecord, tumour: Int?, genotype: Genotype, vaf: Double?
    ) -> AllelePhase? {
        guard let tumour, let phase = record.phase(ofAllele: allele, in: genotype, sample: tumour)
        else { return nil }
        switch phase {
        case .everyCopy where vaf.map({ $0 < policy.homozygousFraction }) == true: return .unknown
        case .unknown:
            return split.phase(of: record, sample: tumour, share: { support(1, of: $0, sample: tumour).fraction })
                ?? phase
        default: return phase
        }
    }
}

extension ReadCounts {
    init(_ support: ReadSupport) {
        self.init(
            depth: support.depth, alternate: support.alternateReads, reference: support.referenceReads,
            vaf: support.fraction)
    }
}

extension NoCall {
    /// - Parameter variant: an allele that the sample has no call of.
    init(_ variant: ObservedVariant) {
        let name = variant.consequence.hgvsP ?? variant.consequence.hgvsC
        self.init(
            gene: variant.consequence.gene, name: name.map { String($0.drop { $0 != ":" }.dropFirst()) },
            allele: variant.allele, genotype: variant.genotype ?? ".", file: variant.file)
    }
}
