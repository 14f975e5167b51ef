import ByteStreams
import Foundation
import TestSupport
import Testing

/// BGZF whose blocks hold more text than the format allows (SAM specification, section 4.1: 64 KiB), as some writers make it: htslib refuses it.
@Suite struct LongBlockTests {
    /// A header, a block of 80 records with 81,520 bytes of text, a block with a record in PTEN, the end marker.
    private static let file = [UInt8](
        Data(
            base64Encoded: """
                H4sIBAAAAAAA/wYAQkMCAKYAHcxdC4IwFIDh6+PPcLcj8gMk6ASijgampSu6LZk60ClrRf37rPvnfQlp1SDbyYw3i5eEvcKV7xDS
                TNqqDrc8xaY33poOUne2Ry8Iok0U+v5uQbxg5Z9cafEc79KgR8Vnllhbo3RHU/lojJqtmjS6b3dJkn1VHuBY1sBTqDIGcS7gdI5z
                YDwXWQW/pfMFUYEx75QAAAAfiwgEAAAAAAD/BgBCQwIAyQHt2qsRAlEABEH9CIa643OAQJAAGkudQZO/AEMSTLfYDMbt+nrP05in
                aRrbcR+3727H4/oE/t5m/fU/6x+y/e/0D9n+9/qHbP8H/UO2/6P+Idv/on/I9n/SP2T7P+sfsv1f9A/V/mf/P+j27/8H3f79/6Db
                v/8fdPv3/4Nu//5/0O3f/w+6/fv/Qbd//z/o9u//B9n+d/5/0O3f/w+6/fv/Qbd//z/o9u//B93+/f+g27//H3T79/+Dbv/+f9Dt
                3/8Psv3v/f+g27//H3T79/+Dbv/+f9Dt3/8Puv37/0G3f/8/6Pbv/wfd/v3/oNu//x9k+z/4/0G3f/8/6Pbv/wfd/v3/oNu//x90
                +/f/g27//n/Q7d//D7r9+/9Bt3//P8j2f/T/g27//n/Q7d//D7r9+/9Bt3//P+j27/8H3f79/6Dbv/8fdPv3/4Nu//5/kO1/8f+D
                bv/+f9Dt3/8Puv37/0G3f/8/6Pbv/wfd/v3/oNu//x90+/f/g27//n+Q7f/k/wfd/v3/oNu//x90+/f/g27//n/Q7d//D7r9+/9B
                t3//P+j27/8H3f79/yDX/wdd3UJeAEABAB+LCAQAAAAAAP8GAEJDAgA2AEvOKDI04LQwtzQ2NjQx59TjdOYMAZJ6nBG2SVwAbWjJ
                jx0AAAAfiwgEAAAAAAD/BgBCQwIAGwADAAAAAAAAAAAA
                """.replacing("\n", with: "").replacing(" ", with: "")) ?? Data())

    /// The sizes of the texts of the blocks, by their trailers.
    private static func sizes(of bytes: [UInt8]) -> [Int] {
        var sizes: [Int] = []
        var start = 0
        while start + 18 <= bytes.count {
            let end = start + Int(bytes[start + 16]) + Int(bytes[start + 17]) << 8 + 1
            guard end <= bytes.count else { break }
            sizes.append((1...4).reduce(0) { $0 << 8 | Int(bytes[end - $1]) })
            start = end
        }
        return sizes
    }

    @Test func `the file is what the tests are about`() throws {
        #expect(Self.sizes(of: Self.file).contains { $0 > InputLimit.blockText.most })
    }

    @Test(arguments: [["--scan", "full"], ["--scan", "skip"], ["--threads", "1"], ["--write-index"]])
    func `long blocks are said, read, and not copied`(options: [String]) async throws {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Self.file, to: "\(folder)/in.vcf.gz")
            let run = try await Program.run(
                ["annotate", "\(folder)/in.vcf.gz", "-o", "\(folder)/out.vcf.gz"] + options)
            #expect(run.code == 0, "\(run.error)")
            #expect(run.error.contains("holds more than 65,536 bytes of text"), "\(run.error)")
            #expect(run.error.contains("81 records read, 81 written"), "\(run.error)")
            let sizes = try Self.sizes(of: SharedFile.bytes("\(folder)/out.vcf.gz"))
            #expect(sizes.reduce(0, +) > 80_000)
            #expect(sizes.allSatisfy { $0 <= InputLimit.blockText.most }, "\(sizes)")
            guard Program.hasPeer("bgzip") else { return }
            let peer = try await Program.peer("bgzip", ["-t", "\(folder)/out.vcf.gz"])
            #expect(peer.code == 0, "\(peer.error)")
        }
    }

    @Test func `check says it`() async throws {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Self.file, to: "\(folder)/in.vcf.gz")
            let run = try await Program.run(["check", "\(folder)/in.vcf.gz"])
            #expect(run.text.contains("holds more than 65,536 bytes of text"), "\(run.text)")
        }
    }

    /// An index that unpacks to more than is read: a CSI that says so many auxiliary bytes, and has them.
    @Test func `an index without end is refused`() throws {
        try TemporaryFolder.with { folder in
            let packer = BlockGzipSink(target: try FileSink(path: "\(folder)/a.csi"))
            let size = InputLimit.regionIndex.most + (64 << 20)
            func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xff) } }
            try packer.write(Array("CSI\u{1}".utf8) + number(14) + number(5) + number(size))
            // The header of tabix: format, columns, and no names.
            try packer.write([2, 1, 2, 0, 35, 0].flatMap(number) + number(0))
            let zeros = [UInt8](repeating: 0, count: 1 << 20)
            for _ in 0..<size >> 20 { try packer.write(zeros) }
            try packer.finish()
            #expect {
                try RegionIndex.open(path: "\(folder)/a.csi")
            } throws: {
                ($0 as? InputLimitError)?.limit == .regionIndex
            }
        }
    }
}
