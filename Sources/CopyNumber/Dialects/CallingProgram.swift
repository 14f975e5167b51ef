/// A program that writes copies or junctions. Segments carry it; its title is for readers alone.
package struct CallingProgram: Sendable, Hashable {
    /// The name that tables for machines have: `gatk_gcnv`.
    package let id: String
    /// The name that people use.
    package let title: String
    /// Whether the program's model is that of the germline, so that its calls are not those of a tumour.
    package let isGermlineOnly: Bool

    init(_ id: String, _ title: String, isGermlineOnly: Bool = false) {
        self.id = id
        self.title = title
        self.isGermlineOnly = isGermlineOnly
    }

    /// The file does not tell.
    package static let unknown = CallingProgram("unknown", "unknown")
}
