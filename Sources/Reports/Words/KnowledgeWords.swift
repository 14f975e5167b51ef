package import Annotations
package import Interpretation

/// What is known of one allele, line by line, each with its source: for a reader who asked for it.
package enum KnowledgeWords {
    /// A label, and what is told under it.
    package typealias Line = (label: String, text: String)

    /// What the effect on function rests on, ClinVar's statements, oncogenicity with its criteria, and the tables that list the allele.
    ///
    /// - Parameters:
    ///   - regions: the places of the gene that hold the allele and where rules do not hold, or that mislead.
    ///   - germline: the criteria of ACMG/AMP that count if it is inherited.
    package static func lines(
        of function: FunctionalAssessment, oncogenicity: OncogenicityAssessment?, regions: [KnownRegion],
        germline: GermlineCriteria? = nil
    ) -> [Line] {
        var lines: [Line] = []
        if function.isWeighed { lines.append(("rests on", function.level.words)) }
        if let row = function.known.clinVar {
            lines += clinVar(row)
        } else if let germline = function.germline {
            lines.append(("ClinVar", germline.words))
        }
        if let oncogenicity {
            lines.append(("oncogenicity", oncogenicity.words))
            lines += oncogenicity.met.map {
                ("", "\($0.code.rawValue) \($0.points): \($0.reason.words) (\($0.source))")
            }
        }
        for (index, met) in (germline?.met ?? []).enumerated() {
            let text = "\(met.code.words(met.strength)): \(met.reason.words) (\(met.source))"
            lines.append((index == 0 ? "if inherited" : "", text))
        }
        if let change = function.known.change { lines.append(tested(change)) }
        if let hotspot = function.known.hotspot { lines.append(("hotspot", hotspot.words)) }
        if let scan = function.known.scan { lines.append(scanned(scan)) }
        if let splice = function.known.splice { lines.append(("splicing", spliced(splice))) }
        return lines + regions.map { ("note", "\($0.text) (\($0.source))") }
    }

    /// What is known of a change of a protein by its name alone, where it names no allele, or of other changes of its residues.
    ///
    /// - Parameters:
    ///   - name: without accession and brackets, `p.Arg130Gly`.
    ///   - alternate: the amino acid that takes the residue's place, one letter, where it is one change of one residue.
    package static func lines(
        ofProtein name: String, gene: String, residues: ClosedRange<Int>, alternate: Character?, known: KnownVariants
    ) -> [Line] {
        var lines: [Line] = []
        let hotspots = known.hotspots(gene, at: residues)
        if let change = known.rows(of: gene).change(protein: name) { lines.append(tested(change)) }
        if let alternate {
            if let hotspot = hotspots.first(where: { $0.kind == .single && $0.change == String(alternate) }) {
                lines.append(("hotspot", hotspot.words))
            }
            if let scan = known.rows(of: gene).scan(residue: residues.lowerBound, to: alternate) {
                lines.append(scanned(scan))
            }
        }
        let others = hotspots.filter { $0.kind != .single || alternate.map { String($0) } != $0.change }
        if !others.isEmpty {
            let list = others.map { "\($0.name) \($0.tumoursWithChange)" }.joined(separator: ", ")
            lines.append(("recurrent here", "\(list) tumours (cancerhotspots.org, ODbL)"))
        }
        return lines
    }

    private static func clinVar(_ row: ClinVarRow) -> [Line] {
        ClinVarWords.statements(row).map { field, value in
            let axis = field == ClinVarWords.germline ? "" : "\(field.dropFirst(ClinVarWords.germline.count + 1)): "
            let conditions = axis.isEmpty ? row.conditions.map { "; \($0)" } ?? "" : ""
            return (ClinVarWords.germline, "\(axis)\(value), ClinVar's release of \(row.release)\(conditions)")
        }
    }

    private static func tested(_ change: KnownChange) -> Line {
        let source = change.pmid.map { "\(change.citation); PMID \($0)" } ?? change.citation
        guard change.counts else { return ("tested", "listed, and the paper was not seen (\(source))") }
        let kind = change.evidence == .functional ? "" : "families or recurrence, no assay: "
        let listed = change.verification == .review ? ", as a curated list reports it" : ""
        return ("tested", "\(kind)\(change.shown ?? change.effect.words)\(listed) (\(source))")
    }

    private static func scanned(_ scan: ScannedResidue) -> Line {
        let source = scan.pmid.map { "\(scan.citation), PMID \($0)" } ?? scan.citation
        return ("scan", "no activity in a deep mutational scan (\(source))")
    }

    private static func spliced(_ splice: KnownSpliceVariant) -> String {
        guard splice.counts else { return "listed, and the paper was not seen (\(splice.citation))" }
        let source = splice.pmid.map { "\(splice.citation); PMID \($0)" } ?? splice.citation
        return "\(splice.shown) (\(source))"
    }
}

extension Hotspot {
    /// What recurs: `R130Q`, `E110del`, a splice site of codon 70.
    fileprivate var name: String {
        switch kind {
        case .single: "\(reference.map(String.init) ?? "")\(residues.lowerBound)\(change)"
        case .indel: change
        case .splice: "splice site of codon \(residues.lowerBound)"
        }
    }
}
