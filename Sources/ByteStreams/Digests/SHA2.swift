/// SHA-256 or SHA-512, by the length of its words (FIPS 180-4).
package struct SHA2<Word: SHA2Word>: Sendable {
    private var state = Word.initialHash
    /// What does not fill a block yet.
    private var rest: [UInt8] = []
    private var length: UInt64 = 0

    private static var blockLength: Int { Word.bitWidth * 2 }

    /// Begins a digest.
    package init() {}

    /// Takes bytes in.
    package mutating func update(_ bytes: some Collection<UInt8>) {
        length += UInt64(bytes.count)
        rest.append(contentsOf: bytes)
        let whole = rest.count - rest.count % Self.blockLength
        guard whole > 0 else { return }
        Word.compress(rest[..<whole], into: &state)
        rest.removeFirst(whole)
    }

    /// The digest of what was taken in: 32 or 64 bytes.
    package var digest: [UInt8] {
        var last = self
        // A bit of 1, zeroes, and the number of bits in two words at the end of a block (5.1).
        let lengthBytes = Word.bitWidth / 4
        let zeroes = (2 * Self.blockLength - 1 - lengthBytes - rest.count) % Self.blockLength
        last.rest += [0x80] + Array(repeating: 0, count: zeroes + lengthBytes - 8) + Self.bytes(of: length << 3)
        Word.compress(last.rest[...], into: &last.state)
        return last.state.flatMap { Self.bytes(of: $0) }
    }

    package static func digest(of bytes: some Collection<UInt8>) -> [UInt8] {
        var hash = Self()
        hash.update(bytes)
        return hash.digest
    }

    private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
        (1...Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (Number.bitWidth - 8 * $0)) }
    }
}

package typealias SHA256 = SHA2<UInt32>
package typealias SHA512 = SHA2<UInt64>

/// A length of word for which FIPS 180-4 has a function.
package protocol SHA2Word: FixedWidthInteger, Sendable {
    /// The first 32 or 64 bits of the fractional parts of the square roots of the first eight primes (5.3).
    static var initialHash: [Self] { get }

    /// Takes whole blocks in.
    static func compress(_ blocks: ArraySlice<UInt8>, into state: inout [Self])
}
