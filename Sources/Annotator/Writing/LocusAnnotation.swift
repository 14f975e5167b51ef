import ByteStreams
import HGVS
import Reports
import VariantCallFormat

/// The annotated records of the runs near the genes, and what is to be counted of them.
struct LocusAnnotation {
    let reading: LocusReading
    /// The annotated lines of each run.
    let outputs: [[UInt8]]
    /// Where the records of each run lie in its output, where that was asked for.
    let places: [[BatchAnnotator.Place]]
    /// What to say of the genes.
    let warnings: [String]
    /// The counts; the output is not in it.
    let total: BatchAnnotator.Result

    /// Annotates the records.
    ///
    /// - Throws: `LocusReading.Obstacle` where something is to be said of a line, which a full read says with its number; `VCFError`.
    init(
        _ reading: LocusReading, worker: BatchAnnotator, layout: RecordLayout, style: HGVSStyle, threads: Int
    ) async throws {
        self.reading = reading
        var total = BatchAnnotator.Result()
        var pending = PendingOutput(annotator: worker.annotator, style: style)
        var outputs: [[UInt8]] = []
        var places: [[BatchAnnotator.Place]] = []
        var runs = reading.runs.makeIterator()
        try await orderedMap(width: threads) {
            runs.next()
        } transform: { run in
            try worker.annotate(RecordBatch(bytes: run.text, firstLine: 1, layout: layout))
        } consume: { result in
            var output: [UInt8] = []
            total.add(result)
            // A gene lies in one run, so that nothing of it waits for the next.
            var own: [BatchAnnotator.Place] = []
            let write = { (part: OutputPart) in
                own += part.places.map { $0.moved(by: output.count) }
                output += part.bytes
            }
            pending.add(result, write: write)
            pending.finish(write: write)
            outputs.append(output)
            places.append(own)
        }
        guard total.rejected.isEmpty, total.strayLines == StrayLines() else {
            throw LocusReading.Obstacle(.noRecordLine)
        }
        guard total.proof.own.disagreements.isEmpty, total.proof.own.warnings.isEmpty else {
            throw LocusReading.Obstacle(.referenceDisagrees)
        }
        warnings = pending.warnings(file: reading.file.name)
        self.outputs = outputs
        self.places = places
        self.total = total
    }

    /// Writes the annotated records alone.
    ///
    /// - Throws: `ByteStreamError`.
    func writeAnnotated(to sink: any ByteSink) throws(ByteStreamError) {
        for output in outputs { try sink.write(output) }
    }

    /// Writes the whole file: the annotated records in their places, and what lies between them as it is in the file, inflated.
    ///
    /// - Throws: `ContainerError` where a block is damaged; `ByteStreamError`.
    func writeText(to sink: any ByteSink, threads: Int, progress: (Int) -> Void) async throws {
        try await write(to: sink, threads: threads, progress: progress) {
            try $0.text()
        } pass: {
            try sink.write($0)
        }
    }

    /// Writes the whole file packed: the annotated records in blocks of their own, all other blocks as they are, each held against its CRC.
    ///
    /// - Throws: `ContainerError` where a block is damaged; `ByteStreamError`.
    func writeBlocks(to packer: BlockGzipSink, threads: Int, progress: (Int) -> Void) async throws {
        try await write(to: packer, threads: threads, progress: progress) { packed in
            _ = try packed.text()
            return packed
        } pass: {
            try packer.copy($0)
        }
    }

    /// Writes the annotated records in their places, and hands on the whole blocks between them.
    private func write<Part: Sendable>(
        to sink: any ByteSink, threads: Int, progress: (Int) -> Void,
        prepare: @escaping @Sendable (PackedBlocks) throws -> Part, pass: (Part) throws -> Void
    ) async throws {
        let file = reading.file
        var place = reading.first
        for (run, output) in zip(reading.runs + [nil], outputs + [[]]) {
            let end = run?.begin ?? reading.lines.end
            if place.offsetInBlock > 0, place.blockAddress < end.blockAddress {
                let (text, next) = try file.block(at: place.blockAddress)
                try sink.write(Array(text[place.offsetInBlock...]))
                place = VirtualOffset(blockAddress: next, offsetInBlock: 0)
            }
            var address = place.blockAddress
            try await orderedMap(width: threads) { () -> PackedBlocks? in
                guard address < end.blockAddress else { return nil }
                let packed = try file.packedBlocks(at: address, upTo: end.blockAddress, count: 1 << 19)
                address = packed.end
                return packed
            } transform: { packed in
                (try prepare(packed), packed.end)
            } consume: { part, end in
                try pass(part)
                progress(end)
            }
            if end.offsetInBlock > 0 {
                let start = place.blockAddress == end.blockAddress ? place.offsetInBlock : 0
                try sink.write(Array(try file.block(at: end.blockAddress).text[start..<end.offsetInBlock]))
            }
            try sink.write(output)
            place = run?.end ?? end
        }
    }
}
