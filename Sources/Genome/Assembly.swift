/// A human reference assembly that mtorvar knows.
///
/// The raw value is the name as the Genome Reference Consortium writes it; it is what files and reports show.
public enum Assembly: String, Sendable, Hashable, CaseIterable, Codable {
    /// GRCh37 (UCSC hg19 for the primary chromosomes; b37 and hs37d5 in the Broad's and the 1000 Genomes' files).
    case grch37 = "GRCh37"
    /// GRCh38 (UCSC hg38).
    case grch38 = "GRCh38"

    /// Reads an assembly's name as headers and users write it (`GRCh38.p14`, `hg19`, `b37`, `NCBI37`), or nothing where the
    /// text names neither assembly or both.
    public init?(naming text: some StringProtocol) {
        let lowered = text.lowercased()
        let is37 = ["grch37", "hg19", "hg37", "b37", "hs37", "ncbi37", "build37", "g1k_v37"].contains {
            lowered.contains($0)
        }
        let is38 = ["grch38", "hg38", "b38", "hs38", "ncbi38", "build38"].contains { lowered.contains($0) }
        switch (is37, is38) {
        case (true, false): self = .grch37
        case (false, true): self = .grch38
        default: return nil
        }
    }
}
