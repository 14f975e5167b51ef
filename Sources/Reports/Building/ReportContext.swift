package import Annotations
package import CopyNumber
package import Genome
package import Interpretation

/// What a report says of its making, beside the interpretation.
package struct ReportContext: Sendable {
    package let annotations: AnnotationSet
    /// The program's name and version.
    package let program: (name: String, version: String)
    /// ISO 8601, or nothing.
    package let timestamp: String?
    /// Who it is about.
    package let sample: SampleIdentity
    /// What is to be told of whose data the files hold.
    package let remarks: [SampleRemark]
    package let assembly: Assembly
    /// How it was proved.
    package let assemblyReport: AssemblyReport
    /// The files.
    package let inputs: [InputReport]
    /// The choices that decided what counts.
    package let policy: InterpretationPolicy
    package let site: PrimarySite
    /// The profile of copies, for the states of segments; nothing where no file gave any.
    package let copyNumber: CopyNumberProfile?
    /// The allelic imbalance of the arms; nothing where it was not asked for.
    package let imbalance: ImbalanceAssessment?
    /// Whether the sample has a matched normal.
    package let hasNormal: Bool
    /// How the files were read.
    package let run: RunReport

    package init(
        annotations: AnnotationSet, program: (name: String, version: String), timestamp: String?,
        sample: SampleIdentity, remarks: [SampleRemark] = [], assembly: Assembly, assemblyReport: AssemblyReport,
        inputs: [InputReport],
        policy: InterpretationPolicy, site: PrimarySite, copyNumber: CopyNumberProfile?,
        imbalance: ImbalanceAssessment? = nil, hasNormal: Bool,
        run: RunReport
    ) {
        self.annotations = annotations
        self.program = program
        self.timestamp = timestamp
        self.sample = sample
        self.remarks = remarks
        self.assembly = assembly
        self.assemblyReport = assemblyReport
        self.inputs = inputs
        self.policy = policy
        self.site = site
        self.copyNumber = copyNumber
        self.imbalance = imbalance
        self.hasNormal = hasNormal
        self.run = run
    }

    /// The same with other choices.
    func with(_ policy: InterpretationPolicy) -> ReportContext {
        ReportContext(
            annotations: annotations, program: program, timestamp: timestamp, sample: sample, remarks: remarks,
            assembly: assembly, assemblyReport: assemblyReport, inputs: inputs, policy: policy, site: site,
            copyNumber: copyNumber, imbalance: imbalance, hasNormal: hasNormal, run: run)
    }
}
