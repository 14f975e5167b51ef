/// The tables of known variants.
final class KnownTables: Sendable {
    /// The rows of each gene that has any.
    let genes: [String: KnownOfGene]

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
        let names = Set(
            changes.map(\.gene) + hotspots.map(\.gene) + scans.map(\.gene) + splice.map(\.gene) + regions.map(\.gene))
        genes = Dictionary(
            uniqueKeysWithValues: names.map { gene in
                (
                    gene,
                    KnownOfGene(
                        changes: changes.filter { $0.gene == gene }, hotspots: hotspots.filter { $0.gene == gene },
                        scans: scans.filter { $0.gene == gene }, spliceVariants: splice.filter { $0.gene == gene },
                        regions: regions.filter { $0.gene == gene })
                )
            })
    }
}

/// What the tables say of one gene, beside ClinVar's.
package final class KnownOfGene: Sendable {
    let changes: [String: KnownChange]
    /// The residues of these changes, which tell quickly that there is none.
    private let residuesOfChanges: Set<Int>
    let hotspots: [Hotspot]
    let scans: [Int: ScannedResidue]
    let spliceVariants: [String: KnownSpliceVariant]
    /// The places where rules do not hold, or that mislead.
    package let regions: [KnownRegion]

    init(
        changes: [KnownChange] = [], hotspots: [Hotspot] = [], scans: [ScannedResidue] = [],
        spliceVariants: [KnownSpliceVariant] = [], regions: [KnownRegion] = []
    ) {
        self.changes = Dictionary(changes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        residuesOfChanges = Set(changes.map(\.residue))
        self.hotspots = hotspots
        self.scans = Dictionary(scans.map { ($0.residue, $0) }, uniquingKeysWith: { first, _ in first })
        self.spliceVariants = Dictionary(
            spliceVariants.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.regions = regions
    }

    /// The row on a change of the protein, by its name without accession and without the brackets of a prediction: `p.Arg130Gly`.
    package func change(protein name: String) -> KnownChange? { changes[name] }

    /// Whether a row speaks of a change that begins at one of these residues.
    package func hasChange(at residues: ClosedRange<Int>) -> Bool {
        residues.count < 8
            ? residues.contains(where: residuesOfChanges.contains)
            : residuesOfChanges.contains(where: residues.contains)
    }

    /// The rows on changes that begin at a residue, by name.
    package func changes(at residue: Int) -> [KnownChange] {
        guard residuesOfChanges.contains(residue) else { return [] }
        return changes.values.filter { $0.residue == residue }.sorted { $0.name < $1.name }
    }

    /// Whether any splice variant is listed.
    package var hasSpliceVariants: Bool { !spliceVariants.isEmpty }

    /// The row on a splice variant, by its coding name without accession.
    package func spliceVariant(coding name: String) -> KnownSpliceVariant? { spliceVariants[name] }

    /// The hotspots that hold any of these residues.
    package func hotspots(at residues: ClosedRange<Int>) -> [Hotspot] {
        hotspots.filter { $0.residues.overlaps(residues) }
    }

    /// Whether a deep mutational scan shows that the change of one residue ends the activity.
    package func scan(residue: Int, to alternate: Character) -> ScannedResidue? {
        scans[residue].flatMap { $0.alternates.contains(alternate) ? $0 : nil }
    }
}
