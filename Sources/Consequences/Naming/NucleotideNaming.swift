import Genome
import HGVS
import Transcripts

/// The kind of edit that HGVS gives a change, and the sense positions of its location.
struct NucleotideNaming {
    let edit: NucleotideEdit
    let first: Int
    let last: Int

    /// Names a shifted change by what the reference has there: a duplication where the inserted bases repeat those directly before,
    /// an inversion where two or more bases become their reverse complement (HGVS, DNA recommendations).
    init(_ change: StrandedEdit, reference: StrandedSequence) {
        if change.inserted.isEmpty {
            (edit, first, last) = (.deletion, change.start, change.end)
        } else if change.removed.isEmpty {
            let count = change.inserted.count
            if let before = reference.bases(change.start - count, through: change.start - 1),
                before.elementsEqual(change.inserted)
            {
                (edit, first, last) = (.duplication, change.start - count, change.start - 1)
            } else {
                (edit, first, last) = (.insertion(change.inserted), change.start - 1, change.start)
            }
        } else if change.removed.count == 1, change.inserted.count == 1 {
            (edit, first, last) = (
                .substitution(from: change.removed[0], to: change.inserted[0]), change.start, change.end
            )
        } else if change.removed.count == change.inserted.count,
            change.inserted == Nucleotide.reverseComplement(change.removed)
        {
            (edit, first, last) = (.inversion, change.start, change.end)
        } else {
            (edit, first, last) = (.deletionInsertion(change.inserted), change.start, change.end)
        }
    }
}
