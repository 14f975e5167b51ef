import Genome
import HGVS
import Transcripts

// Where the accession has other bases than the genome, a record's REF is not what names on the accession speak of.
extension ConsequenceCaller {
    /// What an allele is to the accession.
    enum Statement {
        /// A change of it, with its own bases removed; whether it can be named.
        case change(StrandedEdit, isNamed: Bool)
        /// The accession's own bases: no change of it. From the first to the last sense position.
        case unchanged(ClosedRange<Int>)

        /// The sense positions of an allele that is no change.
        var stretch: ClosedRange<Int> {
            switch self {
            case .change(let change, _): change.start...max(change.start, change.end)
            case .unchanged(let stretch): stretch
            }
        }
    }

    /// Turns a record's allele into a change of the accession; nothing where REF and ALT are the same.
    ///
    /// Of the bases that the allele replaces, the accession's own are removed. An insertion or deletion that could stand elsewhere if it were not
    /// for the base that differs would have one name on the accession and two meanings on the genome: it gets none.
    func statement(of variant: SequenceVariant) -> Statement? {
        guard let spelled = StrandedEdit(variant, strand: transcript.strand) else { return nil }
        let places = transcript.accessionBases.map { transcript.strand.sense($0.position) }
        if places.isEmpty { return .change(spelled, isNamed: true) }
        if spelled.removed.isEmpty || spelled.inserted.isEmpty {
            let genome = StrandedSequence(model.reference, strand: transcript.strand)
            let last = spelled.shifted(along: genome)
            let first = StrandedEdit(variant.normalised(in: model.reference), strand: transcript.strand) ?? spelled
            let window = min(first.start, last.start) - 1...max(first.end, last.end) + 1
            guard places.contains(where: window.contains) else { return .change(spelled, isNamed: true) }
            let isFixed = first == last && places.contains { $0 >= spelled.start && $0 <= spelled.end }
            guard isFixed else { return .change(spelled, isNamed: false) }
        }
        var removed = spelled.removed
        for place in places where place >= spelled.start && place <= spelled.end {
            if let own = sense[place] { removed[place - spelled.start] = own }
        }
        let stated = SequenceVariant(
            chromosome: transcript.chromosome, strand: transcript.strand, start: spelled.start, removed: removed,
            inserted: spelled.inserted)
        guard let change = StrandedEdit(stated, strand: transcript.strand) else {
            return .unchanged(spelled.start...spelled.end)
        }
        return .change(change, isNamed: true)
    }

    /// What an allele with the accession's own bases is on it: `c.2785=`, `p.Glu929=`.
    func unchanged(_ stretch: ClosedRange<Int>, genomicName: HGVSVariant?) -> AlleleConsequence? {
        guard let first = layout.offset(of: stretch.lowerBound), let last = layout.offset(of: stretch.upperBound),
            let start = layout.codingPosition(of: stretch.lowerBound),
            let end = layout.codingPosition(of: stretch.upperBound),
            let exons = layout.exonIndex(ofOffset: first).flatMap({ low in
                layout.exonIndex(ofOffset: last).map { low + 1...$0 + 1 }
            })
        else { return nil }
        let coding = layout.coding
        let isCoding = coding.contains(first) && coding.contains(last)
        let residues = (first - coding.lowerBound) / 3 + 1...(last - coding.lowerBound) / 3 + 1
        let name = HGVSVariant(
            accession: transcript.accession,
            change: .coding(NucleotideChange(start: start, end: end, edit: .identity)))
        guard isCoding, let spliced, spliced.isComplete else {
            return AlleleConsequence(
                gene: transcript.gene, transcript: transcript.accession,
                terms: first < coding.lowerBound
                    ? [.fivePrimeUTRVariant]
                    : first >= coding.upperBound ? [.threePrimeUTRVariant] : [.codingSequenceVariant],
                exons: ExonRange(exons, of: layout.exons.count), genomicName: genomicName, codingName: name,
                cDNAPosition: PositionRange(first + 1, last + 1))
        }
        func position(_ number: Int) -> ProteinPosition {
            ProteinPosition(AminoAcid(oneLetter: spliced.protein[number - 1]), number)
        }
        return AlleleConsequence(
            gene: transcript.gene, transcript: transcript.accession, terms: [.synonymousVariant],
            exons: ExonRange(exons, of: layout.exons.count), genomicName: genomicName, codingName: name,
            proteinName: HGVSVariant(
                accession: proteinAccession,
                change: .protein(.silent(position(residues.lowerBound), through: position(residues.upperBound)))),
            cDNAPosition: PositionRange(first + 1, last + 1),
            cdsPosition: PositionRange(first - coding.lowerBound + 1, last - coding.lowerBound + 1),
            proteinPosition: residues,
            aminoAcids: String(decoding: spliced.protein[residues.lowerBound - 1..<residues.upperBound], as: UTF8.self))
    }
}
