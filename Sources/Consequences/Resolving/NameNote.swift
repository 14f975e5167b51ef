package import Genome
package import HGVS

/// How a name was understood, where that is not what it says letter by letter.
package enum NameNote: Sendable, Hashable {
    /// A gene's symbol, read on its MANE Select or, where it has none, on its first transcript.
    case gene(String, readOn: String, isSelect: Bool)
    /// An accession that the annotation set knows by another version, or that belongs to one of its transcripts.
    case accession(String, readAs: String, isOtherVersion: Bool, isProtein: Bool, transcript: String)
    /// A genomic sequence that is not known, of a name that is read on the transcript or gene in the brackets behind it.
    case genomicNotKnown(String, readOn: String)
    /// The name lies in the untranslated ends of another version of the transcript.
    case untranslatedEndOfOtherVersion
    /// `X` stands for a stop, read as this change.
    case stopAsX(ProteinChange)
    /// A name on a chromosome, read on the assembly on which the gene has the bases that it gives.
    case assembly(Assembly, gene: String)
    /// It does not fit where it should be read, and is read on this transcript, which it fits.
    case fitsOther(HGVSValidationError, accession: String)
    /// What else is known of the place that does not fit.
    case remark(HGVSValidationError.Remark)
    /// What the same text would be in the numbering of other transcripts.
    case otherNumbering([Numbering])
    /// A change of the protein of a transcript that has another number on MANE Select.
    case renumbered(ProteinChange, of: String, onSelect: ProteinChange)

    /// What a text means in the numbering of a transcript.
    package struct Numbering: Sendable, Hashable {
        /// The transcript.
        package let accession: String
        /// The change.
        package let meaning: Meaning

        /// A change of the coding sequence, or one of the protein by the numbers of MANE Select.
        package enum Meaning: Sendable, Hashable {
            /// The name on the transcript that the text was read on.
            case coding(HGVSVariant)
            case onSelect(ProteinChange)
        }
    }
}
