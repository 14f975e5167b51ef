/// Gives the text of a stream, whatever it is packed in.
///
/// The CRC and the size of every gzip member are checked, and of a BGZF block the size that its header names. The end of the stream and a
/// failure are different things: a stream that stops inside of a member, that lacks the end marker of BGZF, or that goes on with something
/// else, throws. Members may be of both kinds in one stream.
public final class ContainerReader {
    /// Options for streams that are not quite right.
    public struct Options: Sendable {
        /// Whether a BGZF stream without its end marker is accepted.
        public var allowsMissingEndMarker = false
        /// How many bytes are read at once.
        public var readSize = 1 << 18
        /// Whether the text may be an index, which no VCF is.
        package var allowsIndex = false
        /// How many blocks of BGZF are inflated at once; shows in nothing but speed.
        public var threads = 1

        /// Makes the defaults.
        public init() {}
    }

    /// What the last member that ended was.
    private enum LastMember {
        case none
        case plain
        case block(isEmpty: Bool)
    }

    private let source: any ByteSource
    private let options: Options
    private let inflater: Inflater?
    private var packed: [UInt8]
    private var offset = 0
    private var isAtEnd = false
    private var isInsideMember = false
    private var lastMember = LastMember.none
    private var hasGivenText = false
    private var hasLongBlock = false
    /// Where the member that is read begins in the packed stream.
    private var memberStart = 0
    /// What ended the stream after text that was read before it; thrown when that text has been given.
    private var failure: (any Error)?

    /// How the stream is packed, by its first member.
    public let container: Container

    /// How many packed bytes have been read from the source so far.
    public private(set) var bytesRead: Int

    /// What is odd about the packing and does not keep the text from being whole, each with the stream's name.
    public private(set) var warnings: [String] = []

    /// The name by which messages call the source: a path, or `standard input`.
    public var name: String { source.name }
    /// The size of the source, where it is known.
    public var size: Int? { source.size }

    /// Reads the first bytes and recognises the container.
    ///
    /// - Throws: ``ContainerError`` where the stream is empty or of another kind; `ByteStreamError` where it cannot be read.
    public init(source: any ByteSource, options: Options = Options()) throws {
        self.source = source
        self.options = options
        var packed: [UInt8] = []
        // Often no more than a header is wanted.
        while packed.count < 18, try source.read(upTo: min(options.readSize, 1 << 15), into: &packed) > 0 {}
        if packed.isEmpty { throw ContainerError(.empty, name: source.name) }
        // The extra field of a gzip header may be longer than the first bytes are.
        while packed.starts(with: GzipMember.magic), case .needsMore = GzipMember.read(packed, at: 0),
            try source.read(upTo: options.readSize, into: &packed) > 0
        {}
        container = try Container.recognise(packed, name: source.name)
        inflater = container == .text ? nil : Inflater()
        bytesRead = packed.count
        self.packed = packed
    }

    /// Appends the next text to `text`, some hundred KiB; false at the end of the stream.
    ///
    /// All text that comes before a fault is given before the fault is thrown, however the stream is read.
    ///
    /// - Throws: ``ContainerError``, `ByteStreamError`.
    public func read(into text: inout [UInt8]) throws -> Bool {
        if let failure { throw failure }
        guard let inflater else { return try readText(into: &text) }
        let start = text.count
        do {
            return try unpack(inflater, into: &text)
        } catch {
            failure = error
            if text.count == start { throw error }
            return true
        }
    }

    private func unpack(_ inflater: Inflater, into text: inout [UInt8]) throws -> Bool {
        let start = text.count
        while text.count == start {
            if isInsideMember {
                if offset == packed.count, !(try refill()) { throw truncated() }
                try inflateMember(inflater, into: &text)
            } else {
                guard try beginMember() else { return false }
                guard case .member(let member) = GzipMember.read(packed, at: offset) else { throw truncated() }
                if member.blockSize == nil {
                    inflater.reset()
                    isInsideMember = true
                    memberStart = bytesRead - packed.count + offset
                } else {
                    try inflateBlocks(into: &text)
                }
            }
        }
        if !hasGivenText {
            hasGivenText = true
            // BCF and BAM come inside of BGZF.
            if !options.allowsIndex, let kind = Container.foreignKind(Array(text[start...].prefix(8))) {
                throw ContainerError(.foreignKind(kind.name), name: name, hint: kind.hint)
            }
        }
        return true
    }

    private func readText(into text: inout [UInt8]) throws -> Bool {
        if !packed.isEmpty {
            text += packed
            packed = []
            return true
        }
        let count = try source.read(upTo: options.readSize, into: &text)
        bytesRead += count
        return count > 0
    }

    private func inflateMember(_ inflater: Inflater, into text: inout [UInt8]) throws {
        do throws(Inflater.Damage) {
            if try inflater.inflate(packed, offset: &offset, into: &text, limit: 1 << 18) == .endOfMember {
                isInsideMember = false
                lastMember = .plain
            }
        } catch {
            throw damaged(error.message, at: memberStart)
        }
    }

    /// Inflates the whole blocks that are there, and at least one.
    private func inflateBlocks(into text: inout [UInt8]) throws {
        var blocks: [Range<Int>] = []
        let wanted = 8 * max(options.threads, 1)
        while blocks.count < wanted {
            let start = blocks.last?.upperBound ?? offset
            guard packed.count >= start + 2, packed[start] == GzipMember.magic[0],
                packed[start + 1] == GzipMember.magic[1],
                case .member(let member) = GzipMember.read(packed, at: start), let size = member.blockSize,
                packed.count >= start + size
            else {
                // Blocks of the packed bytes that are there first; then more bytes.
                if !blocks.isEmpty { break }
                guard try readMore() else { throw truncated() }
                continue
            }
            guard size >= member.dataOffset + 8 else {
                throw damaged(
                    "a BGZF block names its size as \(size) bytes", at: bytesRead - packed.count + start)
            }
            blocks.append(start..<start + size)
        }
        noteLongBlocks(blocks)
        do {
            lastMember = .block(
                isEmpty: try BlockInflater.inflate(packed, blocks: blocks, threads: options.threads, into: &text))
        } catch let damage as BlockInflater.Damage {
            throw damaged(damage.message, at: bytesRead - packed.count + damage.offset)
        }
        offset = blocks.last?.upperBound ?? offset
    }

    /// The first block with more text than BGZF allows is said: it can be read, and other programs refuse it.
    private func noteLongBlocks(_ blocks: [Range<Int>]) {
        let most = InputLimit.blockText
        guard !hasLongBlock,
            let first = blocks.first(where: { BlockInflater.size(ofTextIn: packed, block: $0) > most.most })
        else { return }
        hasLongBlock = true
        warnings.append(
            "\(name): the block at byte \(bytesRead - packed.count + first.lowerBound) holds more than \(most.words) of text, which BGZF does not allow; other programs refuse it, bgzip packs it anew"
        )
    }

    /// Replaces the packed bytes, which are used up.
    private func refill() throws -> Bool {
        packed.removeAll(keepingCapacity: true)
        offset = 0
        return try append()
    }

    /// Adds to the packed bytes; those that are used up go.
    private func readMore() throws -> Bool {
        packed.removeFirst(offset)
        offset = 0
        return try append()
    }

    private func append() throws -> Bool {
        if isAtEnd { return false }
        let count = try source.read(upTo: options.readSize, into: &packed)
        bytesRead += count
        isAtEnd = count == 0
        return count > 0
    }

    /// Whether another member begins here; false at the end of the stream.
    private func beginMember() throws -> Bool {
        while packed.count - offset < 2, try readMore() {}
        if offset == packed.count {
            if case .block(isEmpty: false) = lastMember, !options.allowsMissingEndMarker {
                throw ContainerError(
                    .missingEndMarker, name: name,
                    hint: "copy the file again; if it is known to be whole, --allow-missing-eof reads it")
            }
            return false
        }
        if packed[offset] == 0 { return try passPadding() }
        guard packed.count - offset >= 2, packed[offset] == GzipMember.magic[0],
            packed[offset + 1] == GzipMember.magic[1]
        else {
            throw ContainerError(
                .trailingGarbage, name: name, offset: bytesRead - packed.count + offset,
                hint: "compress the file anew, from the text")
        }
        while case .needsMore = GzipMember.read(packed, at: offset), try readMore() {}
        return true
    }

    /// Passes over NUL bytes to the end of the stream, as tapes and copies in whole blocks leave them; gzip does the same.
    private func passPadding() throws -> Bool {
        let start = bytesRead - packed.count + offset
        var count = 0
        repeat {
            guard packed[offset...].allSatisfy({ $0 == 0 }) else {
                throw ContainerError(
                    .trailingGarbage, name: name, offset: start, hint: "compress the file anew, from the text")
            }
            count += packed.count - offset
        } while try refill()
        warnings.append(
            "\(name): \(count) NUL bytes follow the compressed data (near byte \(start)); they were passed over")
        // The padding is the end; whether the end marker came before it is checked as ever.
        return try beginMember()
    }

    private func truncated() -> ContainerError {
        ContainerError(.truncated, name: name, offset: bytesRead, hint: "copy the file again from where it came from")
    }

    private func damaged(_ message: String, at offset: Int) -> ContainerError {
        ContainerError(
            .damaged(message), name: name, offset: offset,
            hint: "copy the file again from where it came from")
    }
}
