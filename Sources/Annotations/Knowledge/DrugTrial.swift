/// A trial that the review tells of, as context beside the findings: its patients were not selected by mutation.
package struct DrugTrial: Sendable, Hashable, Identifiable {
    /// Its name, `RADIANT-3`.
    package let id: String
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

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.text("trial")
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
