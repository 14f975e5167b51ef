import Annotations
import CopyNumber
import Genome
import Interpretation
import Transcripts
import VariantCallFormat

/// Puts together what all files say about one sample.
struct SampleEvidenceBuilder {
    let annotations: AnnotationSet
    let options: ReportRun.Options
    let main: ReadFile
    let further: [ReadFile]
    let segments: SegmentEvidence
    let bed: CallableIntervals?
    let sites: SiteLookup

    func evidence(for pairing: SampleRoles.Pairing) throws(AnnotatorError) -> SampleEvidence {
        let variants = variants(for: pairing)
        return SampleEvidence(
            variants: variants, coverage: coverage(for: pairing),
            copyNumber: try copyNumber(for: pairing, beside: variants),
            hasNormal: pairing.normal != nil, hasGenotypes: pairing.tumour != nil)
    }

    /// Whether a deletion without sequence is one that a variant spells with its bases: two callers' words for one event.
    private func isSpelled(_ segment: CopyNumberSegment, by variants: [ObservedVariant]) -> Bool {
        guard segment.evidence == .symbolicAllele, segment.allele == .deletion else { return false }
        return variants.contains { variant in
            guard variant.passesFilter || options.policy.includesFiltered, variant.reference.utf8.count > 50,
                variant.reference.utf8.count > variant.alternate.utf8.count,
                Chromosome(name: variant.chromosome) == segment.chromosome
            else { return false }
            let deleted = Interval(variant.position + 1, variant.position + variant.reference.utf8.count - 1)
            guard let shared = deleted.intersection(segment.interval)?.count else { return false }
            return shared * 10 >= 9 * max(deleted.count, segment.interval.count)
        }
    }

    /// The small variants: an allele counts as the sample's where its genotype has it; a file without samples is taken as one.
    private func variants(for pairing: SampleRoles.Pairing) -> [ObservedVariant] {
        var observed: [ObservedVariant] = []
        // Of each gene, the alleles in its coding sequence by their place among the observed.
        var coding: [Int: [(place: Int, allele: HaplotypeJoiner.Allele)]] = [:]
        for found in main.collected.geneRecords {
            for allele in found.alleles {
                guard var variant = variant(allele, of: found.record, for: pairing) else { continue }
                variant.sites = sites.annotations(of: allele, in: found.record, on: found.chromosome)
                if let joinable = joinable(allele, of: found, for: pairing) {
                    coding[allele.geneNumber, default: []].append((observed.count, joinable))
                }
                observed.append(variant)
            }
        }
        for (gene, alleles) in coding {
            let joiner = HaplotypeJoiner(caller: main.annotator.genes[gene].callers[0])
            for group in joiner.groups(of: alleles.map(\.allele)) {
                for member in group.members { observed[alleles[member].place].joint.append(group.consequence) }
            }
        }
        return observed
    }

    private func variant(
        _ allele: AlleleAnnotator.AlleleInGene, of record: VCFRecord, for pairing: SampleRoles.Pairing
    ) -> ObservedVariant? {
        let alternate = record.alternates[allele.number - 1]
        guard CopyNumberSegment.SymbolicAllele(parsing: alternate) == nil else { return nil }
        var reads = ReadCounts(depth: nil, alternate: nil, fraction: nil)
        if let tumour = pairing.tumour {
            guard record.carries(allele.number, sample: tumour) else { return nil }
            reads = ReadCounts(record.readSupport(ofAllele: allele.number, sample: tumour))
        }
        let normalGenotype = pairing.normal.flatMap { record.genotype(ofSample: $0) }
        return ObservedVariant(
            file: main.path, line: record.lineNumber, chromosome: record.chromosome, position: record.position,
            reference: record.reference, alternate: alternate, filters: record.filters,
            consequence: allele.consequence,
            genotype: pairing.tumour.flatMap { record.value(of: "GT", sample: $0) }, tumour: reads,
            normal: pairing.normal.map { ReadCounts(record.readSupport(ofAllele: allele.number, sample: $0)) },
            isInNormalGenotype: normalGenotype.map { $0.contains(allele.number) }, harder: allele.effect.harder)
    }

    /// The allele as a part of the tumour's copies of the gene; nothing where its record counts for nothing.
    private func joinable(
        _ allele: AlleleAnnotator.AlleleInGene, of found: CollectedFile.GeneRecord, for pairing: SampleRoles.Pairing
    ) -> HaplotypeJoiner.Allele? {
        guard found.record.passesFilter || options.policy.includesFiltered, let tumour = pairing.tumour,
            let phase = found.record.phase(ofAllele: allele.number, sample: tumour),
            let coding = main.annotator.codingAllele(allele, of: found.record, on: found.chromosome)
        else { return nil }
        return HaplotypeJoiner.Allele(coding: coding, phase: phase)
    }

    private func coverage(for pairing: SampleRoles.Pairing) -> [String: SampleEvidence.Coverage] {
        var coverage: [String: SampleEvidence.Coverage] = [:]
        let contigs = Set(main.header.contigs.compactMap { Chromosome(name: $0.id) })
        let assembly = main.evidence.assembly
        for gene in annotations.genes {
            guard let model = annotations.model(of: gene.symbol, assembly: assembly) else {
                coverage[gene.symbol] = .none(reason: "the panel has no transcript of it on \(assembly.rawValue)")
                continue
            }
            if !contigs.isEmpty, !contigs.contains(gene.chromosome) {
                coverage[gene.symbol] = .none(reason: "the file does not have chromosome \(gene.chromosome.name)")
            } else if main.collected.recordsRead > 0, main.collected.smallVariants == 0,
                !main.collected.holdsReferenceBlocks
            {
                coverage[gene.symbol] = .none(reason: "the file holds symbolic and breakend records alone")
            } else if let transcript = model.namingTranscript, let callable = callable(for: pairing) {
                let fraction = callable.fraction(ofCodingBasesOf: transcript)
                coverage[gene.symbol] =
                    fraction > 0
                    ? .callable(fraction: fraction)
                    : .none(reason: "none of the coding bases lies in the callable intervals")
            } else {
                coverage[gene.symbol] = .assumed
            }
        }
        return coverage
    }

    private func callable(for pairing: SampleRoles.Pairing) -> CallableIntervals? {
        if let bed { return bed }
        guard main.collected.holdsReferenceBlocks, let tumour = pairing.tumour,
            main.collected.callable.indices.contains(tumour)
        else { return nil }
        return main.collected.callable[tumour]
    }

    private func copyNumber(
        for pairing: SampleRoles.Pairing, beside variants: [ObservedVariant]
    ) throws(AnnotatorError) -> CopyNumberProfile? {
        var segments: [CopyNumberSegment] = []
        var isGiven = !further.isEmpty
        for file in [main] + further {
            let column = try column(of: pairing, in: file)
            for entry in file.collected.copyNumberRecords {
                let found = CopyNumberSegment.segments(
                    of: entry.record, chromosome: entry.chromosome, sample: column,
                    isOnlySample: file.header.sampleNames.count == 1, file: file.path)
                segments += found.filter { !isSpelled($0, by: variants) }
                isGiven = isGiven || !found.isEmpty
            }
        }
        segments += try self.segments.segments(for: pairing)
        return isGiven || self.segments.givesSegments
            ? CopyNumberProfile(
                segments: segments, copiesOfX: options.copiesOfX ?? self.segments.copiesOfX, fit: self.segments.fit)
            : nil
    }

    /// The sample's column in a further file: the one with the tumour's name, the only one, or the one whose name says tumour.
    func column(of pairing: SampleRoles.Pairing, in file: ReadFile) throws(AnnotatorError) -> Int? {
        if file.path == main.path { return pairing.tumour }
        let samples = file.header.sampleNames
        if samples.isEmpty { return nil }
        if let same = samples.firstIndex(of: pairing.name) { return same }
        if samples.count == 1 { return 0 }
        let roles = try SampleRoles(header: file.header, tumour: nil, normal: nil, fileName: file.path)
        if roles.pairings.count == 1 { return roles.pairings[0].tumour }
        throw .unknownSample(pairing.name, role: "tumour", file: file.path, samples: samples)
    }
}

extension ReadCounts {
    init(_ support: ReadSupport) {
        self.init(depth: support.depth, alternate: support.alternateReads, fraction: support.fraction)
    }
}

extension VCFRecord {
    /// Whether the sample's genotype holds the allele; without GT (some somatic callers write none), whether reads carry it.
    fileprivate func carries(_ allele: Int, sample: Int) -> Bool {
        if let genotype = genotype(ofSample: sample) { return genotype.contains(allele) }
        return (readSupport(ofAllele: allele, sample: sample).alternateReads ?? 0) > 0
    }
}
