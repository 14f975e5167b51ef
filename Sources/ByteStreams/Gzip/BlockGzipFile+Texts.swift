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
    package func withTexts<Outcome: Sendable>(
        threads: Int, _ work: @Sendable (_ next: () throws -> [UInt8]?) throws -> Outcome
    ) throws -> Outcome {
        var addresses: [Int] = []
        try forEachBlock { address, _ in addresses.append(address) }
        let queue = BlockQueue(of: file, addresses: addresses)
        let outcome = Mutex<Result<Outcome, any Error>?>(nil)
        DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { worker in
            if worker == 0 {
                let result = Result { try work(queue.next) }
                queue.close()
                outcome.withLock { $0 = result }
            } else {
                queue.inflateAll()
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
        /// How many bytes of text are there and not given.
        var held = 0
        /// The block that is waited for.
        var awaited: Int?
        /// How many wait for text to be given.
        var idle = 0
    }

    /// What is to be done next.
    private enum Step {
        case inflate(Int)
        case wait
        case end
    }

    /// So many bytes of text may be there before they are asked for; others are inflated when some of them are given.
    private static let mostHeld = 8 << 20

    private let file: RandomAccessFile
    /// Where each block begins.
    private let addresses: [Int]
    private let state = Mutex(State())
    private let arrival = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)

    init(of file: RandomAccessFile, addresses: [Int]) {
        self.file = file
        self.addresses = addresses
    }

    /// Inflates blocks until none is left.
    func inflateAll() {
        while true {
            let step = state.withLock { state -> Step in
                guard state.begun < addresses.count else { return .end }
                guard state.held < Self.mostHeld else {
                    state.idle += 1
                    return .wait
                }
                state.begun += 1
                return .inflate(state.begun - 1)
            }
            switch step {
            case .inflate(let index): inflate(index)
            case .wait: room.wait()
            case .end: return
            }
        }
    }

    private func inflate(_ index: Int) {
        let text = Result { try self.text(of: index) }
        let isAwaited = state.withLock { state in
            state.inflated[index] = text
            state.held += (try? text.get().count) ?? 0
            guard state.awaited == index else { return false }
            state.awaited = nil
            return true
        }
        if isAwaited { arrival.signal() }
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

    /// The text of the next block, nothing behind the last one; a failure stays. For one thread alone.
    func next() throws -> [UInt8]? {
        let index = state.withLock { $0.given }
        guard index < addresses.count else { return nil }
        while true {
            if let text = try take(index) { return text }
            let step = state.withLock { state -> Step in
                if state.inflated[index] != nil { return .end }
                // Where nobody has begun it, or something else can be done until it is there.
                if state.begun == index || state.begun < addresses.count && state.held < Self.mostHeld {
                    state.begun += 1
                    return .inflate(state.begun - 1)
                }
                state.awaited = index
                return .wait
            }
            switch step {
            case .inflate(let other): inflate(other)
            case .wait: arrival.wait()
            case .end: break
            }
        }
    }

    /// Takes the text of a block from those that are there.
    private func take(_ index: Int) throws -> [UInt8]? {
        let (text, idle) = try state.withLock { state -> ([UInt8]?, Int) in
            guard let text = try state.inflated[index]?.get() else { return (nil, 0) }
            state.inflated[index] = nil
            state.given += 1
            state.held -= text.count
            defer { state.idle = 0 }
            return (text, state.idle)
        }
        for _ in 0..<idle { room.signal() }
        return text
    }

    /// Lets no further block be begun.
    func close() {
        let idle = state.withLock { state in
            state.begun = addresses.count
            defer { state.idle = 0 }
            return state.idle
        }
        for _ in 0..<idle { room.signal() }
    }
}
