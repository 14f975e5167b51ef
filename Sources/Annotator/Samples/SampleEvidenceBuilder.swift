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
        let calls = calls
        return SampleEvidence(
            variants: calls.present, coverage: coverage, copyNumber: copies.profile,
            hasNormal: sample.hasNormal || (calls.present + calls.unreadable).contains { $0.normal != nil },
            hasGenotypes: sample.anchors.contains { $0.columns.tumour != nil }, purity: copies.segments.fit.purity,
            copiesOfX: options.copiesOfX,
            noCalls: calls.noCalls, unreadable: calls.unreadable,
            unreadRearrangements: unreadAlleles.map(\.evidence),
            alternateRecords: sample.files.flatMap(\.file.collected.contigs.alternateRecords),
            rejectedRecords: rejectedRecords,
            partialReading: sample.main.lazy.compactMap(\.file.plan.assumption).first, imbalance: imbalance)
    }

    /// The allelic imbalance of the arms, by the file that has the most heterozygous sites: of several, each would count a site once more.
    private var imbalance: ImbalanceAssessment? {
        guard options.assessesImbalance else { return nil }
        let tallies = sample.main.compactMap { own in
            own.file.collected.balance?.tally(of: own.columns).map { (file: own, tally: $0, sites: $0.sites) }
        }
        guard let most = tallies.map(\.sites).max(), let best = tallies.first(where: { $0.sites == most }) else {
            return ImbalanceAssessment(
                basis: sample.hasNormal ? .matchedNormal : .tumourAlone, file: nil,
                map: ImbalanceMap(annotations.arms(of: assembly)), obstacle: .noColumn)
        }
        return ImbalanceAssessment(
            best.tally, basis: best.file.columns.balanceBasis, file: best.file.file.name,
            purity: copies.segments.fit.purity ?? copies.profile?.fit.purity,
            copiesOfX: options.copiesOfX ?? copies.profile?.copiesOfX)
    }

    /// What the files say of copies and junctions.
    var copies: CopyNumberEvidence {
        CopyNumberEvidence(
            files: sample.files, segments: segments, options: options, arms: annotations.arms(of: assembly),
            genes: annotations.genePlaces(of: assembly))
    }

    /// What the files of small variants say of alleles in the sample.
    private struct Calls {
        /// Those that it has.
        var present: [ObservedVariant] = []
        /// Those of which a call is there and cannot be read.
        var unreadable: [ObservedVariant] = []
        /// Those that others of the file have, and that it may have or not.
        var noCalls: [NoCall] = []
    }

    /// The alleles of small variants, one for however many records and files, with what they do together.
    private var calls: Calls {
        var read = sample.main.enumerated().flatMap { order, own in self.read(own, order: order) }
        // Of several files, in the order of one, whatever order the files are in.
        if sample.main.count > 1 { read.sort { $0.place < $1.place } }
        var calls = Calls()
        for variant in read.map(\.variant).oncePerAllele {
            switch variant.presence {
            case .present: calls.present.append(variant)
            case .unreadable: calls.unreadable.append(variant)
            case .noCall: calls.noCalls.append(NoCall(variant))
            case .absent: break
            }
        }
        join(&calls.present, of: read)
        return calls
    }

    /// What one record says of an allele in the sample.
    private struct ReadCall {
        var variant: ObservedVariant
        let chromosome: Chromosome
        let geneNumber: Int
        /// Its part in the coding sequence of the gene, where it has one.
        var coding: HaplotypeAllele?

        /// Where it stands among the calls of several files.
        var place: Place { Place(chromosome: chromosome, allele: variant.allele, file: variant.file) }
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

    /// Reads the calls of one file.
    private func read(_ own: SampleFile, order: Int) -> [ReadCall] {
        let reader = CallReader(own.file, columns: own.columns, options: options)
        let calls = concurrentMap(own.file.collected.partsOfGeneRecords, width: options.input.threads) { part in
            part.flatMap { found in
                found.alleles.compactMap { allele -> ReadCall? in
                    guard let variant = reader.variant(allele, of: found.record) else { return nil }
                    var call = ReadCall(
                        variant: variant, chromosome: found.chromosome, geneNumber: allele.geneNumber)
                    guard variant.presence == .present else { return call }
                    if let sites = sites[own.file.path] {
                        call.variant.sites = sites.annotations(of: allele, in: found.record, on: found.chromosome)
                    }
                    call.coding = coding(allele, of: found, in: own.file)
                    if sample.main.count > 1 {
                        call.variant.phase = variant.phase?.inFile(order, of: own.file.header.callers)
                        call.coding = call.coding?.inFile(order)
                    }
                    return call
                }
            }
        }
        return Array(calls.joined())
    }

    /// Adds what alleles do together that meet in one gene.
    private func join(_ variants: inout [ObservedVariant], of read: [ReadCall]) {
        struct Key: Hashable {
            let file: String
            let line: Int
            let alternate: String
            let gene: String

            init(_ variant: ObservedVariant) {
                (file, line, alternate, gene) = (
                    variant.file, variant.line, variant.alternate, variant.consequence.gene
                )
            }
        }
        guard let genes = sample.main.first?.file.annotator.genes else { return }
        let byRecord = Dictionary(
            read.lazy.filter { $0.coding != nil }.map { (Key($0.variant), $0) }, uniquingKeysWith: { first, _ in first }
        )
        // Of each gene, the alleles in its coding sequence by their place among the variants.
        var coding: [Int: [(place: Int, allele: HaplotypeJoiner.Allele)]] = [:]
        for (place, variant) in variants.enumerated() where variant.passesFilter || options.policy.includesFiltered {
            guard let phase = variant.phase, let call = byRecord[Key(variant)], let allele = call.coding else {
                continue
            }
            coding[call.geneNumber, default: []].append((place, .init(coding: allele, phase: phase)))
        }
        for (gene, alleles) in coding {
            let joiner = HaplotypeJoiner(caller: genes[gene].callers[0])
            var joints = JointConsequences()
            for group in joiner.groups(of: alleles.map(\.allele), &joints) {
                let joint = joints.all[group.number]
                for member in group.members { variants[alleles[member].place].joint.append(joint) }
            }
        }
    }

    /// The allele as a part of the tumour's copies of the gene.
    private func coding(
        _ allele: AlleleAnnotator.AlleleInGene, of found: CollectedFile.GeneRecord, in main: ReadFile
    ) -> HaplotypeAllele? {
        guard allele.consequence.cdsPosition != nil else { return nil }
        return main.annotator.codingAllele(allele, of: found.record, on: found.chromosome)
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
