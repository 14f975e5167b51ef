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
            let others = annotations.knowledge.graph.edges.filter { $0.source == gene.symbol && !$0.isCounted }
            return [
                "pathway: no link of \(gene.symbol) to mTOR that counts; a finding is listed, not scored"
            ]
                + others.map {
                    "  outside of the review, not counted: \($0.label) (\($0.claims.joined(separator: ", ")))"
                }
        }
        let graph = annotations.knowledge.graph
        let parts = annotations.knowledge.rule(of: gene.symbol)?.alsoIn ?? []
        func ways(_ target: String) -> String {
            if node == target { return "\(target): the gene's own node" }
            let alteration = PathwayGraph.Alteration(of: gene)
            let ways = alteration.map { graph.ways(from: $0, to: target) } ?? []
            guard let effect = ways.first?.last?.effect else {
                return "\(target): "
                    + (parts.isEmpty
                        ? "not reached"
                        : "not predicted: \(gene.symbol) is also part of \(parts.joined(separator: ", "))")
            }
            return "\(target): \(effect.rawValue), by "
                + ways.map { ([node] + $0.map(\.edge.target)).joined(separator: " > ") }.joined(separator: "; ")
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
                "  \(claim.id) [\(claim.type.rawValue); \(claim.design.words)\(claim.size.map { ", n=\($0)" } ?? ""); \(claim.cohort); \(claim.assays.map(\.rawValue).joined(separator: "; "))] \(claim.text) (\(claim.sources.joined(separator: ", ")); \(claim.verification.words))"
            }
    }
}
