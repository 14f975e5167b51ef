public import Genome

/// A place in coding sequence where an assembly differs from a transcript or from the other assembly.
public struct ReferenceDifference: Sendable, Hashable {
    /// The gene's symbol.
    public let gene: String
    /// The assembly.
    public let assembly: Assembly
    /// The position, 1-based.
    public let position: Int
    /// The base of the plus strand in the bundled sequence.
    public let bundled: UInt8
    /// What differs, in words.
    public let text: String

    /// Makes a difference.
    public init(gene: String, assembly: Assembly, position: Int, bundled: UInt8, text: String) {
        self.gene = gene
        self.assembly = assembly
        self.position = position
        self.bundled = bundled
        self.text = text
    }
}
