package import Genome

/// A place in coding sequence where an assembly differs from a transcript or from the other assembly.
package struct ReferenceDifference: Sendable, Hashable {
    /// The gene's symbol.
    package let gene: String
    package let assembly: Assembly
    /// The position, 1-based.
    package let position: Int
    /// The base of the plus strand in the bundled sequence.
    package let bundled: UInt8
    /// What differs, in words.
    package let text: String

    package init(gene: String, assembly: Assembly, position: Int, bundled: UInt8, text: String) {
        self.gene = gene
        self.assembly = assembly
        self.position = position
        self.bundled = bundled
        self.text = text
    }
}
