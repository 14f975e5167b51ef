import BlockGzip
import ByteStreams
public import Genome
import VariantCallFormat

/// How inputs are read; the same for every run.
public struct InputOptions: Sendable {
    /// The assembly, where the headers do not tell it.
    public var assembly: Assembly?
    /// How many tasks work at once; shows in nothing but speed.
    public var threads = 2
    /// Whether a BGZF file without its end marker is accepted.
    public var allowsMissingEndMarker = false
    /// How many bytes are read at once; shows in nothing.
    public var readSize = 1 << 18

    /// Makes the defaults.
    public init() {}

    /// Opens a source.
    func container(_ source: any ByteSource) throws -> ContainerReader {
        var options = ContainerReader.Options()
        options.allowsMissingEndMarker = allowsMissingEndMarker
        options.threads = threads
        options.readSize = readSize
        return try ContainerReader(source: source, options: options)
    }
}
