/// Places labels side by side in a row, in their order, as near to where they wish to stand as the others let them.
enum LabelRow {
    /// The middles of the labels, with `gap` between neighbours at least and the least sum of squared shifts; nothing where they do not fit.
    ///
    /// - Parameter wishes: where the middles would stand best, rising.
    static func middles(
        wishes: [Double], widths: [Double], from left: Double, to right: Double, gap: Double
    ) -> [Double]? {
        guard !wishes.isEmpty else { return [] }
        // The middle of each, were all packed from zero; what is left to choose is a rising shift.
        var packed: [Double] = []
        var end = 0.0
        for width in widths {
            packed.append(end + width / 2)
            end += width + gap
        }
        let total = end - gap
        guard total <= right - left else { return nil }
        let shifts = rising(zip(wishes, packed).map { $0 - $1 })
        return zip(shifts, packed).map { min(max($0, left), right - total) + $1 }
    }

    /// The rising numbers nearest to the given ones (pooling of adjacent violators).
    private static func rising(_ values: [Double]) -> [Double] {
        var pools: [(sum: Double, count: Int)] = []
        for value in values {
            pools.append((value, 1))
            while pools.count > 1 {
                let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
                guard last.sum / Double(last.count) < before.sum / Double(before.count) else { break }
                pools.removeLast()
                pools[pools.count - 1] = (before.sum + last.sum, before.count + last.count)
            }
        }
        return pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    }
}
