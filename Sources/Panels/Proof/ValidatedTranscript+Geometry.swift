import Genome
import Transcripts

// What can be told of a transcript without a base.
extension ValidatedTranscript {
    /// Its exons and the parts of its coding sequence by themselves.
    static func checkGeometry(_ annotated: AnnotatedTranscript, strand: Strand) throws(ModelFault) {
        guard !annotated.coding.isEmpty else { throw ModelFault(.noCodingSequence) }
        guard annotated.partial.isEmpty else {
            throw ModelFault(.partial, annotated.partial.joined(separator: ", "))
        }
        guard annotated.codingSequences == 1 else {
            throw ModelFault(.severalCodingSequences, "\(annotated.codingSequences)")
        }
        guard !annotated.exons.isEmpty else { throw ModelFault(.noExons) }
        for (left, right) in zip(annotated.exons, annotated.exons.dropFirst()) where left.end >= right.start {
            throw ModelFault(.exonsOverlap, "\(left) and \(right)")
        }
        try checkNumbers(strand == .plus ? annotated.exonNumbers : annotated.exonNumbers.reversed())
        for part in annotated.coding where !annotated.exons.contains(where: { $0.contains(part) }) {
            throw ModelFault(.codingOutsideExons, "\(part)")
        }
        if let first = annotated.exons.first, let last = annotated.exons.last,
            first.start != annotated.interval.start || last.end != annotated.interval.end
        {
            throw ModelFault(.exonMissing, "\(first.start)-\(last.end) of \(annotated.interval)")
        }
        if let first = annotated.coding.first, let last = annotated.coding.last {
            let span = Interval(first.start, max(first.start, last.end))
            let expected = annotated.exons.compactMap { $0.intersection(span) }
            if expected != annotated.coding {
                let odd =
                    annotated.coding.first { !expected.contains($0) }
                    ?? expected.first {
                        !annotated.coding.contains($0)
                    }
                throw ModelFault(.codingSkipsBases, odd.map { "near \($0)" } ?? "")
            }
        }
        try checkPhases(annotated, strand: strand)
    }

    /// The numbers of the exons, in the order of transcription, must count from 1 where the file gives them.
    private static func checkNumbers(_ numbers: [Int]) throws(ModelFault) {
        for (left, right) in zip(numbers, numbers.dropFirst()) where left >= right {
            throw ModelFault(.exonOrder, "exon \(right) stands behind exon \(left)")
        }
        for (number, expected) in zip(numbers, 1...) where number != expected {
            throw ModelFault(
                .exonNumbering, "exon \(expected) is not there, exon \(number) stands in its place")
        }
    }

    /// Each part's phase must follow from the lengths of those before it: otherwise something between them was lost.
    private static func checkPhases(_ annotated: AnnotatedTranscript, strand: Strand) throws(ModelFault) {
        let parts = Array(zip(annotated.coding, annotated.phases))
        var before = 0
        for (part, phase) in strand == .plus ? parts : parts.reversed() {
            let expected = (3 - before % 3) % 3
            if let phase, phase != expected {
                guard before > 0 else {
                    throw ModelFault(.partial, "the coding sequence begins with phase \(phase)")
                }
                throw ModelFault(
                    .phaseMismatch, "\(part) has phase \(phase), and \(expected) after \(before) bases")
            }
            before += part.count
        }
    }

    /// Whether both are one version of one transcript. Without a version nothing can be held against it: versions differ in their exons.
    static func isSameVersion(_ annotated: AnnotatedTranscript, _ known: Transcript) -> Bool {
        if let own = annotated.refSeq, own.contains("."), own == known.accession { return true }
        guard let own = annotated.ensembl, own.contains(".") else { return false }
        return own == known.ensembl || own == known.accession
    }

    /// Holds a transcript against the same one of the annotation set, exon by exon.
    static func check(
        _ annotated: AnnotatedTranscript, strand: Strand, against known: Transcript
    ) throws(ModelFault) {
        guard strand == known.strand else {
            throw ModelFault(.knownOtherwise, "its strand is \(known.strand.rawValue)")
        }
        for (index, exon) in known.exons.enumerated() where !annotated.exons.contains(exon) {
            throw ModelFault(
                .knownOtherwise,
                "\(known.accession) has exon \(index + 1) of \(known.exons.count) at \(exon), which is not among its \(annotated.exons.count)"
            )
        }
        if let more = annotated.exons.first(where: { !known.exons.contains($0) }) {
            throw ModelFault(.knownOtherwise, "\(known.accession) has no exon at \(more)")
        }
        guard let first = annotated.coding.first, let last = annotated.coding.last else { return }
        guard first.start == known.codingSpan.start, last.end == known.codingSpan.end else {
            throw ModelFault(
                .knownOtherwise,
                "\(known.accession) is coding over \(known.codingSpan), and here over \(first.start)-\(last.end)")
        }
    }
}
