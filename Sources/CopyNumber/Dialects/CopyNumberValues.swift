import Genome

/// What a record of a caller or a row of a table says of the copies of its segment, whoever wrote it.
struct CopyNumberValues {
    /// The copies in all.
    var total: Double?
    /// The copies of the allele that is there less often.
    var minor: Double?
    /// The log2 ratio to the baseline.
    var log2: Double?
    /// The share of the tumour's cells that have these copies.
    var cancerCellFraction: Double?
    /// The share of all cells of the sample.
    var fractionOfSample: Double?
    /// The share of reads with the lesser allele.
    var minorAlleleFraction: Double?
    /// What the caller says the segment is.
    var call: CopyNumberSegment.Call?
    /// Whether the call is of the record and not of one of its alleles.
    var callIsOfRecord = false
    /// Whether the file says that the germline has it.
    var isInNormal = false
    /// What the germline has of it, where the table says so.
    var germlineStatus: CopyNumberSegment.GermlineStatus?
    /// The part of the row's positions that the values are of, where it is not all.
    var part: Interval?
    /// The state of the other cells, where one is told.
    var otherClone: Clone?
    /// What a segment without numbers rests on.
    var evidence: CopyNumberSegment.Evidence?
    /// FILTER, without names that are no failure.
    var filters: [String] = []

    /// The state of a part of the tumour's cells.
    struct Clone {
        let total: Double
        let minor: Double
        let fraction: Double
    }

    /// Whether nothing is known of the copies.
    var isEmpty: Bool { total == nil && log2 == nil }
}
