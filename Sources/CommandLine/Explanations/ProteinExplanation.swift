import Annotations
import Consequences
import Genome
import HGVS
import Interpretation
import Reports
import Transcripts

/// What a name of a change of protein says, and which changes of one base make it, as text.
struct ProteinExplanation {
    let protein: ResolvedProtein
    let resolver: NameResolver
    let annotations: AnnotationSet
    let style: HGVSStyle
    /// The assembly to speak of; both without one.
    let assembly: Assembly?

    var lines: [String] {
        let name = protein.name.text(style: style)
        var lines = protein.notes.map { "  \($0.sentence)" } + [""]
        guard let codons = protein.codons else { return lines + ["\(name): \(sentence)"] }
        lines.append("\(name)  on \(protein.transcript.accession), \(protein.transcript.status.rawValue)")
        lines += place(of: codons)
        lines.append("")
        guard let residue = protein.change.substitute else {
            return lines + ["\(name): \(sentence)"] + known(codons, alternate: nil)
        }
        if codons.first.number == 1 {
            lines.append("a change of the start codon is named p.Met1?, as what is made of it is not known")
        }
        let changes = changes(codons.first, giving: residue)
        return lines + changes
            + (protein.changesOfOneBase.isEmpty ? known(codons, alternate: residue) : [])
    }

    /// What is known of the change by its name alone, where no allele was found that it is told with.
    private func known(_ codons: CodonRange, alternate: AminoAcid?) -> [String] {
        guard protein.transcript == protein.model.maneSelect else { return [] }
        let name = protein.name.text(style: .plain)
        let lines = KnowledgeWords.lines(
            ofProtein: String(name.split(separator: ":").last ?? ""), gene: protein.model.gene.symbol,
            residues: codons.first.number...codons.last.number,
            alternate: alternate.map { Character(UnicodeScalar($0.rawValue)) }, known: annotations.known)
        return lines.isEmpty ? [] : [""] + lines.map { line($0.label, $0.text) }
    }

    // MARK: Where

    private func place(of codons: CodonRange) -> [String] {
        let (first, last) = (codons.first, codons.last)
        let count = protein.transcript.proteinLength
        func codon(_ codon: Codon) -> String {
            "\(codon.residue)\(codon.number), codon \(String(decoding: codon.bases, as: UTF8.self))"
        }
        let ends = first == last ? codon(first) : "\(codon(first)), to \(codon(last))"
        let exons = first.exons.lowerBound...last.exons.upperBound
        let numbers = exons.count == 1 ? "exon \(exons.lowerBound)" : "exons \(exons.lowerBound)-\(exons.upperBound)"
        var lines = [
            line(first == last ? "residue" : "residues", "\(ends) (of \(count) residues)"),
            line(
                "place",
                "c.\(first.codingBases.lowerBound)_\(last.codingBases.upperBound), \(numbers) of \(protein.transcript.exons.count)"
            ),
        ]
        lines += genomic(codons)
        if protein.transcript == protein.model.maneSelect {
            lines += ConsequenceExplanation.protein(
                first.number...last.number, ProteinKnowledge(of: protein.model, annotations: annotations))
        }
        return lines
    }

    private func genomic(_ codons: CodonRange) -> [String] {
        Assembly.allCases.reversed().filter { assembly == nil || $0 == assembly }.compactMap { assembly in
            guard let model = annotations.model(of: protein.model.gene.symbol, assembly: assembly),
                let transcript = model.transcripts.first(where: { $0.accession == protein.transcript.accession }),
                let names = TranscriptNames(model: model, transcript: transcript),
                let first = names.codon(codons.first.number), let last = names.codon(codons.last.number)
            else { return nil }
            let positions = (first.positions + last.positions).sorted()
            guard let low = positions.first, let high = positions.last else { return nil }
            let isSplit = first == last && high - low > 2
            let text = isSplit ? positions.map(String.init).joined(separator: ", ") : "\(low)-\(high)"
            return line(
                assembly.rawValue,
                "\(model.gene.chromosome):\(text)\(isSplit ? " (an intron lies within the codon)" : "")")
        }
    }

    // MARK: Which changes

    private func changes(_ codon: Codon, giving residue: AminoAcid) -> [String] {
        let wanted = "\(residue)\(codon.number)"
        guard !protein.changesOfOneBase.isEmpty else {
            let nearest = codon.nearestCodons(for: residue)
            let codons = nearest.codons.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " or ")
            if nearest.changes > 3 { return ["no codon of the standard code gives \(wanted)"] }
            if nearest.changes == 0 { return ["no change of one base gives \(wanted) by another codon"] }
            return [
                "no change of one base gives \(wanted): \(nearest.changes) bases must change at least, \(String(decoding: codon.bases, as: UTF8.self)) to \(codons)"
            ]
        }
        let count = protein.changesOfOneBase.count
        var lines = [
            "changes of one base that give \(wanted): \(count) (changes of two or three bases can give it too)"
        ]
        let effects = protein.changesOfOneBase.map { variant in
            let explanation = explanation(variant)
            return explanation.consequence.map { explanation.effect(of: $0, ofProtein: true) } ?? []
        }
        let isOneEffect = Set(effects).count == 1
        for (variant, effect) in zip(protein.changesOfOneBase, effects) {
            let found = explanation(variant).consequence
            let texts = [found?.codingName?.description, found?.codons].compactMap { $0 }
            lines.append("  " + texts.joined(separator: "  "))
            let placed = resolver.placed(variant, in: protein.model)
            lines += ChangeExplanation.table(
                placed.places.filter { assembly == nil || $0.assembly == assembly }, of: protein.model.gene,
                annotations,
                heading: false
            ).map { "  " + $0 }
            if !isOneEffect { lines += effect.map { "  " + $0 } }
        }
        if isOneEffect, let effect = effects.first {
            lines += ["", count == 1 ? "what it does" : "what each does"] + effect
        }
        return lines
    }

    private func explanation(_ variant: SequenceVariant) -> ConsequenceExplanation {
        ConsequenceExplanation(
            variant: variant, model: protein.model, transcript: protein.transcript, annotations: annotations,
            style: style)
    }

    // MARK: What cannot be said

    private var sentence: String {
        let undetermined = "the name does not determine the change of DNA"
        return switch protein.change {
        case .missense, .nonsense: undetermined
        case .silent: "the residues stay the same, whatever happens to the bases; \(undetermined)"
        case .frameshift(let position, _, let stop):
            "the reading frame shifts, \(position) is the first residue that changes, and the new frame "
                + (stop.map { "has its stop as residue \(position.number + $0 - 1)" } ?? "has no stop that is known")
                + "; \(undetermined)"
        case .shortFrameshift(let position, _):
            "the reading frame shifts, and \(position) is the first residue that changes; \(undetermined)"
        case .deletion: "the residues are removed and the frame goes on; \(undetermined)"
        case .duplication: "a copy of the residues stands directly behind them; \(undetermined)"
        case .insertion: "residues stand between the two, from codons that the name does not tell; \(undetermined)"
        case .deletionInsertion:
            "other residues stand in their place, from codons that the name does not tell; \(undetermined)"
        case .stopExtension(_, let residue, let stop):
            "the stop codon codes for \(residue), and translation goes on "
                + (stop.map { "for \($0) residues" } ?? "to a stop that is not known") + "; \(undetermined)"
        case .startExtension: "translation starts earlier, at a new start codon before the old; \(undetermined)"
        case .startLost:
            "the start codon is changed, and what is made of it is not known: any change of c.1_3 has this name"
        case .noProtein: "no protein is made; the name has no residue and no place, and \(undetermined)"
        case .probablyNoProtein:
            "probably no protein is made; the name has no residue and no place, and \(undetermined)"
        case .unknown: "the effect on the protein is not known; the name has no residue and no place"
        case .identity: "the protein does not change; the name has no residue and no place, and \(undetermined)"
        }
    }

    private func line(_ label: String, _ text: String) -> String { ConsequenceExplanation.line(label, text) }
}
