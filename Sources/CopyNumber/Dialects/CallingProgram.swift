/// A program that writes copies or junctions. Segments carry it; its title is for readers alone.
public struct CallingProgram: Sendable, Hashable {
    /// The name that tables for machines have: `gatk_gcnv`.
    public let id: String
    /// The name that people use.
    public let title: String
    /// Whether the program's model is that of the germline, so that its calls are not those of a tumour.
    public let isGermlineOnly: Bool

    init(_ id: String, _ title: String, isGermlineOnly: Bool = false) {
        self.id = id
        self.title = title
        self.isGermlineOnly = isGermlineOnly
    }

    /// The file does not tell.
    public static let unknown = CallingProgram("unknown", "unknown")
}
