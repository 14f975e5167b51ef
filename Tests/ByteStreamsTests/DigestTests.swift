import ByteStreams
import TestSupport
import Testing

/// Digests against the examples of FIPS 180-2 (appendices B and C) and an implementation of others (Python's hashlib).
@Suite struct DigestTests {
    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test(
        arguments: [
            (
                "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
            ),
            (
                "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                "204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c33596fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd70354ec631238ca3445"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
                "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973ebde0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"
            ),
        ])
    func `the examples of the standard`(text: String, of256: String, of512: String) {
        #expect(hexadecimal(SHA256.digest(of: text.utf8)) == of256)
        #expect(hexadecimal(SHA512.digest(of: text.utf8)) == of512)
    }

    private func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8((7 * $0 + 3) % 256) } }

    /// The digest of the digests of 0 to 300 bytes, so that every length of the last block is met.
    @Test func `every length`() {
        let of256 = (0...300).flatMap { SHA256.digest(of: bytes($0)) }
        let of512 = (0...300).flatMap { SHA512.digest(of: bytes($0)) }
        #expect(
            hexadecimal(SHA256.digest(of: of256))
                == "7d917fbd2cf49ddff9ad0a8706bba32d204e92e71d2e369c5a03d6af29278c9f")
        #expect(
            hexadecimal(SHA512.digest(of: of512))
                == "404431b1c0eac12729b20176c61b0e1c561b6b20d2ecbb7ee1126c361943d724d7c0814a8daf5c3a2a7d3e431a0aaf58c12f96d8c3370582b777fd375c3c972f"
        )
    }

    @Test func `pieces of any size give the digest of the whole`() {
        var random = SeededGenerator(seed: 23)
        let whole = bytes(10_000)
        for _ in 0..<50 {
            var (short, long, place) = (SHA256(), SHA512(), 0)
            while place < whole.count {
                let end = min(place + Int.random(in: 0...300, using: &random), whole.count)
                short.update(whole[place..<end])
                long.update(whole[place..<end])
                place = end
            }
            #expect(short.digest == SHA256.digest(of: whole))
            #expect(long.digest == SHA512.digest(of: whole))
        }
    }

    @Test(.enabled(if: UInt32.isExtended != 0, "the processor has no instructions for SHA-256"))
    func `with and without the processor's instructions`() {
        var (plain, extended) = (UInt32.initialHash, UInt32.initialHash)
        UInt32.compress(bytes(64_000)[...], into: &plain, isExtended: false)
        UInt32.compress(bytes(64_000)[...], into: &extended, isExtended: true)
        #expect(plain == extended)
    }
}
