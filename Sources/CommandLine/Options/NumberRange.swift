import ArgumentParser

/// The numbers that an option takes. Every option with a number reads it by one of these, so that none beyond its bounds, and no `nan`, gets further.
struct NumberRange<Number: Comparable & LosslessStringConvertible & Sendable>: Sendable {
    let bounds: ClosedRange<Number>
    /// Whether the lower bound itself is not taken.
    var isAboveLowerBound = false
    /// Whether the upper bound itself is not taken.
    var isBelowUpperBound = false

    /// Reads a value.
    ///
    /// - Throws: `ValidationError` for a text that is no number, or none of these.
    @Sendable func read(_ text: String) throws -> Number {
        guard let number = Number(text), bounds.contains(number), !(isAboveLowerBound && number == bounds.lowerBound),
            !(isBelowUpperBound && number == bounds.upperBound)
        else { throw ValidationError("expected a number \(words).") }
        return number
    }

    /// `from 0 to 1`, `above 0, up to 100`.
    private var words: String {
        switch (isAboveLowerBound, isBelowUpperBound) {
        case (false, false): "from \(bounds.lowerBound) to \(bounds.upperBound)"
        case (true, false): "above \(bounds.lowerBound), up to \(bounds.upperBound)"
        case (false, true): "from \(bounds.lowerBound), below \(bounds.upperBound)"
        case (true, true): "between \(bounds.lowerBound) and \(bounds.upperBound)"
        }
    }
}

extension NumberRange where Number == Double {
    /// A share of a whole.
    static let share = NumberRange(bounds: 0...1)
    /// A share of a whole that is there.
    static let positiveShare = NumberRange(bounds: 0...1, isAboveLowerBound: true)
    /// The copies of a genome, on average.
    static let ploidy = NumberRange(bounds: 0...100, isAboveLowerBound: true)
    /// A log2 ratio that tells of a loss: at -30 not one of a billion reads is left.
    static let lossLog2 = NumberRange(bounds: -30...0, isBelowUpperBound: true)
}

extension NumberRange where Number == Int {
    static let threads = NumberRange(bounds: 1...256)
    /// Samples at once.
    static let jobs = NumberRange(bounds: 1...256)
    /// Bytes to read at once.
    static let readSize = NumberRange(bounds: 1...(1 << 30))
    /// Reads at a position.
    static let reads = NumberRange(bounds: 0...1_000_000_000)
}
