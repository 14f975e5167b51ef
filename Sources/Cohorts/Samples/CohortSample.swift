package import Genome
package import Interpretation
import Reports

/// A tumour of a cohort: what is kept of its report, a few kilobytes.
package struct CohortSample: Codable, Sendable, Equatable {
    /// The sample's name.
    package var name: String
    /// The report that it is of, as a path from the folder of the cohort's page.
    package var report: String
    /// The page beside the report, as a path from the same folder; absent where there is none.
    package var page: String?
    /// `GRCh37` or `GRCh38`.
    package var assembly: Assembly
    /// The program that made the report, with its version and that of the annotations.
    package var program: String
    package var site: PrimarySite
    /// The copies of X that the person was born with, where they are known.
    package var copiesOfX: Int?
    /// The tumour purity, 0 to 1, where it is known.
    package var purity: Double?
    /// The copies of the genome on average, where they are known.
    package var ploidy: Double?
    /// Whether the tumour doubled its genome, where it is known.
    package var wholeGenomeDoubling: Bool?
    /// How far the data carry the findings; absent in reports of earlier versions.
    package var quality: SampleQuality.Grade?
    /// The programs that called its small variants.
    package var callers: [String]
    /// Whether a matched normal was compared.
    package var hasNormal: Bool
    /// The alleles in and near the genes that it has: what stands for a burden.
    package var alleles: Int
    /// The median of the reads at the variants listed as findings; absent where none has a depth.
    package var depth: Double?
    /// The mean copies of X by the segments; absent where they do not tell.
    package var measuredX: Double?
    /// What is predicted of mTORC1.
    package var mtorc1: NodeState?
    /// What is predicted of AKT.
    package var akt: NodeState?
    /// The genes, in the order of the report.
    package var genes: [GeneCell]
    /// All arms that were asked for or measured, in order of chromosome; none where no copy number was given.
    package var arms: [ArmCell]
    /// What the laboratory tells of patient and specimen, and the columns of the table given with the cohort.
    package var attributes: [String: String]
    /// What tells the files of the report from others.
    package var fingerprint: String?
    /// The alleles by which samples of one person are seen; not in the JSON.
    package var sketch = AlleleSketch([])

    private enum CodingKeys: String, CodingKey {
        case name, report, page, assembly, program, site, copiesOfX, purity, ploidy, wholeGenomeDoubling, quality
        case callers, hasNormal, alleles, depth, measuredX, mtorc1, akt, genes, arms, attributes, fingerprint
    }

    /// A gene's cell.
    package func cell(_ gene: String) -> GeneCell? { genes.first { $0.gene == gene } }

    /// An arm's cell; nothing where copies were not measured.
    package func arm(_ name: String) -> ArmCell? { arms.first { $0.arm == name } }
}
