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
            let write = { (part: [UInt8], places: [BatchAnnotator.Place]) in
                own += places.map { $0.moved(by: output.count) }
                output += part
            }
            pending.add(result, write: write)
            pending.finish(write: write)
            outputs.append(output)
            places.append(own)
        }
        guard total.rejected.isEmpty, total.strayLines == StrayLines() else {
            throw LocusReading.Obstacle(reason: .noRecordLine)
        }
        guard !total.proof.isRefuted, total.proof.own.warnings.isEmpty else {
            throw LocusReading.Obstacle(reason: .referenceDisagrees)
        }
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
        let end = VirtualOffset(blockAddress: try reading.file.endOfText(), offsetInBlock: 0)
        var place = reading.first
        for (run, output) in zip(reading.runs, outputs) {
            try await writeText(from: place, to: run.begin, to: sink, threads: threads, progress: progress)
            try sink.write(output)
            place = run.end
        }
        try await writeText(from: place, to: end, to: sink, threads: threads, progress: progress)
    }

    private func writeText(
        from begin: VirtualOffset, to end: VirtualOffset, to sink: any ByteSink, threads: Int, progress: (Int) -> Void
    ) async throws {
        let file = reading.file
        var begin = begin
        if begin.offsetInBlock > 0, begin.blockAddress < end.blockAddress {
            let (text, next) = try file.block(at: begin.blockAddress)
            try sink.write(Array(text[begin.offsetInBlock...]))
            begin = VirtualOffset(blockAddress: next, offsetInBlock: 0)
        }
        var address = begin.blockAddress
        try await orderedMap(width: threads) { () -> PackedBlocks? in
            guard address < end.blockAddress else { return nil }
            let packed = try file.packedBlocks(at: address, upTo: end.blockAddress, count: 1 << 19)
            address = packed.end
            return packed
        } transform: { packed in
            (try packed.text(), packed.end)
        } consume: { text, end in
            try sink.write(text)
            progress(end)
        }
        if end.offsetInBlock > 0 {
            let text = try file.block(at: end.blockAddress).text
            let start = begin.blockAddress == end.blockAddress ? begin.offsetInBlock : 0
            try sink.write(Array(text[start..<end.offsetInBlock]))
        }
    }

    /// Writes the whole file packed: the annotated records in blocks of their own, all other blocks as they are.
    ///
    /// - Parameter tellsPlaces: whether the places of the text in the output will be asked for.
    /// - Throws: `ContainerError` where a block that is written anew is damaged; `ByteStreamError`.
    func writeBlocks(to packer: BlockGzipSink, tellsPlaces: Bool) throws {
        let end = VirtualOffset(blockAddress: try reading.file.endOfText(), offsetInBlock: 0)
        var place = reading.first
        for (run, output) in zip(reading.runs, outputs) {
            try copy(from: place, to: run.begin, to: packer, tellsPlaces: tellsPlaces)
            try packer.write(output)
            place = run.end
        }
        try copy(from: place, to: end, to: packer, tellsPlaces: tellsPlaces)
    }

    private func copy(
        from begin: VirtualOffset, to end: VirtualOffset, to packer: BlockGzipSink, tellsPlaces: Bool
    ) throws {
        let file = reading.file
        var begin = begin
        if begin.offsetInBlock > 0, begin.blockAddress < end.blockAddress {
            let (text, next) = try file.block(at: begin.blockAddress)
            try packer.write(Array(text[begin.offsetInBlock...]))
            begin = VirtualOffset(blockAddress: next, offsetInBlock: 0)
        }
        try packer.copy(
            begin.blockAddress..<max(begin.blockAddress, end.blockAddress), of: file, tellsPlaces: tellsPlaces)
        if end.offsetInBlock > 0 {
            let text = try file.block(at: end.blockAddress).text
            let start = begin.blockAddress == end.blockAddress ? begin.offsetInBlock : 0
            try packer.write(Array(text[start..<end.offsetInBlock]))
        }
    }
}
