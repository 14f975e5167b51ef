import Genome

/// Exons or introns of a transcript by their numbers, 1-based in the order of transcription: `5/9`, `5-6/9`.
public struct ExonRange: Sendable, Hashable, CustomStringConvertible {
    /// The first and the last number.
    public let numbers: ClosedRange<Int>
    /// How many the transcript has.
    public let count: Int

    /// Makes a range of parts.
    public init(_ numbers: ClosedRange<Int>, of count: Int) {
        self.numbers = numbers
        self.count = count
    }

    /// Appends `5/9` or `5-6/9`.
    public func write(to text: inout [UInt8]) {
        text.append(decimal: numbers.lowerBound)
        if numbers.count > 1 {
            text.append(UInt8(ascii: "-"))
            text.append(decimal: numbers.upperBound)
        }
        text.append(UInt8(ascii: "/"))
        text.append(decimal: count)
    }

    /// `5/9` or `5-6/9`.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// The first and the last position that a change touches in a sequence, 1-based; nothing for an end that lies outside of it.
public struct PositionRange: Sendable, Hashable, CustomStringConvertible {
    /// The first position; `nil` where it lies before the sequence.
    public let first: Int?
    /// The last position; `nil` where it lies behind the sequence.
    public let last: Int?

    /// Makes the positions, or nothing where neither end lies in the sequence.
    public init?(_ first: Int?, _ last: Int?) {
        if first == nil, last == nil { return nil }
        self.first = first
        self.last = last
    }

    /// Appends `1233`, `1233-1235` or `?-12`.
    public func write(to text: inout [UInt8]) {
        func end(_ position: Int?) {
            if let position { text.append(decimal: position) } else { text.append(UInt8(ascii: "?")) }
        }
        end(first)
        if first != last {
            text.append(UInt8(ascii: "-"))
            end(last)
        }
    }

    /// `1233`, `1233-1235` or `?-12`.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
