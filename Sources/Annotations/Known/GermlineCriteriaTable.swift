/// A criterion of ACMG/AMP for the germline that the program can decide (Richards S, et al. Genet Med 2015;17:405-424).
package enum GermlineCode: String, Sendable, Hashable, Codable, CaseIterable {
    case PVS1, PS1, PS3, PM1, PM2, PM5, BA1, BS1
}

/// How much a criterion weighs.
package enum GermlineStrength: String, Sendable, Hashable, Codable, CaseIterable {
    case veryStrong = "very_strong"
    case strong, moderate, supporting
    /// Enough by itself, against a cause of disease.
    case standAlone = "stand_alone"
}

/// The criteria for the germline, as panels weigh them, gene by gene.
package struct GermlineCriteriaTable: Sendable {
    /// A criterion for a gene.
    package struct Criterion: Sendable, Hashable {
        /// The criterion.
        package let code: GermlineCode
        /// How much it weighs.
        package let strength: GermlineStrength
        /// The frequency in the population that decides it; nothing where none does.
        package let line: FrequencyLines.Line?
        /// Where it stands.
        package let source: String
        /// Whether it is of the gene itself, by its panel.
        package let isOfGene: Bool
    }

    private enum Measured: String, CaseIterable { case greatest, filtering }

    private let criteria: [String: [GermlineCode: Criterion]]

    /// Loads the criteria.
    ///
    /// - Throws: `AnnotationFileError` where a value is not what it should be.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        var criteria: [String: [GermlineCode: Criterion]] = [:]
        for row in try files.table("known/germline_criteria.tsv").rows {
            let gene = try row.text("gene")
            var line: FrequencyLines.Line?
            if let text = try row.optionalText("fraction") {
                guard let fraction = Double(text), (0...1).contains(fraction) else {
                    throw row.error("'fraction' is '\(text)'; expected a number from 0 to 1")
                }
                let measured = try row.value("of", as: Measured.self)
                line = FrequencyLines.Line(fraction: fraction, isOfFilteringFrequency: measured == .filtering)
            }
            let code = try row.value("code", as: GermlineCode.self)
            guard criteria[gene]?[code] == nil else { throw row.error("'\(code.rawValue)' stands twice for '\(gene)'") }
            criteria[gene, default: [:]][code] = Criterion(
                code: code, strength: try row.value("strength", as: GermlineStrength.self), line: line,
                source: try row.text("source"), isOfGene: gene != "any")
        }
        self.criteria = criteria
    }

    /// The criterion for a gene: its own, else that of all; nothing where it cannot be decided.
    package func criterion(_ code: GermlineCode, of gene: String) -> Criterion? {
        criteria[gene]?[code] ?? criteria["any"]?[code]
    }
}
