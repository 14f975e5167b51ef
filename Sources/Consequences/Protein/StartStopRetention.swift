import Transcripts

/// What a change that reaches over an end of the coding sequence does inside of it, where the codon at that end stays as it was.
///
/// Bases that stay the same touch nothing: of a replacement by as many bases only the part in the coding sequence counts; of any other
/// replacement over the start codon the bases before it make up for the growth, where the codon is still there behind them; one over the
/// stop codon changes no more than the residues before it, where the reading still ends in that place.
struct StartStopRetention {
    /// The change inside of the coding sequence, without what is common to both alleles; nothing where there it changes nothing.
    let change: TranscriptEdit?
    /// What is to be said of the end beside that.
    let term: SequenceOntologyTerm?

    /// Nothing where the end is lost, or can only be kept by a change that is not one of bases for bases.
    init?(_ mutated: MutantTranscript) {
        let (change, coding) = (mutated.change, mutated.spliced.coding)
        let start = coding.lowerBound
        let protein = mutated.spliced.protein
        let isTranslatable = coding.count == protein.count * 3 && protein.last == UInt8(ascii: "*")
        if change.growth == 0 {
            // Behind a stop codon that is lost, what was a UTR is read: the change there counts.
            let endsBefore =
                change.end <= coding.upperBound || !isTranslatable
                || mutated.stop(from: mutated.unchangedCodons).map { $0 < protein.count } == true
            let inside = max(change.offset, start)..<(endsBefore ? min(change.end, coding.upperBound) : change.end)
            guard !inside.isEmpty, inside != change.offset..<change.end else { return nil }
            (self.change, term) = (Self.change(of: inside, in: mutated, growth: 0), nil)
        } else if change.offset < start, change.end > start, change.end <= coding.upperBound {
            // Bases taken out, with none put in, are gone from the start codon, unless the whole reads as before.
            let isKept =
                change.inserted.isEmpty
                ? mutated.keepsCodingSequence
                : (start..<start + 3).allSatisfy {
                    $0 + change.growth >= 0 && mutated[$0 + change.growth] == mutated.spliced.bases[$0]
                }
            guard isKept else { return nil }
            self.change = Self.change(of: start..<max(change.end, start), in: mutated, growth: change.growth)
            term = .startRetainedVariant
        } else if change.offset >= start, change.offset < coding.upperBound, isTranslatable,
            change.end > coding.upperBound || Self.shiftsOverStop(mutated),
            mutated.stop(from: mutated.unchangedCodons) == protein.count - 1
        {
            self.change = Self.change(of: change.offset..<coding.upperBound, in: mutated, growth: 0)
            term = .stopRetainedVariant
        } else {
            return nil
        }
    }

    /// Whether a replacement inside of the coding sequence shifts the frame and takes bases of the stop codon.
    private static func shiftsOverStop(_ mutated: MutantTranscript) -> Bool {
        let change = mutated.change
        return change.growth % 3 != 0 && change.removedCount > 0 && !change.inserted.isEmpty
            && change.end > mutated.spliced.coding.upperBound - 3
    }

    /// The replacement of a stretch by the bases that stand in its place once the ones before it have grown.
    private static func change(of stretch: Range<Int>, in mutated: MutantTranscript, growth: Int) -> TranscriptEdit? {
        let bases = mutated.spliced.bases
        func differs(_ index: Int) -> Bool { mutated[index + growth] != bases[index] }
        guard let first = stretch.first(where: differs), let last = stretch.last(where: differs) else { return nil }
        return TranscriptEdit(
            offset: first, removedCount: last + 1 - first,
            inserted: mutated.bases(first + growth..<last + 1 + growth))
    }
}
