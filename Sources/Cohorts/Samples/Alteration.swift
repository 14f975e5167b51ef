/// What became of a gene in a tumour, as one cell of a matrix shows it.
package enum Alteration: String, Codable, Sendable, CaseIterable {
    /// Both copies are taken out, or the only one.
    case biallelic
    /// No copy is left: a homozygous deletion of the gene or of exons.
    case deepDeletion = "deep_deletion"
    /// An oncogene is switched on or amplified.
    case activating
    /// One copy is taken out.
    case monoallelic
    /// Only variants of uncertain significance.
    case uncertain = "vus"
    /// One allele alone is left, and nothing else counts.
    case heterozygosityLost = "loh"
    /// Assessed, and nothing that counts.
    case none
    /// It was not assessed.
    case notAssessed = "not_assessed"

    /// Whether the gene counts as altered.
    package var isAltered: Bool {
        switch self {
        case .biallelic, .deepDeletion, .activating, .monoallelic: true
        case .uncertain, .heterozygosityLost, .none, .notAssessed: false
        }
    }

    /// The order in which a matrix puts them side by side.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What became of an arm, as one cell of a matrix shows it.
package enum ArmAlteration: String, Codable, Sendable, CaseIterable {
    /// The arm is lost, by the threshold of the report.
    case loss = "arm_loss"
    /// A part of it is lost, or all of it in a part of the cells.
    case partialLoss = "partial_loss"
    /// A small part is lost, and with it exons of the gene that the arm is asked for.
    case focalLoss = "focal_loss"
    /// One allele alone is left of most of it, and its copies are not lost.
    case heterozygosityLost = "loh"
    /// Assessed, and none of these.
    case none
    /// Too little of it was assessed.
    case notAssessed = "not_assessed"

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
