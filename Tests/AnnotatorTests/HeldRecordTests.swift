import ByteStreams
import Testing

@testable import Annotator

/// What a report keeps of a file is counted over all batches.
@Suite struct HeldRecordTests {
    @Test func `more than may be kept is refused`() throws {
        var file = CollectedFile()
        for _ in 0..<2 {
            var part = CollectedFile()
            part.keptBytes = InputLimit.keptRecords.most / 2
            file.add(part)
        }
        try file.requireRoom(file: "calls.vcf")
        var last = CollectedFile()
        last.keptBytes = 1
        file.add(last)
        #expect(throws: InputLimitError(.keptRecords, file: "calls.vcf")) { try file.requireRoom(file: "calls.vcf") }
    }
}
