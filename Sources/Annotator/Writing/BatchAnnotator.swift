import ByteStreams
import Consequences
import Genome
import HGVS
import Interpretation
import Transcripts
import VariantCallFormat

/// Annotates one batch of lines; knows nothing of the others.
final class BatchAnnotator: Sendable {
    /// What became of a batch.
    struct Result: Sendable {
        var output: [UInt8] = []
        var recordsRead = 0
        var recordsWritten = 0
        var recordsAnnotated = 0
        var recordsLeftOut = 0
        var rejected = RejectedRecords()
        var strayLines = StrayLines()
        var contigs = ContigTally()
        var proof = AssemblyProof()
        var genomeProof = GenomeProof()
        /// Where the written records lie, for an index.
        var places: [Place] = []
        /// What of the output is as it stands in the input.
        var passed: [BlockCopier.Passed] = []
        /// The entries that may change the protein together with others.
        var joinable: [PendingOutput.Entry] = []
        /// When the file left the genes.
        var visits = GeneSortTracker()

        /// Notes output that is as it stands in the input.
        mutating func notePassed(_ range: Range<Int>, source: Int) {
            if let last = passed.last, last.output.upperBound == range.lowerBound,
                last.source + last.output.count == source
            {
                passed[passed.count - 1].output = last.output.lowerBound..<range.upperBound
            } else {
                passed.append(BlockCopier.Passed(output: range, source: source))
            }
        }

        /// Adds the counts of a later part of the file, and what it proves.
        mutating func add(_ later: Result) {
            recordsRead += later.recordsRead
            recordsWritten += later.recordsWritten
            recordsAnnotated += later.recordsAnnotated
            recordsLeftOut += later.recordsLeftOut
            rejected.add(later.rejected)
            strayLines.add(later.strayLines)
            contigs.add(later.contigs)
            proof.add(later.proof)
            genomeProof.add(later.genomeProof)
        }
    }

    /// A written record: its interval on a contig, and where its line lies in the output of the batch.
    struct Place: Sendable {
        let contig: String
        let interval: Interval
        let text: Range<Int>

        /// The same record further on in the output.
        func moved(by count: Int) -> Place {
            Place(contig: contig, interval: interval, text: text.lowerBound + count..<text.upperBound + count)
        }
    }

    let annotator: AlleleAnnotator
    let arms: ArmAnnotator
    /// What the records say of their alleles already.
    let inline: InlineAnnotations
    let contigs: ContigTable
    /// How the input is read, with the genome that REF is held against.
    let input: InputOptions
    let flaggedOnly: Bool
    /// The keys of entries that the input has and that are written anew, so that old entries must go from records that get none.
    let replacedKeys: [String]
    /// The key of the entries in VEP's form, where they are wanted.
    let csqKey: String?
    /// The keys of this program, which a record can have once.
    private let ownKeys: [String]
    /// Whether the places of the written records are wanted.
    let listsPlaces: Bool
    /// How names of proteins are printed.
    let style: HGVSStyle

    init(
        annotator: AlleleAnnotator, arms: ArmAnnotator, inline: InlineAnnotations, contigs: ContigTable,
        input: InputOptions, flaggedOnly: Bool, replacedKeys: [String], csqKey: String?, listsPlaces: Bool,
        style: HGVSStyle
    ) {
        self.annotator = annotator
        self.arms = arms
        self.inline = inline
        self.contigs = contigs
        self.input = input
        self.flaggedOnly = flaggedOnly
        self.replacedKeys = replacedKeys
        self.csqKey = csqKey
        ownKeys = [MTORField.key.description] + (csqKey.map { [$0] } ?? [])
        self.listsPlaces = listsPlaces
        self.style = style
    }

    /// Annotates the records of a batch.
    ///
    /// - Parameter offset: how many bytes of text the input has before it.
    func annotate(_ batch: RecordBatch, at offset: Int = 0) throws -> Result {
        var result = Result()
        result.output.reserveCapacity(batch.bytes.count + batch.bytes.count / 8)
        var names = ContigNames(contigs: contigs, annotator: annotator)
        let comparison = try input.comparison(assembly: annotator.assembly)
        try batch.forEachLine { content, line, range in
            switch content {
            case .noRecord(let stray): result.strayLines.add(stray, line: line)
            case .rejected(let rejection):
                result.recordsRead += 1
                result.rejected.add(rejection)
            case .record(let view):
                result.recordsRead += 1
                try comparison?.compare(view, line: batch.bytes[range])
                let start = result.output.count
                annotate(view, line: batch.bytes[range], at: offset, names: &names, result: &result)
                if listsPlaces, result.output.count > start {
                    result.places.append(
                        Place(
                            contig: view.chromosome, interval: Interval(view.position, view.end),
                            text: start..<result.output.count))
                }
            }
        }
        if let comparison { result.genomeProof = comparison.proof }
        return result
    }

    private func annotate(
        _ view: borrowing VCFRecordView, line: ArraySlice<UInt8>, at offset: Int, names: inout ContigNames,
        result: inout Result
    ) {
        let chromosome = names.chromosome(named: view.chromosomeBytes())
        result.contigs.note(view, on: chromosome, names: &names)
        result.visits.note(chromosome, view.position) { annotator.isBehind($0, chromosome, view.position) }
        let armEntries = chromosome.map { chromosome in
            arms.mayHold(view, on: chromosome) ? arms.entries(of: VCFRecord(view), on: chromosome) : []
        }
        guard let chromosome, let armEntries,
            annotator.touchesAnyAssembly(from: view.position, to: view.end, on: chromosome) || !armEntries.isEmpty
        else {
            pass(line, info: view.infoRange, at: offset, result: &result)
            return
        }
        let reference = Array(
            line[line.startIndex + view.referenceRange.lowerBound..<line.startIndex + view.referenceRange.upperBound])
        let disagreement = annotator.prove(
            position: view.position, reference: reference, line: view.lineNumber, on: chromosome, into: &result.proof)
        if let disagreement, !view.isAnchored {
            result.rejected.add(disagreement.rejection(annotator.assembly, excerpt: view.beginning))
            return
        }
        let alternates = view.alternateRanges.map {
            line[line.startIndex + $0.lowerBound..<line.startIndex + $0.upperBound]
        }
        let start = result.output.count
        InfoEditing.write(line, info: view.infoRange, removing: ownKeys, entry: MTORField.key, to: &result.output)
        let empty = result.output.count
        let annotated = inline.isEmpty ? nil : VCFRecord(view)
        var alleles: [(allele: AlleleAnnotator.AlleleInGene, startOfJoint: Int)] = []
        var csq: [UInt8] = []
        let trimming = csqKey.map { _ in CSQField.Trimming(reference: reference, alternates: alternates) }
        func add(_ allele: AlleleAnnotator.AlleleInGene) {
            if result.output.count > empty { result.output.append(UInt8(ascii: ",")) }
            let sites = annotated.map { inline.annotations(of: $0, allele: allele, annotator) }
            let entry = annotator.entry(
                allele, text: alternates[allele.number - 1], referenceLength: reference.count,
                sites: sites ?? AlleleAnnotations())
            let startOfJoint = MTORField.write(entry, style: style, to: &result.output)
            if view.sampleCount > 0, allele.consequence.cdsPosition != nil {
                alleles.append((allele, startOfJoint))
            }
            if let trimming {
                if !csq.isEmpty { csq.append(UInt8(ascii: ",")) }
                CSQField.write(entry, trimming, on: annotator.transcript(of: allele), style: style, to: &csq)
            }
        }
        if view.forms.contains(.symbol) {
            for allele in annotator.consequences(of: VCFRecord(view), on: chromosome) { add(allele) }
        } else {
            annotator.forEachConsequence(
                position: view.position, reference: reference, alternates: alternates, on: chromosome
            ) { add($0) }
        }
        for entry in armEntries {
            if result.output.count > empty { result.output.append(UInt8(ascii: ",")) }
            MTORField.write(
                entry, allele: entry.number > 0 ? alternates[entry.number - 1] : nil, to: &result.output)
        }
        guard result.output.count > empty else {
            result.output.removeSubrange(start...)
            pass(line, info: view.infoRange, at: offset, result: &result)
            return
        }
        if let csqKey, !csq.isEmpty {
            result.output.append(UInt8(ascii: ";"))
            result.output += csqKey.utf8
            result.output.append(UInt8(ascii: "="))
            result.output += csq
        }
        result.output += line[(line.startIndex + view.infoRange.upperBound)...]
        result.recordsWritten += 1
        result.recordsAnnotated += 1
        if !alleles.isEmpty { addJoinable(alleles, of: VCFRecord(view), on: chromosome, to: &result) }
    }

    /// Lists the alleles that change coding sequence with the samples that have them. Records that fail their FILTER are joined with none.
    private func addJoinable(
        _ alleles: [(allele: AlleleAnnotator.AlleleInGene, startOfJoint: Int)], of record: VCFRecord,
        on chromosome: Chromosome,
        to result: inout Result
    ) {
        guard record.passesFilter else { return }
        for (allele, startOfJoint) in alleles {
            let carriers = record.samples.indices.compactMap { sample in
                record.phase(ofAllele: allele.number, sample: sample).map { (sample: sample, phase: $0) }
            }
            guard !carriers.isEmpty, let coding = annotator.codingAllele(allele, of: record, on: chromosome) else {
                continue
            }
            let model = annotator.genes[allele.geneNumber].model
            let isAnew = result.visits.enter(
                allele.geneNumber, on: model.gene.chromosome, endingAt: model.span.end)
            result.joinable.append(
                PendingOutput.Entry(
                    transcript: .init(gene: allele.geneNumber, transcript: allele.effect.transcript), allele: coding,
                    carriers: carriers, isAnew: isAnew, offset: startOfJoint))
        }
    }

    /// A record that gets no entry: as it came in, but for entries of an earlier run.
    private func pass(_ line: ArraySlice<UInt8>, info: Range<Int>, at offset: Int, result: inout Result) {
        if flaggedOnly {
            result.recordsLeftOut += 1
            return
        }
        if !replacedKeys.isEmpty {
            InfoEditing.write(line, info: info, removing: replacedKeys, entry: nil, to: &result.output)
            result.output += line[(line.startIndex + info.upperBound)...]
        } else {
            let start = result.output.count
            result.output += line
            result.notePassed(start..<result.output.count, source: offset + line.startIndex)
        }
        result.recordsWritten += 1
    }
}
