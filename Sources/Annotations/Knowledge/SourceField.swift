/// What a field of site annotations means.
package struct SourceField: Sendable, Hashable {
    /// What its values measure.
    package enum Measure: String, Sendable, Hashable, Codable, CaseIterable {
        /// How frequent the allele is in gnomAD.
        case gnomadFrequency = "gnomad_frequency"
        /// ClinVar's germline classification.
        case clinvarGermlineClass = "clinvar_germline_class"
        case clinvarReviewStatus = "clinvar_review_status"
        /// ClinVar's classification of oncogenicity.
        case clinvarOncogenicity = "clinvar_oncogenicity"
        /// The review status of that.
        case clinvarOncogenicityReview = "clinvar_oncogenicity_review"
        /// What a program predicts of a change of residues.
        case prediction
        /// What a program predicts of splicing.
        case splicingPrediction = "splicing_prediction"
    }

    /// Whose frequency it is.
    package enum Population: String, Sendable, Hashable, Codable, CaseIterable {
        /// Everybody's.
        case all
        /// The greatest of the continental populations.
        case greatest
        /// The filtering allele frequency of the population where it is greatest, or of one: the lower end of the 95 % interval.
        case filtering
        /// African.
        case afr
        /// Admixed American.
        case amr
        /// East Asian.
        case eas
        /// European, not Finnish.
        case nfe
        /// South Asian.
        case sas
    }

    private enum Place: String, CaseIterable {
        case record, siteFile = "site_file"
    }

    /// The key of INFO, or the subfield.
    package let name: String
    /// Whether the name means this in a file of small variants too, rather than in a file of sites alone.
    package let isMeantInRecords: Bool
    /// What the values measure.
    package let measure: Measure
    /// Whose frequency; nothing for other measures.
    package let population: Population?

    /// The words by which a prediction says that the change does harm, or the score from which on it does: `>=0.644`.
    package let harmful: [String]
    /// The words by which it says that the change does none, or the score up to which it does none: `<=0.290`.
    package let harmless: [String]
    /// The scores from which on it does harm, and up to which it does none; nothing for words.
    package let scores: ScoreLines?

    package struct ScoreLines: Sendable, Hashable {
        /// From this on it does harm.
        package let harmful: Double
        /// Up to this it does none.
        package let harmless: Double
    }

    private init(_ row: TabTable.Row) throws(AnnotationFileError) {
        name = try row.text("field")
        isMeantInRecords = try row.value("where", as: Place.self) == .record
        measure = try row.value("measure", as: Measure.self)
        population =
            try row.optionalText("population") == nil ? nil : try row.value("population", as: Population.self)
        harmful = try row.list("harmful")
        harmless = try row.list("harmless")
        scores = Self.scores(harmful, harmless)
        let isPrediction = measure == .prediction || measure == .splicingPrediction
        if isPrediction != (!harmful.isEmpty && !harmless.isEmpty) || measure == .splicingPrediction && scores == nil {
            throw row.error("'harmful' and 'harmless' must be given for a prediction, and be NA for anything else")
        }
        if (measure == .gnomadFrequency) != (population != nil) {
            throw row.error("'population' must be given for a frequency, and be NA for anything else")
        }
    }

    /// Loads the table, by name.
    ///
    /// - Throws: `AnnotationFileError` where a value is not what it should be, or a name stands twice.
    package static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [String: SourceField] {
        var fields: [String: SourceField] = [:]
        for row in try files.table("site_fields.tsv").rows {
            let field = try SourceField(row)
            guard fields.updateValue(field, forKey: field.name) == nil else {
                throw row.error("the field '\(field.name)' stands twice")
            }
        }
        return fields
    }

    private static func scores(_ harmful: [String], _ harmless: [String]) -> ScoreLines? {
        guard harmful.count == 1, harmless.count == 1, harmful[0].hasPrefix(">="), harmless[0].hasPrefix("<="),
            let most = Double(harmful[0].dropFirst(2)), let least = Double(harmless[0].dropFirst(2)), least < most
        else { return nil }
        return ScoreLines(harmful: most, harmless: least)
    }
}
