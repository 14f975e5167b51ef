import Consequences
import Genome
import HGVS

extension NameNote {
    /// How a name was understood, as a line of an explanation.
    var sentence: String {
        switch self {
        case .gene(let gene, let accession, let isSelect):
            "read on \(accession), \(isSelect ? "MANE Select" : "the first transcript") of \(gene)"
        case .accession(let wanted, let known, let isOtherVersion, let isProtein, let transcript):
            [
                isOtherVersion ? Self.version(wanted, readAs: known, isProtein: isProtein) : nil,
                known == transcript
                    ? nil : "\(known) is the \(isProtein ? "protein of" : "same transcript as") \(transcript)",
            ].compactMap { $0 }.joined(separator: "; ")
        case .genomicNotKnown(let sequence, let inner):
            "\(sequence) is not used: the name is read on \(inner)"
        case .untranslatedEndOfOtherVersion:
            "versions may differ in their untranslated ends: compare the bases there"
        case .stopAsX(let change): "X is an older spelling of the stop: read as p.\(change)"
        case .assembly(let assembly, let gene):
            "read on \(assembly.rawValue), where \(gene) has the bases that it gives"
        case .fitsOther(let mismatch, let accession):
            "\(mismatch.summary); the name fits \(accession), and is read on it"
        case .remark(let remark): "\(remark)"
        case .otherNumbering(let numberings): numberings.map(\.sentence).joined(separator: "; ")
        case .renumbered(let change, let accession, let onSelect):
            "p.\(change) of \(accession) is p.\(onSelect) of MANE Select"
        }
    }

    private static func version(_ wanted: String, readAs known: String, isProtein: Bool) -> String {
        if !wanted.contains(".") { return "\(wanted), without a version, is read as \(known)" }
        if !known.contains(".") {
            return "\(wanted) is read on \(known), which the annotation set has without a version"
        }
        return "\(wanted) is resolved on \(known): \(isProtein ? "protein" : "coding sequence") assumed the same"
    }
}

extension NameNote.Numbering {
    fileprivate var sentence: String {
        let name =
            switch meaning {
            case .coding(let name): "\(name)"
            case .onSelect(let change): "p.\(change) of MANE Select"
            }
        return "in the numbering of \(accession) it would be \(name)"
    }
}

extension ResolvedChange.Place.Difference {
    /// How the bases differ, as a line of an explanation.
    var sentence: String {
        bases == otherBases
            ? "\(differing) of its \(bases) bases are not those of \(from.rawValue)"
            : "\(bases) bases, and \(otherBases) on \(from.rawValue)"
    }
}
