import Genome
import Transcripts

/// The outcome of one check of an annotation set.
package struct VerificationResult: Sendable, Hashable {
    /// What was checked.
    package let name: String
    /// Whether it holds.
    package let passed: Bool
    /// What was compared, or what is wrong.
    package let detail: String
}

extension AnnotationSet {
    /// Proves the set: checksums, coding sequences, exons, coordinates, and that every reference between the tables leads somewhere.
    package func verify() -> [VerificationResult] {
        checksums() + transcriptChecks() + coordinateChecks() + residueChecks() + oncogenicityChecks()
            + knowledgeChecks()
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
                lines[index] = lines[index].replacing(entry.sha256, with: current)
            }
        }
        return lines.joined(separator: "\n")
    }

    private func result(_ name: String, _ problems: [String], _ detail: String) -> VerificationResult {
        VerificationResult(
            name: name, passed: problems.isEmpty, detail: problems.isEmpty ? detail : problems.joined(separator: "; "))
    }

    private func checksums() -> [VerificationResult] {
        files.manifest.entries.map { entry in
            do throws(AnnotationFileError) {
                let current = Checksum.sha256(of: try files.bytes(of: entry.file))
                if files.isOfPanel(entry.file) {
                    return result("checksum of \(entry.file)", [], "\(current), of the panel: the manifest has none")
                }
                return result(
                    "checksum of \(entry.file)",
                    current == entry.sha256 ? [] : ["is \(current), the manifest has \(entry.sha256)"],
                    current)
            } catch {
                return VerificationResult(name: "checksum of \(entry.file)", passed: false, detail: error.description)
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
                results.append(result("transcripts of \(gene.symbol)", ["none on either assembly"], ""))
            }
            for assembly in Assembly.allCases {
                let select = loaded.filter { $0.transcript.assembly == assembly && $0.transcript.status == .maneSelect }
                if files.hasPanel, select.isEmpty {
                    // A panel may be of one assembly, and of genes outside of MANE.
                    guard let first = model(of: gene.symbol, assembly: assembly)?.namingTranscript else { continue }
                    results.append(
                        result(
                            "one MANE Select of \(gene.symbol) on \(assembly.rawValue)", [],
                            "none; names are given on \(first.accession)"))
                    continue
                }
                results.append(
                    result(
                        "one MANE Select of \(gene.symbol) on \(assembly.rawValue)",
                        select.count == 1 ? [] : ["\(select.count)"], select.first?.transcript.accession ?? ""))
            }
        }
        return results
    }

    private func codingSequenceCheck(_ entry: LoadedTranscript, model: GeneModel) -> VerificationResult {
        let transcript = entry.transcript
        let name = "coding sequence of \(transcript.gene) \(transcript.accession) on \(transcript.assembly.rawValue)"
        var problems: [String] = []
        if transcript.strand != model.gene.strand || transcript.chromosome != model.gene.chromosome {
            problems.append("strand or chromosome differ from genes.tsv")
        }
        guard let layout = TranscriptLayout(transcript) else {
            return result(name, ["exons are not in order, overlap, or do not hold the coding span"], "")
        }
        guard let spliced = Self.spliced(transcript, layout, model)
        else { return result(name, ["exons lie outside of the bundled sequence \(model.reference.interval)"], "") }
        let coding = spliced.bases[spliced.coding]
        if coding.count != entry.codingLength {
            problems.append("\(coding.count) bases; expected \(entry.codingLength)")
        }
        if coding.count != 3 * (entry.proteinLength + 1) {
            problems.append("\(entry.proteinLength) residues do not fit \(coding.count) bases")
        }
        let start = String(decoding: coding.prefix(3), as: UTF8.self)
        if start != entry.startCodon { problems.append("begins with \(start); expected \(entry.startCodon)") }
        if !spliced.isComplete {
            problems.append("does not translate to one open reading frame that ends in its only stop")
        }
        for own in entry.differences {
            let genome = model.reference[own.position]
            if genome != own.genomeBase || own.accessionBase == own.genomeBase {
                problems.append("accession_bases.tsv: the genome's base at \(own.position) is another")
            }
            if !transcript.exons.contains(where: { $0.contains(own.position) }) {
                problems.append("accession_bases.tsv: \(own.position) lies in no exon")
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
                .prefix(5).map { "c.\($0.offset + 1)" }
            problems.append(
                "differs from that on \(other.assembly.rawValue) at \(places.joined(separator: ", ")); accession_bases.tsv must say which the accession has"
            )
        }
        return result(
            name, problems,
            "\(coding.count) bases, \(entry.proteinLength) residues, \(start) to stop, \(layout.exons.count) exons")
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
            var problems: [String] = []
            for arm in arms(of: assembly) {
                guard let contig = contigs[assembly, arm.chromosome] else {
                    problems.append("\(arm.name) has no contig")
                    continue
                }
                if arm.side == .q, arm.interval.end != contig.length {
                    problems.append("\(arm.name) does not end at \(contig.length)")
                }
                if arm.side == .p, arm.interval.start != 1 { problems.append("\(arm.name) does not start at 1") }
                if !arm.interval.contains(arm.assessable) {
                    problems.append("\(arm.name): assessable part outside of the arm")
                }
                let outside = bands(of: assembly).contains {
                    $0.chromosome == arm.chromosome && $0.stain == "acen" && $0.interval.overlaps(arm.assessable)
                }
                if outside { problems.append("\(arm.name): assessable part holds centromeric bands") }
            }
            for (chromosome, bands) in Dictionary(grouping: bands(of: assembly), by: \.chromosome) {
                let ordered = bands.sorted { $0.interval.start < $1.interval.start }
                let isWhole =
                    ordered.first?.interval.start == 1
                    && ordered.last?.interval.end == contigs[assembly, chromosome]?.length
                    && zip(ordered, ordered.dropFirst()).allSatisfy { $0.interval.end + 1 == $1.interval.start }
                if !isWhole { problems.append("the bands of \(chromosome) do not tile it") }
            }
            results.append(result("arms and bands of \(assembly.rawValue)", problems.sorted(), "fit the contigs"))
            for difference in referenceDifferences where difference.assembly == assembly {
                let base = model(of: difference.gene, assembly: assembly)?.reference[difference.position]
                results.append(
                    result(
                        "documented difference \(difference.gene) \(assembly.rawValue):\(difference.position)",
                        base == difference.bundled ? [] : ["the bundled base is another"], difference.text))
            }
        }
        return results
    }

    private func residueChecks() -> [VerificationResult] {
        residues.map { residue in
            let name = "residue \(residue.gene) \(residue.reference)\(residue.residue)"
            guard let model = model(of: residue.gene, assembly: .grch38), let transcript = model.maneSelect,
                let layout = TranscriptLayout(transcript),
                let spliced = SplicedSequence(
                    layout, reference: StrandedSequence(model.reference, strand: transcript.strand)),
                spliced.protein.indices.contains(residue.residue - 1)
            else { return result(name, ["outside of the protein"], "") }
            let found = Character(UnicodeScalar(spliced.protein[residue.residue - 1]))
            return result(name, found == residue.reference ? [] : ["the protein has \(found)"], residue.citation)
        }
            + domains.map { domain in
                let length =
                    loadedTranscripts(of: domain.gene).first { $0.transcript.status == .maneSelect }?.proteinLength ?? 0
                let isInside = domain.start >= 1 && domain.start <= domain.end && domain.end <= length
                return result(
                    "domain \(domain.gene) \(domain.name)",
                    isInside ? [] : ["\(domain.start)-\(domain.end) of \(length) residues"],
                    "\(domain.start)-\(domain.end)")
            }
    }

    /// Curated evidence speaks of residues that the protein has.
    private func oncogenicityChecks() -> [VerificationResult] {
        oncogenicity.evidence.compactMap { evidence in
            let name = "evidence \(evidence.code.rawValue) \(evidence.gene) \(evidence.residues.lowerBound)"
            guard let model = model(of: evidence.gene, assembly: .grch38), let transcript = model.maneSelect,
                let layout = TranscriptLayout(transcript),
                let spliced = SplicedSequence(
                    layout, reference: StrandedSequence(model.reference, strand: transcript.strand))
            else {
                // Under a panel the evidence speaks of genes that the panel need not have.
                return files.hasPanel ? nil : result(name, ["no protein of MANE Select"], "")
            }
            guard evidence.residues.upperBound <= spliced.protein.count else {
                return result(name, ["outside of the protein"], "")
            }
            let found = Character(UnicodeScalar(spliced.protein[evidence.residues.lowerBound - 1]))
            let fits = evidence.reference.map { $0 == found } ?? true
            return result(name, fits ? [] : ["the protein has \(found)"], evidence.citation)
        }
    }

    private func knowledgeChecks() -> [VerificationResult] {
        let claims = Set(knowledge.claims.map(\.id))
        let sources = Set(knowledge.sources.map(\.id))
        let errors = Set(knowledge.errors.map(\.id))
        let nodes = Set(knowledge.graph.nodes.map(\.id))
        func missing(_ ids: [String], _ known: Set<String>) -> [String] {
            ids.filter { !known.contains($0) }.map { "no \($0)" }
        }
        // Under a panel the knowledge speaks of genes that the panel need not have.
        let known = Set(genes.map(\.symbol) + (files.hasPanel ? knowledge.rules.map(\.gene) : []))
        var results = knowledge.claims.map { claim in
            result(
                "claim \(claim.id)",
                missing(claim.sources, sources) + missing(claim.errors, errors)
                    + missing(claim.genes, known) + (claim.sources.isEmpty ? ["no source"] : []),
                claim.sources.joined(separator: ", "))
        }
        results += knowledge.graph.edges.filter { !$0.isOutsideReview || !$0.claims.isEmpty }.map { edge in
            result(
                "edge \(edge.source) to \(edge.target)",
                missing(edge.claims, claims) + (edge.claims.isEmpty ? ["no claim"] : []),
                edge.claims.joined(separator: ", "))
        }
        results += genes.map { gene in
            guard let rule = knowledge.rule(of: gene.symbol) else {
                if files.hasPanel, gene.pathwayNode == nil {
                    return result("rule of \(gene.symbol)", [], "none; it has no node in the pathway")
                }
                return result("rule of \(gene.symbol)", ["missing"], "")
            }
            return result(
                "rule of \(gene.symbol)",
                missing(rule.claims + rule.germlineClaims, claims)
                    + missing(gene.pathwayNode.map { [$0] } ?? [], nodes),
                rule.claims.joined(separator: ", "))
        }
        let printable = Set(knowledge.claims.filter(\.isPrintable).map(\.id))
        results += knowledge.trials.map { trial in
            result(
                "trial \(trial.id)",
                missing(trial.claims, printable) + missing(trial.errors, errors)
                    + (trial.claims.isEmpty ? ["no claim"] : []), trial.claims.joined(separator: ", "))
        }
        let identifiers = knowledge.claims.map(\.id)
        results.append(
            result(
                "identifiers of claims", Set(identifiers).count == identifiers.count ? [] : ["one is there twice"],
                "\(identifiers.count) claims"))
        return results
    }
}
