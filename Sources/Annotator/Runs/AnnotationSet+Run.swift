import Annotations
import Genome
import ReferenceGenome

extension AnnotationSet {
    /// The set with the bases of a genome, where one was given.
    ///
    /// - Throws: ``AnnotatorError`` where the set has genes, and none of them on this assembly: every record would pass as if nothing were
    ///   known to lie there; what reading the genome throws.
    func inUse(_ genome: ReferenceGenome?, assembly: Assembly, file: String) throws -> AnnotationSet {
        if !genes.isEmpty, models(of: assembly).isEmpty {
            throw AnnotatorError(
                code: .badData,
                message: """
                    \(file): the file is of \(assembly.rawValue), and no gene of the panel has a transcript there.
                      what to do: build the panel of \(assembly.rawValue), too
                    """)
        }
        return try genome.map { try withReference($0, assembly: assembly) } ?? self
    }
}
