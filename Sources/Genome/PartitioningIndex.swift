extension RandomAccessCollection {
    /// The first index whose element belongs to the second part of a collection that is parted by a condition: it holds for no element
    /// before, and for each from there on. The end where it holds for none.
    @inlinable
    package func partitioningIndex(where belongsInSecondPart: (Element) throws -> Bool) rethrows -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if try belongsInSecondPart(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
