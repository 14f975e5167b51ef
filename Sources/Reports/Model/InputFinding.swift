package import Genome
package import Interpretation

/// What points to the assembly of a file.
package enum AssemblyReason: Sendable, Hashable {
    /// The user's word.
    case declared(Assembly)
    /// So many contigs have a length that one assembly alone has.
    case lengths(Int, Assembly)
    /// So many contigs are named by its accessions, or as a pangenome names them.
    case accessions(Int, Assembly)
    /// A contig has a length that no known assembly has, and another one in this.
    case unknownLength(contig: String, bases: Int, Assembly, expected: Int)
    /// So many contigs are of an assembly that is not read, by length, accession or name.
    case otherAssembly(String, contigs: Int)
    /// So many contigs name it in `assembly=`, or in `AS` of a table.
    case named(Int, Assembly, inTable: Bool)
    /// `##reference`.
    case referenceLine(String)
    /// The bases of the genes that agree with a genome.
    case genome(String, genes: Int, bases: Int, agreeing: Int)
    /// The records that were held against it.
    case records(GenomeTally)
    /// What a table of segments says.
    indirect case table(String, AssemblyReason)
    /// A table that says nothing, taken as another file or the user says.
    case takenAs(Assembly, table: String, AssemblyBasis)
}

/// Why a table of segments is held against an assembly.
package enum AssemblyBasis: Sendable, Hashable {
    /// The user says it.
    case option
    /// By the table's own contigs.
    case ownContigs
    /// As the file that the samples are of is.
    case otherFile(String)
    /// For what its header says.
    case header([AssemblyReason])
}

/// How the columns of tumour and normal were known.
package enum RoleBasis: Sendable, Hashable {
    /// `--tumour` and `--normal`.
    case option
    case noSampleColumns
    case onlySample
    case noRolesInHeader
    case tumourSampleLine
    /// `##normal_sample`: all other columns are tumours.
    case normalSampleLine
    /// `##PEDIGREE`.
    case pedigree
    /// The command of the header line with this key names them.
    case command(key: String)
    /// `SAMPLE` of INFO, as VarDict writes it.
    case infoSample
    /// `Genomes` of `##SAMPLE`.
    case genomesOfSample
    case columnNames
    /// The columns are callers' views of one sample.
    case callerColumns
    case unnamedInTable
    case sampleOfTable
}

/// How many records were held against a reference genome, and how many of them differ.
package struct GenomeTally: Sendable, Hashable {
    /// The name of the genome's file.
    package let path: String
    /// The records that were compared.
    package let compared: Int
    /// Those that differ.
    package let differing: Int

    /// Makes the value of its parts.
    package init(path: String, compared: Int, differing: Int) {
        self.path = path
        self.compared = compared
        self.differing = differing
    }
}

/// What is odd about an input that can be read.
package enum InputWarning: Sendable, Hashable {
    /// REF differs at bases that are inferred for the assembly.
    case inferredBase(file: String, line: Int?, recorded: String, place: String, bundled: String)
    /// REF differs beside a symbolic allele, for which it plays no part.
    case anchorDiffers(file: String, line: Int, recorded: String, place: String, bundled: String)
    /// So many records, first on this line, have no base in REF beside a symbolic allele.
    case noReferenceBase(file: String, line: Int, count: Int)
    /// Records on an alternate contig that has a gene once more were not read.
    case alternateContig(AlternateRecords, file: String)
    /// No record lies on a chromosome that is known.
    case noKnownChromosome(file: String)
    /// REF differs from a genome.
    case genomeDiffers(GenomeTally, file: String, line: Int, recorded: String, place: String, expected: GenomeBases)
    /// So many more do.
    case moreDiffer(GenomeTally, file: String, Int)
    /// None of the records lies on a place of the genome.
    case noRecordInGenome(GenomeTally, file: String)
    /// The genome has other bases in the genes than those bundled, at these first places.
    case otherBasesInGenes(path: String, differing: Int, compared: Int, first: [String])
    /// An index is older than its file.
    case olderIndex(String, file: String)
    /// A file to annotate from has no record near a gene.
    case noRecordNearGenes(file: String)
    /// A panel has no transcript of these genes on an assembly.
    case noTranscripts(genes: [String], Assembly)
    /// A transcript is read in another version.
    case otherVersion(String, readAs: String)
    /// The records of these genes do not stand together.
    case scatteredRecords(file: String, genes: [String])
    /// In these genes more alleles of a sample meet than are joined.
    case crowdedCodons(file: String, genes: [String])
}

/// What a genome has where a record has REF.
package enum GenomeBases: Sendable, Hashable {
    /// These bases, cut short.
    case bases(String)
    /// The sequence ends there.
    case end(length: Int)
}
