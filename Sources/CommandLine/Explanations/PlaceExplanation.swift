import Annotations
import Genome
import Transcripts

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
                let own = transcript.accessionBases.first { $0.position == position }
                lines.append(
                    "    \(transcript.accession): \(place(in: transcript))"
                        + (own.map { ", where the accession has \(UnicodeScalar($0.base))" } ?? ""))
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
