import Annotations
import Interpretation

extension GermlineCode {
    /// The criterion with its strength, as ClinGen writes it: `PVS1`, `PVS1_Strong`, `PM2_Supporting`; the strength that its name tells is left out.
    func words(_ strength: GermlineStrength) -> String {
        let own: GermlineStrength =
            switch self {
            case .PVS1: .veryStrong
            case .PS1, .PS3, .BS1: .strong
            case .PM1, .PM2, .PM5: .moderate
            case .BA1: .standAlone
            }
        guard strength != own else { return rawValue }
        let name =
            switch strength {
            case .veryStrong: "VeryStrong"
            case .strong: "Strong"
            case .moderate: "Moderate"
            case .supporting: "Supporting"
            case .standAlone: "StandAlone"
            }
        return "\(rawValue)_\(name)"
    }
}

extension GermlineReason {
    /// Why the criterion counts.
    var words: String {
        switch self {
        case .nullVariant(let function): function.words()
        case .exonOutOfFrame(let exon):
            "a splice site of exon \(exon) is lost, and without the exon the frame is not kept"
        case .exonInFrame(let exon, let share):
            "a splice site of exon \(exon) is lost; without the exon, \(NumberText.wholePercent(share)) of the protein, the frame is kept"
        case .pathogenic(let names): "pathogenic in ClinVar: \(names.joined(separator: ", "))"
        case .criticalPart(let residues, let description):
            residues.count == 1
                ? "residue \(residues.lowerBound): \(description)"
                : "residues \(residues.lowerBound) to \(residues.upperBound): \(description)"
        case .deepScan: "no activity in a deep mutational scan"
        case .absentFromPopulation: "absent from the frequencies of gnomAD"
        case .frequency(let frequency, let line):
            "\(frequency.field) \(frequency.text); the line is \(NumberText.number(line * 100)) %"
        }
    }
}

extension Words {
    /// What the criteria are called beside a variant.
    static let germlineCriteriaTitle = "If inherited (ACMG/AMP)"

    /// `PVS1, PM2_Supporting`.
    static func germlineCriteria(_ criteria: [GermlineCriterionReport]) -> String {
        criteria.map { $0.code.words($0.strength) }.joined(separator: ", ")
    }
}
