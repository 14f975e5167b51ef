import Genome

/// A deletion or duplication of whose ends only the stretches are known that they lie in: `(79+1_80-1)_(164+1_165-1)del`, `(?_-1)_79+5dup`.
public struct UncertainChange<Position: HGVSPosition>: Sendable, Hashable {
    /// What happens.
    public enum Kind: String, Sendable, Hashable {
        /// The bases are removed.
        case deletion = "del"
        /// A copy of the bases stands behind them.
        case duplication = "dup"
    }

    /// The first place where it may begin; nothing where that is not known (`?`).
    public let earliestStart: Position?
    /// The last place where it may begin.
    public let latestStart: Position
    /// The first place where it may end.
    public let earliestEnd: Position
    /// The last place where it may end; nothing where that is not known.
    public let latestEnd: Position?
    /// What happens.
    public let kind: Kind

    /// Makes a change whose start lies between the first two positions, and whose end between the last two.
    public init(
        earliestStart: Position?, latestStart: Position, earliestEnd: Position, latestEnd: Position?, kind: Kind
    ) {
        self.earliestStart = earliestStart
        self.latestStart = latestStart
        self.earliestEnd = earliestEnd
        self.latestEnd = latestEnd
        self.kind = kind
    }

    /// Appends the location: `(79+1_80-1)_(164+1_165-1)`.
    package func writeLocation(to text: inout [UInt8]) {
        func write(_ first: Position?, _ last: Position?) {
            if let first, first == last { return first.write(to: &text) }
            text.append(UInt8(ascii: "("))
            if let first { first.write(to: &text) } else { text.append(UInt8(ascii: "?")) }
            text.append(UInt8(ascii: "_"))
            if let last { last.write(to: &text) } else { text.append(UInt8(ascii: "?")) }
            text.append(UInt8(ascii: ")"))
        }
        write(earliestStart, latestStart)
        text.append(UInt8(ascii: "_"))
        write(earliestEnd, latestEnd)
    }

    /// Appends the change without its accession and prefix.
    public func write(to text: inout [UInt8]) {
        writeLocation(to: &text)
        text.append(text: kind.rawValue)
    }
}

extension UncertainChange: CustomStringConvertible {
    /// The change without its accession and prefix.
    public var description: String {
        var text: [UInt8] = []
        write(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
