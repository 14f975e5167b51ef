import BlockGzip
import ByteStreams
import VariantCallFormat

/// Opens VCF inputs alike for every run.
enum InputOpening {
    static func reader(path: String, allowsMissingEndMarker: Bool) throws -> VCFReader {
        var options = ContainerReader.Options()
        options.allowsMissingEndMarker = allowsMissingEndMarker
        return try VCFReader(text: ContainerReader(source: try FileSource.open(path: path), options: options))
    }
}
