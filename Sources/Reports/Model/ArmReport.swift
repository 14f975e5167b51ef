package import CopyNumber

/// A chromosome arm.
package struct ArmReport: Codable, Sendable, Equatable {
    /// `10q`.
    package var name: String
    /// `found` for a loss of the arm or of a part.
    package var status: FindingStatus
    /// `arm_loss`, `partial_loss`, `subclonal_loss`, `focal_loss`, `intact` or `not_assessed`.
    package var call: ArmAssessment.Call
    /// In words.
    package var text: String
    /// The first position of the arm without the centromere, 1-based.
    package var start: Int
    /// The last.
    package var end: Int
    /// The share of the arm, without the centromere, that segments cover, 0 to 1.
    package var breadth: Double
    /// The share of the assessed bases that is lost.
    package var lostFraction: Double?
    /// The share of the assessed bases with LOH, where minor copies are given.
    package var lohFraction: Double?
    /// The gene that the arm is asked for.
    package var locus: LocusReport
    package var segments: [SegmentReport]
    /// The bands of the whole chromosome, for the drawing.
    package var bands: [BandReport]
    /// How often cohorts saw the arm lost; absent where it is not lost or none is known.
    package var frequencies: [FrequencyReport]?
}

/// An arm that was not asked for, in short.
package struct OtherArmReport: Codable, Sendable, Equatable {
    /// `11q`.
    package var name: String
    /// `arm_loss`, `partial_loss`, `subclonal_loss`, `focal_loss`, `intact` or `not_assessed`.
    package var call: ArmAssessment.Call
    /// The share of the arm, without the centromere, that segments cover, 0 to 1.
    package var breadth: Double
    /// The share of the assessed bases that is lost.
    package var lostFraction: Double?
    /// The share of the assessed bases with LOH, where minor copies are given.
    package var lohFraction: Double?
}

/// The gene that an arm is asked for, told apart from the arm.
package struct LocusReport: Codable, Sendable, Equatable {
    /// `PTEN` on 10q, `TSC2` on 16p.
    package var gene: String
    /// `found` where the locus is lost.
    package var status: FindingStatus
    /// In words.
    package var text: String
}

/// A cytogenetic band.
package struct BandReport: Codable, Sendable, Equatable {
    /// `q23.31`.
    package var name: String
    /// The first position, 1-based.
    package var start: Int
    /// The last.
    package var end: Int
    /// The Giemsa stain.
    package var stain: String
}
