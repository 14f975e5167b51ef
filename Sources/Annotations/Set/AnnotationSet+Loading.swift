import Genome
import Transcripts

/// A transcript with what the table expects of its sequence.
struct LoadedTranscript: Sendable {
    let transcript: Transcript
    let startCodon: String
    let codingLength: Int
    let proteinLength: Int
    let differences: [AccessionDifference]
    let row: TabTable.Row
}

extension TabTable.Row {
    func assembly() throws(AnnotationFileError) -> Assembly { try value("assembly", as: Assembly.self) }

    func chromosome() throws(AnnotationFileError) -> Chromosome {
        let text = try text("chromosome")
        guard let chromosome = Chromosome(name: text) else {
            throw error("'chromosome' is '\(text)'; expected 1 to 22, X, Y or MT")
        }
        return chromosome
    }

    func strand() throws(AnnotationFileError) -> Strand {
        let text = try text("strand")
        guard let strand = Strand(rawValue: text) else { throw error("'strand' is '\(text)'; expected + or -") }
        return strand
    }

    func interval(_ text: some StringProtocol) throws(AnnotationFileError) -> Interval {
        let ends = text.split(separator: "-")
        guard ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]), start >= 1, end >= start else {
            throw error("'\(text)' is no interval; expected start-end, 1-based and closed")
        }
        return Interval(start, end)
    }

    func interval(from start: String, to end: String) throws(AnnotationFileError) -> Interval {
        let (first, last) = (try integer(start), try integer(end))
        guard first >= 1, last >= first else {
            throw error("'\(first)-\(last)' is no interval; expected start-end, 1-based and closed")
        }
        return Interval(first, last)
    }
}

extension Gene {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [Gene] {
        var genes: [Gene] = []
        for row in try files.table("genes.tsv").rows {
            guard let role = Role(rawValue: try row.text("role")), let group = Group(rawValue: try row.text("group"))
            else {
                throw row.error("'role' must be tumour_suppressor, oncogene or undetermined, 'group' panel or context")
            }
            let symbol = try row.text("symbol")
            let chromosome = try row.chromosome()
            genes.append(
                Gene(
                    symbol: symbol, name: try row.optionalText("name") ?? symbol, hgncID: try row.optionalText("hgnc"),
                    entrezID: try row.optionalText("entrez"), ensemblID: try row.optionalText("ensembl"),
                    uniProtID: try row.optionalText("uniprot"), role: role, group: group,
                    pathwayNode: try row.optionalText("pathway_node"), statedDirection: try row.nodeDirection(),
                    chromosome: chromosome,
                    strand: try row.strand(), band: try row.optionalText("band") ?? chromosome.name))
        }
        return genes
    }
}

extension LoadedTranscript {
    static func load(from files: AnnotationFiles, genes: [Gene]) throws(AnnotationFileError) -> [LoadedTranscript] {
        var transcripts: [LoadedTranscript] = []
        let differences = try AccessionDifference.load(from: files)
        let symbols = Set(genes.map(\.symbol))
        for row in try files.table("transcripts.tsv").rows {
            let gene = try row.text("gene")
            guard symbols.contains(gene) else {
                throw row.error("'gene' is '\(gene)'; expected a symbol of genes.tsv")
            }
            guard let status = Transcript.Status(rawValue: try row.text("status")) else {
                throw row.error("'status' must be MANE Select, MANE Plus Clinical or other")
            }
            var exons: [Interval] = []
            for exon in try row.list("exons") { exons.append(try row.interval(exon)) }
            let (accession, assembly) = (try row.text("accession"), try row.assembly())
            let own = differences.filter { $0.accession == accession && $0.assembly == assembly }
            transcripts.append(
                LoadedTranscript(
                    transcript: Transcript(
                        gene: gene, accession: accession, ensembl: try row.optionalText("ensembl"),
                        protein: try row.optionalText("protein"), status: status, assembly: assembly,
                        chromosome: try row.chromosome(), strand: try row.strand(), exons: exons,
                        codingSpan: try row.interval(try row.text("coding_span")),
                        accessionBases: own.map { AccessionBase(position: $0.position, base: $0.accessionBase) }),
                    startCodon: try row.text("start_codon"), codingLength: try row.integer("coding_length"),
                    proteinLength: try row.integer("protein_length"), differences: own, row: row))
        }
        return transcripts
    }
}

/// A row of the table of places where an accession and the genome differ.
struct AccessionDifference: Sendable {
    let accession: String
    let assembly: Assembly
    let position: Int
    let genomeBase: UInt8
    let accessionBase: UInt8
    let source: String

    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [AccessionDifference] {
        var differences: [AccessionDifference] = []
        for row in try files.table("accession_bases.tsv").rows {
            func base(_ column: String) throws(AnnotationFileError) -> UInt8 {
                let text = try row.text(column).utf8
                guard text.count == 1, let base = text.first, Nucleotide.isBase(base) else {
                    throw row.error("'\(column)' must be A, C, G or T")
                }
                return base
            }
            differences.append(
                AccessionDifference(
                    accession: try row.text("accession"), assembly: try row.assembly(),
                    position: try row.integer("position"), genomeBase: try base("genome"),
                    accessionBase: try base("accession_base"), source: try row.text("source")))
        }
        return differences.sorted { $0.position < $1.position }
    }
}

extension Contig {
    /// Whether a text has the form of a refget accession.
    fileprivate static func isRefget(_ text: String) -> Bool {
        text.utf8.count == 35 && text.hasPrefix("SQ.")
            && text.dropFirst(3).utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122, 45, 95: true
                default: false
                }
            }
    }
}

extension ContigTable {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> ContigTable {
        var contigs: [Contig] = []
        for row in try files.table("contigs.tsv").rows {
            // Sets that were made before lack the column.
            let refget = row.has("refget") ? try row.optionalText("refget") : nil
            if let refget, !Contig.isRefget(refget) {
                throw row.error("'refget' is '\(refget)'; expected SQ. and 32 letters, digits, - or _")
            }
            contigs.append(
                Contig(
                    assembly: try row.assembly(), chromosome: try row.chromosome(),
                    accession: try row.text("accession"), genbank: try row.optionalText("genbank"),
                    length: try row.integer("length"), refget: refget))
        }
        return ContigTable(
            contigs, others: try OtherAssembly.Chromosome.load(from: files),
            alternates: try AlternateContig.load(from: files))
    }
}

extension OtherAssembly.Chromosome {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [OtherAssembly.Chromosome] {
        var chromosomes: [OtherAssembly.Chromosome] = []
        for row in try files.table("other_assemblies.tsv").rows {
            chromosomes.append(
                OtherAssembly.Chromosome(
                    assembly: OtherAssembly(name: try row.text("assembly"), aliases: try row.list("aliases")),
                    chromosome: try row.chromosome(), accessions: try row.list("refseq") + row.list("genbank"),
                    length: try row.integer("length")))
        }
        return chromosomes
    }
}

extension AlternateContig {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [AlternateContig] {
        var contigs: [AlternateContig] = []
        for row in try files.table("alternate_contigs.tsv").rows {
            contigs.append(
                AlternateContig(
                    assembly: try row.assembly(), gene: try row.text("gene"), names: try row.list("names")))
        }
        return contigs
    }
}

extension ChromosomeArm {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [ChromosomeArm] {
        var arms: [ChromosomeArm] = []
        for row in try files.table("arms.tsv").rows {
            guard let side = Side(rawValue: try row.text("arm")) else { throw row.error("'arm' must be p or q") }
            arms.append(
                ChromosomeArm(
                    assembly: try row.assembly(), chromosome: try row.chromosome(), side: side,
                    interval: try row.interval(from: "start", to: "end"),
                    assessable: try row.interval(from: "assessable_start", to: "assessable_end")))
        }
        return arms
    }
}

extension CytogeneticBand {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [Assembly: [CytogeneticBand]] {
        var bands: [Assembly: [CytogeneticBand]] = [:]
        for row in try files.table("bands.tsv").rows {
            bands[try row.assembly(), default: []].append(
                CytogeneticBand(
                    chromosome: try row.chromosome(), name: try row.text("band"),
                    interval: try row.interval(from: "start", to: "end"), stain: try row.text("stain")))
        }
        return bands
    }
}

extension ProteinDomain {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [ProteinDomain] {
        var domains: [ProteinDomain] = []
        for row in try files.table("domains.tsv").rows {
            domains.append(
                ProteinDomain(
                    gene: try row.text("gene"), start: try row.integer("start"), end: try row.integer("end"),
                    name: try row.text("name"), accession: try row.optionalText("accession") ?? "NA"))
        }
        return domains
    }
}

extension ReferenceDifference {
    static func load(from files: AnnotationFiles) throws(AnnotationFileError) -> [ReferenceDifference] {
        var differences: [ReferenceDifference] = []
        for row in try files.table("reference_differences.tsv").rows {
            guard let base = try row.text("bundled").utf8.first, Nucleotide.isBase(base) else {
                throw row.error("'bundled' must be A, C, G or T")
            }
            differences.append(
                ReferenceDifference(
                    gene: try row.text("gene"), assembly: try row.assembly(), position: try row.integer("position"),
                    bundled: base, text: try row.text("what")))
        }
        return differences
    }
}

extension ReferenceSequence {
    static func load(
        gene: Gene, assembly: Assembly, from files: AnnotationFiles
    ) throws(AnnotationFileError)
        -> ReferenceSequence
    {
        let name = "sequences/\(gene.symbol).\(assembly.rawValue).fa"
        let record = try files.sequence(name)
        guard record.attributes["assembly"] == assembly.rawValue,
            let start = record.attributes["start"].flatMap({ Int($0) }),
            let chromosome = record.attributes["chromosome"].flatMap({ Chromosome(name: $0) }),
            chromosome == gene.chromosome
        else {
            throw AnnotationFileError(
                file: files.path(of: name), line: 1,
                message: "the header must give assembly=\(assembly.rawValue), chromosome=\(gene.chromosome) and start=")
        }
        let isInferred = record.attributes["inferred"] == "yes"
        return files.areEmbedded
            ? ReferenceSequence(
                assembly: assembly, chromosome: chromosome, start: start, upperCase: record.bases,
                isInferred: isInferred)
            : ReferenceSequence(
                assembly: assembly, chromosome: chromosome, start: start, bases: record.bases, isInferred: isInferred)
    }
}
