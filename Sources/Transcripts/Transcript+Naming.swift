extension Transcript {
    /// Whether a text names the transcript: its RefSeq or Ensembl accession, or the accession of its protein, with the same version or
    /// without one. Letters count in any case.
    public func isNamed(_ name: some StringProtocol) -> Bool {
        let wanted = name.uppercased()
        return [accession, ensembl].compactMap { $0 }.contains { Self.matches($0, wanted) }
    }

    /// Whether a text names the transcript's protein.
    public func hasProtein(named name: some StringProtocol) -> Bool {
        protein.map { Self.matches($0, name.uppercased()) } ?? false
    }

    private static func matches(_ accession: String, _ wanted: String) -> Bool {
        let accession = accession.uppercased()
        return accession == wanted || accession.prefix { $0 != "." } == wanted
    }
}
