import Foundation

/// How much a stretch of sequence looks like the splice sites of the panel's genes: the sum of the log odds of its bases, in bits.
///
/// The counts are those of the 263 donors and 263 acceptors of the ten MANE Select transcripts whose bases the annotation set knows on GRCh38
/// (GRCh37 has the same); a test counts them anew. A base is held against an equal share of the four, with one added to each count. The
/// stretches are those of Yeo and Burge (J Comput Biol 2004;11:377-394): 3 bases of the exon and 6 of the intron for a donor, 20 of the intron
/// and 3 of the exon for an acceptor. Places count as if they were independent, so that a score is a flag and never a verdict.
public struct SpliceSiteWeights: Sendable {
    /// How often A, C, G and T stand in each place of the sites, in the direction of the transcript.
    public let counts: [[Int]]
    /// How many places stand before the border of exon and intron.
    package let basesBeforeBorder: Int
    /// The score that 5 % of the panel's own sites do not reach.
    package let fifthPercentile: Double
    /// The score that 25 % of the panel's own sites do not reach.
    package let lowerQuartile: Double
    /// The median score of the panel's own sites.
    package let median: Double
    private let logOdds: [Double]

    private init(
        basesBeforeBorder: Int, fifthPercentile: Double, lowerQuartile: Double, median: Double, counts: [[Int]]
    ) {
        self.counts = counts
        self.basesBeforeBorder = basesBeforeBorder
        self.fifthPercentile = fifthPercentile
        self.lowerQuartile = lowerQuartile
        self.median = median
        logOdds = counts.flatMap { place in
            let sum = Double(place.reduce(0, +) + place.count)
            return place.map { log2(Double($0 + 1) / sum * Double(place.count)) }
        }
    }

    /// The score of as many bases as there are ``counts``, as upper-case ASCII; nothing where one is not A, C, G or T.
    public func score(_ bases: some Sequence<UInt8>) -> Double? {
        var (score, place) = (0.0, 0)
        for base in bases {
            let letter: Int
            switch base {
            case UInt8(ascii: "A"): letter = 0
            case UInt8(ascii: "C"): letter = 1
            case UInt8(ascii: "G"): letter = 2
            case UInt8(ascii: "T"): letter = 3
            default: return nil
            }
            guard place < counts.count else { return nil }
            score += logOdds[place * 4 + letter]
            place += 1
        }
        return place == counts.count ? score : nil
    }

    /// The weights of donors: the last 3 bases of an exon and the first 6 of an intron.
    public static let donor = SpliceSiteWeights(
        basesBeforeBorder: 3, fifthPercentile: 4.16, lowerQuartile: 6.83, median: 8.67,
        counts: [
            [97, 92, 47, 27], [191, 20, 26, 26], [27, 2, 221, 13], [0, 0, 263, 0], [0, 1, 0, 262], [166, 7, 80, 10],
            [179, 17, 35, 32], [37, 15, 194, 17], [48, 40, 65, 110],
        ])

    /// The weights of acceptors: the last 20 bases of an intron and the first 3 of an exon.
    public static let acceptor = SpliceSiteWeights(
        basesBeforeBorder: 20, fifthPercentile: 3.53, lowerQuartile: 7.11, median: 9.45,
        counts: [
            [49, 61, 47, 106], [56, 65, 45, 97], [46, 69, 41, 107], [41, 73, 37, 112], [42, 80, 34, 107],
            [39, 64, 34, 126], [28, 61, 37, 137], [23, 72, 29, 139], [25, 73, 34, 131], [20, 61, 30, 152],
            [33, 68, 23, 139], [28, 71, 20, 144], [22, 68, 28, 145], [23, 93, 21, 126], [28, 76, 15, 144],
            [19, 65, 16, 163], [60, 62, 56, 85], [18, 143, 0, 102], [263, 0, 0, 0], [0, 0, 263, 0], [69, 35, 138, 21],
            [59, 53, 49, 102], [66, 66, 64, 67],
        ])
}
