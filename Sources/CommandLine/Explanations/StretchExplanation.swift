import Annotations
import Annotator
import Consequences
import Genome
import HGVS
import Transcripts

/// Where a deletion or duplication with uncertain ends lies on each assembly, and what it takes for certain, as text.
struct StretchExplanation {
    let stretch: ResolvedStretch
    let annotations: AnnotationSet
    let choice: TranscriptChoice
    let style: HGVSStyle
    /// The assembly to speak of; both without one.
    let assembly: Assembly?

    private var what: String { stretch.isDeletion ? "deleted" : "duplicated" }

    private var places: [ResolvedStretch.Place] {
        stretch.places.filter { assembly == nil || $0.assembly == assembly }
    }

    var lines: [String] {
        var lines = stretch.notes.map { "  \($0.sentence)" } + [""]
        for place in places {
            switch place.outcome {
            case .failure(let mismatch): lines.append("  \(place.assembly.rawValue)  not there: \(mismatch.summary)")
            case .success(let bounds): lines.append("  \(place.assembly.rawValue)  \(text(bounds, place.model))")
            }
        }
        guard let first = places.first(where: { $0.bounds != nil }), let bounds = first.bounds else { return lines }
        let chosen = choice.transcripts(of: first.model)
        for transcript in first.model.transcripts
        where transcript.status == .maneSelect || transcript.accession == stretch.transcript
            || chosen.contains(transcript)
        {
            lines += [""] + self.lines(on: transcript, first.model, bounds)
        }
        return lines
    }

    private func text(_ bounds: ResolvedStretch.Bounds, _ model: GeneModel) -> String {
        let certain = "\(model.gene.chromosome):\(bounds.certain) \(what) at least (\(bounds.certain.count) bases)"
        return switch (bounds.first, bounds.last) {
        case (nil, nil): "\(certain); how far it reaches beyond is not told"
        case (let first?, nil): "\(certain), at most from \(first) on; where it ends is not told"
        case (nil, let last?): "\(certain), at most up to \(last); where it begins is not told"
        case (let first?, let last?): "\(certain), at most \(first)-\(last)"
        }
    }

    private func lines(on transcript: Transcript, _ model: GeneModel, _ bounds: ResolvedStretch.Bounds) -> [String] {
        let explanation = ConsequenceExplanation(
            variant: nil, model: model, transcript: transcript, annotations: annotations, style: style)
        guard
            let consequence = AlleleConsequence(
                isDeletion: stretch.isDeletion, interval: bounds.certain, transcript: transcript)
        else { return [explanation.heading, "  lies outside of the transcript"] }
        return [explanation.heading, ConsequenceExplanation.line(what, exons(of: transcript, bounds))]
            + explanation.effect(of: consequence)
    }

    /// The exons that it takes whole, and those that it may take besides.
    private func exons(of transcript: Transcript, _ bounds: ResolvedStretch.Bounds) -> String {
        let whole =
            transcript.overlap(with: bounds.certain)?.completeExons.map { "\(Self.text($0)), whole" }
            ?? "no exon as a whole for certain"
        let most = Interval(bounds.first ?? transcript.span.start, bounds.last ?? transcript.span.end)
        guard let possible = touched(transcript, most), possible != touched(transcript, bounds.certain) else {
            return whole
        }
        return "\(whole); at most \(Self.text(possible))"
    }

    private func touched(_ transcript: Transcript, _ interval: Interval) -> ClosedRange<Int>? {
        switch transcript.overlap(with: interval)?.extent {
        case .whole: 1...transcript.exons.count
        case .exons(let numbers): numbers
        case .intronic, nil: nil
        }
    }

    private static func text(_ numbers: ClosedRange<Int>) -> String {
        numbers.count == 1 ? "exon \(numbers.lowerBound)" : "exons \(numbers.lowerBound)-\(numbers.upperBound)"
    }
}
