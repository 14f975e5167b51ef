import Genome

extension CopyNumberValues {
    static let copies = 0.0...100_000
    static let shares = 0.0...1

    /// Reads a row as the table's dialect has it. A minor copy number that is missing stays unknown: it is not zero.
    ///
    /// - Throws: ``RowFault`` where a value cannot be what its column holds.
    ///
    /// - Parameter scale: what the ratios are.
    init(
        _ row: SegmentRow, scale: RatioScale, read: (SegmentRow, inout CopyNumberValues) throws(RowFault) -> Void
    ) throws(RowFault) {
        log2 = scale == .linear ? try row.ratioAsLog2(.log2) : try row.number(.log2, in: -100...100)
        cancerCellFraction = try row.number(.fraction, in: Self.shares)
        minorAlleleFraction = try row.number(.minorAlleleFraction, in: 0...0.5)
        try read(row, &self)
        if let total, let minor, minor > total - minor + 0.5 {
            throw row.fault(
                .minor,
                "\(row.text(.minor) ?? "") of \(row.text(.total) ?? "") copies is more than half; expected the copies of the allele that is there less often"
            )
        }
    }

    /// Reads the copies in all and those of the lesser allele.
    mutating func readCopies(_ row: SegmentRow) throws(RowFault) {
        total = try row.number(.total, in: Self.copies)
        minor = try row.number(.minor, in: Self.copies)
    }

    /// The row's segment; of two states a segment for each.
    func segments(
        _ chromosome: Chromosome, _ interval: Interval, file: String, line: Int, caller: CallingProgram?
    ) -> [CopyNumberSegment] {
        func segment(_ total: Double?, _ minor: Double?, _ fraction: Double?) -> CopyNumberSegment {
            CopyNumberSegment(
                chromosome: chromosome, interval: interval, total: total, minor: minor, log2: log2, call: call,
                filters: filters, file: file, line: line, cancerCellFraction: fraction,
                fractionOfSample: fractionOfSample, isOneOfClones: otherClone != nil,
                minorAlleleFraction: minorAlleleFraction, caller: caller,
                germlineStatus: germlineStatus ?? (isInNormal ? .all : .none))
        }
        return [segment(total, minor, cancerCellFraction)]
            + (otherClone.map { [segment($0.total, $0.minor, $0.fraction)] } ?? [])
    }
}
