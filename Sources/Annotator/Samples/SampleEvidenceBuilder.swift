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
    let sample: TumourSample
    let assembly: Assembly
    let segments: SegmentEvidence
    let bed: CallableIntervals?
    /// What is said of the alleles of each file of small variants, by its path.
    let sites: [String: SourceLookup]

    /// All of it.
    ///
    /// - Parameter rejectedRecords: how many records of all inputs could not be read.
    func evidence(rejectedRecords: Int) -> SampleEvidence {
        SampleEvidence(
            variants: variants, coverage: coverage, copyNumber: copies.profile, hasNormal: sample.hasNormal,
            hasGenotypes: sample.anchors.contains { $0.columns.tumour != nil }, copiesOfX: options.copiesOfX,
            noCalls: sample.main.flatMap { noCalls(in: $0.file, for: $0.columns) },
            unreadRearrangements: unreadAlleles.map(\.evidence),
            alternateRecords: sample.files.flatMap(\.file.collected.contigs.alternateRecords),
            rejectedRecords: rejectedRecords,
            partialReading: sample.main.lazy.compactMap(\.file.plan.assumption).first)
    }

    /// What the files say of copies and junctions.
    var copies: CopyNumberEvidence {
        CopyNumberEvidence(
            files: sample.files, segments: segments, options: options, arms: annotations.arms(of: assembly))
    }

    /// The small variants: an allele counts as the sample's where its genotype has it; a file without samples is taken as one.
    private var variants: [ObservedVariant] {
        let carried = sample.main.enumerated().flatMap { order, own in
            concurrentMap(own.file.collected.partsOfGeneRecords, width: options.input.threads) { part in
                part.flatMap { found in
                    found.alleles.compactMap { seen($0, of: found, in: own.file, for: own.columns, order: order) }
                }
            }
        }
        var found = Array(carried.joined())
        // Of several files, in the order of one, whatever order the files are in.
        if sample.main.count > 1 { found.sort { $0.place < $1.place } }
        var observed = found.map(\.variant)
        // Of each gene, the alleles in its coding sequence by their place among the observed.
        var coding: [Int: [(place: Int, allele: HaplotypeJoiner.Allele)]] = [:]
        for (place, one) in found.enumerated() {
            if let joinable = one.joinable { coding[one.geneNumber, default: []].append((place, joinable)) }
        }
        guard let genes = sample.main.first?.file.annotator.genes else { return observed }
        for (gene, alleles) in coding {
            let joiner = HaplotypeJoiner(caller: genes[gene].callers[0])
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
        /// Where it stands among the sample's alleles.
        let place: Place
    }

    /// A place among the alleles of several files.
    private struct Place: Comparable {
        let chromosome: Chromosome
        let allele: RecordAllele
        let file: String

        static func < (left: Place, right: Place) -> Bool {
            (left.chromosome, left.allele.position, left.allele.reference, left.allele.alternate, left.file)
                < (right.chromosome, right.allele.position, right.allele.reference, right.allele.alternate, right.file)
        }
    }

    private func seen(
        _ allele: AlleleAnnotator.AlleleInGene, of found: CollectedFile.GeneRecord, in main: ReadFile,
        for columns: TumourNormalPairing.Pairing, order: Int
    ) -> Seen? {
        let pairing = columns.read(in: found.record, allele: allele.number)
        guard var variant = variant(allele, of: found.record, in: main, for: pairing) else { return nil }
        if let sites = sites[main.path] {
            variant.sites = sites.annotations(of: allele, in: found.record, on: found.chromosome)
        }
        var joinable = joinable(allele, of: found, in: main, for: pairing)
        if sample.main.count > 1 {
            variant.phase = variant.phase?.inFile(order, of: main.header.callers)
            joinable = joinable.map {
                HaplotypeJoiner.Allele(
                    coding: $0.coding.inFile(order), phase: $0.phase.inFile(order, of: main.header.callers))
            }
        }
        return Seen(
            variant: variant, geneNumber: allele.geneNumber, joinable: joinable,
            place: Place(chromosome: found.chromosome, allele: variant.allele, file: main.path))
    }

    /// The alleles that a record has in a gene and that the tumour's genotype gives no call of: others of the file have them, and whether the
    /// sample has is not known.
    private func noCalls(in main: ReadFile, for pairing: TumourNormalPairing.Pairing) -> [NoCall] {
        let found = concurrentMap(main.collected.partsOfGeneRecords, width: options.input.threads) { part in
            part.flatMap { found in
                pairing.read(in: found.record).tumour.map { Self.noCalls(of: found, for: $0, in: main.path) } ?? []
            }
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

    private var coverage: [String: SampleEvidence.Coverage] {
        let files = sample.main.map(\.file)
        guard !files.isEmpty else { return [:] }
        var coverage: [String: SampleEvidence.Coverage] = [:]
        // A record shows that its chromosome was there, whatever the header lists. A header without a list says nothing, unless all records lie on
        // contigs that are not known.
        var listed = ChromosomeSet()
        for file in files {
            listed.formUnion(ChromosomeSet(file.header.contigs.compactMap { Chromosome(name: $0.id) }))
            listed.formUnion(file.collected.contigs.chromosomes)
        }
        let isList =
            files.allSatisfy { !$0.header.contigs.isEmpty }
            || (listed.isEmpty && files.contains { $0.collected.recordsRead > 0 } && files.allSatisfy(\.plan.isFull))
        let holdsSmallVariants = files.contains { file in
            file.collected.recordsRead == 0 || file.collected.smallVariants > 0 || file.collected.holdsReferenceBlocks
        }
        let callable = callableIntervals
        for gene in annotations.genes {
            guard let model = annotations.model(of: gene.symbol, assembly: assembly) else {
                coverage[gene.symbol] = .none(.noTranscript(assembly))
                continue
            }
            let isInOwnBlocks = model.namingTranscript.map { transcript in
                bed == nil && callable.map { $0.fraction(ofCodingBasesOf: transcript) > 0 } == true
            }
            if isList, !listed.contains(gene.chromosome), isInOwnBlocks != true {
                coverage[gene.symbol] = .none(.chromosomeNotListed(gene.chromosome))
            } else if !holdsSmallVariants {
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

    /// Where the sample could be called, where it is told: by the BED file, else by the blocks of its gVCFs.
    private var callableIntervals: CallableIntervals? {
        if let bed { return bed }
        let parts = sample.main.compactMap { own in
            own.columns.tumour.flatMap {
                own.file.collected.callable(
                    inColumn: $0, leastDepth: options.policy.lowDepth, threads: options.input.threads)
            }
        }
        guard var all = parts.first else { return nil }
        for part in parts.dropFirst() { all.add(part) }
        return all
    }
}

extension ReadCounts {
    init(_ support: ReadSupport) {
        self.init(depth: support.depth, alternate: support.alternateReads, vaf: support.fraction)
    }
}
