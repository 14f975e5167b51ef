extension ClinVarTable {
    /// The table of rows by gene and coding name, as a file of a set.
    ///
    /// - Parameter comment: what stands above the header, in lines that begin with `#`.
    package static func text(_ rows: [Key: ClinVarRow], comment: String) -> String {
        func cell(_ text: String?) -> String {
            let plain = text?.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined() ?? ""
            return plain.isEmpty ? "NA" : plain
        }
        let lines = rows.map { key, row in
            (
                Array("\(key.gene)\t\(key.name)\t".utf8),
                [
                    key.gene, key.name, cell(row.germlineClass?.rawValue), cell(row.stars.map { "\($0)" }),
                    cell(row.release), cell(row.conditions), cell(row.variationID), cell(row.text),
                    cell(row.oncogenicity), cell(row.oncogenicityStars.map { "\($0)" }), cell(row.clinicalImpact),
                ].joined(separator: "\t")
            )
        }
        let sorted = lines.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        return ([comment, columns.joined(separator: "\t")] + sorted).joined(separator: "\n") + "\n"
    }

    /// What a row is found by.
    package struct Key: Sendable, Hashable {
        /// The gene's symbol.
        package let gene: String
        /// The coding name on MANE Select, without accession.
        package let name: String

        package init(gene: String, name: String) {
            self.gene = gene
            self.name = name
        }
    }
}
