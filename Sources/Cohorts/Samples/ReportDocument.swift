import FoundationEssentials
package import Reports

/// What a cohort needs of a report: `mtorvar-report/1` without its evidence, texts and methods, which are most of its bytes.
package struct ReportDocument: Decodable, Sendable {
    package let program: ProgramReport
    package let sample: SampleIdentity
    package let assembly: AssemblyReport
    package let inputs: [InputReport]
    package let genes: [GeneReport]
    package let arms: [ArmReport]
    package let otherArms: [OtherArmReport]?
    package let tumour: TumourReport?
    package let considered: [CallEvaluation]
    package let genomeProfile: GenomeProfileReport?
    let pathway: Pathway
    let answer: Answer

    struct Pathway: Decodable, Sendable { let nodes: [NodeReport] }
    struct Answer: Decodable, Sendable { let quality: QualityReport? }

    private struct Format: Decodable { let schema: String }

    /// Reads a report.
    ///
    /// - Throws: ``UnreadableReport`` that says what is wrong with it and where.
    package init(json bytes: [UInt8], file: String) throws(UnreadableReport) {
        let data = Data(bytes)
        let decoder = JSONDecoder()
        do {
            let format = try decoder.decode(Format.self, from: data)
            guard format.schema == SampleReport.schemaName else {
                throw UnreadableReport(file: file, problem: .format(format.schema))
            }
            self = try decoder.decode(ReportDocument.self, from: data)
        } catch let error as UnreadableReport {
            throw error
        } catch {
            throw UnreadableReport(file: file, error: error)
        }
    }
}
