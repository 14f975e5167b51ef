import Annotations
import Consequences
import Genome
import Interpretation
import Transcripts
import VRS

extension VariantReport {
    /// A variant's part of the report.
    ///
    /// - Parameter hit: the hit that it makes.
    init(_ variant: InterpretedVariant, hit: Hit?, gene: Gene, context: ReportContext) {
        let observation = variant.observation
        let consequence = observation.consequence
        let position = consequence.proteinPosition?.lowerBound
        let tests = hit?.vafTests ?? variant.testOfLoss.map { [$0] } ?? []
        let expected = ExpectedVAFReport.all(tests)
        let domains = context.annotations.domains.filter { domain in
            domain.gene == gene.symbol
                && consequence.proteinPosition.map { $0.overlaps(domain.start...domain.end) } == true
        }
        self.init(
            chromosome: observation.chromosome, position: observation.position, reference: observation.reference,
            alternate: observation.alternate, file: observation.file,
            transcript: consequence.transcript, hgvsG: consequence.hgvsG, hgvsC: consequence.hgvsC,
            hgvsP: consequence.hgvsP, consequences: Array(consequence.terms),
            impact: consequence.impact, exon: consequence.exons?.description,
            intron: consequence.introns?.description,
            proteinPosition: position, domain: domains.isEmpty ? nil : domains.map(\.name).joined(separator: ", "),
            knownResidue: variant.function.knownResidueWords, function: variant.function.effect,
            functionReason: variant.function.words(), functionLevel: variant.function.level,
            clinVar: variant.function.germline.map { ClinVarReport($0) },
            filter: observation.filters, passesFilter: observation.passesFilter,
            genotype: observation.genotype, depth: observation.tumour.depth,
            alternateReads: observation.tumour.alternate, vaf: observation.tumour.vaf.map(rounded),
            normalVAF: observation.normal?.vaf.map(rounded), lowSupport: variant.hasLowSupport,
            origin: variant.origin, countsAsHit: variant.isHit, remark: variant.remarkWords,
            decay: consequence.truncation?.decay,
            exonsLost: consequence.lostExons.map {
                $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
            },
            harderTranscript: observation.onWorstTranscript.map { WorstTranscriptReport($0) },
            joint: observation.joint.map { JointReport($0) },
            annotations: observation.sites.values.map { AnnotationReport($0) }
                + (variant.function.known.clinVar.map(ClinVarWords.annotations) ?? []),
            oncogenicity: variant.oncogenicity.map { OncogenicityReport($0) },
            germlineCriteria: variant.germlineCriteria?.met.map { GermlineCriterionReport($0) },
            calls: observation.otherCalls.isEmpty ? nil : observation.calls.map { CallReport($0) },
            multiplicity: MultiplicityReport(tests),
            cancerCellFraction: tests.first?.cancerCellFraction.map { EstimateReport($0) },
            proteinEnd: consequence.proteinPosition.flatMap { $0.upperBound > $0.lowerBound ? $0.upperBound : nil },
            vafEstimate: tests.first.map { EstimateReport($0.reads) }, expectedVAF: expected.isEmpty ? nil : expected,
            referenceReads: observation.tumour.reference, normalDepth: observation.normal?.depth,
            normalAlternateReads: observation.normal?.alternate, normalReferenceReads: observation.normal?.reference,
            vrs: Self.identifier(of: observation, gene: gene, context: context),
            functionSources: variant.function.study.map { [$0.key(in: context.annotations.knowledge)] })
    }

    private static func identifier(of observation: ObservedVariant, gene: Gene, context: ReportContext) -> String? {
        guard let model = context.annotations.model(of: gene.symbol, assembly: context.assembly) else { return nil }
        return try? VRSAllele(
            position: observation.position, reference: observation.reference, alternate: observation.alternate,
            refget: context.annotations.contigs[context.assembly, gene.chromosome]?.refget, sequence: model.reference
        ).identifier
    }
}

extension ClinVarReport {
    fileprivate init(_ germline: GermlineClassification) {
        var (release, path): (String?, String?) = (nil, nil)
        switch germline.origin {
        case .bundled(let date): release = date
        case .file(let file, let date): (release, path) = (date, file)
        }
        self.init(
            germlineClass: germline.germlineClass, stars: germline.stars, release: release, file: path,
            conditions: germline.conditions)
    }
}

extension WorstTranscriptReport {
    /// What a variant does to another transcript.
    init(_ consequence: AlleleConsequence) {
        self.init(
            transcript: consequence.transcript, hgvsC: consequence.hgvsC, hgvsP: consequence.hgvsP,
            consequences: Array(consequence.terms), impact: consequence.impact)
    }
}

extension JointReport {
    /// What several variants do together.
    init(_ joint: JointConsequence) {
        self.init(
            variants: joint.variants, phase: joint.phase, hgvsC: joint.codingName,
            hgvsP: joint.consequence.hgvsP,
            consequences: Array(joint.consequence.terms))
    }
}
