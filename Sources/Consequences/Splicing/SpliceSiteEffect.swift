/// What an allele does to one splice site of a transcript: the sequence with the allele in it, read at the border of the exon.
///
/// It says what stands there, and not what splicing makes of it. Positions are counted from the border as HGVS does: for a donor -1 is the last
/// base of the exon and 1 the first of the intron, for an acceptor -1 is the last base of the intron and 1 the first of the exon.
public struct SpliceSiteEffect: Sendable, Hashable {
    /// The end of an intron.
    public enum Kind: String, Sendable, Hashable {
        /// The 5' end, GT.
        case donor
        /// The 3' end, AG.
        case acceptor
    }

    /// What stands at the border instead of the two outer bases of the intron.
    public enum Outcome: Sendable, Hashable {
        /// The same two bases, or GT or AG: not touched, or written anew by the change, as in a repeat. The exon may have another length
        /// (``SpliceSiteEffect/exonGrowth``), and the site another score.
        case kept
        /// Two others, and no AG near that looks as if it could take an acceptor's place.
        case lost
        /// Of an acceptor: two others, and an AG up to ``SpliceSiteEffect/nearby`` bases away that scores as the panel's acceptors do (or whose score is
        /// not known). The nearest is given, of two the one upstream. A growth of 3 or -3 is a NAGNAG. Whether a product is left is its reading's to
        /// say: where the exon begins with G, -1G>A moves the AG by one base and shifts the frame.
        case shifted(AlternativeSite)
        /// Of a donor: GC in the place of GT, which about 1 in 100 natural donors have.
        case becomesGC

        /// Whether the site is not as it was.
        public var isKept: Bool { self == .kept }
    }

    /// A part of a site.
    public enum Element: String, Sendable, Hashable, CaseIterable {
        /// Donor: the third or second base before the end of the exon.
        case nearEndOfExon
        /// Donor: the last base of the exon.
        case lastBaseOfExon
        /// Donor: the first two bases of the intron.
        case donorDinucleotide
        /// Donor: bases 3, 4 or 6 of the intron.
        case donorRegion
        /// Donor: base 5 of the intron.
        case donorFifthBase
        /// Acceptor: bases 4 to 17 before the exon.
        case polypyrimidineTract
        /// Acceptor: the third base before the exon.
        case acceptorThirdBase
        /// Acceptor: the last two bases of the intron.
        case acceptorDinucleotide
        /// Acceptor: the first base of the exon.
        case firstBaseOfExon
    }

    /// A base that is another one than before, in the place where the site's border now stands.
    public struct ChangedBase: Sendable, Hashable {
        /// Where, counted from the border.
        public let position: Int
        /// What stood there, as upper-case ASCII.
        public let reference: UInt8
        /// What stands there now.
        public let alternate: UInt8
    }

    /// A place where an exon could begin or end instead.
    public struct AlternativeSite: Sendable, Hashable {
        /// By how many bases the exon would grow; negative where it would lose bases.
        public let growth: Int
        /// Whether the allele makes the AG or GT; else the reference has it too.
        public let isCreated: Bool
        /// How much it looks like the panel's sites, in bits (``SpliceSiteWeights``); nothing where a base is not known.
        public let score: Double?
        /// What would be read of an mRNA with this border; nothing where it cannot be told.
        public let reading: ReadingEffect?
    }

    /// How far from the border another site is looked for where the site itself is lost: 6 bases, so that NAGNAG (3) is within.
    public static let nearby = 6
    /// How far from the border a created AG or GT is looked for: 50 bases. Before an acceptor this covers the stretch that is nearly always free
    /// of AG, from the branch point on (Gooding et al., Genome Biol 2006;7:R1).
    public static let reach = 50

    /// Donor or acceptor.
    public let kind: Kind
    /// The number of the intron, 1-based.
    public let intron: Int
    /// The exon that the site borders on.
    public let exon: ExonRange
    /// Whether that exon has no coding base.
    public let isOfNonCodingExon: Bool
    /// What stands in the site's place.
    public let outcome: Outcome
    /// By how many bases the exon is longer than before, or shorter where negative, where the site is kept: a base less on the border of AAG|GT leaves
    /// AA|GT, by its name a change of the donor, by the sequence one of the exon. 0 for a site that is not kept.
    ///
    /// Bases that are repeated over a border can leave two that stand: the one that scores better is taken, and where the other is a created AG or
    /// GT it stands among the ``alternatives``.
    public let exonGrowth: Int
    /// What is read where the site is kept, with all that the change does to its exon; nothing for a site that is not, and where it cannot be told.
    public let reading: ReadingEffect?
    /// The bases of the site that are others than before: those from 3 before to 6 behind a donor's border, from 20 before to 1 behind an
    /// acceptor's. None for a site whose border is gone.
    public let changes: [ChangedBase]
    /// By how many the pyrimidines among the bases 4 to 17 before the exon become fewer (negative: more); 0 for a donor.
    public let pyrimidinesLost: Int
    /// The score of the site in the reference, in bits; nothing where a base is not known.
    public let referenceScore: Double?
    /// The score of what stands in its place.
    public let alternateScore: Double?
    /// Other places for the border: every created AG that would lengthen the exon by 2 to 49 bases; a created GT within ``reach`` that scores as
    /// the panel's donors do; and where the site is not kept, each AG or GT within ``nearby``, whatever its score. The nearest first.
    ///
    /// Of ClinVar's changes of one base that create an AG in that stretch, the score parts the harmful from the harmless: three of four pathogenic ones
    /// are plausible by ``AlternativeSite/isPlausible(as:)``, and none of five benign ones (dumps of 2016 to 2025, the ten genes).
    public let alternatives: [AlternativeSite]
    /// What an mRNA without the exon is; nothing for the first and the last exon, which cannot be skipped.
    public let skipping: ExonSkipping?

    /// The parts of the site that have other bases than before.
    public var elements: Set<Element> {
        Set(
            changes.compactMap { change in
                switch (kind, change.position) {
                case (.donor, -3), (.donor, -2): .nearEndOfExon
                case (.donor, -1): .lastBaseOfExon
                case (.donor, 1), (.donor, 2): .donorDinucleotide
                case (.donor, 3), (.donor, 4), (.donor, 6): .donorRegion
                case (.donor, 5): .donorFifthBase
                case (.acceptor, -17 ... -4): .polypyrimidineTract
                case (.acceptor, -3): .acceptorThirdBase
                case (.acceptor, -2), (.acceptor, -1): .acceptorDinucleotide
                case (.acceptor, 1): .firstBaseOfExon
                default: nil
                }
            })
    }

    /// The alternatives that the allele makes.
    public var created: [AlternativeSite] { alternatives.filter(\.isCreated) }
}

extension SpliceSiteEffect.AlternativeSite {
    /// Whether the score is one that 95 of 100 of the panel's own sites reach.
    public func isPlausible(as kind: SpliceSiteEffect.Kind) -> Bool {
        guard let score else { return false }
        return score >= kind.weights.fifthPercentile
    }
}

extension SpliceSiteEffect.Kind {
    /// The weights that sites of this kind are scored by.
    public var weights: SpliceSiteWeights { self == .donor ? .donor : .acceptor }
    /// The two outer bases of an intron at this end, GT or AG.
    var dinucleotide: [UInt8] { Array((self == .donor ? "GT" : "AG").utf8) }
}
