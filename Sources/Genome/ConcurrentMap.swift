import Dispatch
import Synchronization

/// Works on some elements on several processors at once; the results stand in the order of the elements, whichever is done first.
///
/// - Parameter width: how many are worked on at once; with 1 the calling thread does all.
package func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], width: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
    if min(width, elements.count) < 2 { return elements.map(transform) }
    let results = Mutex<[Int: Result]>([:])
    let begun = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(width, elements.count)) { _ in
        while true {
            let index = begun.withLock { begun in
                begun += 1
                return begun - 1
            }
            guard index < elements.count else { return }
            let result = transform(elements[index])
            results.withLock { $0[index] = result }
        }
    }
    return results.withLock { results in elements.indices.compactMap { results[$0] } }
}

/// Does two things at once, or one after the other where `width` is 1. Where both fail, the first failure counts.
package func concurrently<First: Sendable, Second: Sendable, Failure: Error>(
    width: Int, _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
    if width < 2 { return (try first(), try second()) }
    let firstResult = Mutex<Result<First, Failure>?>(nil)
    let secondResult = Mutex<Result<Second, Failure>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let result = Result { () throws(Failure) in try first() }
            firstResult.withLock { $0 = result }
        } else {
            let result = Result { () throws(Failure) in try second() }
            secondResult.withLock { $0 = result }
        }
    }
    guard let first = firstResult.withLock({ $0 }), let second = secondResult.withLock({ $0 }) else {
        preconditionFailure("concurrentPerform has done both")
    }
    return (try first.get(), try second.get())
}
