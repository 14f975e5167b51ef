import Synchronization

/// What the field knows of single variants of the set's genes, beyond what rules tell: tested changes, hotspots, deep mutational scans, published
/// splice variants, places where rules do not hold, and ClinVar's classes. Names are those on MANE Select, so that one row serves both assemblies.
package final class KnownVariants: Sendable {
    private let files: AnnotationFiles
    /// All tables but ClinVar's. Those inside the program are proved by its tests, and are read when the first allele is looked up: many runs
    /// look up none.
    private let loaded: Mutex<KnownTables?>
    /// ClinVar's table, read when the first allele is looked up.
    private let clinvar = Mutex<ClinVarTable?>(nil)

    /// Takes the tables of a set; those of a folder are read at once, but for ClinVar's.
    ///
    /// - Throws: `AnnotationFileError` where a table is missing or a value is not what it should be.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        self.files = files
        loaded = Mutex(files.areEmbedded ? nil : try KnownTables(files: files))
    }

    private var tables: KnownTables {
        loaded.withLock { tables in
            if let tables { return tables }
            do throws(AnnotationFileError) {
                let read = try KnownTables(files: files)
                tables = read
                return read
            } catch {
                fatalError("a table inside the program cannot be read: \(error)")
            }
        }
    }

    /// The row on a change of the protein, by its name without accession and without the brackets of a prediction: `p.Arg130Gly`.
    package func change(_ gene: String, protein name: String) -> KnownChange? { tables.changes[gene]?[name] }

    /// Whether a row speaks of a change that begins at one of these residues.
    package func hasChange(_ gene: String, at residues: ClosedRange<Int>) -> Bool {
        guard let known = tables.residuesOfChanges[gene] else { return false }
        return residues.count < 8 ? residues.contains(where: known.contains) : known.contains(where: residues.contains)
    }

    /// Whether any splice variant of the gene is listed.
    package func hasSpliceVariants(_ gene: String) -> Bool { tables.spliceVariants[gene] != nil }

    /// All rows on changes, in the order of genes as asked for.
    package func changes(of gene: String) -> [KnownChange] {
        (tables.changes[gene] ?? [:]).values.sorted { ($0.residue, $0.name) < ($1.residue, $1.name) }
    }

    /// The hotspots that hold any of these residues.
    package func hotspots(_ gene: String, at residues: ClosedRange<Int>) -> [Hotspot] {
        (tables.hotspots[gene] ?? []).filter { $0.residues.overlaps(residues) }
    }

    /// Whether a change of a residue before this one is known to end the activity, or recurs in tumours: so that the protein needs that part.
    package func tellsOfLoss(_ gene: String, before residue: Int) -> Bool {
        guard residue > 1 else { return false }
        return !hotspots(gene, at: 1...residue - 1).isEmpty
            || (tables.scans[gene] ?? [:]).keys.contains { $0 < residue }
            || changes(of: gene).contains { $0.residue < residue && $0.effect == .inactivating }
    }

    /// All residues of a scan.
    package func scans(of gene: String) -> [ScannedResidue] {
        (tables.scans[gene] ?? [:]).values.sorted { $0.residue < $1.residue }
    }

    /// Whether a deep mutational scan shows that the change of one residue ends the activity.
    package func scan(_ gene: String, residue: Int, to alternate: Character) -> ScannedResidue? {
        tables.scans[gene]?[residue].flatMap { $0.alternates.contains(alternate) ? $0 : nil }
    }

    /// The row on a splice variant, by its coding name without accession.
    package func spliceVariant(_ gene: String, coding name: String) -> KnownSpliceVariant? {
        tables.spliceVariants[gene]?[name]
    }

    /// All rows on splice variants of a gene, by name.
    package func spliceVariants(of gene: String) -> [KnownSpliceVariant] {
        (tables.spliceVariants[gene] ?? [:]).values.sorted { $0.name < $1.name }
    }

    /// The places of a gene where rules do not hold, or that mislead.
    package func regions(of gene: String) -> [KnownRegion] { tables.regions[gene] ?? [] }

    /// The cautions for a gene, those for every gene behind its own.
    package func cautions(of gene: String) -> [KnownRegion] {
        (regions(of: gene) + regions(of: KnownRegion.everyGene)).filter { $0.kind == .caution }
    }

    /// ClinVar's class of an allele in the bundled dump, by its coding name without accession; nothing where the dump has none, or the set has no dump.
    package func clinVar(_ gene: String, coding name: some Sequence<UInt8>) -> ClinVarRow? {
        clinvar.withLock { table in
            if let table { return table.row(gene, name) }
            // A set without the dump is complete; a damaged one is found by `annotations verify`.
            let loaded = (try? files.bytes(of: ClinVarTable.file)).map(ClinVarTable.init) ?? ClinVarTable(bytes: [])
            table = loaded
            return loaded.row(gene, name)
        }
    }
}
