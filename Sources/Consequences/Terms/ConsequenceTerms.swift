/// The terms of one change on one transcript: a set that is read in order of severity.
public struct ConsequenceTerms: Sendable, Hashable {
    private var bits: UInt64 = 0

    /// No terms.
    public init() {}

    /// The most severe term, by VEP's order; `nil` where there is none.
    public var mostSevere: SequenceOntologyTerm? {
        bits == 0 ? nil : SequenceOntologyTerm(rawValue: UInt8(bits.trailingZeroBitCount))
    }

    /// The impact of the most severe term; MODIFIER for none.
    public var impact: Impact { mostSevere?.impact ?? .modifier }

    /// Whether there is none.
    public var isEmpty: Bool { bits == 0 }

    /// Whether the term is among them.
    public func contains(_ term: SequenceOntologyTerm) -> Bool { bits & Self.bit(of: term) != 0 }

    /// Adds a term.
    public mutating func insert(_ term: SequenceOntologyTerm) { bits |= Self.bit(of: term) }

    /// Takes a term out.
    public mutating func remove(_ term: SequenceOntologyTerm) { bits &= ~Self.bit(of: term) }

    /// Adds all terms of another set.
    public mutating func formUnion(_ other: ConsequenceTerms) { bits |= other.bits }

    /// The terms that both sets hold.
    public func intersection(_ other: ConsequenceTerms) -> ConsequenceTerms {
        var common = self
        common.bits &= other.bits
        return common
    }

    private static func bit(of term: SequenceOntologyTerm) -> UInt64 { 1 << UInt64(term.rawValue) }
}

extension ConsequenceTerms: Sequence {
    /// Gives the terms, most severe first.
    public struct Iterator: IteratorProtocol {
        var rest: ConsequenceTerms

        /// The next term, from the most severe on.
        public mutating func next() -> SequenceOntologyTerm? {
            guard let term = rest.mostSevere else { return nil }
            rest.remove(term)
            return term
        }
    }

    /// An iterator over the terms, most severe first.
    public func makeIterator() -> Iterator { Iterator(rest: self) }
}

extension ConsequenceTerms: ExpressibleByArrayLiteral, CustomStringConvertible {
    /// Makes a set of these terms.
    public init(arrayLiteral elements: SequenceOntologyTerm...) { self.init(elements) }

    /// Makes a set of these terms.
    public init(_ terms: some Sequence<SequenceOntologyTerm>) { for term in terms { insert(term) } }

    /// The names joined by `&`, most severe first, as VEP writes them.
    public var description: String { map(\.name).joined(separator: "&") }
}
