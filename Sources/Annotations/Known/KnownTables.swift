/// The tables of known variants, by gene.
final class KnownTables: Sendable {
    let changes: [String: [String: KnownChange]]
    /// The residues of these changes, which tell quickly that there is none.
    let residuesOfChanges: [String: Set<Int>]
    let hotspots: [String: [Hotspot]]
    let scans: [String: [Int: ScannedResidue]]
    let spliceVariants: [String: [String: KnownSpliceVariant]]
    let regions: [String: [KnownRegion]]

    init(files: AnnotationFiles) throws(AnnotationFileError) {
        func rows<Value>(
            _ name: String, _ make: (TabTable.Row) throws(AnnotationFileError) -> Value
        ) throws(AnnotationFileError) -> [Value] {
            var values: [Value] = []
            for row in try files.table("known/\(name).tsv").rows { values.append(try make(row)) }
            return values
        }
        let changes = try rows("changes") { row throws(AnnotationFileError) in try KnownChange(row) }
        let hotspots = try rows("hotspots") { row throws(AnnotationFileError) in try Hotspot(row) }
        let scans = try rows("scans") { row throws(AnnotationFileError) in try ScannedResidue(row) }
        let splice = try rows("splice") { row throws(AnnotationFileError) in try KnownSpliceVariant(row) }
        let regions = try rows("regions") { row throws(AnnotationFileError) in try KnownRegion(row) }
        self.changes = Dictionary(grouping: changes, by: \.gene).mapValues { rows in
            Dictionary(rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        residuesOfChanges = Dictionary(grouping: changes, by: \.gene).mapValues { Set($0.map(\.residue)) }
        self.hotspots = Dictionary(grouping: hotspots, by: \.gene)
        self.scans = Dictionary(grouping: scans, by: \.gene).mapValues { rows in
            Dictionary(rows.map { ($0.residue, $0) }, uniquingKeysWith: { first, _ in first })
        }
        spliceVariants = Dictionary(grouping: splice, by: \.gene).mapValues { rows in
            Dictionary(rows.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
        self.regions = Dictionary(grouping: regions, by: \.gene)
    }
}
