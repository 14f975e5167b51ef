public import Annotations
public import CopyNumber
public import Genome
public import Interpretation

/// What a report says of its making, beside the interpretation.
public struct ReportContext: Sendable {
    /// The annotation set.
    public let annotations: AnnotationSet
    /// The program's name and version.
    public let program: (name: String, version: String)
    /// ISO 8601, or nothing.
    public let timestamp: String?
    /// Who it is about.
    public let sample: SampleIdentity
    /// The assembly.
    public let assembly: Assembly
    /// How it was proved.
    public let assemblyReport: AssemblyReport
    /// The files.
    public let inputs: [InputReport]
    /// The choices that decided what counts.
    public let policy: InterpretationPolicy
    /// The primary site.
    public let site: PrimarySite
    /// The profile of copies, for the states of segments; nothing where no file gave any.
    public let copyNumber: CopyNumberProfile?
    /// Whether the sample has a matched normal.
    public let hasNormal: Bool
    /// How the files were read.
    public let run: RunReport

    /// Makes a context.
    public init(
        annotations: AnnotationSet, program: (name: String, version: String), timestamp: String?,
        sample: SampleIdentity, assembly: Assembly, assemblyReport: AssemblyReport, inputs: [InputReport],
        policy: InterpretationPolicy, site: PrimarySite, copyNumber: CopyNumberProfile?, hasNormal: Bool,
        run: RunReport
    ) {
        self.annotations = annotations
        self.program = program
        self.timestamp = timestamp
        self.sample = sample
        self.assembly = assembly
        self.assemblyReport = assemblyReport
        self.inputs = inputs
        self.policy = policy
        self.site = site
        self.copyNumber = copyNumber
        self.hasNormal = hasNormal
        self.run = run
    }
}
