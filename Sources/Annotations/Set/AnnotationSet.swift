import ByteStreams
package import Genome
import Synchronization
package import Transcripts

/// An annotation set, loaded. The sequences are read for one assembly only where only one is asked for.
package struct AnnotationSet: Sendable {
    /// The files that it was loaded from.
    package let files: AnnotationFiles
    package let version: String
    /// Up to when the literature reaches.
    package var evidenceDate: EvidenceDate { knowledge.evidenceDate }
    /// SHA-256 of the manifest, in hexadecimal.
    package let checksum: String
    /// The genes, panel first.
    package let genes: [Gene]
    /// The chromosomes of the assemblies.
    package let contigs: ContigTable
    package let domains: [ProteinDomain]
    /// The residues of active sites.
    package let residues: [KnownResidue]
    /// What is known of single variants.
    package let known: KnownVariants
    /// How frequent in the population an allele may be that makes a hit.
    package let frequencyLines: FrequencyLines
    /// The criteria for the germline that can be decided.
    package let germlineCriteria: GermlineCriteriaTable
    /// Claims, sources, graph and rules.
    package let knowledge: Knowledge
    /// How the oncogenicity of variants is weighed.
    package let oncogenicity: OncogenicityProcedure
    /// What the fields of site annotations mean, by name.
    package let sourceFields: [String: SourceField]
    /// Places where assemblies and transcripts differ in coding sequence.
    package let referenceDifferences: [ReferenceDifference]

    private let transcriptsByGene: [String: [LoadedTranscript]]
    private let arms: [ChromosomeArm]
    private let bandsByAssembly: [Assembly: [CytogeneticBand]]
    private var modelsByAssembly: [Assembly: [GeneModel]]
    /// The reference genome that the genes have their bases of, where one was given.
    package private(set) var genome: GenomeInUse?

    /// Loads the set, with the sequences of these assemblies.
    ///
    /// - Parameters:
    ///   - files: the files.
    ///   - assemblies: of which assemblies the sequences are read.
    ///   - threads: how many threads read.
    /// - Throws: `AnnotationFileError` with file, line, column and text where something is not what it should be.
    package init(
        files: AnnotationFiles, assemblies: [Assembly] = Assembly.allCases, threads: Int = 2
    ) throws(AnnotationFileError) {
        self.files = files
        let settings = try files.table("set.tsv")
        var values: [String: String] = [:]
        for row in settings.rows { values[try row.text("key")] = try row.text("value") }
        version = values["version"] ?? "unknown"
        // The manifest has the checksum of each file; a panel's tables are not in it.
        var described = try files.bytes(of: AnnotationManifest.fileName)
        for table in files.tablesOfPanel { described += try files.bytes(of: table) }
        checksum = Checksum.sha256(of: described)
        let ((genes, transcripts, knowledge, oncogenicity), tables) = try concurrently(width: threads) {
            () throws(AnnotationFileError) in
            let genes = try Gene.load(from: files)
            return (
                genes, try LoadedTranscript.load(from: files, genes: genes), try Knowledge(files: files),
                try OncogenicityProcedure(files: files)
            )
        } _: { () throws(AnnotationFileError) in
            (
                contigs: try ContigTable.load(from: files), domains: try ProteinDomain.load(from: files),
                residues: try KnownResidue.load(from: files), known: try KnownVariants(files: files),
                frequencyLines: try FrequencyLines(files: files),
                germlineCriteria: try GermlineCriteriaTable(files: files),
                sourceFields: try SourceField.load(from: files),
                arms: try ChromosomeArm.load(from: files), bands: try CytogeneticBand.load(from: files),
                referenceDifferences: try ReferenceDifference.load(from: files)
            )
        }
        self.genes = genes
        self.knowledge = knowledge
        self.oncogenicity = oncogenicity
        let contigs = tables.contigs
        self.contigs = contigs
        let byGene = Dictionary(grouping: transcripts, by: \.transcript.gene)
        transcriptsByGene = byGene
        domains = tables.domains
        residues = tables.residues
        known = tables.known
        frequencyLines = tables.frequencyLines
        germlineCriteria = tables.germlineCriteria
        sourceFields = tables.sourceFields
        arms = tables.arms
        bandsByAssembly = tables.bands
        referenceDifferences = tables.referenceDifferences
        // A panel may be of one assembly: on the other a gene has no transcript, and no sequence either.
        let wanted = assemblies.flatMap { assembly in
            genes.compactMap { gene -> (assembly: Assembly, gene: Gene, transcripts: [Transcript])? in
                let own = (byGene[gene.symbol] ?? []).map(\.transcript).filter { $0.assembly == assembly }
                return own.isEmpty ? nil : (assembly, gene, own)
            }
        }
        let references = concurrentMap(wanted, width: threads) { wanted in
            Result { () throws(AnnotationFileError) in
                try ReferenceSequence.load(gene: wanted.gene, assembly: wanted.assembly, from: files)
            }
        }
        var models: [Assembly: [GeneModel]] = [:]
        for (wanted, reference) in zip(wanted, references) {
            models[wanted.assembly, default: []].append(
                GeneModel(
                    gene: wanted.gene, transcripts: wanted.transcripts, reference: try reference.get(),
                    chromosomeAccession: contigs[wanted.assembly, wanted.gene.chromosome]?.accession
                        ?? wanted.gene.chromosome.name))
        }
        modelsByAssembly = models
    }

    private static let ofProgram = Mutex<AnnotationSet?>(nil)

    /// The set inside the program, loaded once; who asks while it is being loaded waits.
    ///
    /// - Parameter threads: how many threads load it, where that is still to be done.
    /// - Throws: `AnnotationFileError` where it is damaged: a fault of the program.
    package static func embedded(threads: Int = 2) throws(AnnotationFileError) -> AnnotationSet {
        try ofProgram.withLock { (loaded) throws(AnnotationFileError) in
            if let loaded { return loaded }
            let set = try AnnotationSet(files: .embedded(), threads: threads)
            loaded = set
            return set
        }
    }

    /// The gene with this symbol, upper or lower case.
    package func gene(_ symbol: String) -> Gene? { genes.first { $0.symbol == symbol.uppercased() } }

    /// The arms of an assembly, in order of chromosome.
    package func arms(of assembly: Assembly) -> [ChromosomeArm] { arms.filter { $0.assembly == assembly } }

    /// The bands of an assembly, in order of position.
    package func bands(of assembly: Assembly) -> [CytogeneticBand] { bandsByAssembly[assembly] ?? [] }

    /// The genes on an assembly, in the order of the set; none for an assembly that was not loaded.
    package func models(of assembly: Assembly) -> [GeneModel] { modelsByAssembly[assembly] ?? [] }

    /// The assemblies that were loaded and have genes.
    package var assembliesOfModels: [Assembly] { Assembly.allCases.filter { !models(of: $0).isEmpty } }

    package func model(of gene: String, assembly: Assembly) -> GeneModel? {
        models(of: assembly).first { $0.gene.symbol == gene }
    }

    /// The exons on an arm of the transcripts that name the set's genes.
    package func exons(on arm: ChromosomeArm) -> [Interval] {
        models(of: arm.assembly).compactMap(\.namingTranscript).filter { $0.chromosome == arm.chromosome }
            .flatMap(\.exons).filter { $0.overlaps(arm.interval) }
    }

    /// The set with other models of the genes of an assembly.
    func with(models: [GeneModel], of assembly: Assembly, genome: GenomeInUse) -> AnnotationSet {
        var set = self
        set.modelsByAssembly[assembly] = models
        set.genome = genome
        return set
    }

    /// What the files say of the transcripts of a gene beyond their coordinates.
    func loadedTranscripts(of gene: String) -> [LoadedTranscript] { transcriptsByGene[gene] ?? [] }
}
