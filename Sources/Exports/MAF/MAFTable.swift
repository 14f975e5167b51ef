/// Small variants in the GDC's Mutation Annotation Format 1.0.0, in the form of a protected MAF: all that the reports list, with FILTER and with
/// `Mutation_Status`, which a reader selects by. What is not known is `NA`.
struct MAFTable {
    let set: ExportSet
    /// `Center`; `NA` without.
    let center: String?

    var text: String {
        var table = TabText()
        table.append(["#version gdc-1.0.0"])
        table.append(MAFColumn.all.map(\.name))
        for row in set.rows() {
            table.append(
                MAFColumn.all.map { column in
                    (column.name == Self.centerColumn ? center : column.value(row)) ?? "NA"
                })
        }
        return table.text
    }

    static let centerColumn = "Center"
}
