extension Transcript {
    /// Whether a text names the transcript: its RefSeq or Ensembl accession, with the same version or without one. Letters count in any case.
    package func isNamed(_ name: some StringProtocol) -> Bool {
        let wanted = name.uppercased()
        return names.contains { Self.matches($0, wanted) }
    }

    /// The accession of the transcript that a text names in another version, or in a version where the transcript has none; nothing where it is
    /// named as it is, or not at all.
    package func accession(ofOtherVersion name: some StringProtocol) -> String? {
        let wanted = name.uppercased()
        guard wanted.contains("."), !isNamed(wanted) else { return nil }
        return names.first { Self.bare($0.uppercased()) == Self.bare(wanted) }
    }

    /// Whether a text names the transcript's protein.
    package func hasProtein(named name: some StringProtocol) -> Bool {
        protein.map { Self.matches($0, name.uppercased()) } ?? false
    }

    /// In how many letters a text differs from an accession of the transcript, versions aside: the fewest to put in, take out or replace.
    package func lettersDiffering(from name: some StringProtocol) -> Int {
        let wanted = Array(Self.bare(name.uppercased()).utf8)
        return names.map { Self.distance(Array(Self.bare($0.uppercased()).utf8), wanted) }.min() ?? wanted.count
    }

    private var names: [String] { [accession, ensembl].compactMap { $0 } }

    private static func bare(_ accession: String) -> Substring { accession.prefix { $0 != "." } }

    private static func matches(_ accession: String, _ wanted: String) -> Bool {
        let accession = accession.uppercased()
        return accession == wanted || bare(accession) == wanted
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (line, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (byte == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
