import Genome
import Reports
import VariantCallFormat

/// What a header, and the user, say about the assembly.
struct AssemblyEvidence: Sendable, Equatable {
    /// The assembly that all the evidence points to.
    let assembly: Assembly
    /// The evidence.
    let reasons: [AssemblyReason]

    /// What a weighing comes to.
    enum Verdict: Sendable, Equatable {
        /// All evidence points to one assembly.
        case told(AssemblyEvidence)
        /// There is none; what was looked at.
        case unknown(lookedAt: [String])
        /// It points to more than one.
        case contradictory([AssemblyReason])
    }

    /// The evidence of a header, weighed.
    ///
    /// - Throws: ``AnnotatorError`` where there is no evidence, or where it contradicts itself.
    init(header: VCFHeader, declared: Assembly?, contigs: ContigTable, file: String) throws(AnnotatorError) {
        switch Self.weigh(header: header, declared: declared, contigs: contigs) {
        case .told(let evidence): self = evidence
        case .unknown(let lookedAt): throw .unknownAssembly(file: file, lookedAt: lookedAt)
        case .contradictory(let reasons): throw .contradictoryAssembly(file: file, evidence: reasons)
        }
    }

    private init(assembly: Assembly, reasons: [AssemblyReason]) {
        self.assembly = assembly
        self.reasons = reasons
    }

    /// Weighs the user's word, contig lengths, contig accessions, `assembly=` of contigs, and `##reference`.
    ///
    /// Lengths and accessions are facts; `##reference` is a path that somebody named, and counts only where nothing better is
    /// there.
    static func weigh(header: VCFHeader, declared: Assembly?, contigs: ContigTable) -> Verdict {
        var byLength: [Assembly: Int] = [:]
        var byAccession: [Assembly: Int] = [:]
        var byAttribute: [Assembly: Int] = [:]
        for contig in header.contigs {
            if let known = contigs[accession: contig.id.uppercased()], known.chromosome.name != "MT" {
                byAccession[known.assembly, default: 0] += 1
            }
            if let length = contig.length, let chromosome = Chromosome(name: contig.id) {
                let matching = contigs.assemblies(of: chromosome, length: length)
                if matching.count == 1, let only = matching.first { byLength[only, default: 0] += 1 }
            }
            if let name = contig.assembly, let named = Assembly(naming: name) {
                byAttribute[named, default: 0] += 1
            }
        }
        let reference = header.metaValue(of: "reference")
        var findings: [(assembly: Assembly, reason: AssemblyReason)] = []
        if let declared { findings.append((declared, .declared(declared))) }
        for assembly in Assembly.allCases {
            if let count = byLength[assembly] { findings.append((assembly, .lengths(count, assembly))) }
            if let count = byAccession[assembly] { findings.append((assembly, .accessions(count, assembly))) }
            if let count = byAttribute[assembly] {
                findings.append((assembly, .named(count, assembly, inTable: false)))
            }
        }
        let hasFacts = findings.count > (declared == nil ? 0 : 1)
        if let reference, let named = Assembly(naming: reference),
            !hasFacts || findings.contains(where: { $0.assembly == named })
        {
            findings.append((named, .referenceLine(reference)))
        }

        guard let first = findings.first else {
            return .unknown(lookedAt: AnnotatorError.evidenceLookedAt(contigs: header.contigs.count, reference))
        }
        guard findings.allSatisfy({ $0.assembly == first.assembly }) else {
            return .contradictory(findings.map(\.reason))
        }
        return .told(AssemblyEvidence(assembly: first.assembly, reasons: findings.map(\.reason)))
    }
}
