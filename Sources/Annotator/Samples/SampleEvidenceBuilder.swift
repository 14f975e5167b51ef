import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Reports
import Transcripts
import VariantCallFormat

/// Puts together what all files say about one sample.
struct SampleEvidenceBuilder {
    let annotations: AnnotationSet
    let options: ReportRun.Options
    let subject: ReportRun.Subject
    let segments: SegmentEvidence
    let bed: CallableIntervals?
    /// What is said of the alleles of the file with small variants, where there is one.
    let sites: SourceLookup?

    /// All of it.
    ///
    /// - Parameter rejectedRecords: how many records of all inputs could not be read.
    func evidence(
        for pairing: TumourNormalPairing.Pairing, rejectedRecords: Int
    ) throws(AnnotatorError) -> SampleEvidence {
        SampleEvidence(
            variants: subject.main.map { variants(of: $0, for: pairing) } ?? [], coverage: coverage(for: pairing),
            copyNumber: try copies.profile(for: pairing),
            hasNormal: pairing.normal != nil, hasGenotypes: pairing.tumour != nil,
            copiesOfX: options.copiesOfX, noCalls: noCalls(for: pairing),
            unreadRearrangements: try unreadAlleles(for: pairing).map(\.evidence), rejectedRecords: rejectedRecords,
            partialReading: subject.main?.plan.assumption)
    }

    /// What the files say of copies and junctions.
    var copies: CopyNumberEvidence {
        CopyNumberEvidence(
            files: subject.files, segments: segments, options: options, arms: annotations.arms(of: subject.assembly))
    }

    /// The small variants: an allele counts as the sample's where its genotype has it; a file without samples is taken as one.
    private func variants(of main: ReadFile, for pairing: TumourNormalPairing.Pairing) -> [ObservedVariant] {
        let carried = concurrentMap(main.collected.partsOfGeneRecords, width: options.input.threads) { part in
            part.flatMap { found in found.alleles.compactMap { seen($0, of: found, in: main, for: pairing) } }
        }
        var observed: [ObservedVariant] = []
        // Growing costs a copy each time; memory that is not written to costs nothing.
        observed.reserveCapacity(carried.reduce(0) { $0 + $1.count })
        // Of each gene, the alleles in its coding sequence by their place among the observed.
        var coding: [Int: [(place: Int, allele: HaplotypeJoiner.Allele)]] = [:]
        for one in carried.joined() {
            if let joinable = one.joinable { coding[one.geneNumber, default: []].append((observed.count, joinable)) }
            observed.append(one.variant)
        }
        for (gene, alleles) in coding {
            let joiner = HaplotypeJoiner(caller: main.annotator.genes[gene].callers[0])
            for group in joiner.groups(of: alleles.map(\.allele)) {
                for member in group.members { observed[alleles[member].place].joint.append(group.consequence) }
            }
        }
        return observed
    }

    /// An allele that the sample has.
    private struct Seen {
        let variant: ObservedVariant
        let geneNumber: Int
        /// The allele as a part of the tumour's copies of the gene, where it lies in its coding sequence.
        let joinable: HaplotypeJoiner.Allele?
    }

    private func seen(
        _ allele: AlleleAnnotator.AlleleInGene, of found: CollectedFile.GeneRecord, in main: ReadFile,
        for pairing: TumourNormalPairing.Pairing
    ) -> Seen? {
        guard var variant = variant(allele, of: found.record, in: main, for: pairing) else { return nil }
        if let sites { variant.sites = sites.annotations(of: allele, in: found.record, on: found.chromosome) }
        return Seen(
            variant: variant, geneNumber: allele.geneNumber,
            joinable: joinable(allele, of: found, in: main, for: pairing))
    }

    /// The alleles that a record has in a gene and that the tumour's genotype gives no call of: others of the file have them, and whether the
    /// sample has is not known.
    private func noCalls(for pairing: TumourNormalPairing.Pairing) -> [NoCall] {
        guard let main = subject.main, let tumour = pairing.tumour else { return [] }
        let found = concurrentMap(main.collected.partsOfGeneRecords, width: options.input.threads) { part in
            part.flatMap { Self.noCalls(of: $0, for: tumour, in: main.path) }
        }
        return Array(found.joined())
    }

    private static func noCalls(of found: CollectedFile.GeneRecord, for tumour: Int, in path: String) -> [NoCall] {
        let record = found.record
        guard let genotype = record.genotype(ofSample: tumour), genotype.alleles.allSatisfy({ $0 == nil }) else {
            return []
        }
        return found.alleles.compactMap { allele in
            guard let alternate = record.alternateAlleles[allele.number - 1].bases,
                allele.consequence.impact != .modifier
            else { return nil }
            return NoCall(
                gene: allele.consequence.gene,
                name: (allele.consequence.hgvsP ?? allele.consequence.hgvsC).map(short),
                allele: RecordAllele(
                    chromosome: record.chromosome, position: record.position, reference: record.reference,
                    alternate: alternate), genotype: record.value(of: "GT", sample: tumour) ?? ".", file: path)
        }
    }

    /// A name without its accession.
    private static func short(_ name: String) -> String { String(name.drop { $0 != ":" }.dropFirst()) }

    private func variant(
        _ allele: AlleleAnnotator.AlleleInGene, of record: VCFRecord, in main: ReadFile,
        for pairing: TumourNormalPairing.Pairing
    ) -> ObservedVariant? {
        guard let alternate = record.alternateAlleles[allele.number - 1].bases else { return nil }
        var reads = ReadCounts(depth: nil, alternate: nil, vaf: nil)
        var phase: AllelePhase?
        if let tumour = pairing.tumour {
            let genotype = record.genotype(ofSample: tumour)
            if let genotype, !genotype.contains(allele.number) { return nil }
            reads = ReadCounts(record.readSupport(ofAllele: allele.number, sample: tumour))
            // Without GT (some somatic callers write none) an allele is the sample's where reads carry it.
            guard genotype != nil || reads.alternate ?? 0 > 0 else { return nil }
            phase = genotype.flatMap { record.phase(ofAllele: allele.number, in: $0, sample: tumour) }
        }
        let normalGenotype = pairing.normal.flatMap { record.genotype(ofSample: $0) }
        return ObservedVariant(
            file: main.path, line: record.lineNumber, chromosome: record.chromosome, position: record.position,
            reference: record.reference, alternate: alternate, filters: record.filters,
            consequence: allele.consequence,
            genotype: pairing.tumour.flatMap { record.value(of: "GT", sample: $0) }, tumour: reads,
            normal: pairing.normal.map { ReadCounts(record.readSupport(ofAllele: allele.number, sample: $0)) },
            isInNormalGenotype: normalGenotype.map { $0.contains(allele.number) },
            onWorstTranscript: allele.effect.onWorstTranscript,
            phase: phase)
    }

    /// The allele as a part of the tumour's copies of the gene; nothing where its record counts for nothing.
    private func joinable(
        _ allele: AlleleAnnotator.AlleleInGene, of found: CollectedFile.GeneRecord, in main: ReadFile,
        for pairing: TumourNormalPairing.Pairing
    ) -> HaplotypeJoiner.Allele? {
        guard allele.consequence.cdsPosition != nil, found.record.passesFilter || options.policy.includesFiltered,
            let tumour = pairing.tumour,
            let phase = found.record.phase(ofAllele: allele.number, sample: tumour),
            let coding = main.annotator.codingAllele(allele, of: found.record, on: found.chromosome)
        else { return nil }
        return HaplotypeJoiner.Allele(coding: coding, phase: phase)
    }

    private func coverage(for pairing: TumourNormalPairing.Pairing) -> [String: SampleEvidence.Coverage] {
        guard let main = subject.main else { return [:] }
        var coverage: [String: SampleEvidence.Coverage] = [:]
        // A record shows that its chromosome was there, whatever the header lists.
        let met = main.collected.geneRecords.map(\.chromosome) + main.collected.structuralRecords.map(\.chromosome)
        let listed = Set(main.header.contigs.compactMap { Chromosome(name: $0.id) })
        let contigs = listed.isEmpty ? [] : listed.union(met)
        let assembly = subject.assembly
        let callable = callable(in: main, for: pairing)
        for gene in annotations.genes {
            guard let model = annotations.model(of: gene.symbol, assembly: assembly) else {
                coverage[gene.symbol] = .none(.noTranscript(assembly))
                continue
            }
            let isInOwnBlocks = model.namingTranscript.map { transcript in
                bed == nil && callable.map { $0.fraction(ofCodingBasesOf: transcript) > 0 } == true
            }
            if !contigs.isEmpty, !contigs.contains(gene.chromosome), isInOwnBlocks != true {
                coverage[gene.symbol] = .none(.chromosomeNotListed(gene.chromosome))
            } else if main.collected.recordsRead > 0, main.collected.smallVariants == 0,
                !main.collected.holdsReferenceBlocks
            {
                coverage[gene.symbol] = .none(.structuralVariantsAlone)
            } else if let transcript = model.namingTranscript, let callable {
                let fraction = callable.fraction(ofCodingBasesOf: transcript)
                coverage[gene.symbol] =
                    fraction > 0
                    ? .callable(fraction: fraction)
                    : .none(bed == nil ? .noCalledBlock : .noCallableInterval)
            } else {
                coverage[gene.symbol] = .assumed
            }
        }
        return coverage
    }

    private func callable(in main: ReadFile, for pairing: TumourNormalPairing.Pairing) -> CallableIntervals? {
        bed
            ?? pairing.tumour.flatMap {
                main.collected.callable(
                    inColumn: $0, leastDepth: options.policy.lowDepth, threads: options.input.threads)
            }
    }
}

extension ReadCounts {
    init(_ support: ReadSupport) {
        self.init(depth: support.depth, alternate: support.alternateReads, vaf: support.fraction)
    }
}
