/// A chromosome arm.
public struct ArmReport: Codable, Sendable, Equatable {
    /// `10q`.
    public var name: String
    /// `found` for a loss of the arm or of a part.
    public var status: FindingStatus
    /// `arm_loss`, `partial_loss`, `subclonal_loss`, `focal_loss`, `intact` or `not_assessed`.
    public var call: String
    /// In words.
    public var text: String
    /// The first position of the arm without the centromere, 1-based.
    public var start: Int
    /// The last.
    public var end: Int
    /// The share of the arm, without the centromere, that segments cover, 0 to 1.
    public var breadth: Double
    /// The share of the assessed bases that is lost.
    public var lostFraction: Double?
    /// The share of the assessed bases with loss of heterozygosity, where minor copies are given.
    public var lohFraction: Double?
    /// The gene that the arm is asked for.
    public var locus: LocusReport
    /// The segments on the arm.
    public var segments: [SegmentReport]
    /// The bands of the whole chromosome, for the drawing.
    public var bands: [BandReport]
}

/// An arm that was not asked for, in short.
public struct OtherArmReport: Codable, Sendable, Equatable {
    /// `11q`.
    public var name: String
    /// `arm_loss`, `partial_loss`, `subclonal_loss`, `focal_loss`, `intact` or `not_assessed`.
    public var call: String
    /// The share of the arm, without the centromere, that segments cover, 0 to 1.
    public var breadth: Double
    /// The share of the assessed bases that is lost.
    public var lostFraction: Double?
    /// The share of the assessed bases with loss of heterozygosity, where minor copies are given.
    public var lohFraction: Double?
}

/// The gene that an arm is asked for, told apart from the arm.
public struct LocusReport: Codable, Sendable, Equatable {
    /// `PTEN` on 10q, `TSC2` on 16p.
    public var gene: String
    /// `found` where the locus is lost.
    public var status: FindingStatus
    /// In words.
    public var text: String
}

/// A cytogenetic band.
public struct BandReport: Codable, Sendable, Equatable {
    /// `q23.31`.
    public var name: String
    /// The first position, 1-based.
    public var start: Int
    /// The last.
    public var end: Int
    /// The Giemsa stain.
    public var stain: String
}
