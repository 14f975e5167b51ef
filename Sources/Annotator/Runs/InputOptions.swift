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

    /// How much of a file is read.
    package var scan = ReadingPlan.Choice.auto
    /// A BGZF file up to this size in bytes is read whole also where an index lies beside it: that takes a fraction of a second, and no
    /// index that belongs to another version of the file can do harm.
    package var wholeUpTo = 32 << 20
    /// Whether every record is needed, also those far from the genes.
    var needsEveryRecord = false
    /// Whether every block of a BGZF file is checked, also those that are not read.
    package var verifiesBlocks = false

    /// Makes the defaults.
    package init() {}

    /// How the records near the genes are found without the others.
    enum PartialReading {
        /// By the index with this path.
        case index(String)
        /// By a look into every block, which the user asked for.
        case blocks
    }

    /// How a file may be read in part.
    ///
    /// - Parameter name: what messages call the file.
    ///
    /// - Throws: `LocusReading.Obstacle` where it is read whole whatever its records are.
    func partialReading(
        of path: String, called name: String, _ reader: borrowing VCFReader
    ) throws(LocusReading.Obstacle) -> PartialReading {
        if scan == .full { throw LocusReading.Obstacle(.fullScanWanted) }
        if needsEveryRecord { throw LocusReading.Obstacle(.allelicImbalance) }
        guard scan == .skip || reader.size ?? 0 > wholeUpTo else { throw LocusReading.Obstacle(nil) }
        if reader.container != .blockGzip { throw LocusReading.Obstacle(.notBlockGzip) }
        if path == "-" { throw LocusReading.Obstacle(.standardInput) }
        if genome != nil { throw LocusReading.Obstacle(.referenceGenome) }
        let kinds = [RegionIndex.Kind.tabix, .csi].map(\.rawValue)
        guard let kind = kinds.first(where: { FileSystem.exists("\(path).\($0)") }) else {
            guard scan == .skip else { throw LocusReading.Obstacle(nil) }
            return .blocks
        }
        let index = "\(path).\(kind)"
        if FileSystem.isOlder(index, than: path) {
            let stale = RegionIndexError.older(than: name, index: "\(name).\(kind)")
            throw LocusReading.Obstacle(.staleIndex(stale.description))
        }
        return .index(index)
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
