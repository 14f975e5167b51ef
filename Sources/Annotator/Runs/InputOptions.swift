import ByteStreams
package import Genome
package import ReferenceGenome
package import Reports
import VariantCallFormat

/// How inputs are read; the same for every run.
package struct InputOptions: Sendable {
    /// The assembly, where the headers do not tell it.
    package var assembly: Assembly?
    /// The genome that REF is held against anywhere, and that the genes have their bases of.
    package var genome: ReferenceGenome?
    /// How many tasks work at once; shows in nothing but speed.
    package var threads = 2
    /// Whether a BGZF file without its end marker is accepted.
    package var allowsMissingEndMarker = false
    /// How many bytes are read at once; shows in nothing.
    package var readSize = 1 << 18

    /// Whether the program chooses how much of a file it reads.
    package var scan = ReadingPlan.Choice.auto
    /// Whether every block of a BGZF file is checked, also those that are not read.
    package var verifiesBlocks = false

    /// Makes the defaults.
    package init() {}

    /// Why a file is read whole whatever its records are; nothing where that is to be found out.
    func reasonToReadWhole(_ path: String, container: Container) -> WholeFileReason? {
        if scan == .full { return .fullScanWanted }
        if container != .blockGzip { return .notBlockGzip }
        if path == "-" { return .standardInput }
        if genome != nil { return .referenceGenome }
        return nil
    }

    /// Makes what holds one batch of records against the genome, where one was given.
    func comparison(assembly: Assembly?) throws -> GenomeComparison? {
        try genome.map { try GenomeComparison($0, assembly: assembly) }
    }

    /// Opens a source.
    func container(_ source: any ByteSource) throws -> ContainerReader {
        var options = ContainerReader.Options()
        options.allowsMissingEndMarker = allowsMissingEndMarker
        options.threads = threads
        options.readSize = readSize
        return try ContainerReader(source: source, options: options)
    }
}
