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
        let is37 =
            ["grch37", "hg19", "hg37", "b37", "hs37", "ncbi37", "build37", "g1k_v37", "g1kv37", "_assembly19"].contains
        { lowered.contains($0) }
        let is38 = ["grch38", "hg38", "b38", "hs38", "ncbi38", "build38", "_assembly38"].contains {
            lowered.contains($0)
        }
        switch (is37, is38) {
        case (true, false): self = .grch37
        case (false, true): self = .grch38
        case (true, true): return nil
        case (false, false):
            guard let accession = Self(assemblyAccessionIn: lowered) else { return nil }
            self = accession
        }
    }

    /// Reads the path of a reference, whose file counts before the folders that it lies in.
    package init?(reference path: some StringProtocol) {
        let file = path.split(separator: "/").last.flatMap { Assembly(naming: $0) }
        guard let found = file ?? Assembly(naming: path) else { return nil }
        self = found
    }

    /// The assembly of NCBI's accession of all its sequences: `GCA_000001405.15`, `GCF_000001405.40`. Version 15 of GenBank's, and 26 of RefSeq's,
    /// are the first of GRCh38; patches count on.
    private init?(assemblyAccessionIn text: String) {
        for (accession, first37, first38) in [("gca_000001405.", 1, 15), ("gcf_000001405.", 13, 26)] {
            guard let place = text.firstRange(of: accession)?.upperBound,
                let version = Int(text[place...].prefix { $0.isNumber }), version >= first37
            else { continue }
            self = version >= first38 ? .grch38 : .grch37
            return
        }
        return nil
    }
}
