import VariantCallFormat

/// What shows who wrote a VCF file. The kinds are tried in this order, each over all callers.
enum CallerSign: Sendable {
    /// A header line with this key, in lower case.
    case key(String)
    /// A header line `##source` that begins with this, in lower case, or a `##GATKCommandLine` with this ID; in a
    /// header of which the condition holds.
    case source(String, where: @Sendable (VCFHeader) -> Bool = { _ in true })
    /// Any header line with the name of this program.
    case command(String)
    /// Fields that one program alone declares together.
    case fields(info: [String] = [], format: [String] = [])
    /// `SVMETHOD` with this name in it, in lower case.
    case method(String)
    /// An ID that begins with this and of which the condition holds; written by another program for this one where it
    /// is named.
    case id(String, writtenBy: String? = nil, where: @Sendable (String) -> Bool = { _ in true })
}
