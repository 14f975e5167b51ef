/// Tables of purity and ploidy of programs whose segments stand beside them.
extension TableDialect {
    /// ASCAT's `purityploidy.txt`, as nf-core writes it.
    package static let ascatPurity = TableDialect(
        id: "ascat-purity", file: "purityploidy.txt", program: CallingProgram("ascat", "ASCAT"),
        layouts: [
            TableLayout(only: [("purity", ["aberrantcellfraction"]), ("ploidy", ["ploidy"])])
        ],
        content: .purity(.only) { row throws(RowFault) in try PurityRow(row) })

    /// The summary of a sample by facets-suite.
    package static let facetsPurity = TableDialect(
        id: "facets-purity", file: "sample.txt", program: CallingProgram("facets", "FACETS"),
        layouts: [
            TableLayout(
                only: [("purity", ["purity"]), ("ploidy", ["ploidy"]), (.mark, ["diplogr"])],
                optional: [TableLayout.sample, ("doubled", ["wgd", "genome.doubled"])])
        ],
        content: .purity(.only) { row throws(RowFault) in try PurityRow(row) })

    /// Sequenza's `_confints_CP.txt`, of which the second row is the estimate between its limits, and
    /// `_alternative_solutions.txt`, of which the first is the best.
    package static let sequenzaPurity = TableDialect(
        id: "sequenza-purity", file: "_confints_CP.txt", program: CallingProgram("sequenza", "Sequenza"),
        layouts: [
            TableLayout(only: [("purity", ["cellularity"]), ("ploidy", ["ploidy.estimate"])])
        ],
        content: .purity(.second) { row throws(RowFault) in try PurityRow(row) })

    /// Sequenza's `_alternative_solutions.txt`: the first row is the best.
    package static let sequenzaSolutions = TableDialect(
        id: "sequenza-solutions", file: "_alternative_solutions.txt", program: CallingProgram("sequenza", "Sequenza"),
        layouts: [
            TableLayout(only: [("purity", ["cellularity"]), ("ploidy", ["ploidy"]), (.mark, ["slpp"])])
        ],
        content: .purity(.first) { row throws(RowFault) in try PurityRow(row) })

    /// Battenberg's `_rho_and_psi.txt`: rho in the row FRAC_GENOME, whatever row it calls the best (its README).
    package static let battenbergPurity = TableDialect(
        id: "battenberg-purity", file: "_rho_and_psi.txt", program: CallingProgram("battenberg", "Battenberg"),
        layouts: [
            TableLayout(only: [("purity", ["rho"]), ("ploidy", ["ploidy"]), (.mark, ["psi"])])
        ],
        content: .purity(.named("FRAC_GENOME")) { row throws(RowFault) in try PurityRow(row) })

    /// Battenberg's `_cellularity_ploidy.txt`.
    package static let battenbergCellularity = TableDialect(
        id: "battenberg-cellularity", file: "_cellularity_ploidy.txt",
        program: CallingProgram("battenberg", "Battenberg"), precedence: .plain,
        layouts: [TableLayout(only: [("purity", ["cellularity"]), ("ploidy", ["ploidy"])])],
        content: .purity(.only) { row throws(RowFault) in try PurityRow(row) })

    /// Any table with one row of `purity` and `ploidy`.
    package static let plainPurity = TableDialect(
        id: "purity", file: "purity_ploidy.tsv", precedence: .any,
        layouts: [
            TableLayout(
                only: [("purity", ["purity"]), ("ploidy", ["ploidy"])],
                optional: [TableLayout.sample, ("doubled", ["wholegenomeduplication", "wgd", "genome.doubled"])])
        ],
        content: .purity(.only) { row throws(RowFault) in try PurityRow(row) })
}
