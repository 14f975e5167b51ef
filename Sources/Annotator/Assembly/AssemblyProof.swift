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

    /// Whether the file is not to be read as it is: too many of its records disagree.
    var isRefuted: Bool { own.isRefuted }

    /// Refuses a file of which too many REF disagree, and one whose records lie in the genes of another assembly and agree there while none lies in
    /// ours: of such a file every gene would look empty.
    ///
    /// - Throws: ``AnnotatorError`` with the positions.
    func verify(_ evidence: AssemblyEvidence, file: String) throws(AnnotatorError) {
        if isRefuted { throw .wrongAssembly(evidence.assembly, file: file, evidence: evidence.reasons, own) }
        if own.basesCompared == 0, other.basesCompared > 0, other.disagreements.isEmpty {
            throw .otherAssembly(
                evidence.assembly, file: file, evidence: evidence.reasons, agreements: other.agreements)
        }
    }
}
