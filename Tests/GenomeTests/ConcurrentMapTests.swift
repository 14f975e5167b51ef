import Foundation
import Genome
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
    private struct Failure: Error, Equatable {
        let number: Int
    }

    @Test(arguments: [0, 1, 2, 500])
    func `results stand in the order of the elements`(count: Int) {
        let elements = Array(0..<count)
        // Uneven work, so that it is done out of order.
        let results = concurrentMap(elements, width: 4) { element in
            (0..<(element % 7) * 500).reduce(element) { value, _ in value }
        }
        #expect(results == elements)
    }

    @Test(arguments: [1, 2, 3])
    func `no more are worked on at once than the width says`(width: Int) {
        let state = Mutex((now: 0, most: 0))
        _ = concurrentMap(Array(0..<40), width: width) { _ in
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
            usleep(500)
            state.withLock { $0.now -= 1 }
        }
        #expect(state.withLock(\.most) <= width)
    }

    @Test func `with a width of 1 the calling thread does all`() throws {
        let caller = pthread_self()
        let onCaller = concurrentMap(Array(0..<40), width: 1) { _ in pthread_equal(pthread_self(), caller) != 0 }
        #expect(onCaller == Array(repeating: true, count: 40))
        let (first, second) = concurrently(width: 1) {
            pthread_equal(pthread_self(), caller) != 0
        } _: {
            pthread_equal(pthread_self(), caller) != 0
        }
        #expect(first && second)
    }

    @Test func `of two things that fail the first counts`() throws {
        let (number, text) = try concurrently(width: 2) { () throws(Failure) in
            1
        } _: { () throws(Failure) in
            "2"
        }
        #expect(number == 1 && text == "2")
        #expect(throws: Failure(number: 1)) {
            try concurrently(width: 2) { () throws(Failure) -> Int in
                throw Failure(number: 1)
            } _: { () throws(Failure) -> Int in
                throw Failure(number: 2)
            }
        }
        #expect(throws: Failure(number: 2)) {
            try concurrently(width: 2) { () throws(Failure) in
                1
            } _: { () throws(Failure) -> Int in
                throw Failure(number: 2)
            }
        }
    }
}
