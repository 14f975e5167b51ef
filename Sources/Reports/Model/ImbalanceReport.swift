package import CopyNumber

/// The allelic imbalance of the arms, from the reads of heterozygous sites alone. It tells no loss from a copy-neutral one or a gain, and decides no
/// state of a gene.
package struct ImbalanceReport: Codable, Sendable, Equatable {
    /// How it was told that a site is heterozygous: `matched_normal` or `tumour_alone`.
    package var basis: ImbalanceAssessment.Basis
    /// The file that the sites were read from; absent where none had any.
    package var file: String?
    /// Whether enough arms are balanced to hold the others against; where not, no arm is assessed.
    package var baselineDetermined: Bool
    /// What was done and what it rests on, in words.
    package var text: String
    /// What to mind of it.
    package var cautions: [String]
    /// The heterozygous sites on all arms.
    package var sites: Int
    /// The share of reads with ALT on balanced arms, 0 to 1; absent where no baseline was determined.
    package var centre: Double?
    /// The standard deviation of the share of reads beyond chance on balanced arms.
    package var overdispersion: Double?
    /// The arms that were taken as balanced.
    package var balancedArms: [String]
    /// All arms of chromosomes 1 to 22 and X.
    package var arms: [ArmImbalanceReport]
    /// Genes with one hit on an arm that is imbalanced.
    package var genes: [GeneImbalanceReport]
    /// Chromosomes 1 to 22 and X, in order, for the drawing.
    package var chromosomes: [ProfileChromosomeReport]
    /// The shares of reads along the genome, in stretches with enough sites.
    package var stretches: [ImbalanceStretchReport]

    func arm(_ name: String) -> ArmImbalanceReport? { arms.first { $0.name == name } }
}

/// The allelic imbalance of an arm.
package struct ArmImbalanceReport: Codable, Sendable, Equatable {
    /// `10q`.
    package var name: String
    /// The first position of the arm without the centromere, 1-based.
    package var start: Int
    /// The last.
    package var end: Int
    /// `found` for an imbalance.
    package var status: FindingStatus
    /// `imbalanced`, `no_imbalance` or `not_assessed`.
    package var call: ImbalanceAssessment.Call
    /// In words.
    package var text: String
    /// The heterozygous sites.
    package var sites: Int
    /// By how much the share of reads of an allele deviates from that on balanced arms, 0 to 0.5, with its 95 % interval.
    package var deviation: EstimateReport?
    /// The probability of such reads without an imbalance; none is given below 1e-16.
    package var p: Double?
    /// The same after Holm's correction for the number of arms.
    package var adjustedP: Double?
    /// The smallest deviation that would be found in four of five samples.
    package var smallestDetectable: Double?
    /// The chance to find the loss of one copy in all tumour cells at the purity given; absent without purity.
    package var power: Double?
}

/// What an imbalance means for a gene with one hit.
package struct GeneImbalanceReport: Codable, Sendable, Equatable {
    /// The HGNC symbol.
    package var gene: String
    package var arm: String
    /// In words.
    package var text: String
}

/// The shares of reads at the heterozygous sites of a stretch of the genome.
package struct ImbalanceStretchReport: Codable, Sendable, Equatable {
    /// Without prefix.
    package var chromosome: String
    /// The first position, 1-based.
    package var start: Int
    /// The last position.
    package var end: Int
    /// How many sites.
    package var sites: Int
    /// The median of the shares below the centre, 0 to 1.
    package var lower: Double
    /// The median of the shares above it.
    package var upper: Double
}
