import HGVS
import Transcripts

// What a title says of the protein behind a change of nucleotides.
extension NameResolver {
    /// Holds the protein that a name states against the one that its change makes.
    ///
    /// - Throws: ``HGVSValidationError`` where they are two.
    func hold(
        _ stated: ProteinChange, against resolved: ResolvedName, of name: HGVSVariant
    ) throws(HGVSValidationError) {
        guard case .changes(let changes) = resolved else {
            if stated.makesNoStatement { return }
            throw HGVSValidationError(
                sequence: name.accession,
                reason: .otherProtein(change: Self.text(name), found: nil, named: "p.\(stated)"))
        }
        var others: [HGVSValidationError] = []
        for change in changes {
            guard let place = change.place(), let variant = place.variant else { continue }
            let transcript =
                place.model.transcripts.first { $0.accession == change.transcript } ?? place.model.namingTranscript
            guard let transcript,
                let found = ConsequenceCaller(model: place.model, transcript: transcript)?.consequence(of: variant)
            else { continue }
            guard let protein = found.proteinName, case .protein(let made) = protein.change else {
                // What splicing makes of the protein stands in no sequence: a study of RNA may know it.
                if stated.makesNoStatement || Self.termsOfSplicing.contains(where: found.terms.contains) { return }
                others.append(
                    HGVSValidationError(
                        sequence: transcript.accession,
                        reason: .otherProtein(change: Self.text(name), found: nil, named: "p.\(stated)")))
                continue
            }
            if stated.agrees(with: made) { return }
            others.append(
                HGVSValidationError(
                    sequence: transcript.accession,
                    reason: .otherProtein(change: Self.text(name), found: "p.\(made)", named: "p.\(stated)")))
        }
        if let other = others.first { throw other }
    }

    private static let termsOfSplicing: [SequenceOntologyTerm] = [
        .spliceAcceptorVariant, .spliceDonorVariant, .spliceRegionVariant, .intronVariant,
    ]

    private static func text(_ name: HGVSVariant) -> String {
        var text: [UInt8] = []
        name.writeChange(to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

extension ProteinChange {
    /// Whether it leaves open what becomes of the protein.
    fileprivate var makesNoStatement: Bool {
        switch self {
        case .unknown, .noProtein, .probablyNoProtein, .identity: true
        default: false
        }
    }

    /// Whether it says nothing else than the change that was worked out: the short form of a frame shift says less, and older texts say of a
    /// changed start codon what it codes for.
    fileprivate func agrees(with made: ProteinChange) -> Bool {
        switch (self, made) {
        case (.unknown, _), (.noProtein, .startLost), (.probablyNoProtein, .startLost): true
        case (.shortFrameshift(let position, let stop), .frameshift(let other, _, let otherStop)):
            position == other && (stop == nil || stop == otherStop)
        case (.frameshift(let position, let residue, nil), .frameshift(let other, let otherResidue, _)):
            position == other && residue == otherResidue
        case (.missense(let position, _), .startLost), (.deletion(let position, _), .startLost):
            position.number == 1
        case (.identity, .silent): true
        default: self == made
        }
    }
}
