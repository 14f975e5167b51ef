extension RegionIndex {
    /// What keeps the index from being one of the file: places where no block begins, or beyond the end of the file. A region read with such
    /// an index would miss records. In words that say what to do; empty where nothing is wrong.
    ///
    /// - Throws: `ByteStreamError` where the file cannot be read.
    package func problems(file: BlockGzipFile) throws -> [String] {
        var checked: Set<Int> = []
        for contig in contigs {
            for offset in contig.chunks.flatMap({ [$0.begin, $0.end] }) + contig.linear where offset.rawValue != 0 {
                let address = offset.blockAddress
                guard checked.insert(address).inserted else { continue }
                if address > file.size {
                    return ["\(contig.name) leads beyond the end of the file; tabix -f \(file.name) makes it anew"]
                }
                if try !file.hasBlock(at: address) {
                    return [
                        "\(contig.name) leads to byte \(address), where no block begins; tabix -f \(file.name) makes it anew"
                    ]
                }
            }
        }
        return []
    }

    /// Where the index and the records of the file disagree about how many there are on each contig.
    package func problems(recordCounts: [String: Int], file: String) -> [String] {
        let named = Set(contigs.map(\.name))
        if let missing = recordCounts.keys.sorted().first(where: { !named.contains($0) }) {
            return ["it does not have \(missing), of which the file has records; tabix -f \(file) makes it anew"]
        }
        for contig in contigs {
            guard let count = contig.recordCount, count != recordCounts[contig.name] ?? 0 else { continue }
            return [
                "it has \(count) records of \(contig.name), the file \(recordCounts[contig.name] ?? 0); tabix -f \(file) makes it anew"
            ]
        }
        return []
    }
}
