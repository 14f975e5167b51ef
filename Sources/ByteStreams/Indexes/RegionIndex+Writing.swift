extension RegionIndex {
    /// The index as the bytes of its format, to be packed as BGZF.
    public func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        func append(_ value: UInt64, _ width: Int) {
            for shift in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(shift)))) }
        }
        func append(_ value: Int) { append(UInt64(truncatingIfNeeded: value), 4) }
        let names: [UInt8] = contigs.flatMap { contig -> [UInt8] in Array(contig.name.utf8) + [0] }
        func appendHeader() {
            // VCF: contig in column 1, position in column 2, '#' before what is no record, no lines to skip.
            for value in [2, 1, 2, 0, Int(UInt8(ascii: "#")), 0, names.count] { append(value) }
            bytes += names
        }
        switch kind {
        case .tabix:
            bytes += Array("TBI\u{1}".utf8)
            append(contigs.count)
            appendHeader()
        case .csi:
            bytes += Array("CSI\u{1}".utf8)
            append(minShift)
            append(depth)
            append(28 + names.count)
            appendHeader()
            append(contigs.count)
        }
        for contig in contigs {
            append(contig.bins.count + (contig.extent == nil ? 0 : 1))
            for bin in contig.bins.sorted(by: { $0.number < $1.number }) {
                append(UInt64(bin.number), 4)
                if kind == .csi { append(bin.firstOverlapping.rawValue, 8) }
                append(bin.chunks.count)
                for chunk in contig.chunks[bin.chunks] {
                    append(chunk.begin.rawValue, 8)
                    append(chunk.end.rawValue, 8)
                }
            }
            if let extent = contig.extent {
                append(UInt64(Self.metadataBin(depth: depth)), 4)
                if kind == .csi { append(0, 8) }
                append(2)
                for value in [extent.begin.rawValue, extent.end.rawValue, UInt64(contig.recordCount ?? 0), 0] {
                    append(value, 8)
                }
            }
            if kind == .tabix {
                append(contig.linear.count)
                for offset in contig.linear { append(offset.rawValue, 8) }
            }
        }
        // Records without a place: VCF has none.
        append(0, 8)
        return bytes
    }
}
