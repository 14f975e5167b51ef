import ByteStreams
import Conformance
import VariantCallFormat

/// What libFuzzer calls with each input: the bytes are read as a VCF in any container, and as an index. Nothing may crash, hang or use more
/// memory than libFuzzer allows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    read(bytes)
    _ = try? RegionIndex(parsing: bytes, name: "fuzz")
    return 0
}

private func read(_ bytes: [UInt8]) {
    do {
        var options = ContainerReader.Options()
        // The first byte decides the way of reading.
        options.threads = 1 + Int(bytes.first ?? 0) % 3
        var reader = try VCFReader(
            text: ContainerReader(
                source: MemorySource(bytes, piece: 1 << (Int(bytes.last ?? 0) % 16)), options: options))
        let checker = ConformanceChecker(reader.header)
        var findings = FileFindings(reader.header)
        while let batch = try reader.nextBatch() {
            findings.add(try checker.check(batch))
            try batch.forEachLine { content, _, _ in
                guard case .record(let view) = content else { return }
                let record = VCFRecord(view)
                for sample in record.samples.indices {
                    for allele in record.alternates.indices {
                        _ = record.readSupport(ofAllele: allele + 1, sample: sample)
                    }
                }
            }
        }
    } catch {}
}
