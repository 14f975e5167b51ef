import Genome

/// What the REF bases of a file say about its assembly: held against the one that it is read as, and against the others.
struct AssemblyProof: Sendable {
    /// Against the assembly that the file is read as.
    var own = ReferenceProof()
    /// Against the genes where the other assemblies have them.
    var other = ReferenceProof()

    /// Adds what was found in a later part of the same file.
    mutating func add(_ later: AssemblyProof) {
        own.add(later.own)
        other.add(later.other)
    }

    /// Whether nothing more of the file may be written.
    var isRefuted: Bool { !own.disagreements.isEmpty }

    /// Refuses a file whose REF disagrees, and one whose records lie in the genes of another assembly and agree there while none lies in
    /// ours: of such a file every gene would look empty.
    ///
    /// - Throws: ``AnnotatorError`` with the positions.
    func verify(_ evidence: AssemblyEvidence, file: String) throws(AnnotatorError) {
        if !own.disagreements.isEmpty {
            throw .wrongAssembly(
                evidence.assembly, file: file, evidence: evidence.reasons, disagreements: own.disagreements,
                basesCompared: own.basesCompared, basesDiffering: own.basesDiffering)
        }
        if own.basesCompared == 0, other.basesCompared > 0, other.disagreements.isEmpty {
            throw .otherAssembly(
                evidence.assembly, file: file, evidence: evidence.reasons, agreements: other.agreements)
        }
    }
}
