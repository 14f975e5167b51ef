package import Annotations
import ByteStreams
package import Conformance
import Genome
import Interpretation
import ReferenceGenome
import Reports
import VariantCallFormat

/// Reads files whole and says what they are and what is wrong with them.
package struct CheckRun: Sendable {
    /// What a run can be told.
    package struct Options: Sendable {
        /// How the inputs are read.
        package var input = InputOptions()

        /// Makes the defaults.
        package init() {}
    }

    private let annotations: AnnotationSet
    private let options: Options

    package init(annotations: AnnotationSet, options: Options) {
        self.annotations = annotations
        self.options = options
    }

    /// Checks the files, one after the other.
    ///
    /// - Throws: `ByteStreamError` where a file cannot be opened or read; what is wrong with the data stands in the report.
    package func run(inputs: [String], progress: (any RunProgress)?) async throws -> CheckReport {
        let names = FileNames(inputs)
        var files: [FileCheck] = []
        for path in inputs { files.append(try await check(path, called: names[path], progress: progress)) }
        return CheckReport(files: files)
    }

    private func check(
        _ path: String, called name: String, progress: (any RunProgress)?
    ) async throws -> FileCheck {
        let source = try FileSource.open(path: path, called: name)
        var file = FileCheck(path: source.name)
        var findings: FileFindings?
        do {
            let container = try options.input.container(source)
            file.container = container.container.rawValue
            var reader = try VCFReader(text: container)
            describe(reader.header, in: &file)
            var found = FileFindings(reader.header)
            // What was found up to an error is reported beside it.
            defer { findings = found }
            try await read(&reader, into: &found, file: &file, progress: progress)
        } catch let error as ContainerError {
            file.error = "\(error)"
        } catch let error as VCFError {
            file.error = "\(error)"
        }
        if var findings, file.error == nil {
            checkIndex(of: path, called: name, in: &file, found: &findings)
            file.take(findings)
        } else if let findings {
            file.take(findings)
        }
        file.isReadable = file.error == nil && file.recordsRejected == 0
        return file
    }

    /// Holds an index beside the file against it. A fault of the index is a warning: the file itself can be read.
    private func checkIndex(
        of path: String, called fileName: String, in file: inout FileCheck, found: inout FileFindings
    ) {
        for suffix in ["tbi", "csi"] where FileSystem.exists("\(path).\(suffix)") {
            let indexPath = "\(path).\(suffix)"
            let name = "\(fileName).\(suffix)"
            file.index = name
            do {
                let index = try RegionIndex.open(path: indexPath)
                var problems = try index.problems(file: BlockGzipFile(path: path))
                problems += index.problems(recordCounts: found.recordCounts, file: fileName)
                if FileSystem.isOlder(indexPath, than: path) {
                    found.add(.indexProblem, line: 0, InputWarning.olderIndex(name, file: fileName).words)
                }
                for problem in problems { found.add(.indexProblem, line: 0, "\(name): \(problem)") }
            } catch var error as RegionIndexError {
                error.name = name
                found.add(.indexProblem, line: 0, "\(error)")
            } catch {
                found.add(.indexProblem, line: 0, "\(error)")
            }
        }
    }

    private func describe(_ header: VCFHeader, in file: inout FileCheck) {
        file.version = header.fileformat
        file.samples = header.sampleNames
        file.tumours = header.sampleNames.isEmpty ? nil : tumours(of: header, path: file.path)
        file.callers = header.callers
    }

    /// The tumours as a report takes them, where it takes any.
    private func tumours(of header: VCFHeader, path: String) -> [FileCheck.Tumour]? {
        let names = header.sampleNames
        let pairing = try? TumourNormalPairing(header: header, fileName: path)
        return pairing?.pairings.map { pairing in
            let columns = pairing.views.isEmpty ? [pairing.tumour].compactMap { $0 } : pairing.views.map(\.tumour)
            return FileCheck.Tumour(
                name: pairing.name, columns: columns.map { names[$0] }, normal: pairing.normal.map { names[$0] },
                basis: pairing.basis.words)
        }
    }

    private func read(
        _ reader: inout VCFReader, into found: inout FileFindings, file: inout FileCheck, progress: (any RunProgress)?
    ) async throws {
        let name = reader.name
        let size = reader.size
        let header = reader.header
        let checker = ConformanceChecker(header)
        let evidence = assemblyEvidence(of: header, in: &file, found: &found)
        let input = options.input
        let assembly = evidence?.assembly
        let contigs = annotations.contigs
        let annotator = try assembly.map { assembly in
            AlleleAnnotator(
                annotations: try input.genome.map { try annotations.withReference($0, assembly: assembly) }
                    ?? annotations, assembly: assembly, policy: .standard, threads: input.threads)
        }
        var proof = AssemblyProof()
        var genomeProof = GenomeProof()
        var bytesRead = 0
        try await orderedMap(width: options.input.threads) {
            let batch = try reader.nextBatch()
            bytesRead = reader.bytesRead
            return batch
        } transform: { batch in
            let comparison = try input.comparison(assembly: assembly)
            var prover = annotator.map { ReferenceProver(annotator: $0, contigs: contigs) }
            let part = try checker.check(batch) { view, line in
                try comparison?.compare(view, line: line)
                prover?.prove(view, line: line)
            }
            return (part, prover?.proof, comparison?.proof)
        } consume: { part, partOfProof, partOfGenomeProof in
            found.add(part)
            if let partOfGenomeProof { genomeProof.add(partOfGenomeProof) }
            if let partOfProof { proof.add(partOfProof) }
            progress?.update(file: name, bytes: bytesRead, of: size, records: found.recordsRead)
        }
        for warning in reader.containerWarnings { found.add(.containerOdd, line: 0, warning) }
        if !reader.endsInLineEnd { found.add(.lineEndMissing, line: reader.lastLine, "line \(reader.lastLine)") }
        if let genome = input.genome { judge(genomeProof, genome, in: &file, found: &found) }
        file.basesCompared = proof.own.basesCompared
        file.basesDiffering = proof.own.basesDiffering
        for disagreement in proof.own.disagreements {
            found.add(
                .reference, line: disagreement.line,
                ReferenceWords.differs(
                    recorded: disagreement.recorded, place: disagreement.place, assembly: file.assembly ?? "",
                    bundled: disagreement.bundled)
            )
        }
    }

    /// Says what holding the records against the genome came to. A file of another reference is refused.
    private func judge(
        _ proof: GenomeProof, _ genome: ReferenceGenome, in file: inout FileCheck, found: inout FileFindings
    ) {
        file.reference = ReferenceCheck(
            path: FileNames.base(of: genome.path), recordsCompared: proof.recordsCompared,
            recordsDiffering: proof.recordsDiffering,
            differences: proof.differences.map {
                ReferenceCheck.Difference(
                    line: $0.line, contig: $0.contig, position: $0.position, recorded: $0.recorded,
                    expected: $0.expected.words)
            })
        if let first = proof.differences.first {
            found.add(
                .referenceGenome, line: first.line,
                ReferenceWords.differs(
                    recorded: first.recorded, place: "\(first.contig):\(first.position)", from: first.expected),
                count: proof.recordsDiffering)
        }
        do throws(AnnotatorError) {
            try proof.verify(file: file.path, genome: genome)
        } catch {
            file.error = error.message
        }
    }

    private func assemblyEvidence(
        of header: VCFHeader, in file: inout FileCheck, found: inout FileFindings
    ) -> AssemblyEvidence? {
        switch AssemblyEvidence.weigh(
            header: header, declared: options.input.assembly, contigs: annotations.contigs)
        {
        case .told(let evidence):
            file.assembly = evidence.assembly.rawValue
            file.assemblyEvidence = evidence.reasons.map(\.words)
            return evidence
        case .unknown(let lookedAt):
            file.assemblyEvidence = lookedAt
        case .contradictory(let reasons):
            file.assemblyEvidence = reasons.map(\.words)
            found.add(.assembly, line: 0, file.assemblyEvidence.joined(separator: "; "))
        case .unsupported(let other, let reasons):
            file.assemblyEvidence = [other.refusal] + reasons.map(\.words)
            found.add(.assembly, line: 0, file.assemblyEvidence.joined(separator: "; "))
        }
        return nil
    }
}

/// Holds the REF of the records in the genes against their sequences, for one batch.
private struct ReferenceProver {
    private let annotator: AlleleAnnotator
    private var names: ContigNames
    private(set) var proof = AssemblyProof()

    init(annotator: AlleleAnnotator, contigs: ContigTable) {
        self.annotator = annotator
        names = ContigNames(contigs: contigs, assembly: annotator.assembly)
    }

    mutating func prove(_ view: borrowing VCFRecordView, line: ArraySlice<UInt8>) {
        guard let chromosome = names.chromosome(named: view.chromosomeBytes()),
            annotator.touchesAnyAssembly(from: view.position, to: view.end, on: chromosome)
        else { return }
        let reference = line[
            line.startIndex + view.referenceRange.lowerBound..<line.startIndex + view.referenceRange.upperBound]
        _ = annotator.prove(
            position: view.position, reference: Array(reference), line: view.lineNumber, on: chromosome, into: &proof)
    }
}
