/// A trial as context beside the findings: its patients were not selected by mutation.
package struct DrugTrial: Sendable, Hashable, Identifiable {
    /// Why a trial is told.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// It is one of everolimus.
        case everolimus
        /// It came later and dates the treatment.
        case context
    }

    /// Its name, `RADIANT-3`.
    package let id: String
    /// Why it is told.
    package let kind: Kind
    /// The trial that it is a subgroup of.
    package let partOf: String?
    /// The primary sites on whose reports it stands; `all` for any.
    package let sites: [String]
    /// Phase and kind of comparison.
    package let design: String
    /// Who took part.
    package let population: String
    /// The arms, in order.
    package let arms: String
    /// The median progression-free survival of the arms, in their order.
    package let medianPFS: String
    /// The hazard ratio with its 95 % confidence interval; nothing where arms are not compared.
    package let hazardRatio: String?
    /// What to mind, with the labels corrected.
    package let note: String
    /// The claims that hold its figures, with sources and checks.
    package let claims: [String]
    /// The known errors of the review about it.
    package let errors: [String]

    /// Whether it stands on the report of a tumour of a site; where none is given, only trials that say so.
    package func isShown(at site: String) -> Bool {
        if sites.contains("all") || sites.contains(site) { return true }
        return site == "unknown" && partOf == nil
    }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.text("trial")
        kind = try row.value("kind", as: Kind.self)
        partOf = try row.optionalText("part_of")
        sites = try row.list("sites")
        design = try row.text("design")
        population = try row.text("population")
        arms = try row.text("arms")
        medianPFS = try row.text("median_pfs")
        hazardRatio = try row.optionalText("hazard_ratio")
        note = try row.text("note")
        claims = try row.list("claims")
        errors = try row.list("errors")
    }
}
