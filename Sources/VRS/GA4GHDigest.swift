import ByteStreams

/// The digest by which GA4GH names what it identifies: the first 24 bytes of SHA-512, in base64 for URLs, 32 characters (`sha512t24u`).
enum GA4GHDigest {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The digest of a text's UTF-8 bytes.
    static func of(_ text: String) -> String {
        let bytes = SHA512.digest(of: Array(text.utf8)).prefix(24)
        var result: [UInt8] = []
        // 24 bytes are eight groups of three, so that nothing is padded.
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
            let group = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
            for shift in [18, 12, 6, 0] { result.append(letters[group >> shift & 63]) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
