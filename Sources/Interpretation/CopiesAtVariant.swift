import CopyNumber

/// The copies of the bases where a variant lies.
package struct CopiesAtVariant: Sendable, Hashable {
    /// The copies in the tumour's cells, on average over all of them.
    package let mean: Double
    /// The copies in the cells that have the state of most, as a whole number; none that is below one.
    package let remaining: Double
    /// The share of the tumour's cells that have this state, 0 to 1.
    package let share: Double
    /// The copies in the normal cells: two, or one on the X of a male and where the germline lacks one.
    package let normal: Int

    package init(mean: Double, remaining: Double, share: Double = 1, normal: Int = 2) {
        self.mean = mean
        self.remaining = remaining.rounded()
        self.share = share
        self.normal = normal
    }

    /// The copies at a position of a gene; nothing where none are counted there, nor over the gene.
    ///
    /// Where a caller tells of several states of the same bases, the mean is over them; where it tells of one in a share of the cells, the others
    /// are taken to have the copies of normal cells.
    init?(at position: Int, in copyNumber: GeneCopyNumber?, normal: Int) {
        guard let copyNumber else { return nil }
        guard let there = copyNumber.countedSegment(at: position), let total = there.total else {
            guard let total = copyNumber.total else { return nil }
            self.init(mean: total, remaining: total, normal: normal)
            return
        }
        let clones =
            there.isOneOfClones
            ? copyNumber.segments.filter { $0.file == there.file && $0.line == there.line && $0.total != nil } : []
        guard let most = clones.max(by: { ($0.cancerCellFraction ?? 0) < ($1.cancerCellFraction ?? 0) }),
            let left = most.total
        else {
            let share = there.cancerCellFraction ?? 1
            self.init(
                mean: share * total + (1 - share) * Double(normal), remaining: total, share: share, normal: normal)
            return
        }
        let told = clones.reduce(0) { $0 + ($1.cancerCellFraction ?? 0) }
        let copies = clones.reduce(0) { $0 + ($1.cancerCellFraction ?? 0) * ($1.total ?? 0) }
        self.init(
            mean: told > 0 ? copies / told : left, remaining: left, share: most.cancerCellFraction ?? 1, normal: normal)
    }
}
