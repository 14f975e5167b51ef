import ByteStreams

/// Inflates every block of a BGZF file, so that each is checked against its CRC and size.
struct BlockVerification {
    let path: String
    let input: InputOptions

    /// Checks the blocks.
    ///
    /// - Throws: `ContainerError` at the first that is damaged; `ByteStreamError`.
    func run(_ progress: (any RunProgress)?) async throws {
        let file = try BlockGzipFile(path: path)
        var address = 0
        try await orderedMap(width: input.threads) { () -> PackedBlocks? in
            guard address < file.size else { return nil }
            let packed = try file.packedBlocks(at: address, upTo: file.size, count: 1 << 19)
            address = packed.end
            return packed
        } transform: { packed in
            _ = try packed.text()
            return packed.end
        } consume: { end in
            progress?.update(file: file.name, bytes: end, of: file.size, records: nil)
        }
    }
}
