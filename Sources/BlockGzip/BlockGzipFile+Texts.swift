import ByteStreams
import Dispatch
import Synchronization

extension BlockGzipFile {
    /// Hands the text of one block after another to somebody who works on it, and inflates those that follow meanwhile.
    ///
    /// Who waits for a block inflates one himself, so that with one thread and with many each is busy all the time.
    ///
    /// - Parameters:
    ///   - threads: with how many.
    ///   - work: what is to be done; it is given a function that gives the next text, and nothing behind the last block.
    /// - Throws: ``ContainerError`` where the file is no row of blocks; what `work` throws. Its function throws ``ContainerError`` where a
    ///   block is damaged, and `ByteStreamError`.
    public func withTexts<Outcome: Sendable>(
        threads: Int, _ work: @Sendable (_ next: () throws -> [UInt8]?) throws -> Outcome
    ) throws -> Outcome {
        let queue = BlockQueue(of: file, addresses: try blockAddresses())
        let outcome = Mutex<Result<Outcome, any Error>?>(nil)
        DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { worker in
            if worker == 0 {
                let result = Result { try work(queue.next) }
                queue.close()
                outcome.withLock { $0 = result }
            } else {
                while queue.inflateOne() {}
            }
        }
        guard let result = outcome.withLock({ $0 }) else { preconditionFailure("concurrentPerform has done the work") }
        return try result.get()
    }
}

/// The blocks on their way: not begun, being inflated, inflated, given away.
private final class BlockQueue: Sendable {
    private struct State {
        var begun = 0
        var given = 0
        var inflated: [Int: Result<[UInt8], any Error>] = [:]
        /// The block that is waited for.
        var awaited: Int?
    }

    /// So many are inflated at most before they are asked for.
    private static let ahead = 128

    private let file: RandomAccessFile
    /// Where each block begins.
    private let addresses: [Int]
    private let state = Mutex(State())
    private let arrival = DispatchSemaphore(value: 0)

    init(of file: RandomAccessFile, addresses: [Int]) {
        self.file = file
        self.addresses = addresses
    }

    /// Inflates the next block that nobody has begun; false where there is none, or enough are ready.
    func inflateOne() -> Bool {
        let index = state.withLock { state -> Int? in
            guard state.begun < addresses.count, state.begun < state.given + Self.ahead else { return nil }
            state.begun += 1
            return state.begun - 1
        }
        guard let index else { return false }
        let text = Result { try self.text(of: index) }
        let isAwaited = state.withLock { state in
            state.inflated[index] = text
            guard state.awaited == index else { return false }
            state.awaited = nil
            return true
        }
        if isAwaited { arrival.signal() }
        return true
    }

    private func text(of index: Int) throws -> [UInt8] {
        let begin = addresses[index]
        let end = index + 1 < addresses.count ? addresses[index + 1] : file.size
        let packed = try file.bytes(at: begin, count: end - begin)
        guard packed.count == end - begin else {
            throw ContainerError(.truncated, name: file.name, offset: begin)
        }
        do throws(BlockInflater.Damage) {
            return try BlockInflater.inflate(packed, block: 0..<packed.count)
        } catch {
            throw ContainerError(.damaged(error.message), name: file.name, offset: begin)
        }
    }

    /// The text of the next block; for one thread alone.
    func next() throws -> [UInt8]? {
        let index = state.withLock { $0.given }
        guard index < addresses.count else { return nil }
        while true {
            let text = state.withLock { state in
                let text = state.inflated.removeValue(forKey: index)
                if text != nil { state.given += 1 }
                return text
            }
            if let text { return try text.get() }
            if inflateOne() { continue }
            // Somebody else is at it.
            let mustWait = state.withLock { state in
                guard state.inflated[index] == nil else { return false }
                state.awaited = index
                return true
            }
            if mustWait { arrival.wait() }
        }
    }

    /// Lets no further block be begun.
    func close() {
        state.withLock { $0.begun = addresses.count }
    }
}
