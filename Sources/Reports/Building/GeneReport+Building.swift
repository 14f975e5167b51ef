import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Transcripts

extension GeneReport {
    /// The gene's part of the report.
    init(
        _ interpretation: GeneInterpretation, context: ReportContext, printed: Set<String>, claims: [String],
        discordances: [Discordance]
    ) {
        let gene = interpretation.gene
        let transcript = context.annotations.model(of: gene.symbol, assembly: context.assembly)?.namingTranscript
        let findings = interpretation.variants.filter {
            $0.isFinding || $0.function.isOutweighed || !$0.observation.passesFilter && $0.function.effect != .none
        }
        let unreadable = interpretation.unreadable.filter(\.isFinding)
        let copyNumber = GeneCopyNumberReport(interpretation.copyNumber, gene: gene, context: context)
        let status = Self.status(of: interpretation)
        self.init(
            symbol: gene.symbol, name: gene.name, role: gene.role, group: gene.group, band: gene.band,
            pathwayNode: gene.pathwayNode, status: status,
            basis: status == .notFound ? Self.basis(of: interpretation) : nil,
            callableFraction: Self.callableFraction(of: interpretation), state: interpretation.state.kind,
            stateText: interpretation.state.words(),
            hits: Self.listedHits(of: interpretation).map { hit in
                HitReport(
                    kind: hit.kind, text: hit.words, event: hit.kind == .smallVariant ? nil : hit.eventWords,
                    copies: hit.copies, remark: interpretation.remarkWords(on: hit),
                    multiplicity: MultiplicityReport(hit.vafTests),
                    cancerCellFraction: hit.cancerCellFractionReport)
            },
            variants: findings.map { finding in
                VariantReport(finding, hit: interpretation.hit(of: finding), gene: gene, context: context)
            },
            smallVariants: Self.smallVariants(interpretation, findings: findings.count), copyNumber: copyNumber,
            claims: claims, transcript: transcript?.accession ?? "NA", proteinLength: transcript?.proteinLength ?? 0,
            domains: context.annotations.domains.filter { $0.gene == gene.symbol }.map {
                DomainReport(name: $0.name, start: $0.start, end: $0.end)
            }, certainty: interpretation.state.certainty,
            rearrangements: interpretation.rearrangements.isEmpty
                ? nil : interpretation.rearrangements.map { RearrangementReport($0) },
            exonStarts: transcript?.residuesWhereExonsBegin, firstCodingExon: transcript?.firstCodingExon,
            takesOutOnlyCopy: interpretation.state.isHemizygousLoss ? true : nil,
            unreadable: unreadable.isEmpty ? nil : unreadable.map { UnreadableCallReport($0) },
            track: transcript.flatMap { GeneTrackReport($0, of: interpretation) },
            frequencies: FrequencyReport.beside(
                interpretation, knowledge: context.annotations.knowledge, site: context.site, printed: printed),
            coverage: CoverageStatus(interpretation.coverage),
            contradiction: discordances.isEmpty ? nil : discordances.map(\.shortWords).joined(separator: "; "))
    }

    /// The hits. An LOH takes no copy: it is listed beside what it makes a second hit to, and else it
    /// stands with the copies alone.
    private static func listedHits(of interpretation: GeneInterpretation) -> [Hit] {
        let others = interpretation.hits.filter { !$0.isOfHeterozygosity }
        return others.isEmpty ? [] : interpretation.hits
    }

    private static func status(of interpretation: GeneInterpretation) -> FindingStatus {
        switch interpretation.state.kind {
        case .oneHit, .twoHits, .gainedFunction, .uncertain: .found
        case .intact: .notFound
        case .notAssessed: .notAssessed
        }
    }

    private static func smallVariants(_ interpretation: GeneInterpretation, findings: Int) -> FindingStatus {
        if findings > 0 { return .found }
        if interpretation.hasUnreadableVariant { return .notAssessed }
        if case .none = interpretation.coverage { return .notAssessed }
        return .notFound
    }

    private static func basis(of interpretation: GeneInterpretation) -> NotFoundBasis {
        if case .callable = interpretation.coverage { return .callable }
        return .assumed
    }

    private static func callableFraction(of interpretation: GeneInterpretation) -> Double? {
        if case .callable(let fraction) = interpretation.coverage { return rounded(fraction) }
        return nil
    }
}

extension CoverageStatus {
    fileprivate init(_ coverage: SampleEvidence.Coverage) {
        self =
            switch coverage {
            case .callable: .callable
            case .assumed: .assumed
            case .none: .notAssessed
            }
    }
}

extension RearrangementReport {
    /// A junction in words and places.
    init(_ rearrangement: Rearrangement) {
        let junction = rearrangement.junction
        func place(_ end: Junction.End) -> String { "\(end.chromosome?.name ?? end.contig):\(end.position)" }
        self.init(
            kind: rearrangement.kind, text: rearrangement.words,
            places: [junction.first, junction.second].compactMap { $0.map(place) }, exons: rearrangement.exons,
            cutsCodingSequence: rearrangement.cutsCodingSequence, file: junction.file, line: junction.line,
            passesFilter: junction.passesFilter, caller: junction.caller?.title)
    }
}

/// A fraction with four decimals, so that every rendering shows the same.
func rounded(_ fraction: Double) -> Double { (fraction * 10_000).rounded() / 10_000 }

extension GeneCopyNumberReport {
    /// The copies of a gene in words and numbers.
    init(_ copyNumber: GeneCopyNumber?, gene: Gene, context: ReportContext) {
        guard let copyNumber else {
            self.init(
                status: .notAssessed, text: CopyNumberWords.notGiven.capitalised + ".", total: nil, minor: nil,
                log2: nil,
                segments: [], lossOfHeterozygosity: .notAssessed, change: .notAssessed)
            return
        }
        let call = Self.status(of: copyNumber.call)
        let isFurther = !copyNumber.junctionDeletions.isEmpty && copyNumber.evidence?.isJunction != true
        let part = copyNumber.wordsOfSomeCells(of: gene.symbol)
        let status = call == .notFound && (isFurther || part.text != nil) ? .found : call
        self.init(
            status: status,
            text: ([
                part.isWhole ? nil : copyNumber.words(role: gene.role, context),
                isFurther ? copyNumber.junctionWords : nil, part.text,
            ]
                + copyNumber.noteWords).compactMap { $0 }.joined(separator: " "),
            // Where no segment is of most cells, the copies are those of the cells that the text names, as in the list of segments.
            total: copyNumber.total ?? copyNumber.subclonal?.total,
            minor: copyNumber.minor ?? copyNumber.subclonal?.minor, log2: copyNumber.log2,
            segments: copyNumber.segments.map { SegmentReport($0, context: context) },
            lossOfHeterozygosity: Self.heterozygosity(of: copyNumber), change: CopyChangeReport(copyNumber.call))
    }

    /// Whether one allele alone is left, or none: of two copies one is, where one is deleted.
    private static func heterozygosity(of copyNumber: GeneCopyNumber) -> FindingStatus {
        if case .homozygousDeletion = copyNumber.call { return .found }
        switch copyNumber.hasLossOfHeterozygosity {
        case true?: return .found
        case false?: return .notFound
        case nil:
            let isHalf = copyNumber.total.map { $0.rounded() == 1 } == true && (copyNumber.baseline ?? 2) == 2
            return isHalf && copyNumber.hasTwoAlleles ? .found : .notAssessed
        }
    }

    private static func status(of call: GeneCopyNumber.Call) -> FindingStatus {
        switch call {
        case .homozygousDeletion, .deletion, .amplification, .gain, .copyNeutralLOH, .lossOfHeterozygosity: .found
        case .neutral: .notFound
        case .notAssessed: .notAssessed
        }
    }
}

extension CopyChangeReport {
    fileprivate init(_ call: GeneCopyNumber.Call) {
        self =
            switch call {
            case .homozygousDeletion(.noncoding), .deletion(.noncoding): .noncodingDeletion
            case .homozygousDeletion: .homozygousDeletion
            case .deletion: .deletion
            case .amplification: .amplification
            case .gain: .gain
            case .copyNeutralLOH: .copyNeutralLOH
            case .lossOfHeterozygosity: .lossOfHeterozygosity
            case .neutral: .neutral
            case .notAssessed: .notAssessed
            }
    }
}

extension SegmentReport {
    /// A segment with its state.
    init(_ segment: CopyNumberSegment, context: ReportContext) {
        let state = context.copyNumber?.state(of: segment, thresholds: context.policy.copyNumber) ?? .unknown
        let isOfSmallVariants = context.inputs.contains { $0.path == segment.file && $0.recordsNearGenes != nil }
        self.init(
            chromosome: segment.chromosome.name, start: segment.interval.start, end: segment.interval.end,
            call: state, total: segment.total,
            minor: segment.minor, log2: segment.log2, evidence: segment.evidence, file: segment.file,
            line: isOfSmallVariants ? nil : segment.line, passesFilter: segment.passesFilter,
            caller: segment.caller?.title,
            cellularFraction: segment.cancerCellFraction)
    }
}
