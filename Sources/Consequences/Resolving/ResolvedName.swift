package import Genome
package import HGVS
package import Transcripts

/// What a name means.
package enum ResolvedName: Sendable {
    /// Changes of the genome: one, but for a name on a chromosome that fits both assemblies.
    case changes([ResolvedChange])
    /// A deletion or duplication whose ends are not known exactly, once for each gene that it lies in.
    case uncertain([ResolvedStretch])
    /// A change of protein, which many changes of the genome can make.
    case protein(ResolvedProtein)
}

/// A change of the genome, on each assembly.
package struct ResolvedChange: Sendable {
    /// The change on one assembly.
    package struct Place: Sendable {
        /// The gene on the assembly.
        package let model: GeneModel
        /// The change as VCF wants it, or why the assembly does not carry it.
        package let outcome: Result<SequenceVariant, HGVSValidationError>
        /// What is otherwise here than on the assembly that the name was read on, where that does not hinder the change.
        package var difference: Difference?

        /// How the bases of a large change differ between two assemblies.
        package struct Difference: Sendable, Hashable {
            /// The assembly that the name was read on.
            package let from: Assembly
            /// How many bases the change has here.
            package let bases: Int
            /// How many it has there.
            package let otherBases: Int
            /// How many of those that stand in one place differ.
            package let differing: Int
        }

        package var assembly: Assembly { model.reference.assembly }
        /// The change, where the assembly carries it.
        package var variant: SequenceVariant? { try? outcome.get() }
    }

    package let gene: Gene
    /// The accession of the transcript that the name was read on; nothing for a name on a chromosome.
    package let transcript: String?
    /// The assembly that a name on a chromosome was read on; nothing for a name that belongs to no assembly.
    package let assembly: Assembly?
    /// The assemblies, GRCh38 first.
    package let places: [Place]
    /// How the name was understood.
    package let notes: [NameNote]

    /// Where the change is read: on the assembly that was asked for, else on the one that its name belongs to, else on the first that
    /// carries it.
    package func place(on wanted: Assembly? = nil) -> Place? {
        let carrying = places.filter { $0.variant != nil }
        return carrying.first { $0.assembly == wanted ?? assembly } ?? carrying.first
    }
}

/// A deletion or duplication of which only stretches are known that its ends lie in, on each assembly.
package struct ResolvedStretch: Sendable {
    /// Where it lies: positions of the plus strand, 1-based and closed.
    package struct Bounds: Sendable, Hashable {
        /// What it takes for certain.
        package let certain: Interval
        /// The first base that it can take; nothing where that is not known.
        package let first: Int?
        /// The last base that it can take; nothing where that is not known.
        package let last: Int?
    }

    /// Where it lies on one assembly.
    package struct Place: Sendable {
        /// The gene on the assembly.
        package let model: GeneModel
        /// Where it lies, or why it has no place there.
        package let outcome: Result<Bounds, HGVSValidationError>

        package var assembly: Assembly { model.reference.assembly }
        /// Where it lies, where it has a place.
        package var bounds: Bounds? { try? outcome.get() }
    }

    /// Whether it is a deletion, and no duplication.
    package let isDeletion: Bool
    /// The accession of the transcript that the name was read on; nothing for a name on a chromosome.
    package let transcript: String?
    /// The assemblies, GRCh38 first.
    package let places: [Place]
    /// How the name was understood.
    package let notes: [NameNote]
}

/// A change of protein and the codons that it names.
package struct ResolvedProtein: Sendable {
    /// The gene on the first assembly.
    package let model: GeneModel
    /// The name on the protein that it was read on, or on that of MANE Select where it has the same codons.
    package let name: HGVSVariant
    /// The change of ``name``.
    package let change: ProteinChange
    /// The transcript that codes for it.
    package let transcript: Transcript
    /// The first and the last codon that the name gives; nothing for a name without residues.
    package let codons: CodonRange?
    /// The changes of one base that give the residue that the name says, on the first assembly; none for other kinds of change.
    package let changesOfOneBase: [SequenceVariant]
    /// How the name was understood.
    package let notes: [NameNote]
}

extension ProteinChange {
    /// The residue that stands in the place of one other, for a name that says so (a stop for nonsense); nothing for other kinds.
    package var substitute: AminoAcid? {
        switch self {
        case .missense(_, let residue): residue
        case .nonsense: .stop
        case .silent(let first, let last): first == last ? first.residue : nil
        default: nil
        }
    }

    /// The same change with the numbers of other codons.
    func renumbered(first: Int, last: Int) -> ProteinChange {
        func low(_ position: ProteinPosition) -> ProteinPosition { ProteinPosition(position.residue, first) }
        func high(_ position: ProteinPosition) -> ProteinPosition { ProteinPosition(position.residue, last) }
        return switch self {
        case .missense(let position, let residue): .missense(low(position), to: residue)
        case .nonsense(let position): .nonsense(low(position))
        case .silent(let from, let to): .silent(low(from), through: high(to))
        case .frameshift(let position, let residue, let stop): .frameshift(low(position), to: residue, stop: stop)
        case .shortFrameshift(let position, let stop): .shortFrameshift(low(position), stop: stop)
        case .deletion(let from, let to): .deletion(low(from), through: high(to))
        case .duplication(let from, let to): .duplication(low(from), through: high(to))
        case .insertion(let from, let to, let residues): .insertion(low(from), high(to), residues)
        case .deletionInsertion(let from, let to, let residues):
            .deletionInsertion(low(from), through: high(to), residues)
        case .stopExtension(let position, let residue, let stop):
            .stopExtension(position: low(position), to: residue, stop: stop)
        case .startExtension, .startLost, .noProtein, .probablyNoProtein, .unknown, .identity: self
        }
    }
}
