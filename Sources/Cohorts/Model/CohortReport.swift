package import Annotations
import CopyNumber
import Genome
package import Reports

/// The report of a cohort: the one source of its page, its tables and its JSON.
///
/// Encoded as JSON it is the format `mtorvar-cohort/1`. What was not assessed is absent or `not_assessed`, never zero.
package struct CohortReport: Codable, Sendable, Equatable {
    /// The name of the format.
    package static let schemaName = "mtorvar-cohort/1"

    /// Always ``schemaName``.
    package var schema = CohortReport.schemaName
    /// What the report is for and what it is not.
    package var notice: String
    /// The program and the annotation set that the literature is of.
    package var program: ProgramReport
    /// The tumours, in the order in which their reports were given.
    package var samples: [CohortSample]
    /// What the matrix has rows for, the genes by how often they are altered.
    package var rows: [CohortItem]
    /// The places of the samples in the order of the oncoprint.
    package var order: [Int]
    package var genes: [GeneCount]
    package var arms: [ArmFrequency]
    /// The share of an arm that makes an LOH of the arm.
    package var armShare: Double
    package var coOccurrence: CoOccurrence
    package var predictions: [SitePrediction]
    package var literature: [LiteratureComparison]
    /// The sources of the literature that may be cited.
    package var sources: [CitedSource]
    /// Groups side by side; absent where none were asked for.
    package var groups: GroupComparison?
    /// Every variant that changes a protein, by gene, the most frequent first.
    package var variants: [PooledVariant]
    package var quality: CohortQuality
    /// Reports that could not be read, each with what is wrong with it.
    package var unreadable: [UnreadableReport]

    package struct CitedSource: Codable, Sendable, Equatable {
        package var key: String
        package var citation: String
        package var pmid: String?
        package var doi: String?
    }

    /// Counts a cohort.
    ///
    /// - Parameters:
    ///   - grouping: the column to group by, and its value in a sample.
    package init(
        samples: [CohortSample], variants: [PooledVariant], unreadable: [UnreadableReport], program: ProgramReport,
        knowledge: Knowledge, grouping: (column: String, value: (CohortSample) -> String?)? = nil
    ) {
        notice = SampleReport.notice
        self.program = program
        self.samples = samples
        let symbols = samples.flatMap { $0.genes.map(\.gene) }.uniqued()
        let items = symbols.map(CohortItem.gene) + knowledge.arms.map { .arm($0.arm) }
        rows = MemoSort.rows(items, samples: samples)
        order = MemoSort.columns(samples, rows: rows)
        genes = symbols.map { GeneCount($0, samples: samples) }
        armShare = CopyNumberThresholds.standard.armLoss
        arms = ArmFrequency.all(samples, lossShare: CopyNumberThresholds.standard.armLoss)
        coOccurrence = CoOccurrence(
            items, samples: samples,
            loci: Dictionary(knowledge.arms.map { ($0.arm, $0.locusGene) }, uniquingKeysWith: { first, _ in first }))
        predictions = SitePrediction.all(samples)
        let literature = LiteratureComparison.all(samples, knowledge: knowledge)
        self.literature = literature
        let cited = Set(literature.flatMap(\.sources))
        sources = knowledge.sources.filter { cited.contains($0.id) }.map {
            CitedSource(key: $0.id, citation: $0.citation, pmid: $0.pmid, doi: $0.doi)
        }
        groups = grouping.map { GroupComparison(samples, by: $0.column, value: $0.value, items: items) }
        self.variants = variants
        quality = CohortQuality(samples)
        self.unreadable = unreadable
    }
}
