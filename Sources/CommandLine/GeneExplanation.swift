import Annotations
import Genome
import Pathway
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
            return ["pathway: the review gives \(gene.symbol) no edge to mTOR; a finding is listed, not scored"]
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
            + residues.map { residue in
                let alternates =
                    residue.alternates.isEmpty
                    ? "any change" : "to " + residue.alternates.map(String.init).joined(separator: ", ")
                return
                    "  \(residue.reference)\(residue.residue) \(alternates): \(residue.effect.rawValue) (\(residue.citation); \(residue.verification))"
            }
    }

    private var claims: [String] {
        guard let rule = annotations.knowledge.rule(of: gene.symbol) else { return [] }
        return ["what counts: \(rule.countsAs)", "claims:"]
            + rule.claims.compactMap { annotations.knowledge.claim($0) }.filter(\.isPrintable).map { claim in
                "  \(claim.id) [\(claim.type); \(claim.cohort); \(claim.assay)] \(claim.text) (\(claim.sources.joined(separator: ", ")); \(claim.check))"
            }
    }
}

/// What the annotation set knows of a place, as text.
struct PlaceExplanation {
    let chromosome: Chromosome
    let position: Int
    let assembly: Assembly
    let annotations: AnnotationSet

    var text: String {
        let band = annotations.bands(of: assembly).first {
            $0.chromosome == chromosome && $0.interval.contains(position)
        }
        let arm = annotations.arms(of: assembly).first { $0.chromosome == chromosome && $0.interval.contains(position) }
        var lines = ["\(assembly.rawValue) \(chromosome):\(position)"]
        if let contig = annotations.contigs[assembly, chromosome] {
            if position > contig.length { return lines[0] + "\n  beyond the end of the chromosome (\(contig.length))" }
            lines.append("  \(contig.accession), band \(chromosome)\(band?.name ?? "?"), arm \(arm?.name ?? "none")")
        }
        let models = annotations.models(of: assembly).filter {
            $0.gene.chromosome == chromosome && $0.span.widened(by: 5_000).contains(position)
        }
        if models.isEmpty { lines.append("  in no gene of the annotation set") }
        for model in models {
            let base = model.reference[position].map { String(UnicodeScalar($0)) } ?? "not bundled"
            lines.append(
                "  \(model.gene.symbol): reference base \(base)\(model.reference.isInferred ? " (inferred)" : "")")
            for transcript in model.transcripts {
                lines.append("    \(transcript.accession): \(place(in: transcript))")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func place(in transcript: Transcript) -> String {
        guard let layout = TranscriptLayout(transcript) else { return "not placed" }
        let sense = transcript.strand.sense(position)
        let coding = transcript.codingSpan.contains(position)
        switch layout.region(of: sense) {
        case .upstream: return "\(layout.span.start - sense) bases before the transcript"
        case .downstream: return "\(sense - layout.span.end) bases after the transcript"
        case .intron(let index): return "intron \(index + 1) of \(transcript.exons.count - 1)"
        case .exon(let index):
            let exon = "exon \(index + 1) of \(transcript.exons.count)"
            guard coding, let offset = layout.offset(of: sense) else { return "\(exon), untranslated" }
            let base = offset - layout.coding.lowerBound
            return "\(exon), coding base \(base + 1), codon \(base / 3 + 1) of \(transcript.proteinLength)"
        }
    }
}
