import ByteStreams
package import Genome
import Transcripts

/// The outcome of one check of an annotation set.
package struct VerificationResult: Sendable, Hashable {
    /// What was checked.
    package let check: Check
    /// What was found where it holds.
    package let finding: Finding
    /// What is wrong; nothing where it holds.
    package let faults: [VerificationError]

    /// Whether it holds.
    package var passed: Bool { faults.isEmpty }

    /// Makes an outcome.
    package init(check: Check, finding: Finding, faults: [VerificationError]) {
        self.check = check
        self.finding = finding
        self.faults = faults
    }

    /// What is checked of a set.
    package enum Check: Sendable, Hashable {
        /// The checksum of a file.
        case checksum(String)
        /// That a gene has a transcript.
        case transcripts(gene: String)
        /// That a gene has one MANE Select.
        case maneSelect(gene: String, Assembly)
        /// The coding sequence of a transcript.
        case codingSequence(gene: String, String, Assembly)
        case armsAndBands(Assembly)
        /// A place where an assembly is known to differ.
        case difference(gene: String, Assembly, Int)
        /// A known residue.
        case residue(gene: String, Character, Int)
        /// A protein domain.
        case domain(gene: String, String)
        /// Evidence for a code of oncogenicity, by its first residue.
        case evidence(OncogenicityCode, gene: String, Int)
        /// The references of a claim.
        case claim(String)
        /// The claims of a node of the pathway.
        case node(String)
        /// The claims of an edge of the pathway.
        case edge(String, to: String)
        case rule(gene: String)
        /// The claims of a trial.
        case trial(String)
        /// The residues that the tables of known variants name.
        case knownResidues(gene: String)
        /// The coding names of known variants.
        case knownNames(gene: String)
        /// The source and the licence of a table of known variants.
        case provenance(String)
        /// ClinVar's table: its rows are in order, once each, and of the set's genes.
        case clinVar
        /// The claims of a statement that stands on every report.
        case statement(Statement.Kind)
        /// That no two claims have one identifier.
        case claimIdentifiers
        /// The identifiers and the year of a source.
        case source(String)
        /// The figures of a frequency.
        case frequency(String)
    }

    /// What a check found.
    package enum Finding: Sendable, Hashable {
        /// A checksum, citation or other value of the set itself.
        case value(String)
        /// A file of a panel, which no manifest holds.
        case checksumOfPanel(String)
        /// No MANE Select, of a gene of a panel; the transcript that names are given on.
        case namedOn(String)
        case codingSequence(bases: Int, residues: Int, startCodon: String, exons: Int)
        /// The arms and bands fit the contigs.
        case fitsContigs
        /// No rule, and none needed: the gene has no node in the pathway.
        case noNode
        /// No rule; the panel says to which node the gene belongs.
        case nodeOfPanel(String)
        /// So many claims.
        case claims(Int)
        /// How a claim comes onto reports, and its sources.
        case claim(sources: [String], ways: [ClaimReach.Way])
    }
}

extension AnnotationSet {
    /// Proves the set: checksums, coding sequences, exons, coordinates, and that every reference between the tables leads somewhere.
    package func verify() -> [VerificationResult] {
        checksums() + transcriptChecks() + coordinateChecks() + residueChecks() + oncogenicityChecks()
            + knowledgeChecks() + knownChecks()
    }

    /// The text of the manifest with the checksums of the files as they are now.
    ///
    /// - Throws: `AnnotationFileError` where a file cannot be read.
    package static func manifestWithCurrentChecksums(of files: AnnotationFiles) throws(AnnotationFileError) -> String {
        let text = String(decoding: try files.bytes(of: AnnotationManifest.fileName), as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for entry in files.manifest.entries {
            let current = Checksum.sha256(of: try files.bytes(of: entry.file))
            for index in lines.indices where lines[index].hasPrefix(entry.file + "\t") {
                var columns = lines[index].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                columns[1] = current
                lines[index] = columns.joined(separator: "\t")
            }
        }
        return lines.joined(separator: "\n")
    }

    func result(
        _ check: VerificationResult.Check, _ faults: [VerificationError],
        _ finding: VerificationResult.Finding = .value("")
    ) -> VerificationResult {
        VerificationResult(check: check, finding: finding, faults: faults)
    }

    private func checksums() -> [VerificationResult] {
        files.manifest.entries.map { entry in
            do throws(AnnotationFileError) {
                let current = Checksum.sha256(of: try files.bytes(of: entry.file))
                if files.isOfPanel(entry.file) {
                    return result(.checksum(entry.file), [], .checksumOfPanel(current))
                }
                return result(
                    .checksum(entry.file),
                    current == entry.sha256 ? [] : [.otherChecksum(current, inManifest: entry.sha256)],
                    .value(current))
            } catch {
                return result(.checksum(entry.file), [.unreadable(error)])
            }
        }
    }

    private func transcriptChecks() -> [VerificationResult] {
        var results: [VerificationResult] = []
        for gene in genes {
            let loaded = loadedTranscripts(of: gene.symbol)
            for entry in loaded {
                guard let model = model(of: gene.symbol, assembly: entry.transcript.assembly) else { continue }
                results.append(codingSequenceCheck(entry, model: model))
            }
            if loaded.isEmpty {
                results.append(result(.transcripts(gene: gene.symbol), [.noTranscript]))
            }
            for assembly in Assembly.allCases {
                let select = loaded.filter { $0.transcript.assembly == assembly && $0.transcript.status == .maneSelect }
                if files.hasPanel, select.isEmpty {
                    // A panel may be of one assembly, and of genes outside of MANE.
                    guard let first = model(of: gene.symbol, assembly: assembly)?.namingTranscript else { continue }
                    results.append(
                        result(.maneSelect(gene: gene.symbol, assembly), [], .namedOn(first.accession)))
                    continue
                }
                results.append(
                    result(
                        .maneSelect(gene: gene.symbol, assembly), select.count == 1 ? [] : [.count(select.count)],
                        .value(select.first?.transcript.accession ?? "")))
            }
        }
        return results
    }

    private func codingSequenceCheck(_ entry: LoadedTranscript, model: GeneModel) -> VerificationResult {
        let transcript = entry.transcript
        let check = VerificationResult.Check.codingSequence(
            gene: transcript.gene, transcript.accession, transcript.assembly)
        var faults: [VerificationError] = []
        if transcript.strand != model.gene.strand || transcript.chromosome != model.gene.chromosome {
            faults.append(.otherPlaceThanGene)
        }
        guard let layout = TranscriptLayout(transcript) else {
            return result(check, [.exonsOutOfOrder])
        }
        guard let spliced = Self.spliced(transcript, layout, model)
        else { return result(check, [.exonsOutside(model.reference.interval)]) }
        let coding = spliced.bases[spliced.coding]
        if coding.count != entry.codingLength {
            faults.append(.codingLength(coding.count, expected: entry.codingLength))
        }
        if coding.count != 3 * (entry.proteinLength + 1) {
            faults.append(.proteinLength(entry.proteinLength, codingLength: coding.count))
        }
        let start = String(decoding: coding.prefix(3), as: UTF8.self)
        if start != entry.startCodon { faults.append(.startCodon(start, expected: entry.startCodon)) }
        if !spliced.isComplete { faults.append(.noOpenReadingFrame) }
        for own in entry.differences {
            let genome = model.reference[own.position]
            if genome != own.genomeBase || own.accessionBase == own.genomeBase {
                faults.append(.otherGenomeBase(own.position))
            }
            if !transcript.exons.contains(where: { $0.contains(own.position) }) {
                faults.append(.inNoExon(own.position))
            }
        }
        // Where the genomes differ, one of them differs from the accession, which has but one coding sequence. A panel's transcripts are what its
        // genomes make of them: Ensembl's have the bases of the assembly.
        if !files.isOfPanel("transcripts.tsv"),
            let other = loadedTranscripts(of: transcript.gene).map(\.transcript).first(where: {
                $0.accession == transcript.accession && $0.assembly != transcript.assembly
            }), let otherModel = self.model(of: transcript.gene, assembly: other.assembly),
            let layout = TranscriptLayout(other), let twin = Self.spliced(other, layout, otherModel),
            twin.bases[twin.coding] != coding
        {
            let places = zip(coding, twin.bases[twin.coding]).enumerated().filter { $0.element.0 != $0.element.1 }
            faults.append(.differs(from: other.assembly, at: places.prefix(5).map { $0.offset + 1 }))
        }
        return result(
            check, faults,
            .codingSequence(
                bases: coding.count, residues: entry.proteinLength, startCodon: start, exons: layout.exons.count))
    }

    private static func spliced(
        _ transcript: Transcript, _ layout: TranscriptLayout, _ model: GeneModel
    ) -> SplicedSequence? {
        SplicedSequence(
            layout, reference: StrandedSequence(model.reference(of: transcript), strand: transcript.strand))
    }

    private func coordinateChecks() -> [VerificationResult] {
        var results: [VerificationResult] = []
        for assembly in Assembly.allCases {
            var faults: [VerificationError] = []
            for arm in arms(of: assembly) {
                guard let contig = contigs[assembly, arm.chromosome] else {
                    faults.append(.armWithoutContig(arm.name))
                    continue
                }
                if arm.side == .q, arm.interval.end != contig.length {
                    faults.append(.armEnd(arm.name, expected: contig.length))
                }
                if arm.side == .p, arm.interval.start != 1 { faults.append(.armStart(arm.name)) }
                if !arm.interval.contains(arm.assessable) { faults.append(.assessableOutside(arm.name)) }
                let outside = bands(of: assembly).contains {
                    $0.chromosome == arm.chromosome && $0.stain == "acen" && $0.interval.overlaps(arm.assessable)
                }
                if outside { faults.append(.assessableHoldsCentromere(arm.name)) }
            }
            for (chromosome, bands) in Dictionary(grouping: bands(of: assembly), by: \.chromosome) {
                let ordered = bands.sorted { $0.interval.start < $1.interval.start }
                let isWhole =
                    ordered.first?.interval.start == 1
                    && ordered.last?.interval.end == contigs[assembly, chromosome]?.length
                    && zip(ordered, ordered.dropFirst()).allSatisfy { $0.interval.end + 1 == $1.interval.start }
                if !isWhole { faults.append(.bandsDoNotTile(chromosome)) }
            }
            results.append(
                result(
                    .armsAndBands(assembly), faults.sorted { $0.description < $1.description }, .fitsContigs))
            for difference in referenceDifferences where difference.assembly == assembly {
                let base = model(of: difference.gene, assembly: assembly)?.reference[difference.position]
                results.append(
                    result(
                        .difference(gene: difference.gene, assembly, difference.position),
                        base == difference.bundled ? [] : [.otherBundledBase],
                        .value(difference.text)))
            }
        }
        return results
    }

    private func residueChecks() -> [VerificationResult] {
        residues.map { residue in
            let check = VerificationResult.Check.residue(gene: residue.gene, residue.reference, residue.residue)
            guard let model = model(of: residue.gene, assembly: .grch38), let transcript = model.maneSelect,
                let layout = TranscriptLayout(transcript),
                let spliced = SplicedSequence(
                    layout, reference: StrandedSequence(model.reference, strand: transcript.strand)),
                spliced.protein.indices.contains(residue.residue - 1)
            else { return result(check, [.outsideOfProtein]) }
            let found = Character(UnicodeScalar(spliced.protein[residue.residue - 1]))
            return result(check, found == residue.reference ? [] : [.otherResidue(found)], .value(residue.citation))
        }
            + domains.map { domain in
                let length =
                    loadedTranscripts(of: domain.gene).first { $0.transcript.status == .maneSelect }?.proteinLength ?? 0
                let isInside = domain.start >= 1 && domain.start <= domain.end && domain.end <= length
                return result(
                    .domain(gene: domain.gene, domain.name),
                    isInside ? [] : [.domainOutside(domain.start, domain.end, proteinLength: length)],
                    .value("\(domain.start)-\(domain.end)"))
            }
    }

    /// Curated evidence speaks of residues that the protein has.
    private func oncogenicityChecks() -> [VerificationResult] {
        oncogenicity.evidence.compactMap { evidence in
            let check = VerificationResult.Check.evidence(
                evidence.code, gene: evidence.gene, evidence.residues.lowerBound)
            guard let model = model(of: evidence.gene, assembly: .grch38), let transcript = model.maneSelect,
                let layout = TranscriptLayout(transcript),
                let spliced = SplicedSequence(
                    layout, reference: StrandedSequence(model.reference, strand: transcript.strand))
            else {
                // Under a panel the evidence speaks of genes that the panel need not have.
                return files.hasPanel ? nil : result(check, [.noProteinOfSelect])
            }
            guard evidence.residues.upperBound <= spliced.protein.count else {
                return result(check, [.outsideOfProtein])
            }
            let found = Character(UnicodeScalar(spliced.protein[evidence.residues.lowerBound - 1]))
            let fits = evidence.reference.map { $0 == found } ?? true
            return result(check, fits ? [] : [.otherResidue(found)], .value(evidence.citation))
        }
    }
}
