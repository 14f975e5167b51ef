package import Genome
package import Reports

/// A report as exports read it: without the parts that none of them needs, so that thousands fit into memory.
package struct ExportSample: Sendable {
    /// The path of the report.
    package let path: String
    /// The report; its literature, methods and pathway are left out.
    let report: SampleReport

    /// Takes of a report what exports need.
    package init(_ report: SampleReport, path: String) {
        self.path = path
        var report = report
        report.evidence = []
        report.sources = []
        report.limits = []
        report.methods = []
        report.considered = []
        report.trials = nil
        report.trialsLead = nil
        report.pathway.nodes = []
        report.pathway.edges = []
        report.pathway.chains = []
        report.pathway.beside = []
        for index in report.arms.indices { report.arms[index].bands = [] }
        for index in report.genes.indices {
            report.genes[index].domains = []
            report.genes[index].track = nil
            report.genes[index].frequencies = nil
        }
        self.report = report
    }

    /// The sample's name.
    package var name: String { report.sample.name }
    package var assembly: Assembly { report.assembly.name }

    /// Whether the file of some role was read.
    func hasInput(_ role: InputReport.Role) -> Bool { report.inputs.contains { $0.role == role } }

    /// The genes whose small variants could have been seen.
    var genesLookedAt: [GeneReport] { report.genes.filter { $0.smallVariants != .notAssessed } }
}
