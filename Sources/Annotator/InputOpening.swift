import BlockGzip
import ByteStreams
import VariantCallFormat

/// Opens VCF inputs alike for every run.
enum InputOpening {
    static func reader(path: String, allowsMissingEndMarker: Bool, threads: Int, readSize: Int) throws -> VCFReader {
        var options = ContainerReader.Options()
        options.allowsMissingEndMarker = allowsMissingEndMarker
        options.threads = threads
        options.readSize = readSize
        return try VCFReader(text: ContainerReader(source: try FileSource.open(path: path), options: options))
    }
}
