package import Genome
package import Transcripts

/// What stands before the colon of a name, as the annotation set understands it.
package struct SequenceName: Sendable, Hashable {
    /// What it names.
    package enum Kind: Sendable, Hashable {
        /// A gene by its symbol: names are read on MANE Select.
        case gene
        /// The transcript with this accession of the annotation set.
        case transcript(String)
        /// The protein of the transcript with this accession.
        case protein(ofTranscript: String)
        /// A chromosome, of one assembly where the text tells it.
        case chromosome(Chromosome, Assembly?)
    }

    /// The text as written.
    package let text: String
    /// What it names.
    package let kind: Kind
    /// The gene's symbol; nothing for a chromosome.
    package let gene: String?
    /// The chromosome that is named, or that a transcript or gene in brackets is named on.
    package let chromosome: Chromosome?
    /// The assembly, where the text tells it by the accession of a chromosome.
    package let assembly: Assembly?
    /// Whether it is another version of the accession than the annotation set has: the untranslated ends may be numbered otherwise.
    package let isOtherVersion: Bool
    /// How the text was understood, where that is not what it says letter by letter.
    package let notes: [NameNote]

    /// Understands a gene's symbol, a RefSeq or Ensembl accession with or without a version and with or without a gene in brackets, a
    /// chromosome, or a genomic sequence with a transcript or gene in brackets, as HGVS wants it for introns: `NC_000010.11(NM_000314.8)`.
    ///
    /// - Parameters:
    ///   - text: what stands before the colon.
    ///   - models: the genes of all assemblies.
    ///   - contigs: the chromosomes, whose accessions tell the assembly.
    /// - Throws: ``UnknownSequence`` with what is known.
    package init(_ text: some StringProtocol, models: [GeneModel], contigs: ContigTable) throws(UnknownSequence) {
        let text = String(text.filter { $0 != " " })
        var (name, bracketed): (Substring, Substring?) = (text[...], nil)
        if text.hasSuffix(")"), let bracket = text.firstIndex(of: "(") {
            name = text[..<bracket]
            bracketed = text[text.index(after: bracket)...].dropLast()
        }
        let genes = Set(models.map(\.gene.symbol))
        // LOVD and others write the gene first: PTEN(NM_000314.8).
        if let inner = bracketed, genes.contains(name.uppercased()) { (name, bracketed) = (inner, name) }
        let wanted = name.uppercased()
        let genomic = try Self.chromosome(wanted, text: text, contigs: contigs)
        if let bracketed, genomic != nil || ["NG_", "NT_", "NW_", "LRG_"].contains(where: wanted.hasPrefix) {
            let inner = try SequenceName(bracketed, models: models, contigs: contigs)
            let places = models.filter { $0.gene.symbol == inner.gene }
            guard let model = places.first else { throw UnknownSequence(text: text, expected: .transcriptInBrackets) }
            if let chromosome = genomic?.0, chromosome != model.gene.chromosome {
                throw UnknownSequence(
                    text: text,
                    expected: .chromosomeOfGene(
                        model.gene.symbol, places.map(\.chromosomeAccession).uniqued()))
            }
            self.init(
                text: text, kind: inner.kind, gene: inner.gene, chromosome: genomic?.0, assembly: genomic?.1,
                isOtherVersion: inner.isOtherVersion,
                notes: (genomic == nil ? [.genomicNotKnown(String(name), readOn: String(bracketed))] : [])
                    + inner.notes)
            return
        }
        if let (chromosome, assembly) = genomic {
            self.init(
                text: text, kind: .chromosome(chromosome, assembly), gene: nil, chromosome: chromosome,
                assembly: assembly)
            return
        }
        if genes.contains(wanted) {
            let select = models.first { $0.gene.symbol == wanted }.flatMap { $0.maneSelect ?? $0.transcripts.first }
            self.init(
                text: text, kind: .gene, gene: wanted,
                notes: select.map { [.gene(wanted, readOn: $0.accession, isSelect: $0.status == .maneSelect)] } ?? [])
            return
        }
        guard let found = Self.accession(wanted, in: models.flatMap(\.transcripts)) else {
            throw UnknownSequence(text: text, expected: .init(wanted, genes: models.map(\.gene.symbol)))
        }
        if let bracketed, bracketed.uppercased() != found.transcript.gene {
            throw UnknownSequence(
                text: text,
                expected: .gene(found.transcript.gene, of: String(name), insteadOf: String(bracketed)))
        }
        self.init(
            text: text,
            kind: found.isProtein
                ? .protein(ofTranscript: found.transcript.accession) : .transcript(found.transcript.accession),
            gene: found.transcript.gene,
            isOtherVersion: wanted.contains(".")
                && ![found.transcript.accession, found.transcript.ensembl, found.transcript.protein].contains(wanted),
            notes: found.note.map { [$0] } ?? [])
    }

    private init(
        text: String, kind: Kind, gene: String?, chromosome: Chromosome? = nil, assembly: Assembly? = nil,
        isOtherVersion: Bool = false, notes: [NameNote] = []
    ) {
        self.text = text
        self.kind = kind
        self.gene = gene
        self.chromosome = chromosome
        self.assembly = assembly
        self.isOtherVersion = isOtherVersion
        self.notes = notes
    }

    private static func chromosome(
        _ wanted: String, text: String, contigs: ContigTable
    ) throws(UnknownSequence) -> (Chromosome, Assembly?)? {
        if let other = contigs.otherAssembly(ofContig: wanted, length: nil) {
            throw UnknownSequence(text: text, expected: .supportedAssembly(insteadOf: other.name))
        }
        guard let chromosome = Chromosome(name: wanted) else { return nil }
        switch contigs.naming(of: wanted) {
        case .unsaid: return (chromosome, nil)
        case .assembly(let assembly): return (chromosome, assembly)
        case .unknownVersion:
            if !wanted.contains(".") { return (chromosome, nil) }
            let known = contigs.contigs.filter { $0.chromosome == chromosome }
                .map { "\($0.accession) (\($0.assembly.rawValue))" }
            throw UnknownSequence(text: text, expected: .chromosome(known))
        }
    }

    private static func accession(
        _ wanted: String, in transcripts: [Transcript]
    ) -> (transcript: Transcript, isProtein: Bool, note: NameNote?)? {
        func base(_ accession: String) -> Substring { accession.uppercased().prefix { $0 != "." } }
        if let own = transcripts.first(where: { $0.accession.uppercased() == wanted }) { return (own, false, nil) }
        let wantedBase = base(wanted)
        // Exact versions stand before the bare accession, and MANE Select stands first among a gene's transcripts.
        for isExact in [true, false] {
            for transcript in transcripts {
                for (accession, isProtein) in [
                    (transcript.accession, false), (transcript.ensembl, false), (transcript.protein, true),
                ] {
                    guard let accession,
                        isExact ? accession.uppercased() == wanted : base(accession) == wantedBase
                    else { continue }
                    let isAsWanted = isExact && accession == transcript.accession
                    let note = NameNote.accession(
                        wanted, readAs: accession, isOtherVersion: !isExact, isProtein: isProtein,
                        transcript: transcript.accession)
                    return (transcript, isProtein, isAsWanted ? nil : note)
                }
            }
        }
        return nil
    }
}

/// Why what stands before the colon of a name is no sequence that the annotation set knows.
package struct UnknownSequence: Error, Sendable, Hashable, CustomStringConvertible {
    /// What could stand there.
    package enum Expectation: Sendable, Hashable {
        /// The gene of an accession, in the brackets behind it.
        case gene(String, of: String, insteadOf: String)
        /// The accessions of a chromosome.
        case chromosome([String])
        /// One of these accessions, the chromosome of a gene.
        case chromosomeOfGene(String, [String])
        /// A chromosome of an assembly that is read, and not of this one.
        case supportedAssembly(insteadOf: String)
        /// A transcript or a gene in brackets behind a genomic sequence.
        case transcriptInBrackets
        /// The transcript in brackets behind a RefSeqGene.
        case transcriptOnRefSeqGene(String)
        /// The transcript that an LRG is fixed on.
        case transcriptOfLRG
        /// The transcript, or the RefSeq accession, of an Ensembl protein.
        case transcriptOfEnsemblProtein
        /// Any sequence; these genes are known.
        case any(genes: [String])

        init(_ wanted: String, genes: [String]) {
            self =
                wanted.hasPrefix("LRG")
                ? .transcriptOfLRG
                : wanted.hasPrefix("NG_")
                    ? .transcriptOnRefSeqGene(wanted)
                    : wanted.hasPrefix("ENSP") ? .transcriptOfEnsemblProtein : .any(genes: genes.uniqued())
        }
    }

    package let text: String
    /// What was expected.
    package let expected: Expectation

    /// The text and what was expected.
    package var description: String {
        let expectation =
            switch expected {
            case .gene(let gene, let accession, let other): "(\(gene)), the gene of \(accession), and not (\(other))"
            case .chromosome(let known):
                "a version of the chromosome that is known: \(known.joined(separator: ", "))"
            case .chromosomeOfGene(let gene, let known):
                "the chromosome of \(gene): \(known.joined(separator: " or "))"
            case .supportedAssembly(let other):
                "a chromosome of GRCh37 or GRCh38 (this one is of \(other), which is not supported)"
            case .transcriptInBrackets: "a transcript or a gene in the brackets"
            case .transcriptOnRefSeqGene(let sequence):
                "the transcript in brackets behind it, such as \(sequence)(NM_000314.8): RefSeqGene sequences are not known themselves"
            case .transcriptOfLRG:
                "a RefSeq or Ensembl accession (LRG sequences are not known; the LRG's page names the RefSeq transcript that it is fixed on)"
            case .transcriptOfEnsemblProtein:
                "the transcript (ENST) or the RefSeq protein (NP): the annotation set has no accessions of Ensembl proteins"
            case .any(let genes):
                "a transcript or protein of the annotation set (mtorvar explain GENE lists them), a chromosome, or a gene: \(genes.joined(separator: ", "))"
            }
        return "'\(text)' is no sequence that is known: expected \(expectation)"
    }
}
