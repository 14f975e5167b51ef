import Genome
import Testing

@Suite struct ConcurrentMapTests {
    private struct Failure: Error, Equatable {
        let number: Int
    }

    @Test(arguments: [0, 1, 2, 500])
    func `results stand in the order of the elements`(count: Int) {
        let elements = Array(0..<count)
        // Uneven work, so that it is done out of order.
        let results = concurrentMap(elements) { element in
            (0..<(element % 7) * 500).reduce(element) { value, _ in value }
        }
        #expect(results == elements)
    }

    @Test func `of two things that fail the first counts`() throws {
        let (number, text) = try concurrently { () throws(Failure) in
            1
        } _: { () throws(Failure) in
            "2"
        }
        #expect(number == 1 && text == "2")
        #expect(throws: Failure(number: 1)) {
            try concurrently { () throws(Failure) -> Int in
                throw Failure(number: 1)
            } _: { () throws(Failure) -> Int in
                throw Failure(number: 2)
            }
        }
        #expect(throws: Failure(number: 2)) {
            try concurrently { () throws(Failure) in
                1
            } _: { () throws(Failure) -> Int in
                throw Failure(number: 2)
            }
        }
    }
}
