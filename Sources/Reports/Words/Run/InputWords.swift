import Genome

extension AssemblyReason {
    package var words: String {
        switch self {
        case .declared(let assembly): "--assembly \(assembly.rawValue)"
        case .lengths(let count, let assembly):
            "\(ListWords.count(count, "contig length", "contig lengths")) of \(assembly.rawValue)"
        case .accessions(let count, let assembly):
            "\(ListWords.count(count, "contig accession", "contig accessions")) of \(assembly.rawValue)"
        case .unknownLength(let contig, let bases, let assembly, let expected):
            "\(contig) has \(bases) bases, and \(expected) in \(assembly.rawValue)"
        case .otherAssembly(let name, let count):
            "\(ListWords.count(count, "contig", "contigs")) of \(name), by length, accession or name"
        case .named(let count, let assembly, inTable: false):
            "assembly= of \(ListWords.count(count, "contig", "contigs")) names \(assembly.rawValue)"
        case .named(let count, let assembly, inTable: true):
            "\(ListWords.count(count, "contig", "contigs")) with AS of \(assembly.rawValue)"
        case .referenceLine(let value): "##reference=\(value)"
        case .genome(let path, let genes, let bases, let agreeing):
            "\(agreeing) of \(bases) bases of \(genes) genes agree with \(path)"
        case .records(let tally): "records: \(tally.words)"
        case .table(let file, let reason): "\(file): \(reason.words)"
        case .takenAs(let assembly, let file, let basis):
            "\(file): taken as \(assembly.rawValue), \(basis.words): the table itself does not tell, and its segments end within the chromosomes"
        }
    }
}

extension AssemblyBasis {
    /// Why the assembly was taken.
    package var words: String {
        switch self {
        case .option: "by --assembly"
        case .ownContigs: "by its contigs"
        case .otherFile(let file): "as \(file) is"
        case .header(let reasons): "because: \(reasons.map(\.words).joined(separator: "; "))"
        }
    }
}

extension RoleBasis {
    /// How the roles were known.
    package var words: String {
        switch self {
        case .option: "named by option"
        case .noSampleColumns: "the file has no sample columns"
        case .onlySample: "the only sample of the file"
        case .noRolesInHeader: "the header names no roles; every sample is reported for itself"
        case .tumourSampleLine: "##tumor_sample in the header"
        case .normalSampleLine: "##normal_sample in the header; all other columns are tumours"
        case .pedigree: "##PEDIGREE in the header"
        case .command(let key): "the command in ##\(key)"
        case .infoSample: "SAMPLE in the records"
        case .genomesOfSample: "Genomes of ##SAMPLE in the header"
        case .columnNames: "the columns' names"
        case .callerColumns: "the columns are callers of one sample"
        case .unnamedInTable: "the table names no sample"
        case .sampleOfTable: "a sample of the table"
        }
    }
}

extension GenomeTally {
    /// How many records were compared, and how many differ.
    package var words: String { "\(compared) held against \(path), \(differing) differ" }
}

extension GenomeBases {
    /// The bases, or that there are none.
    package var words: String {
        switch self {
        case .bases(let bases): bases
        case .end(let length): "the end of the sequence at \(length)"
        }
    }
}

extension InputWarning {
    /// The warning, with the file that it is about.
    package var words: String {
        switch self {
        case .inferredBase(let file, let line, let recorded, let place, let bundled):
            "\(file):\(line.map { "\($0):" } ?? "") REF \(recorded) at \(place) differs from the bundled \(bundled), which is inferred for this assembly"
        case .anchorDiffers(let file, let line, let recorded, let place, let bundled):
            "\(file):\(line): REF \(recorded) at \(place) differs from \(bundled); the record was read, as REF plays no part beside a symbolic allele"
        case .noReferenceBase(let file, let line, let count):
            "\(file):\(line): REF is no base in \(ListWords.count(count, "record", "records")); read all the same, as REF plays no part beside a symbolic allele"
        case .alternateContig(let records, let file): "\(file): \(records.words)"
        case .noKnownChromosome(let file):
            "\(file): no record lies on a chromosome that is known: expected names such as chr10, 10, NC_000010.11 or CM000672.2"
        case .genomeDiffers(let tally, let file, let line, let recorded, let place, let expected):
            "\(file):\(line): REF \(recorded) at \(place) differs from \(expected.words) of \(tally.path)"
        case .moreDiffer(let tally, let file, let count):
            "\(file): and \(count) more REF that differ from \(tally.path)"
        case .noRecordInGenome(let tally, let file):
            "\(file): no record could be held against \(tally.path): it has none of their places"
        case .otherBasesInGenes(let path, let differing, let compared, let first):
            "\(path): \(differing) of \(compared) bases in the genes, none of them coding, are not those bundled; the genome's count: \(first.joined(separator: "; "))\(differing > first.count ? ", and \(differing - first.count) more" : "")"
        case .olderIndex(let index, let file):
            "\(index): the index is older than the file; tabix -f \(file) makes it anew"
        case .noRecordNearGenes(let file):
            "\(file): it has no record near a gene; nothing could be annotated from it"
        case .noTranscripts(let genes, let assembly):
            "the panel has no transcript of \(genes.joined(separator: ", ")) on \(assembly.rawValue): variants there get no entry"
        case .otherVersion(let name, let other):
            other.contains(".")
                ? "\(name) is not known, \(other) is used"
                : "\(name) is used as \(other), which the annotation set has without a version"
        case .crowdedCodons(let file, let genes):
            "\(file): in \(genes.joined(separator: ", ")), more alleles of one sample meet in a codon than are joined (64); what those do together is not told. Remove repeated records with bcftools norm -d exact"
        case .scatteredRecords(let file, let genes):
            "\(file): records are out of order; alleles are joined only where their records stand together, which they do not in \(genes.joined(separator: ", "))"
        }
    }
}
