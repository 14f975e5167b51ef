package import Genome

/// Why an allele gets no VRS identifier.
package enum NotIdentifiable: Error, Sendable, Hashable {
    /// REF or ALT has something else than A, C, G and T.
    case notBases
    /// REF and ALT are the same.
    case noChange
    /// The sequence has no refget accession.
    case unknownSequence
    /// The bases that are known do not reach as far as the change could lie.
    case basesNotKnown
    /// The bases were carried over from another assembly, and the change could lie at several places.
    case basesInferred
    /// REF is not what the sequence has there.
    case otherReference
}

extension VRSAllele {
    /// The allele of a record, fully justified: a deletion or insertion is taken over all places where it could lie, so that every spelling of it
    /// has one identifier (VRS 2.0, normalisation; NCBI's Variant Overprecision Correction Algorithm).
    ///
    /// - Parameters:
    ///   - position: of REF's first base, 1-based.
    ///   - refget: the refget accession of the chromosome.
    ///   - sequence: the chromosome around the change. A replacement needs nothing of it.
    package init(
        position: Int, reference: String, alternate: String, refget: String?, sequence: ReferenceSequence
    ) throws(NotIdentifiable) {
        guard let refget else { throw .unknownSequence }
        var (removed, inserted) = (reference.uppercased().utf8[...], alternate.uppercased().utf8[...])
        guard !removed.isEmpty, !inserted.isEmpty, removed.allSatisfy(Nucleotide.isBase),
            inserted.allSatisfy(Nucleotide.isBase)
        else { throw .notBases }
        var start = position - 1
        while let first = removed.first, first == inserted.first {
            removed.removeFirst()
            inserted.removeFirst()
            start += 1
        }
        while let last = removed.last, last == inserted.last {
            removed.removeLast()
            inserted.removeLast()
        }
        let (gone, new) = (Array(removed), Array(inserted))
        guard !gone.isEmpty || !new.isEmpty else { throw .noChange }
        if !gone.isEmpty, !new.isEmpty {
            self.init(
                location: VRSLocation(refget: refget, start: start, end: start + gone.count),
                state: .literal(String(decoding: new, as: UTF8.self)))
            return
        }
        guard !sequence.isInferred else { throw .basesInferred }
        if !gone.isEmpty {
            guard let known = sequence.bases(in: Interval(start + 1, start + gone.count)) else { throw .basesNotKnown }
            guard known.elementsEqual(gone) else { throw .otherReference }
        }
        let moved = gone.isEmpty ? new : gone
        let reach = try Reach(of: moved, at: start, length: gone.count, in: sequence)
        self.init(reach, moved: moved, isDeletion: new.isEmpty, start: start, length: gone.count, refget: refget)
    }

    private init(_ reach: Reach, moved: [UInt8], isDeletion: Bool, start: Int, length: Int, refget: String) {
        let location = VRSLocation(
            refget: refget, start: start - reach.left.count, end: start + length + reach.right.count)
        // All bases from the first place to the last: without what is deleted, or with what is inserted.
        let bases = reach.left + (isDeletion ? [] : moved) + reach.right
        let text = String(decoding: bases, as: UTF8.self)
        if isDeletion {
            self.init(
                location: location, state: .referenceLength(bases.count, repeatSubunit: moved.count, sequence: text))
            return
        }
        let reference = reach.left + reach.right
        guard let unit = Self.repeatSubunit(of: bases, after: reference, inserted: moved.count) else {
            self.init(location: location, state: .literal(text))
            return
        }
        self.init(
            location: location, state: .referenceLength(bases.count, repeatSubunit: unit, sequence: text))
    }

    /// The length of the unit by which the reference there goes on into the allele: the longest that divides what is inserted; nothing where it does not.
    private static func repeatSubunit(of bases: [UInt8], after reference: [UInt8], inserted: Int) -> Int? {
        (1...inserted).reversed().first { unit in
            guard inserted % unit == 0, unit <= reference.count else { return false }
            let first = reference.count - unit
            return (reference.count..<bases.count).allSatisfy {
                bases[$0] == reference[first + ($0 - reference.count) % unit]
            }
        }
    }

    /// The bases on either side over which a deletion or an insertion could be moved without changing the outcome.
    private struct Reach {
        var left: [UInt8] = []
        var right: [UInt8] = []

        /// - Parameters:
        ///   - moved: the bases that are deleted or inserted.
        ///   - start: the bases before them.
        ///   - length: of what is deleted.
        init(of moved: [UInt8], at start: Int, length: Int, in sequence: ReferenceSequence) throws(NotIdentifiable) {
            var step = 0
            while true {
                // 1-based, the base before what has been passed.
                let base = try Self.base(start - step, of: sequence)
                guard base == moved[moved.count - 1 - step % moved.count] else { break }
                left.insert(base, at: 0)
                step += 1
            }
            step = 0
            while true {
                let base = try Self.base(start + length + 1 + step, of: sequence)
                guard base == moved[step % moved.count] else { break }
                right.append(base)
                step += 1
            }
        }

        private static func base(_ position: Int, of sequence: ReferenceSequence) throws(NotIdentifiable) -> UInt8 {
            guard let base = sequence[position], Nucleotide.isBase(base) else { throw .basesNotKnown }
            return base
        }
    }
}
