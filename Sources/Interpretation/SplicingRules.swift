package import Consequences
import HGVS
import Transcripts

/// What the sequence says of a change at or near a splice site, where that weakens a rule or raises a question. It is a flag, no prediction of what
/// splicing makes of it.
package enum SplicingFinding: Sendable, Hashable {
    /// The two outer bases of the intron still stand at the exon, as after a change in a repeat.
    case siteKept(SpliceSiteEffect.Kind)
    /// GT becomes GC, a donor that about 1 in 100 introns have.
    case donorBecomesGC
    /// An AG a few bases away takes the acceptor's place, and the frame is kept: the exon grows by so many bases.
    case acceptorShifted(growth: Int)
    /// The site is that of an exon without a coding base.
    case nonCodingExon(SpliceSiteEffect.Kind)
    /// An AG is made before the acceptor: the exon would grow by so many bases.
    case newAcceptor(growth: Int)
    /// A GT is made near the donor that looks like the panel's donors: the exon would grow by so many bases.
    case newDonor(growth: Int)
}

/// The decision tree for null variants at splice sites (Abou Tayoun et al., Hum Mutat 2018;39:1517-1524), as far as the sequence decides it.
enum SplicingRules {
    static let nullTerms: ConsequenceTerms = [.spliceAcceptorVariant, .spliceDonorVariant]

    /// Why a change of a canonical site is no sure loss; nothing where it is one.
    static func exception(_ consequence: AlleleConsequence) -> SplicingFinding? {
        let sites = consequence.spliceSites.filter { site in
            !site.outcome.isKept || site.elements.contains(.donorDinucleotide)
                || site.elements.contains(.acceptorDinucleotide) || consequence.terms.contains(site.term)
        }
        guard !sites.isEmpty else { return nil }
        var found: SplicingFinding?
        for site in sites {
            // One site that is lost is enough.
            guard let exception = exception(site, of: consequence) else { return nil }
            found = found ?? exception
        }
        return found
    }

    private static func exception(_ site: SpliceSiteEffect, of consequence: AlleleConsequence) -> SplicingFinding? {
        switch site.outcome {
        // Where the border has moved with the site, the exon is longer or shorter, and the frame may be lost.
        case .kept:
            switch site.reading {
            case .unchanged?, .inFrame?: return .siteKept(site.kind)
            default: return nil
            }
        // GC works where the rest of the donor is as good as before.
        case .becomesGC: return site.changes.count == 1 && consequence.lengthChange == 0 ? .donorBecomesGC : nil
        // Two acceptors three bases apart (NAGNAG) are used side by side; one farther away is not known to be.
        case .shifted(let other) where abs(other.growth) == 3:
            switch other.reading {
            case .inFrame?, .unchanged?: return .acceptorShifted(growth: other.growth)
            default: return site.isOfNonCodingExon ? .nonCodingExon(site.kind) : nil
            }
        case .lost, .shifted: return site.isOfNonCodingExon ? .nonCodingExon(site.kind) : nil
        }
    }

    /// The polypyrimidine tract and a little before it: an AG that is made here competes with the acceptor whatever it looks like. Our choice.
    private static let tract = 20

    /// A site that the change makes near another; nothing where it makes none.
    static func newSite(_ consequence: AlleleConsequence) -> SplicingFinding? {
        for site in consequence.sitesNearCreated where site.outcome.isKept {
            for other in site.created {
                switch site.kind {
                case .acceptor where other.growth > 0 && (other.growth <= tract || other.isPlausible(as: .acceptor)):
                    return .newAcceptor(growth: other.growth)
                case .donor:
                    // A GT in the exon or behind it that looks no worse than the site itself.
                    guard let score = other.score, score >= site.alternateScore ?? -.infinity else { continue }
                    return .newDonor(growth: other.growth)
                default: continue
                }
            }
        }
        return nil
    }
}

extension AlleleConsequence {
    /// By how many bases the change makes the genome longer; negative where shorter.
    fileprivate var lengthChange: Int {
        guard case .genomic(let change)? = genomicName?.change else { return 0 }
        let span = change.end.base - change.start.base + 1
        return switch change.edit {
        case .substitution, .inversion, .identity: 0
        case .deletion: -span
        case .duplication: span
        case .insertion(let bases): bases.count
        case .deletionInsertion(let bases): bases.count - span
        }
    }
}

extension SpliceSiteEffect {
    /// The term of a change of the site's two outer bases.
    fileprivate var term: SequenceOntologyTerm { kind == .donor ? .spliceDonorVariant : .spliceAcceptorVariant }
}
