import Annotations
import Annotator
import Consequences
import Genome
import HGVS
import Transcripts

/// What a change of the genome is called on each assembly, and what it does, as text.
struct ChangeExplanation {
    let change: ResolvedChange
    /// The name as it was given, where it was one.
    let name: HGVSVariant?
    let annotations: AnnotationSet
    let choice: TranscriptChoice
    let style: HGVSStyle
    /// The assembly to speak of; both without one.
    let assembly: Assembly?

    var lines: [String] {
        guard let first = change.place(on: assembly), let variant = first.variant else { return [] }
        var lines = change.notes.map { "  \($0.sentence)" }
        if let note = otherSpelling { lines.append("  \(note)") }
        lines += [""] + table
        if variant.isIdentity {
            let others = places.filter { $0.variant?.isIdentity == false }.map(\.assembly.rawValue)
            lines += [
                "",
                "no change: the sequence has these bases"
                    + (others.isEmpty ? "" : ", and the genome of \(others.joined(separator: ", ")) has others"),
            ]
            return lines + wholePlaces
        }
        for transcript in transcripts(of: first.model) {
            lines.append("")
            lines +=
                ConsequenceExplanation(
                    variant: variant, model: first.model, transcript: transcript, annotations: annotations, style: style
                ).lines
            lines += elsewhere(transcript, first)
        }
        return lines
    }

    private var places: [ResolvedChange.Place] {
        change.places.filter { assembly == nil || $0.assembly == assembly }
    }

    /// MANE Select, the transcript that the name was given on, and those that the options ask for.
    private func transcripts(of model: GeneModel) -> [Transcript] {
        let chosen = choice.transcripts(of: model)
        return model.transcripts.filter {
            $0.status == .maneSelect || $0.accession == readOn || chosen.contains($0)
        }
    }

    private var readOn: String? {
        switch name?.change {
        case .coding, .transcript: change.transcript
        default: nil
        }
    }

    /// The 3'-most name, where another was given.
    private var otherSpelling: String? {
        guard let name, let place = change.place(), let variant = place.variant else { return nil }
        let model = place.model
        let transcript = model.transcripts.first { $0.accession == change.transcript } ?? model.maneSelect
        guard
            let found = transcript.flatMap({
                ConsequenceCaller(model: model, transcript: $0)?.consequence(of: variant)
            })
        else { return nil }
        switch name.change {
        case .coding:
            guard let own = found.codingName, own.change != name.change else { return nil }
            return "the name is not the one that HGVS prefers, which is \(own)"
        case .genomic:
            guard let own = found.genomicName, own.change != name.change else { return nil }
            return "the name is not the one that HGVS prefers, which is \(own)"
        case .transcript, .protein, .uncertainGenomic, .uncertainTranscript: return nil
        }
    }

    // MARK: The assemblies

    private var table: [String] { Self.table(places, of: change.gene, annotations) }

    /// The change as a VCF record and as a genomic name on each assembly, or why one does not carry it.
    static func table(
        _ places: [ResolvedChange.Place], of gene: Gene, _ annotations: AnnotationSet, heading: Bool = true
    ) -> [String] {
        var rows = heading ? [["", "CHROM", "POS", "REF", "ALT", "name"]] : []
        var lines: [(row: Int?, text: String)] = heading ? [(0, "")] : []
        for place in places {
            switch place.outcome {
            case .failure(let mismatch):
                lines.append((nil, "\(place.assembly.rawValue)  not there: \(mismatch.summary)"))
                lines += mismatch.remarks.map { (nil, "        \($0)") }
            case .success(let variant):
                let name = genomicName(of: variant, place.model)
                lines.append((rows.count, ""))
                rows.append([
                    place.assembly.rawValue, variant.chromosome.name, "\(variant.position)",
                    excerpt(variant.reference), excerpt(variant.alternate),
                    name?.description ?? "",
                ])
                if let difference = place.difference { lines.append((nil, "        \(difference.sentence)")) }
                let touched = Interval(variant.position, variant.position + variant.reference.count - 1)
                for difference in annotations.referenceDifferences
                where difference.gene == gene.symbol && difference.assembly == place.assembly
                    && touched.contains(difference.position)
                {
                    lines.append((nil, "        note on \(difference.position): \(difference.text)"))
                }
            }
        }
        let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return lines.map { row, text in
            guard let row else { return "  " + text }
            let cells = zip(rows[row], widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return "  " + cells.joined(separator: "  ").trimmed
        }
    }

    private static func genomicName(of variant: SequenceVariant, _ model: GeneModel) -> HGVSVariant? {
        if variant.isIdentity {
            return HGVSVariant(
                accession: model.chromosomeAccession,
                change: .genomic(
                    NucleotideChange(
                        start: GenomicPosition(variant.position),
                        end: GenomicPosition(variant.position + variant.reference.count - 1), edit: .identity)))
        }
        return (model.maneSelect ?? model.transcripts.first).flatMap {
            ConsequenceCaller(model: model, transcript: $0)?.consequence(of: variant)?.genomicName
        }
    }

    private static func excerpt(_ bases: [UInt8]) -> String {
        bases.count <= 30
            ? String(decoding: bases, as: UTF8.self)
            : String(decoding: bases.prefix(12), as: UTF8.self) + "…(\(bases.count) bases)"
    }

    /// What the other assembly says otherwise of a transcript.
    private func elsewhere(_ transcript: Transcript, _ first: ResolvedChange.Place) -> [String] {
        guard let variant = first.variant else { return [] }
        let own = ConsequenceExplanation(
            variant: variant, model: first.model, transcript: transcript, annotations: annotations, style: style
        ).consequence
        return places.compactMap { place in
            guard place.assembly != first.assembly, let other = place.variant, !other.isIdentity,
                let twin = place.model.transcripts.first(where: { $0.accession == transcript.accession })
            else { return nil }
            let found = ConsequenceExplanation(
                variant: other, model: place.model, transcript: twin, annotations: annotations, style: style
            ).consequence
            guard
                found?.terms != own?.terms || found?.codingName != own?.codingName
                    || found?.proteinName != own?.proteinName
            else { return nil }
            let names = [found?.hgvsC, found?.hgvsP, found?.terms.map(\.name).joined(separator: ", ")]
            return ConsequenceExplanation.line(
                "on \(place.assembly.rawValue)", names.compactMap { $0 }.joined(separator: ", "))
        }
    }

    private var wholePlaces: [String] {
        places.flatMap { place in
            place.variant.map {
                [
                    "",
                    PlaceExplanation(
                        chromosome: $0.chromosome, position: $0.position, assembly: place.assembly,
                        annotations: annotations
                    ).text,
                ]
            } ?? []
        }
    }
}

extension String {
    /// Without spaces at its end.
    var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
