extension Sequence where Element: Hashable {
    /// The elements, each where it first stands.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
