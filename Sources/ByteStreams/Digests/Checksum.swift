/// A checksum as people compare it.
package enum Checksum {
    package static func sha256(of bytes: [UInt8]) -> String { hexadecimal(SHA256.digest(of: bytes)) }

    /// The digits of a digest.
    package static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
