import ByteStreams
import CopyNumber
import Genome
import Interpretation
import VariantCallFormat

/// What one file says, as far as a report needs it: the records in the genes, those of structure and copies, the reference blocks of a gVCF.
struct CollectedFile: Sendable {
    /// A record in a gene, with what its alleles do.
    struct GeneRecord: Sendable {
        let record: VCFRecord
        let chromosome: Chromosome
        let alleles: [AlleleAnnotator.AlleleInGene]
        /// Where it shows, in a gVCF, that the samples with a genotype could be called; nothing where it spells no bases.
        let callable: Interval?
    }

    /// A record of copies or of a junction, with its chromosome.
    struct StructuralRecord: Sendable {
        let record: VCFRecord
        let chromosome: Chromosome
    }

    var geneRecords: [GeneRecord] = []
    var structuralRecords: [StructuralRecord] = []
    /// What ends in a gene and is not read.
    var unreadAlleles: [UnreadAllele] = []
    /// For each sample column, where blocks of a gVCF, and sites of which no allele lies in a gene, show that it could be called.
    var callablePlaces: [CallableIntervals] = []
    var holdsReferenceBlocks = false
    var smallVariants = 0
    var recordsRead = 0
    /// How many bytes the lines have whose records are kept.
    var keptBytes = 0
    /// Records that touch a gene or the bases around it.
    var recordsNearGenes = 0
    var rejected = RejectedRecords()
    var strayLines = StrayLines()
    /// REF that is not what the assembly has, beside symbolic alleles, where it plays no part.
    var anchorDisagreements: [ReferenceProof.Disagreement] = []
    /// The records near genes whose REF is no base, beside symbolic alleles.
    var linesWithoutReferenceBases: [Int] = []
    var contigs = ContigTally()
    var proof = AssemblyProof()
    var genomeProof = GenomeProof()
    /// The reads at heterozygous sites, where they are asked for.
    var balance: CollectedBalance?

    mutating func add(_ later: CollectedFile) {
        geneRecords += later.geneRecords
        structuralRecords += later.structuralRecords
        unreadAlleles += later.unreadAlleles
        if callablePlaces.isEmpty {
            callablePlaces = later.callablePlaces
        } else {
            for index in callablePlaces.indices where index < later.callablePlaces.count {
                callablePlaces[index].add(later.callablePlaces[index])
            }
        }
        holdsReferenceBlocks = holdsReferenceBlocks || later.holdsReferenceBlocks
        smallVariants += later.smallVariants
        recordsRead += later.recordsRead
        keptBytes += later.keptBytes
        recordsNearGenes += later.recordsNearGenes
        rejected.add(later.rejected)
        strayLines.add(later.strayLines)
        anchorDisagreements += later.anchorDisagreements
        linesWithoutReferenceBases += later.linesWithoutReferenceBases
        contigs.add(later.contigs)
        proof.add(later.proof)
        genomeProof.add(later.genomeProof)
        guard let sites = later.balance else { return }
        if balance == nil { balance = CollectedBalance(columns: sites.columns, map: sites.map) }
        balance?.add(sites)
    }

    /// Refuses a file of which more is kept than memory is to hold.
    func requireRoom(file: String) throws(InputLimitError) {
        if keptBytes > InputLimit.keptRecords.most { throw InputLimitError(.keptRecords, file: file) }
    }

    /// The records in genes, in parts that are worth a thread each.
    var partsOfGeneRecords: [ArraySlice<GeneRecord>] {
        stride(from: 0, to: geneRecords.count, by: 64).map { geneRecords[$0..<min($0 + 64, geneRecords.count)] }
    }

    /// Where the sample of a column could be called, by the blocks and the sites of a gVCF; nothing for another file.
    ///
    /// - Parameters:
    ///   - column: the sample's number.
    ///   - leastDepth: fewer reads than this do not make a place callable.
    ///   - threads: how many threads look.
    func callable(inColumn column: Int, leastDepth: Int, threads: Int) -> CallableIntervals? {
        guard holdsReferenceBlocks, callablePlaces.indices.contains(column) else { return nil }
        var callable = callablePlaces[column]
        let called = concurrentMap(partsOfGeneRecords, width: threads) { part in
            part.filter { $0.record.isCalled(sample: column, leastDepth: leastDepth, needsDepth: false) }
        }
        for site in called.joined() {
            if let interval = site.callable { callable.insert(interval, on: site.chromosome) }
        }
        return callable
    }
}

extension VCFRecord {
    /// Whether a sample has a genotype, and, where the number of its reads is told or needed, so many of them.
    fileprivate func isCalled(sample: Int, leastDepth: Int, needsDepth: Bool) -> Bool {
        guard let genotype = genotype(ofSample: sample), !genotype.isMissing else { return false }
        let depth = ["MIN_DP", "DP"].lazy.compactMap { value(of: $0, sample: sample) }.first.flatMap { Int($0) }
        return depth.map { $0 >= leastDepth } ?? !needsDepth
    }
}

/// Collects from one batch of lines what a report needs.
struct BatchCollector: Sendable {
    let annotator: AlleleAnnotator
    let contigs: ContigTable
    /// How the input is read, with the genome that REF is held against.
    let input: InputOptions
    /// Fewer reads than this do not make a reference block callable.
    let leastDepth: Int
    /// Whether records without an allele are segments of unchanged copies, rather than blocks of a gVCF.
    let keepsSegments: Bool
    /// Whether deletions that are spelled with their bases count where they touch no gene. Those of a caller of small variants do not: one of
    /// some dozen bases far from the genes says nothing of copies, and which of them are met depends on how much of the file is read.
    let keepsDistantDeletions: Bool
    /// Reads heterozygous sites, where they are asked for.
    var balance: BalanceReader?

    func collect(_ batch: RecordBatch) throws -> CollectedFile {
        var file = CollectedFile()
        file.balance = balance?.empty
        file.callablePlaces = Array(repeating: CallableIntervals(), count: batch.layout.sampleCount)
        var names = ContigNames(contigs: contigs, annotator: annotator)
        let comparison = try input.comparison(assembly: annotator.assembly)
        try batch.forEachLine { content, line, range in
            switch content {
            case .noRecord(let stray): file.strayLines.add(stray, line: line)
            case .rejected(let rejection):
                file.recordsRead += 1
                file.rejected.add(rejection)
            case .record(let view):
                file.recordsRead += 1
                try comparison?.compare(view, line: batch.bytes[range])
                collect(view, names: &names, into: &file)
            }
        }
        if let comparison { file.genomeProof = comparison.proof }
        return file
    }

    private func collect(
        _ view: borrowing VCFRecordView, names: inout ContigNames, into file: inout CollectedFile
    ) {
        let isSegment = keepsSegments && view.hasNoAlternate
        // By the usual line between small and structural variants.
        let isLong = view.referenceLength > CopyNumberSegment.longestSmallDeletion
        let isStructural = !view.forms.areSmall || isSegment || isLong
        if !isStructural, view.alternatesLength <= CopyNumberSegment.longestSmallDeletion { file.smallVariants += 1 }
        let chromosome = names.chromosome(named: view.chromosomeBytes())
        file.contigs.note(view, on: chromosome, names: &names)
        guard let chromosome else { return }
        balance?.read(view, on: chromosome, into: &file.balance)
        if !view.hasBasesInReference { file.linesWithoutReferenceBases.append(view.lineNumber) }
        let touches = annotator.loci.touchesLocus(from: view.position, to: view.end, on: chromosome)
        let touchesAny = annotator.touchesAnyAssembly(from: view.position, to: view.end, on: chromosome)
        guard touchesAny || isStructural else { return }
        let record = VCFRecord(view)
        let disagreement = annotator.prove(
            position: record.position, reference: Array(record.reference.utf8), line: record.lineNumber, on: chromosome,
            into: &file.proof)
        if let disagreement {
            guard view.isAnchored else {
                file.rejected.add(disagreement.rejection(annotator.assembly, excerpt: view.beginning))
                return
            }
            file.anchorDisagreements.append(disagreement)
        }
        if isStructural,
            isLong && (touches || keepsDistantDeletions) || CopyNumberSegment.isCopyNumberRecord(record)
                || Junction.isJunctionRecord(record)
        {
            file.structuralRecords.append(.init(record: record, chromosome: chromosome))
        }
        if touches || isStructural { file.keptBytes += view.line.count }
        guard touches else { return }
        file.recordsNearGenes += 1
        let alleles = annotator.consequences(of: record, on: chromosome)
        file.unreadAlleles += annotator.unreadAlleles(of: record, on: chromosome)
        let isBlock = Self.isReferenceBlock(record)
        if isBlock { file.holdsReferenceBlocks = true }
        let callable = Self.callableInterval(of: record, end: view.end)
        if !alleles.isEmpty {
            // Whether it counts as called is asked in a gVCF alone.
            file.geneRecords.append(
                .init(record: record, chromosome: chromosome, alleles: alleles, callable: callable))
        } else if let callable {
            for sample in file.callablePlaces.indices
            where record.isCalled(sample: sample, leastDepth: leastDepth, needsDepth: isBlock) {
                file.callablePlaces[sample].insert(callable, on: chromosome)
            }
        }
    }

    /// Whether a record is a block of reference: the unspecified allele is its only one.
    private static func isReferenceBlock(_ record: VCFRecord) -> Bool {
        record.alternates.count == 1 && record.forms.contains(.unspecified)
    }

    /// What a block of reference, or a site without a symbol, covers.
    private static func callableInterval(of record: VCFRecord, end: Int) -> Interval? {
        if record.forms.contains(.symbol) { return nil }
        return Interval(max(record.position, 1), max(end, record.position, 1))
    }
}
