import VariantCallFormat

extension CollectedFile {
    /// Collects from the records near the genes alone what all records would give.
    ///
    /// Lines are counted from the first one that was read: they tell records apart and keep their order, and stand in no report.
    ///
    /// - Throws: `LocusReading.Obstacle` where something is to be said of a line, which a full read says with its number, or where the records
    ///   far from the genes matter; `VCFError`.
    init(_ reading: LocusReading, collector: BatchCollector, layout: RecordLayout) throws {
        self.init()
        var line = 1
        for run in reading.runs {
            add(try collector.collect(RecordBatch(bytes: run.text, firstLine: line, layout: layout)))
            for byte in run.text where byte == UInt8(ascii: "\n") { line += 1 }
        }
        guard rejected.isEmpty, strayLines == StrayLines() else {
            throw LocusReading.Obstacle(reason: "a line is no record")
        }
        guard !proof.isRefuted, proof.own.warnings.isEmpty else {
            throw LocusReading.Obstacle(reason: "REF disagrees with the reference")
        }
        guard proof.own.basesCompared > 0 || proof.other.basesCompared == 0 else {
            throw LocusReading.Obstacle(reason: "its records lie in the genes of another assembly alone")
        }
        if smallVariants == 0 {
            // Whether it is a file of small variants at all; the first record is as good as any to show it.
            let first = RecordBatch(bytes: try reading.firstLine(), firstLine: 1, layout: layout)
            smallVariants = try collector.collect(first).smallVariants
        }
        guard smallVariants > 0 || holdsReferenceBlocks else {
            throw LocusReading.Obstacle(reason: "no small variant was met")
        }
    }
}
