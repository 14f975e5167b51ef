package import Annotations
import ByteStreams
import CopyNumber
import Genome
package import HGVS
import Interpretation
import ReferenceGenome
import Reports
import Transcripts
import VariantCallFormat

/// Writes a VCF file with what it means for the pathway in INFO/MTOR.
package struct AnnotateRun: Sendable {
    /// What a run can be told.
    package struct Options: Sendable {
        /// How the inputs are read.
        package var input = InputOptions()
        /// Whether only records with an MTOR entry are written.
        package var flaggedOnly = false
        /// Whether the output is BGZF.
        package var compresses = false
        /// Whether an index is written beside the output, which must be BGZF in a file.
        package var writesIndex = false
        /// On which transcripts names are given.
        package var transcripts = TranscriptChoice.maneSelect
        /// How names of proteins are printed.
        package var style = HGVSStyle.plain
        /// The key of entries with VEP's names of fields, where they are wanted.
        package var csqKey: String?
        /// Whether entries of other programs under that key are replaced.
        package var replacesCSQ = false
        /// Whether every block of BGZF output is packed anew, also those that hold no entry of this program.
        package var rewrites = false

        /// Makes the defaults.
        package init() {}
    }

    private let annotations: AnnotationSet
    private let options: Options
    /// Where many runs share one, since making it takes longer than reading a small file.
    private let annotator: AlleleAnnotator?

    package init(annotations: AnnotationSet, options: Options) {
        self.init(annotations: annotations, options: options, annotator: nil)
    }

    /// Makes a run with an annotator that was made of the same annotations, for files of its assembly alone.
    init(annotations: AnnotationSet, options: Options, annotator: AlleleAnnotator?) {
        self.annotations = annotations
        self.options = options
        self.annotator = annotator
    }

    /// Reads `input`, writes `output` (`-` for the standard streams), and returns what was done.
    ///
    /// The output appears under its own name when all is written; on any error it does not.
    ///
    /// - Throws: ``AnnotatorError`` where the assembly is unknown or REF disagrees with it; `VCFError`, `ContainerError`,
    ///   `ByteStreamError`.
    package func run(input: String, output: String, progress: (any RunProgress)?) async throws -> RunSummary {
        if output != "-", input != "-", FileSystem.isSameFile(input, output) {
            throw AnnotatorError(
                code: .cannotCreate,
                message: "\(output): the output is the input, which is never overwritten; name another file")
        }
        var reader = try VCFReader(text: options.input.container(FileSource.open(path: input)))
        let evidence = try AssemblyEvidence(
            header: reader.header, declared: options.input.assembly, contigs: annotations.contigs, file: reader.name)
        let annotations = try annotations.inUse(
            options.input.genome, assembly: evidence.assembly, file: reader.name)
        var summary = RunSummary(input: reader.name)
        summary.assembly = evidence.assembly.rawValue
        summary.warnings = reader.header.warnings
        let absent = annotations.genes.map(\.symbol).filter {
            annotations.model(of: $0, assembly: evidence.assembly) == nil
        }
        if !absent.isEmpty {
            summary.warnings.append(
                InputWarning.noTranscripts(genes: absent, evidence.assembly).words)
        }
        let transcripts = try options.transcripts.resolved(in: annotations.models(of: evidence.assembly))
        summary.warnings += transcripts.warnings.map(\.words)
        let worker = BatchAnnotator(
            annotator: annotator
                ?? AlleleAnnotator(
                    annotations: annotations, assembly: evidence.assembly, policy: .standard,
                    transcripts: transcripts.choice, threads: options.input.threads),
            arms: ArmAnnotator(annotations: annotations, assembly: evidence.assembly, header: reader.header),
            inline: InlineAnnotations(header: reader.header, file: reader.name, fields: annotations.sourceFields),
            contigs: annotations.contigs, input: options.input, flaggedOnly: options.flaggedOnly,
            replacedKeys: try replacedKeys(in: reader.header, file: reader.name), csqKey: options.csqKey,
            listsPlaces: options.writesIndex, style: options.style)
        let contigLines =
            reader.header.contigs.isEmpty
            ? ContigLines.lines(
                inStyleOf: try reader.firstContig(), assembly: evidence.assembly, contigs: annotations.contigs) : []
        let header = reader.header.bytes(
            adding: contigLines + headerLines(evidence),
            replacing: Self.ownHeaderLines + (options.csqKey.map { ["##INFO=<ID=\($0),"] } ?? []))
        if options.input.verifiesBlocks, reader.container == .blockGzip, input != "-" {
            try await BlockVerification(path: input, input: options.input).run(progress)
            summary.verifiedBlocks = true
        }
        do {
            let near = try await annotationNearGenes(input, reader: reader, annotations: annotations, worker: worker)
            var index = IndexWriting(
                output: output, contigLengths: reader.header.contigs.compactMap(\.length),
                isWanted: options.writesIndex)
            index.skip(header.count)
            if options.writesIndex {
                try await addPlaces(of: near, layout: reader.recordLayout, to: &index, progress: progress)
                if !options.flaggedOnly { summary.verifiedBlocks = true }
            }
            let target = try Target(output: output, options: options)
            try await write(near, header: header, to: target, summary: &summary, progress: progress)
            summary.index = try target.finish(index) { try target.sink.finish() }
        } catch let obstacle as LocusReading.Obstacle {
            summary.plan = .full(reason: obstacle.reason)
            summary.warnings += summary.plan.warnings
            let target = try Target(output: output, options: options)
            try await annotateAll(
                &reader, evidence: evidence, annotations: annotations, worker: worker, header: header, to: target,
                input: input, output: output, summary: &summary, progress: progress)
        }
        guard summary.recordsRead == summary.recordsWritten + summary.recordsLeftOut + summary.rejected.count else {
            throw AnnotatorError(
                code: .fault,
                message:
                    "\(reader.name): \(summary.recordsRead) records read, but \(summary.recordsWritten) written, \(summary.recordsLeftOut) left out and \(summary.rejected.count) rejected: a fault of the program, please report it"
            )
        }
        return summary
    }

    /// The keys whose entries are written anew: this program's, and that in VEP's form where it is this program's or is to be replaced.
    private func replacedKeys(in header: VCFHeader, file: String) throws(AnnotatorError) -> [String] {
        var keys: [String] = []
        if header.declares(MTORField.key.description, in: "INFO") { keys.append(MTORField.key.description) }
        guard let key = options.csqKey, header.declares(key, in: "INFO") else { return keys }
        let description = header.metaLines.first { $0.key == "INFO" && $0.structured?["ID"] == key }?.structured?[
            "Description"]
        let isOurs = description.map { $0.starts(with: INFOWords.csqBeginning) } ?? false
        guard isOurs || options.replacesCSQ else { throw .declaresCSQ(key, file: file) }
        return keys + [key]
    }

    /// Where the output goes.
    private struct Target {
        let packer: BlockGzipSink?
        let sink: any ByteSink

        init(output: String, options: Options) throws {
            let target: any ByteSink = output == "-" ? StandardOutputSink() : try FileSink(path: output)
            packer = options.compresses ? BlockGzipSink(target: target) : nil
            sink = packer ?? target
        }

        /// Ends the output, with its index where one is wanted, and gives the path of that.
        func finish(_ index: IndexWriting, _ end: () throws -> Void) throws -> String? {
            if let packer { return try index.finish(packer, end) }
            try end()
            return nil
        }
    }

    /// The records near the genes, where the rest of the file need not be read.
    ///
    /// - Throws: `LocusReading.Obstacle` where it must.
    private func annotationNearGenes(
        _ input: String, reader: borrowing VCFReader, annotations: AnnotationSet, worker: BatchAnnotator
    ) async throws -> LocusAnnotation {
        let way = try options.input.partialReading(of: input, called: input, reader)
        if !worker.replacedKeys.isEmpty {
            throw LocusReading.Obstacle(.annotatedBefore)
        }
        let caller = worker.arms.caller
        if caller.dialect.measuresCopies {
            throw LocusReading.Obstacle(.measuresCopies(caller.program))
        }
        if options.writesIndex, options.rewrites {
            throw LocusReading.Obstacle(.indexOfOutputPackedAnew)
        }
        let reading = try LocusReading(
            path: input, by: way, header: reader.header, headerLength: reader.headerLength, annotator: worker.annotator,
            contigs: annotations.contigs, input: options.input)
        return try await LocusAnnotation(
            reading, worker: worker, layout: reader.recordLayout, style: options.style, threads: options.input.threads)
    }

    /// Gives the index of the output its records, before anything is written: a line that is no record shows only here.
    private func addPlaces(
        of near: LocusAnnotation, layout: RecordLayout, to index: inout IndexWriting, progress: (any RunProgress)?
    ) async throws {
        let file = near.reading.file
        if options.flaggedOnly {
            for (places, output) in zip(near.places, near.outputs) { try index.add(places, of: output.count) }
        } else {
            try await CopiedPlaces(near: near, layout: layout, threads: options.input.threads).add(to: &index) {
                progress?.update(file: file.name, bytes: $0, of: file.size, records: nil)
            }
        }
    }

    private func write(
        _ near: LocusAnnotation, header: [UInt8], to target: Target, summary: inout RunSummary,
        progress: (any RunProgress)?
    ) async throws {
        let file = near.reading.file
        summary.plan = near.reading.plan
        summary.add(near.total)
        summary.warnings += near.warnings
        summary.warnings += near.total.contigs.warnings(file: file.name, recordsRead: nil).map(\.words)
        try target.sink.write(header)
        if options.flaggedOnly {
            try near.writeAnnotated(to: target.sink)
        } else if let packer = target.packer, !options.rewrites {
            try await near.writeBlocks(to: packer, threads: options.input.threads) {
                progress?.update(file: file.name, bytes: $0, of: file.size, records: nil)
            }
            summary.verifiedBlocks = true
        } else {
            try await near.writeText(to: target.sink, threads: options.input.threads) {
                progress?.update(file: file.name, bytes: $0, of: file.size, records: nil)
            }
        }
    }

    /// So much output is held back at most where REF disagrees; a file with as much is refused before its end.
    private static let mostHeld = 256 << 20

    /// Reads every record.
    private func annotateAll(
        _ reader: inout VCFReader, evidence: AssemblyEvidence, annotations: AnnotationSet, worker: BatchAnnotator,
        header: [UInt8], to target: Target, input: String, output: String, summary: inout RunSummary,
        progress: (any RunProgress)?
    ) async throws {
        var proof = AssemblyProof()
        var genomeProof = GenomeProof()
        var strayLines = StrayLines()
        var contigs = ContigTally()
        let name = reader.name
        let size = reader.size
        let sink = target.sink
        var index = IndexWriting(
            output: output, contigLengths: reader.header.contigs.compactMap(\.length), isWanted: options.writesIndex)
        var pending = PendingOutput(annotator: worker.annotator, style: options.style)
        let copier = blockCopier(input: input, reader, worker: worker, target: target)
        let write = { (part: OutputPart) in
            try index.add(part.places, of: part.bytes.count)
            if let copier {
                try copier.write(part.bytes, passed: part.passed)
            } else {
                try sink.write(part.bytes)
            }
        }
        try sink.write(header)
        index.skip(header.count)
        var bytesRead = 0
        var held: [BatchAnnotator.Result] = []
        var bytesHeld = 0
        var textOffset = reader.headerLength
        try await orderedMap(width: options.input.threads) { () -> (batch: RecordBatch, offset: Int)? in
            guard let batch = try reader.nextBatch() else { return nil }
            bytesRead = reader.bytesRead
            defer { textOffset += batch.bytes.count }
            return (batch, textOffset)
        } transform: { batch, offset in
            try worker.annotate(batch, at: offset)
        } consume: { result in
            proof.add(result.proof)
            genomeProof.add(result.genomeProof)
            summary.add(result)
            strayLines.add(result.strayLines)
            contigs.add(result.contigs)
            // What may be of another assembly is held back until records that agree outweigh those that do not.
            held.append(result)
            bytesHeld += result.output.count
            if proof.isRefuted, bytesHeld > Self.mostHeld { try proof.verify(evidence, file: name) }
            if !proof.isRefuted {
                for result in held { try pending.add(result, write: write) }
                (held, bytesHeld) = ([], 0)
            }
            progress?.update(file: name, bytes: bytesRead, of: size, records: summary.recordsRead)
        }
        try proof.verify(evidence, file: name)
        if let genome = options.input.genome {
            try genomeProof.verify(file: name, genome: genome)
            summary.warnings += genomeProof.warnings(file: name, genome: genome, recordsRead: summary.recordsRead)
            summary.warnings += annotations.genome?.warnings ?? []
            summary.reference = genomeProof.tally(genome, called: genome.path)
        }
        try pending.finish(write: write)
        summary.warnings += pending.warnings(file: name)
        summary.index = try target.finish(index) {
            if let copier { try copier.finish() } else { try sink.finish() }
        }
        let records = summary.recordsRead - summary.rejected.count
        summary.warnings += reader.endWarnings + strayLines.warnings(file: name)
        summary.warnings += contigs.warnings(file: name, recordsRead: records).map(\.words)
        summary.warnings += proof.own.warnings.map { $0.warning(file: name).words }
    }

    /// What copies the blocks of the input whose records are unchanged; nothing where none can be, or is to be.
    private func blockCopier(
        input: String, _ reader: borrowing VCFReader, worker: BatchAnnotator, target: Target
    ) -> BlockCopier? {
        guard let packer = target.packer, !options.rewrites, !options.flaggedOnly, worker.replacedKeys.isEmpty,
            reader.container == .blockGzip, reader.size != nil, input != "-"
        else { return nil }
        // A file of which the blocks cannot be walked over is read with all that this means, and packed anew.
        return try? BlockCopier(path: input, packer: packer)
    }

    private static let ownHeaderLines = [
        "##INFO=<ID=\(MTORField.key),", "##mtorvarVersion=", "##mtorvarCommand=", "##mtorvarAnnotations=",
    ]

    /// What changes the records stands in the header; names of files and numbers of threads do not.
    private func headerLines(_ evidence: AssemblyEvidence) -> [String] {
        var command = "annotate --assembly \(evidence.assembly.rawValue)"
        if options.flaggedOnly { command += " --flagged-only" }
        if let key = options.csqKey { command += key == CSQField.standardKey ? " --csq" : " --csq-key \(key)" }
        if let genome = options.input.genome {
            command += " --reference \(genome.path.split(separator: "/").last ?? "")"
        }
        switch options.transcripts {
        case .maneSelect: break
        case .all: command += " --all-transcripts"
        case .named(let names): for name in names { command += " --transcript \(name)" }
        }
        for (option, isSet) in [
            ("--hgvs=strict", options.style.bracketsPredictions),
            ("--residues=one-letter", options.style.residues == .oneLetter),
        ] where isSet { command += " " + option.replacing("=", with: " ") }
        return [
            MTORField.headerLine
        ] + (options.csqKey.map { [CSQField.headerLine(key: $0)] } ?? []) + [
            "##mtorvarVersion=\(Program.version)", "##mtorvarCommand=\(command)",
            "##mtorvarAnnotations=\(annotations.version),sha256=\(annotations.checksum)",
        ]
    }
}
