import Genome
import Reports
import VariantCallFormat

/// What a header, and the user, say about the assembly.
struct AssemblyEvidence: Sendable, Equatable {
    /// The assembly that all the evidence points to.
    let assembly: Assembly
    let reasons: [AssemblyReason]

    /// What a weighing comes to.
    enum Verdict: Sendable, Equatable {
        /// All evidence points to one assembly.
        case told(AssemblyEvidence)
        /// There is none; where it was sought.
        case unknown(lookedAt: [String])
        /// It points to more than one, or to none that is known.
        case contradictory([AssemblyReason])
        /// It points to an assembly that is not read.
        case unsupported(OtherAssembly, [AssemblyReason])
    }

    /// The evidence of a header, weighed.
    ///
    /// - Throws: ``AnnotatorError`` where there is no evidence, where it contradicts itself, or where it is of an assembly that is not read.
    init(header: VCFHeader, declared: Assembly?, contigs: ContigTable, file: String) throws(AnnotatorError) {
        switch Self.weigh(header: header, declared: declared, contigs: contigs) {
        case .told(let evidence): self = evidence
        case .unknown(let lookedAt): throw .unknownAssembly(file: file, lookedAt: lookedAt)
        case .contradictory(let reasons): throw .contradictoryAssembly(file: file, evidence: reasons)
        case .unsupported(let other, let reasons): throw .unsupportedAssembly(other, file: file, evidence: reasons)
        }
    }

    private init(assembly: Assembly, reasons: [AssemblyReason]) {
        self.assembly = assembly
        self.reasons = reasons
    }

    /// Weighs the user's word, contig lengths, names of contigs, `assembly=` of contigs, and `##reference`.
    ///
    /// Lengths of 1 to 22, X and Y and names are facts, which the user's word does not overrule; the mitochondrial genome and decoys differ
    /// between files of one assembly. `##reference` is a path that somebody named, and counts only where nothing better is there.
    static func weigh(header: VCFHeader, declared: Assembly?, contigs: ContigTable) -> Verdict {
        let facts = ContigFacts(header, contigs)
        let reference = header.metaValue(of: "reference")
        var findings: [(assembly: Assembly, reason: AssemblyReason)] = []
        if let declared { findings.append((declared, .declared(declared))) }
        findings += facts.findings
        if let (other, reasons) = facts.other { return .unsupported(other, findings.map(\.reason) + reasons) }
        if let reference {
            let hasFacts = !facts.findings.isEmpty
            if !hasFacts, let other = contigs.otherAssembly(naming: reference) {
                return .unsupported(other, findings.map(\.reason) + [.referenceLine(reference)])
            }
            if let named = Assembly(reference: reference),
                !hasFacts || findings.contains(where: { $0.assembly == named })
            {
                findings.append((named, .referenceLine(reference)))
            }
        }
        guard let first = findings.first else {
            return .unknown(lookedAt: AnnotatorError.evidenceLookedAt(contigs: header.contigs.count, reference))
        }
        let strange = facts.unknownLengths.prefix(3).map { contig, length, chromosome in
            AssemblyReason.unknownLength(
                contig: contig, bases: length, first.assembly,
                expected: contigs[first.assembly, chromosome]?.length ?? 0)
        }
        guard strange.isEmpty, findings.allSatisfy({ $0.assembly == first.assembly }) else {
            return .contradictory(findings.map(\.reason) + strange)
        }
        return .told(AssemblyEvidence(assembly: first.assembly, reasons: findings.map(\.reason)))
    }
}

/// What the contig lines of a header tell of the assembly.
private struct ContigFacts {
    private var byLength: [Assembly: Int] = [:]
    private var byName: [Assembly: Int] = [:]
    private var byAttribute: [Assembly: Int] = [:]
    private var ofOthers: [OtherAssembly: Int] = [:]
    /// Lengths of chromosomes that no known assembly has.
    private(set) var unknownLengths: [(contig: String, length: Int, chromosome: Chromosome)] = []

    /// Larger lengths stand for one that is not known.
    private static let longest = Int(Int32.max) - 1

    init(_ header: VCFHeader, _ contigs: ContigTable) {
        for contig in header.contigs {
            let other =
                contigs.otherAssembly(ofContig: contig.id, length: contig.length)
                ?? contig.assembly.flatMap { contigs.otherAssembly(naming: $0) }
            if let other {
                ofOthers[other, default: 0] += 1
                continue
            }
            if case .assembly(let assembly) = contigs.naming(of: contig.id) { byName[assembly, default: 0] += 1 }
            if let name = contig.assembly, let named = Assembly(naming: name) { byAttribute[named, default: 0] += 1 }
            guard let length = contig.length, (1...Self.longest).contains(length),
                let chromosome = Chromosome(name: contig.id), chromosome.name != "MT"
            else { continue }
            let matching = contigs.assemblies(of: chromosome, length: length)
            if matching.isEmpty { unknownLengths.append((contig.id, length, chromosome)) }
            if matching.count == 1, let only = matching.first { byLength[only, default: 0] += 1 }
        }
    }

    /// The assembly, of those that are not read, that most contigs are of.
    var other: (OtherAssembly, [AssemblyReason])? {
        ofOthers.max { ($0.value, $1.key.name) < ($1.value, $0.key.name) }.map { other, count in
            (other, [.otherAssembly(other.name, contigs: count)])
        }
    }

    var findings: [(assembly: Assembly, reason: AssemblyReason)] {
        Assembly.allCases.flatMap { assembly -> [(assembly: Assembly, reason: AssemblyReason)] in
            let reasons: [AssemblyReason?] = [
                byLength[assembly].map { .lengths($0, assembly) },
                byName[assembly].map { .accessions($0, assembly) },
                byAttribute[assembly].map { .named($0, assembly, inTable: false) },
            ]
            return reasons.compactMap { $0 }.map { (assembly, $0) }
        }
    }
}
