import Genome
import VariantCallFormat

/// Annotates one batch of lines; knows nothing of the others.
struct BatchAnnotator: Sendable {
    /// What became of a batch.
    struct Result: Sendable {
        var output: [UInt8] = []
        var recordsRead = 0
        var recordsWritten = 0
        var recordsAnnotated = 0
        var recordsLeftOut = 0
        var rejected = RejectedRecords()
        var strayLines = StrayLines()
        var proof = AssemblyProof()
        /// Where the written records lie, for an index.
        var places: [Place] = []
    }

    /// A written record: its interval on a contig, and where its line lies in the output of the batch.
    struct Place: Sendable {
        let contig: String
        let interval: Interval
        let text: Range<Int>
    }

    let annotator: AlleleAnnotator
    let contigs: ContigTable
    let flaggedOnly: Bool
    /// Whether the input was annotated before, so that old entries must go from records that get none.
    let replacesOldEntries: Bool
    /// Whether the places of the written records are wanted.
    let listsPlaces: Bool

    func annotate(_ batch: RecordBatch) throws -> Result {
        var result = Result()
        result.output.reserveCapacity(batch.bytes.count + batch.bytes.count / 8)
        var names = ContigNames(contigs: contigs, assembly: annotator.assembly)
        try batch.forEachLine { content, line, range in
            switch content {
            case .noRecord(let stray): result.strayLines.add(stray, line: line)
            case .rejected(let rejection):
                result.recordsRead += 1
                result.rejected.add(rejection)
            case .record(let view):
                result.recordsRead += 1
                let start = result.output.count
                annotate(view, line: batch.bytes[range], names: &names, result: &result)
                if listsPlaces, result.output.count > start {
                    result.places.append(
                        Place(
                            contig: view.chromosome, interval: Interval(view.position, view.end),
                            text: start..<result.output.count))
                }
            }
        }
        return result
    }

    private func annotate(
        _ view: borrowing VCFRecordView, line: ArraySlice<UInt8>, names: inout ContigNames, result: inout Result
    ) {
        guard let chromosome = names.chromosome(named: view.chromosomeBytes()),
            annotator.loci.holdsLoci(on: chromosome),
            annotator.touchesAnyAssembly(from: view.position, to: view.end, on: chromosome)
        else {
            pass(line, info: view.infoRange, result: &result)
            return
        }
        let record = VCFRecord(view)
        annotator.prove(record, on: chromosome, into: &result.proof)
        let entries = annotator.entries(of: record, on: chromosome)
        guard !entries.isEmpty else {
            pass(line, info: view.infoRange, result: &result)
            return
        }
        result.output += InfoEditing.line(
            line, info: view.infoRange, setting: MTORField.key, to: MTORField.value(of: entries))
        result.recordsWritten += 1
        result.recordsAnnotated += 1
    }

    /// A record that is not ours: as it came in, but for an MTOR entry of an earlier run.
    private func pass(_ line: ArraySlice<UInt8>, info: Range<Int>, result: inout Result) {
        if flaggedOnly {
            result.recordsLeftOut += 1
            return
        }
        result.output +=
            replacesOldEntries ? InfoEditing.line(line, info: info, setting: MTORField.key, to: nil)[...] : line
        result.recordsWritten += 1
    }
}
