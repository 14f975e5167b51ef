/// What has to be known of a file beside its records to read the reads behind an allele.
public struct CallConventions: Sendable, Hashable {
    /// Whether records of several ALTs were split, so that `AD` may lack the reads of the others.
    public var isSplit = false
    /// The key of FORMAT or INFO that holds the tumour's share of reads with the allele; it goes before all others.
    public var fractionKey: String?
    /// The key of FORMAT or INFO that holds the tumour's reads at the position.
    public var depthKey: String?
    /// The column that keys of the tumour in INFO (`TVAF`, `TDP`) speak of; the only one, where there is one.
    public var subject: Int?
    /// The column of the matched normal, which keys of the normal in INFO (`NVAF`, `NDP`) speak of.
    public var control: Int?

    /// Makes the conventions of a file of which nothing is known.
    public init() {}

    /// Reads from a header whether a program has split records of several ALTs.
    public init(header: VCFHeader) {
        isSplit = header.metaLines.contains { $0.value.map { Self.splits($0) } ?? false }
    }

    /// Whether a command splits: `bcftools norm -m-` and `--multiallelics -any`, `vt decompose`, `vcfbreakmulti`, GATK's
    /// `--split-multi-allelics`.
    private static func splits(_ command: String) -> Bool {
        let words = command.split { " \"=".contains($0) }
        func follows(_ option: Substring, _ value: (Substring) -> Bool) -> Bool {
            zip(words, words.dropFirst()).contains { $0 == option && value($1) }
        }
        if words.contains("norm") {
            return words.contains { $0.hasPrefix("-m-") } || follows("-m") { $0.hasPrefix("-") }
                || follows("--multiallelics") { $0.hasPrefix("-") }
        }
        return words.contains("decompose") || words.contains { $0.hasSuffix("vcfbreakmulti") }
            || words.contains("--split-multi-allelics") || words.contains("--splitMultiallelics")
    }
}

/// From how many reads on an allele is taken as seen.
public struct SupportThresholds: Sendable, Hashable {
    /// The least number of reads with the allele.
    public let alternateReads: Int
    /// Their least share.
    public let fraction: Double
    /// The least number of reads that can show that an allele is absent.
    public let depth: Int

    /// Makes thresholds; `fraction` is a share from 0 to 1.
    public init(alternateReads: Int, fraction: Double, depth: Int) {
        self.alternateReads = alternateReads
        self.fraction = fraction
        self.depth = depth
    }
}
