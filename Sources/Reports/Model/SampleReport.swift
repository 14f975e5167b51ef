/// The report of one sample: the one source of every rendering (JSON, HTML, Markdown, TSV, terminal), so that they cannot disagree.
///
/// Encoded as JSON it is the format `mtorvar-report/1`. A field that is unknown is absent or `null`, never an empty string.
package struct SampleReport: Codable, Sendable, Equatable {
    /// The name of the format.
    package static let schemaName = "mtorvar-report/1"

    /// Always ``schemaName``.
    package var schema = SampleReport.schemaName
    /// The words that stand on every page: what the report is for and what it is not.
    package var notice: String
    /// The program and the annotation set that made the report.
    package var program: ProgramReport
    /// When the report was made, ISO 8601 in UTC; absent unless asked for, so that the same input gives the same bytes.
    package var timestamp: String?
    /// Who the report is about.
    package var sample: SampleIdentity
    /// The assembly and how it was proved.
    package var assembly: AssemblyReport
    /// The first half page: what was found, what it does, what was not assessed.
    package var answer: Summary
    /// The files that were read.
    package var inputs: [InputReport]
    /// Always all genes of the annotation set, panel first.
    package var genes: [GeneReport]
    /// The chromosome arms of the question, 10q and 16p.
    package var arms: [ArmReport]
    /// The pathway with the states that the findings imply.
    package var pathway: PathwayReport
    /// The claims that apply, each with its cautions.
    package var evidence: [EvidenceReport]
    /// The sources of the claims.
    package var sources: [SourceReport]
    /// What the report cannot say, made from this sample's state.
    package var limits: [LimitReport]
    /// Thresholds and rules that were used.
    package var methods: [MethodReport]
    /// Everything in or near a gene that was considered, with why it did or did not become a finding.
    package var considered: [CallEvaluation]
    /// How the files were read: the only part that may differ between two runs on the same input.
    package var run: RunReport
    /// What is known of the tumour as a whole; absent where no copy number was given.
    package var tumour: TumourReport?
    /// All other arms, in order of chromosome; absent where no copy number was given.
    package var otherArms: [OtherArmReport]?
    /// The trials that stand beside the findings as context; absent in reports of earlier versions.
    package var trials: [TrialReport]?
    /// What stands before the trials: that they say nothing of a finding; absent in reports of earlier versions.
    package var trialsLead: String?
    /// The copies along the genome; absent where no file measures copies, and in reports of earlier versions.
    package var genomeProfile: GenomeProfileReport?
    /// The allelic imbalance of the arms from small variants; absent where it was not asked for.
    package var imbalance: ImbalanceReport?
    /// That no tier of evidence is assigned, and why; absent in reports of earlier versions.
    package var tier: TierReport?
    /// The thresholds and rules that the run changed, each with its value; absent where it changed none.
    package var changedThresholds: [String]?
    /// What is to be minded of every hit of the sample; each stands among the remarks of its variants, too. Absent where there is nothing.
    package var cautions: [String]?
}
