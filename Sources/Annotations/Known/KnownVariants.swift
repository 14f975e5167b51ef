import Synchronization

/// What the field knows of single variants of the set's genes, beyond what rules tell: tested changes, hotspots, deep mutational scans, published
/// splice variants, places where rules do not hold, and ClinVar's classes. Names are those on MANE Select, so that one row serves both assemblies.
package final class KnownVariants: Sendable {
    private let files: AnnotationFiles
    /// All tables but ClinVar's. Those inside the program are proved by its tests, and are read when the first allele is looked up: many runs
    /// look up none.
    private let loaded = AtomicLazyReference<KnownTables>()
    /// ClinVar's table, read when the first allele is looked up.
    private let clinvar = AtomicLazyReference<LoadedClinVar>()

    /// Takes the tables of a set; those of a folder are read at once, but for ClinVar's.
    ///
    /// - Throws: `AnnotationFileError` where a table is missing or a value is not what it should be.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        self.files = files
        if !files.areEmbedded { _ = loaded.storeIfNil(try KnownTables(files: files)) }
    }

    private var tables: KnownTables {
        if let tables = loaded.load() { return tables }
        do throws(AnnotationFileError) {
            return loaded.storeIfNil(try KnownTables(files: files))
        } catch {
            fatalError("a table inside the program cannot be read: \(error)")
        }
    }

    /// What the tables say of one gene, ClinVar's beside.
    package func rows(of gene: String) -> KnownOfGene { tables.genes[gene] ?? Self.none }

    private static let none = KnownOfGene()

    /// All rows on changes, in the order of genes as asked for.
    package func changes(of gene: String) -> [KnownChange] {
        rows(of: gene).changes.values.sorted { ($0.residue, $0.name) < ($1.residue, $1.name) }
    }

    /// The hotspots that hold any of these residues.
    package func hotspots(_ gene: String, at residues: ClosedRange<Int>) -> [Hotspot] {
        rows(of: gene).hotspots(at: residues)
    }

    /// Whether a change of a residue before this one is known to end the activity, or recurs in tumours: so that the protein needs that part.
    package func tellsOfLoss(_ gene: String, before residue: Int) -> Bool {
        guard residue > 1 else { return false }
        return !hotspots(gene, at: 1...residue - 1).isEmpty
            || rows(of: gene).scans.keys.contains { $0 < residue }
            || changes(of: gene).contains { $0.residue < residue && $0.effect == .inactivating }
    }

    /// All residues of a scan.
    package func scans(of gene: String) -> [ScannedResidue] {
        rows(of: gene).scans.values.sorted { $0.residue < $1.residue }
    }

    /// All rows on splice variants of a gene, by name.
    package func spliceVariants(of gene: String) -> [KnownSpliceVariant] {
        rows(of: gene).spliceVariants.values.sorted { $0.name < $1.name }
    }

    /// The places of a gene where rules do not hold, or that mislead.
    package func regions(of gene: String) -> [KnownRegion] { rows(of: gene).regions }

    /// The cautions for a gene, those for every gene behind its own.
    package func cautions(of gene: String) -> [KnownRegion] {
        (regions(of: gene) + regions(of: KnownRegion.everyGene)).filter { $0.kind == .caution }
    }

    /// ClinVar's class of an allele in the bundled dump, by its coding name without accession; nothing where the dump has none, or the set has no dump.
    package func clinVar(_ gene: String, coding name: [UInt8]) -> ClinVarRow? {
        if let loaded = clinvar.load() { return loaded.table.row(gene, name) }
        // A set without the dump is complete; a damaged one is found by `annotations verify`.
        let table = (try? files.bytes(of: ClinVarTable.file)).map(ClinVarTable.init) ?? ClinVarTable(bytes: [])
        return clinvar.storeIfNil(LoadedClinVar(table)).table.row(gene, name)
    }

    private final class LoadedClinVar: Sendable {
        let table: ClinVarTable

        init(_ table: ClinVarTable) { self.table = table }
    }
}
