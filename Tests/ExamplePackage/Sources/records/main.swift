import ByteStreams
import Genome
import VariantCallFormat

// Copies the records that pass their FILTER into a BGZF file, and tells what its index has of a region.
// usage: records INPUT.vcf OUTPUT.vcf.gz
let (input, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
var reader = try VCFReader(text: ContainerReader(source: FileSource.open(path: input)))
let file = BlockGzipSink(target: try FileSink(path: output))
try file.write(reader.header.bytes)
var index = RegionIndexBuilder(name: output + ".tbi")
var written = reader.header.bytes.count
while let batch = try reader.nextBatch() {
    try batch.forEachLine { line, _, _ in
        guard case .record(let view) = line else { return }
        let record = VCFRecord(view)
        guard record.passesFilter else { return }
        var bytes: [UInt8] = []
        for index in view.line.indices { bytes.append(view.line[index]) }
        bytes.append(UInt8(ascii: "\n"))
        try file.write(bytes)
        let interval = Interval(record.position, record.position + record.referenceLength - 1)
        try index.add(contig: record.chromosome, interval: interval, text: written..<written + bytes.count)
        written += bytes.count
    }
}
try file.finish()
let regions = index.finish { file.virtualOffset(ofText: $0) }
let packed = BlockGzipSink(target: try FileSink(path: output + ".tbi"))
try packed.write(regions.encoded())
try packed.finish()

let found = RegionReader(file: try BlockGzipFile(path: output), index: try RegionIndex.open(path: output + ".tbi"))
try found.forEachLine(onContig: "chr11", overlapping: Interval(64_809_788, 64_809_788)) { line in
    print(String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self))
}
