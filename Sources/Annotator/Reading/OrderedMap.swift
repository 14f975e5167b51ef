/// Works on the elements of a pulled sequence in up to `width` tasks at once and hands the results on in the order of the elements, so that the
/// number of tasks shows in nothing but speed.
///
/// At most twice `width` elements are alive at once: others are worked on while one that takes long is waited for. Where `next` fails, what
/// was pulled before is worked on and handed on before the error is thrown, as it would be with one task; an error of `transform` or
/// `consume` stops everything at its element.
func orderedMap<Element: Sendable, Result: Sendable>(
    width: Int, next: () throws -> Element?, transform: @escaping @Sendable (Element) throws -> Result,
    consume: (Result) throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
        var started = 0
        var done = 0
        var consumed = 0
        var waiting: [Int: Swift.Result<Result, any Error>] = [:]
        var isAtEnd = false
        var failure: (any Error)?
        while true {
            while !isAtEnd, started - done < width, started - consumed < 2 * width {
                do {
                    guard let element = try next() else {
                        isAtEnd = true
                        break
                    }
                    let index = started
                    group.addTask { (index, Swift.Result { try transform(element) }) }
                    started += 1
                } catch {
                    failure = error
                    isAtEnd = true
                }
            }
            if consumed == started {
                if let failure { throw failure }
                return
            }
            guard let (index, result) = try await group.next() else { return }
            done += 1
            waiting[index] = result
            while let ready = waiting.removeValue(forKey: consumed) {
                try consume(ready.get())
                consumed += 1
            }
        }
    }
}
