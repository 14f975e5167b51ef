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
    /// Whether it is another version of the accession than the annotation set has: the untranslated ends may be numbered otherwise.
    package let isOtherVersion: Bool
    /// How the text was understood, where that is not what it says letter by letter.
    package let notes: [NameNote]

    /// Understands a gene's symbol, a RefSeq or Ensembl accession with or without a version and with or without a gene in brackets, or a
    /// chromosome.
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
        self.text = text
        if let (chromosome, assembly) = try Self.chromosome(wanted, text: text, contigs: contigs) {
            (kind, gene, notes, isOtherVersion) = (.chromosome(chromosome, assembly), nil, [], false)
            return
        }
        if genes.contains(wanted) {
            let select = models.first { $0.gene.symbol == wanted }.flatMap { $0.maneSelect ?? $0.transcripts.first }
            (kind, gene, isOtherVersion) = (.gene, wanted, false)
            notes =
                select.map { [.gene(wanted, readOn: $0.accession, isSelect: $0.status == .maneSelect)] } ?? []
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
        kind =
            found.isProtein
            ? .protein(ofTranscript: found.transcript.accession) : .transcript(found.transcript.accession)
        gene = found.transcript.gene
        notes = found.note.map { [$0] } ?? []
        isOtherVersion =
            wanted.contains(".")
            && ![found.transcript.accession, found.transcript.ensembl, found.transcript.protein].contains(wanted)
    }

    private static func chromosome(
        _ wanted: String, text: String, contigs: ContigTable
    ) throws(UnknownSequence) -> (Chromosome, Assembly?)? {
        guard let chromosome = Chromosome(name: wanted) else { return nil }
        guard wanted.hasPrefix("NC_"), wanted.contains(".") else { return (chromosome, nil) }
        if let contig = contigs[accession: wanted] { return (chromosome, contig.assembly) }
        let known = contigs.contigs.filter { $0.chromosome == chromosome }
            .map { "\($0.accession) (\($0.assembly.rawValue))" }
        throw UnknownSequence(
            text: text, expected: .chromosome(known))
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
                : wanted.hasPrefix("ENSP") ? .transcriptOfEnsemblProtein : .any(genes: genes.uniqued())
        }
    }

    /// The text.
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
