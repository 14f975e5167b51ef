import Annotations
import Genome

extension VerificationResult {
    /// So many faults of one check are listed.
    private static let mostFaults = 20

    /// One line: whether the check passed, what was checked, and what was found.
    var line: String {
        let listed = faults.prefix(Self.mostFaults).map(\.description)
        let more = faults.count > listed.count ? ["and \(faults.count - listed.count) more"] : []
        let detail = passed ? finding.words : (listed + more).joined(separator: "; ")
        return "\(passed ? "ok  " : "FAIL") \(check.words): \(detail)"
    }
}

extension VerificationResult.Check {
    fileprivate var words: String {
        switch self {
        case .knownResidues(let gene): "known variants of \(gene)"
        case .knownNames(let gene): "names of known variants of \(gene)"
        case .provenance(let file): "source and licence of \(file)"
        case .clinVar: "classes of ClinVar"
        case .statement(let kind): "statement \(kind.rawValue)"
        case .checksum(let file): "checksum of \(file)"
        case .transcripts(let gene): "transcripts of \(gene)"
        case .maneSelect(let gene, let assembly): "one MANE Select of \(gene) on \(assembly.rawValue)"
        case .codingSequence(let gene, let accession, let assembly):
            "coding sequence of \(gene) \(accession) on \(assembly.rawValue)"
        case .armsAndBands(let assembly): "arms and bands of \(assembly.rawValue)"
        case .difference(let gene, let assembly, let position):
            "documented difference \(gene) \(assembly.rawValue):\(position)"
        case .residue(let gene, let residue, let number): "residue \(gene) \(residue)\(number)"
        case .domain(let gene, let name): "domain \(gene) \(name)"
        case .evidence(let code, let gene, let residue): "evidence \(code.rawValue) \(gene) \(residue)"
        case .claim(let id): "claim \(id)"
        case .edge(let source, let target): "edge \(source) to \(target)"
        case .rule(let gene): "rule of \(gene)"
        case .trial(let id): "trial \(id)"
        case .claimIdentifiers: "identifiers of claims"
        case .node(let id): "node \(id)"
        case .source(let key): "source \(key)"
        case .frequency(let id): "frequency \(id)"
        }
    }
}

extension VerificationResult.Finding {
    fileprivate var words: String {
        switch self {
        case .value(let text): text
        case .checksumOfPanel(let checksum): "\(checksum), of the panel: the manifest has none"
        case .namedOn(let accession): "none; names are given on \(accession)"
        case .codingSequence(let bases, let residues, let start, let exons):
            "\(bases) bases, \(residues) residues, \(start) to stop, \(exons) exons"
        case .fitsContigs: "fit the contigs"
        case .noNode: "none; it has no node in the pathway"
        case .nodeOfPanel(let node): "none; the panel says node \(node)"
        case .claims(let count): "\(count) claims"
        case .claim(let sources, let ways):
            sources.joined(separator: ", ") + "; shown with " + ways.map(\.words).joined(separator: ", ")
        }
    }
}

extension ClaimReach.Way {
    /// The way onto a report.
    var words: String {
        switch self {
        case .everyReport: "every report"
        case .statement(let kind): "statement \(kind.rawValue)"
        case .gene(let gene): gene
        case .germline(let gene): "germline \(gene)"
        case .node(let node): "node \(node)"
        case .edge(let source, let target): "edge \(source) to \(target)"
        case .arm(let arm): "loss of \(arm)"
        case .trial(let trial): "trial \(trial)"
        case .site(let site): "site \(site)"
        case .background: "no report"
        }
    }
}
