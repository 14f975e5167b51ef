import Annotations
import Consequences
import Genome
import HGVS
import Interpretation
import Reports
import Transcripts

/// What one change does to one transcript, as text.
struct ConsequenceExplanation {
    /// The change; nothing where its bases are not known.
    let variant: SequenceVariant?
    let model: GeneModel
    let transcript: Transcript
    let annotations: AnnotationSet
    let style: HGVSStyle

    /// What the change does, or nothing where it lies far from the transcript or is no change.
    var consequence: AlleleConsequence? {
        variant.flatMap { ConsequenceCaller(model: model, transcript: transcript)?.consequence(of: $0) }
    }

    var lines: [String] {
        guard let consequence else {
            return [heading, "  no consequence: further than \(ConsequenceCaller.flank) bases from the transcript"]
        }
        var lines = [heading]
        if let name = consequence.codingName { lines.append(line("coding name", name.description)) }
        if let name = consequence.proteinName { lines.append(line("protein name", name.text(style: style))) }
        return lines + effect(of: consequence)
    }

    var heading: String {
        let status = transcript.status == .other ? "transcript" : transcript.status.rawValue
        return "\(transcript.accession)  \(status) of \(model.gene.symbol)"
    }

    /// What the change does beside its names; `ofProtein` leaves out what is said of the residues elsewhere.
    func effect(of consequence: AlleleConsequence, ofProtein: Bool = false) -> [String] {
        var lines = [
            line("consequence", "\(consequence.terms.map(\.name).joined(separator: ", ")); \(consequence.impact.name)")
        ]
        if !ofProtein { lines += place(consequence) }
        if let truncation = consequence.truncation {
            lines.append(
                line("decay (NMD)", truncation.decay?.words ?? "not judged: no stop follows in the transcript"))
        }
        let knowledge = ProteinKnowledge(of: model, annotations: annotations)
        let isNumbered = knowledge.numbers(consequence)
        if isNumbered, !ofProtein, let residues = consequence.proteinPosition {
            lines += Self.protein(residues, knowledge)
        }
        let worst = variant.flatMap { variant in
            transcript == model.maneSelect
                ? AlternativeTranscripts(than: transcript, in: model).worseConsequence(than: consequence, variant) : nil
        }
        lines += known(consequence, worst: worst, isNumbered: isNumbered)
        if let worst {
            lines.append(
                line("hit harder", "\(worst.transcript): \(worst.terms.map(\.name).joined(separator: ", "))"))
        }
        return lines
    }

    /// The effect on function as a report without a sample's data has it, and all that is known of the allele.
    private func known(_ consequence: AlleleConsequence, worst: AlleleConsequence?, isNumbered: Bool) -> [String] {
        let function = FunctionalRules(annotations: annotations, policy: .standard)
            .assessment(
                of: consequence, in: model.gene, onWorstTranscript: worst, isNumberedAsMANESelect: isNumbered)
        let isLong = variant.map {
            OncogenicityRules.isLong(reference: $0.reference.count, alternate: $0.alternate.count)
        }
        let oncogenicity =
            function.isWeighed
            ? OncogenicityRules(annotations: annotations).assessment(
                of: consequence, function: function, in: model.gene, sites: AlleleAnnotations(),
                isLong: isLong ?? true) : nil
        let germline =
            function.isWeighed
            ? GermlineCriteriaRules(annotations: annotations, policy: .standard).criteria(
                for: consequence, function: function, in: model.gene, sites: AlleleAnnotations(),
                isNumberedAsMANESelect: isNumbered, isLong: isLong ?? true) : nil
        let regions = isNumbered ? annotations.known.regions(of: model.gene.symbol) : []
        return [line("function", "\(function.effect.rawValue): \(function.words())")]
            + KnowledgeWords.lines(
                of: function, oncogenicity: oncogenicity, regions: regions.filter { consequence.lies(in: $0) },
                germline: germline
            ).map { line($0.label, $0.text) }
    }

    private func place(_ consequence: AlleleConsequence) -> [String] {
        var lines: [String] = []
        if let exons = consequence.exons { lines.append(line("exon", text(exons))) }
        if let introns = consequence.introns { lines.append(line("intron", text(introns))) }
        if let lost = consequence.lostExons {
            let numbers = lost.count == 1 ? "\(lost.lowerBound)" : "\(lost.lowerBound)-\(lost.upperBound)"
            lines.append(line("exons lost", "\(numbers), from their first base to their last"))
        }
        return lines + codons(consequence)
    }

    private func codons(_ consequence: AlleleConsequence) -> [String] {
        guard let residues = consequence.proteinPosition, let codons = consequence.codons else { return [] }
        let numbers = residues.count == 1 ? "\(residues.lowerBound)" : "\(residues.lowerBound)-\(residues.upperBound)"
        let change = [codons, consequence.aminoAcids].compactMap { $0 }
            .map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }
        return [line(residues.count == 1 ? "codon" : "codons", "\(numbers), \(change.joined(separator: ", "))")]
    }

    /// Domains and known residues among residues of the MANE Select protein.
    static func protein(_ residues: ClosedRange<Int>, _ knowledge: ProteinKnowledge) -> [String] {
        let domains = knowledge.domains(at: residues)
        var lines: [String] = []
        if !domains.isEmpty {
            lines.append(line("domain", domains.map { "\($0.name) \($0.start)-\($0.end)" }.joined(separator: ", ")))
        }
        if let residue = knowledge.residue(in: residues) { lines.append(line("known residue", residue.sentence)) }
        return lines
    }

    private func text(_ parts: ExonRange) -> String { "\(parts)".replacing("/", with: " of ") }

    private func line(_ label: String, _ text: String) -> String { Self.line(label, text) }

    static func line(_ label: String, _ text: String) -> String {
        "  " + label + String(repeating: " ", count: max(14 - label.count, 1)) + text
    }
}
