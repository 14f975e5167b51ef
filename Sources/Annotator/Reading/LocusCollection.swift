import ByteStreams
import Genome
import Reports
import VariantCallFormat

extension CollectedFile {
    /// Collects from the records near the genes alone what all records would give.
    ///
    /// Lines are counted from the first one that was read: they tell records apart and keep their order, and stand in no report.
    ///
    /// - Throws: `LocusReading.Obstacle` where something is to be said of a line, which a full read says with its number, or where the records
    ///   far from the genes matter; `VCFError`.
    init(_ reading: LocusReading, collector: BatchCollector, layout: RecordLayout) async throws {
        var collected = CollectedFile()
        var pieces = reading.runs.lazy.flatMap(\.pieces).makeIterator()
        var line = 1
        try await orderedMap(width: collector.input.threads) {
            guard let piece = pieces.next() else { return nil as RecordBatch? }
            defer { for byte in piece where byte == UInt8(ascii: "\n") { line += 1 } }
            return RecordBatch(bytes: Array(piece), firstLine: line, layout: layout)
        } transform: { batch in
            try collector.collect(batch)
        } consume: { part in
            collected.add(part)
        }
        self = collected
        guard rejected.isEmpty, strayLines == StrayLines() else {
            throw LocusReading.Obstacle(.noRecordLine)
        }
        guard proof.own.disagreements.isEmpty, proof.own.warnings.isEmpty else {
            throw LocusReading.Obstacle(.referenceDisagrees)
        }
        guard proof.own.basesCompared > 0 || proof.other.basesCompared == 0 else {
            throw LocusReading.Obstacle(.otherAssemblyAlone)
        }
        if smallVariants == 0 || contigs.chromosomes.isEmpty {
            // Whether it is a file of small variants at all, and of known chromosomes; the first record is as good as any to show it.
            let first = try collector.collect(
                RecordBatch(bytes: try reading.firstLine(), firstLine: 1, layout: layout))
            smallVariants += first.smallVariants
            guard !contigs.chromosomes.isEmpty || !first.contigs.chromosomes.isEmpty else {
                throw LocusReading.Obstacle(.noKnownChromosome)
            }
        }
        guard smallVariants > 0 || holdsReferenceBlocks else {
            throw LocusReading.Obstacle(.noSmallVariantMet)
        }
    }
}

extension LocusReading.Run {
    /// The lines in pieces that are worth a thread each.
    var pieces: [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start < text.count {
            let newline = ByteSearch.firstIndex(
                of: UInt8(ascii: "\n"), in: text.span, from: min(start + 1 << 14, text.count))
            let end = newline.map { $0 + 1 } ?? text.count
            pieces.append(text[start..<end])
            start = end
        }
        return pieces
    }
}
