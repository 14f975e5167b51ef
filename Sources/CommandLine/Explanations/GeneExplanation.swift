import Annotations
import Genome
import Reports
import Transcripts

/// What the annotation set knows of a gene, as text.
struct GeneExplanation {
    let gene: Gene
    let annotations: AnnotationSet

    var text: String {
        var lines = [
            "\(gene.symbol)  \(gene.name)",
            "  " + identifiers,
            "  \(gene.role.rawValue.replacing("_", with: " ")), \(gene.group == .panel ? "gene of the panel" : "context of the pathway"); \(gene.band), strand \(gene.strand.rawValue)",
            "",
        ]
        lines += pathway + [""] + transcripts + [""] + protein + [""] + claims
        return lines.joined(separator: "\n")
    }

    private var identifiers: String {
        let known = [
            gene.hgncID, gene.entrezID.map { "NCBI Gene \($0)" }, gene.ensemblID,
            gene.uniProtID.map { "UniProt \($0)" },
        ].compactMap { $0 }
        return known.isEmpty ? "no identifier is known" : known.joined(separator: ", ")
    }

    private var pathway: [String] {
        guard let node = gene.pathwayNode else {
            return [
                "pathway: no link of \(gene.symbol) to mTOR in the literature used; a finding is listed, not scored"
            ]
        }
        let direction: PathwayGraph.Direction = gene.role == .oncogene ? .raised : .lowered
        let reached = annotations.knowledge.graph.propagate([.init(gene: gene.symbol, node: node, direction: direction)]
        )
        func ways(_ target: String) -> String {
            guard let chain = reached.chains.first(where: { $0.target == target }) else {
                return node == target ? "\(target): the gene's own node" : "\(target): not reached"
            }
            return "\(target): \(chain.direction.rawValue), by "
                + ([node] + chain.steps.map(\.edge.target)).joined(separator: " > ")
        }
        let event = gene.role == .oncogene ? "gain of function" : "loss of both copies"
        return ["pathway: what \(event) implies, along the signed graph", "  \(ways("AKT"))", "  \(ways("mTORC1"))"]
    }

    private var transcripts: [String] {
        ["transcripts (exons, coding bases, residues; positions 1-based)"]
            + Assembly.allCases.flatMap { assembly in
                (annotations.model(of: gene.symbol, assembly: assembly)?.transcripts ?? []).map { transcript in
                    let names = [transcript.accession, transcript.ensembl, transcript.protein].compactMap { $0 }
                    return
                        "  \(assembly.rawValue) \(transcript.chromosome):\(transcript.span)  \(names.joined(separator: " "))  \(transcript.status.rawValue)  \(transcript.exons.count), \(transcript.codingLength), \(transcript.proteinLength)"
                }
            }
    }

    private var protein: [String] {
        let domains = annotations.domains.filter { $0.gene == gene.symbol }
        let residues = annotations.residues.filter { $0.gene == gene.symbol }
        return [
            "protein domains: "
                + (domains.isEmpty
                    ? "none listed" : domains.map { "\($0.name) \($0.start)-\($0.end)" }.joined(separator: ", "))
        ]
            + residues.map { "  \($0.sentence)" }
    }

    private var claims: [String] {
        guard let rule = annotations.knowledge.rule(of: gene.symbol) else { return [] }
        return ["what counts: \(rule.countsAs)", "claims:"]
            + rule.claims.compactMap { annotations.knowledge.claim($0) }.filter(\.isPrintable).map { claim in
                "  \(claim.id) [\(claim.type.rawValue); \(claim.cohort); \(claim.assays.map(\.rawValue).joined(separator: "; "))] \(claim.text) (\(claim.sources.joined(separator: ", ")); \(claim.verification.words))"
            }
    }
}
