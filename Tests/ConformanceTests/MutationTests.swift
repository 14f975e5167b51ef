import ByteStreams
import Conformance
import TestSupport
import Testing
import VariantCallFormat

/// A bounded, seeded mutation fuzzer: whatever is done to our own files, reading ends, without a crash, in records or in an error; and what was
/// read does not depend on how it was read.
@Suite struct MutationTests {
    /// Pieces that have broken readers.
    static let pieces = [
        "\t", "\n", "\r", "\0", ";", "=", ",", ":", "/", "|", "%3B", "<", ">", "[", "]", "\"", "\\", "-", "+", ".", "*",
        "#",
        "##", "#CHROM", "99999999999999999999", "-1", "2147483648", "4294967296", "1e308", "nan", "END=", "SVLEN=-",
        "<DEL>", "<NON_REF>", "]2:5]A", "A[", "GT", "LAA", ";;", "\u{FEFF}", "\u{301}", "\u{1F9EC}", "\u{80}",
    ].map { Array($0.utf8) }

    static func mutated(_ bytes: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard !bytes.isEmpty else { return bytes }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 4: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: place)
            case 5: bytes.replaceSubrange(place..<end, with: pieces[Int.random(in: 0..<pieces.count, using: &random)])
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }

    /// What a file comes to: its findings, or why it cannot be read.
    static func outcome(_ bytes: [UInt8], piece: Int, threads: Int) -> String {
        do {
            var options = ContainerReader.Options()
            options.threads = threads
            var reader = try VCFReader(
                text: ContainerReader(source: MemorySource(bytes, piece: piece), options: options))
            let checker = ConformanceChecker(reader.header)
            var findings = FileFindings(reader.header)
            while let batch = try reader.nextBatch() { findings.add(try checker.check(batch)) }
            var file = FileCheck(path: "x")
            file.take(findings)
            return String(decoding: try CheckReport(files: [file]).json(), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        "SampleData/pnet-tumour-normal.GRCh38.vcf", "SampleData/pnet-copy-number.GRCh38.vcf",
        "SampleData/cohort.GRCh38.vcf",
        "SampleData/nothing-found.GRCh38.g.vcf",
    ])
    func `changed text is read or refused, however it is read`(path: String) throws {
        let original = try SharedFile.bytes(Fixture.path(path))
        var random = SeededGenerator(seed: 20_261_124)
        for _ in 0..<150 {
            let bytes = Self.mutated(original, by: &random)
            let expected = Self.outcome(bytes, piece: .max, threads: 1)
            #expect(Self.outcome(bytes, piece: 11, threads: 3) == expected)
        }
    }

    @Test(arguments: [false, true]) func `changed packing is read or refused, however it is read`(isPlain: Bool) throws
    {
        let text = try SharedFile.bytes(Fixture.path("SampleData/pnet-tumour-normal.GRCh38.vcf"))
        let packed = MemorySink()
        for part in [text[..<4_000], text[4_000...]] {
            let sink = BlockGzipSink(target: packed)
            try sink.write(Array(part))
            try sink.finish()
        }
        // Without its subfield a block is a member of plain gzip.
        let original = isPlain ? packed.bytes.map { $0 == 0x42 ? 0x43 : $0 } : packed.bytes
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let bytes = Self.mutated(original, by: &random)
            let expected = Self.outcome(bytes, piece: .max, threads: 1)
            #expect(Self.outcome(bytes, piece: 13, threads: 3) == expected)
        }
    }
}
