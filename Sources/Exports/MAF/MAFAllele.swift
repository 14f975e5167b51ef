/// An allele as MAF spells it: without the bases that REF and ALT share, `-` where nothing is left, first and last position by its kind.
struct MAFAllele: Hashable {
    /// `Variant_Type`.
    enum Kind: String, Hashable {
        case snp = "SNP"
        case dnp = "DNP"
        case tnp = "TNP"
        case onp = "ONP"
        case insertion = "INS"
        case deletion = "DEL"
    }

    let kind: Kind
    /// The first position of the reference allele; of an insertion the base before it. 1-based.
    let start: Int
    /// The last position; of an insertion the base behind it.
    let end: Int
    /// `-` for an insertion.
    let reference: String
    /// `-` for a deletion.
    let alternate: String

    /// The allele of a record. What is shared at the end is left out first, so that an insertion stays where the record puts it: at the left.
    init(position: Int, reference: String, alternate: String) {
        var (removed, inserted) = (reference.uppercased()[...], alternate.uppercased()[...])
        while let last = removed.last, last == inserted.last {
            removed.removeLast()
            inserted.removeLast()
        }
        var start = position
        while let first = removed.first, first == inserted.first {
            removed.removeFirst()
            inserted.removeFirst()
            start += 1
        }
        let (gone, new) = (removed.utf8.count, inserted.utf8.count)
        self.reference = gone == 0 ? "-" : String(removed)
        self.alternate = new == 0 ? "-" : String(inserted)
        kind =
            if gone == new {
                switch gone {
                case 0, 1: .snp
                case 2: .dnp
                case 3: .tnp
                default: .onp
                }
            } else {
                gone < new ? .insertion : .deletion
            }
        // Between two bases.
        self.start = gone == 0 ? start - 1 : start
        end = gone == 0 ? start : start + gone - 1
    }

    /// Whether the reading frame is kept.
    var keepsFrame: Bool { (reference.bases - alternate.bases) % 3 == 0 }

    /// The class of the Sequence Ontology, as VEP names it (`VARIANT_CLASS`).
    var ontologyClass: String {
        switch kind {
        case .snp: "SNV"
        case .dnp, .tnp, .onp: "substitution"
        case .insertion: reference == "-" ? "insertion" : "indel"
        case .deletion: alternate == "-" ? "deletion" : "indel"
        }
    }
}

extension String {
    fileprivate var bases: Int { self == "-" ? 0 : utf8.count }
}
