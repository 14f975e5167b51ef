public import ByteStreams

/// Gives the text of a stream, whatever it is packed in.
///
/// The CRC and the size of every gzip member are checked. The end of the stream and a failure are different things: a stream
/// that stops inside of a member, that lacks the end marker of BGZF, or that goes on with something else, throws.
public final class ContainerReader {
    /// Options for streams that are not quite right.
    public struct Options: Sendable {
        /// Whether a BGZF stream without its end marker is accepted.
        public var allowsMissingEndMarker = false
        /// How many bytes are read at once.
        public var readSize = 1 << 18

        /// Makes the defaults.
        public init() {}
    }

    private let source: any ByteSource
    private let options: Options
    private let inflater: Inflater?
    private var packed: [UInt8]
    private var offset = 0
    private var isAtEnd = false
    private var bytesInMember = 0
    private var isInsideMember = false
    private var lastMemberWasEmpty = false
    private var hasGivenText = false

    /// How the stream is packed.
    public let container: Container

    /// How many packed bytes have been read from the source so far.
    public private(set) var bytesRead: Int

    /// The name of the source.
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
        while packed.count < 18, try source.read(upTo: options.readSize, into: &packed) > 0 {}
        if packed.isEmpty { throw ContainerError(.empty, name: source.name) }
        container = try Container.recognise(packed, name: source.name)
        inflater = container == .text ? nil : Inflater()
        bytesRead = packed.count
        isInsideMember = container != .text
        self.packed = packed
    }

    /// Appends the next text to `text`, about 256 KiB; false at the end of the stream.
    ///
    /// - Throws: ``ContainerError``, `ByteStreamError`.
    public func read(into text: inout [UInt8]) throws -> Bool {
        guard let inflater else { return try readText(into: &text) }
        let start = text.count
        while text.count == start {
            if offset == packed.count, !(try refill()) { return try endOfStream() }
            if !isInsideMember { try beginMember() }
            do {
                let before = text.count
                let isFirst = !hasGivenText
                let outcome = try inflater.inflate(packed, offset: &offset, into: &text, limit: 1 << 18)
                bytesInMember += text.count - before
                if isFirst, text.count > before {
                    hasGivenText = true
                    // BCF and BAM come inside of BGZF.
                    if let kind = Container.foreignKind(Array(text[before...].prefix(8))) {
                        throw ContainerError(.foreignKind(kind.name), name: name, hint: kind.hint)
                    }
                }
                if outcome == .endOfMember {
                    isInsideMember = false
                    lastMemberWasEmpty = bytesInMember == 0
                }
            } catch let error as Inflater.Damage {
                throw ContainerError(
                    .damaged(error.message), name: name, offset: bytesRead - packed.count + offset,
                    hint: "copy the file again from where it came from")
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

    private func refill() throws -> Bool {
        if isAtEnd { return false }
        packed.removeAll(keepingCapacity: true)
        offset = 0
        let count = try source.read(upTo: options.readSize, into: &packed)
        bytesRead += count
        isAtEnd = count == 0
        return count > 0
    }

    private func beginMember() throws {
        if packed.count - offset < 2 {
            let rest = Array(packed[offset...])
            if try refill() {
                packed = rest + packed
            } else {
                packed = rest
                isAtEnd = true
            }
        }
        guard packed.count - offset >= 2, packed[offset] == 0x1f, packed[offset + 1] == 0x8b else {
            throw ContainerError(
                .trailingGarbage, name: name, offset: bytesRead - packed.count + offset,
                hint: "compress the file anew, from the text")
        }
        inflater?.reset()
        isInsideMember = true
        bytesInMember = 0
    }

    private func endOfStream() throws -> Bool {
        if isInsideMember {
            throw ContainerError(
                .truncated, name: name, offset: bytesRead, hint: "copy the file again from where it came from")
        }
        if container == .blockGzip, !lastMemberWasEmpty, !options.allowsMissingEndMarker {
            throw ContainerError(
                .missingEndMarker, name: name,
                hint: "copy the file again; if it is known to be whole, --allow-missing-eof reads it")
        }
        return false
    }
}
