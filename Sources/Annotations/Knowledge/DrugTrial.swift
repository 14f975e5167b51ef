/// A trial that the review tells of, as context beside the findings: its patients were not selected by mutation.
public struct DrugTrial: Sendable, Hashable, Identifiable {
    /// Its name, `RADIANT-3`.
    public let id: String
    /// Phase and kind of comparison.
    public let design: String
    /// Who took part.
    public let population: String
    /// The arms, in order.
    public let arms: String
    /// The median progression-free survival of the arms, in their order.
    public let medianPFS: String
    /// The hazard ratio with its 95 % confidence interval; nothing where arms are not compared.
    public let hazardRatio: String?
    /// What to mind, with the labels corrected.
    public let note: String
    /// The claims that hold its figures, with sources and checks.
    public let claims: [String]
    /// The known errors of the review about it.
    public let errors: [String]

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
