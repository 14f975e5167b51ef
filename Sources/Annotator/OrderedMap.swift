/// Works on the elements of a pulled sequence in up to `width` tasks at once and hands the results on in the order of the elements, so that the
/// number of tasks shows in nothing but speed.
///
/// At most `width` + 1 elements are alive at once. The first error stops everything.
func orderedMap<Element: Sendable, Result: Sendable>(
    width: Int, next: () throws -> Element?, transform: @escaping @Sendable (Element) throws -> Result,
    consume: (Result) throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var started = 0
        var consumed = 0
        var waiting: [Int: Result] = [:]
        var isAtEnd = false
        while true {
            while !isAtEnd, started - consumed < width {
                guard let element = try next() else {
                    isAtEnd = true
                    break
                }
                let index = started
                group.addTask { (index, try transform(element)) }
                started += 1
            }
            if consumed == started { return }
            guard let (index, result) = try await group.next() else { return }
            waiting[index] = result
            while let ready = waiting.removeValue(forKey: consumed) {
                try consume(ready)
                consumed += 1
            }
        }
    }
}
