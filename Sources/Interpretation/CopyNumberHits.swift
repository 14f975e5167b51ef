import CopyNumber
import Genome
import Transcripts

/// Reads hits from a gene's copies.
struct CopyNumberHits {
    /// The hits that the copies of a gene and the junctions in it make.
    ///
    /// - Parameter spelled: the reads of the deletions that a file of small variants spells with their bases.
    static func hits(
        in gene: Gene, copyNumber: GeneCopyNumber?, rearrangements: [Rearrangement], spelled: [SpelledDeletion] = []
    ) -> [Hit] {
        switch gene.role {
        case .tumourSuppressor:
            // A translocation has two junctions in the gene, one on either chromosome that comes of it: they are one hit.
            let cuts = rearrangements.filter(\.cutsCodingSequence)
            let losses = copyNumber.map { Self.losses($0, spelled: spelled) } ?? []
            guard !cuts.isEmpty else { return losses }
            let isInNormal = cuts.allSatisfy { $0.junction.germlineStatus != .none }
            return losses + [
                Hit(
                    kind: .rearrangement, evidence: .rearrangement(cuts), copies: 1, isInNormal: isInNormal,
                    isOwnEvent: true)
            ]
        case .oncogene:
            // Loss of an oncogene is not activating.
            guard let copyNumber, copyNumber.call == .amplification else { return [] }
            return [Hit(kind: .amplification, evidence: .amplification(basis(of: copyNumber)), copies: 0)]
        case .undetermined: return []
        }
    }

    /// A deletion that a record of a file of small variants spells, with what its reads say.
    struct SpelledDeletion {
        let file: String
        let line: Int
        let vaf: Double?
        let tests: [ClonalVAFTest]
        let isInNormal: Bool
    }

    private static func losses(_ copyNumber: GeneCopyNumber, spelled: [SpelledDeletion]) -> [Hit] {
        // Deletions that junctions alone show are each an event of its own: two of them may lie on different copies.
        let isByJunctions = copyNumber.evidence?.isJunction ?? false
        let junctions = copyNumber.junctionDeletions
        if case .deletion = copyNumber.call, isByJunctions, junctions.count > 1 || copyNumber.isMeasured {
            return junctions.map { ownEvent($0, basis: basis(of: copyNumber), spelled: spelled) }
        }
        let germline: HitEvidence.GermlineCopies =
            copyNumber.isInNormal
            ? .sameInNormal
            : copyNumber.isOfGermlineCaller
                ? .calledInGermline : copyNumber.isPartlyInNormal ? .oneCopyLost : .none
        var hits = [
            loss(
                copyNumber.call, of: copyNumber, in: copyNumber.cancerCellFraction, basis: basis(of: copyNumber),
                germline)
        ].compactMap { $0 }
        if let part = copyNumber.subclonal {
            let basis = part.total.map { CopyNumberBasis.copies($0, of: baseline(of: copyNumber)) } ?? .untold
            hits += [loss(part.call, of: copyNumber, in: part.fraction, basis: basis, .none)].compactMap { $0 }
        }
        if !isByJunctions { hits += junctions.map { ownEvent($0, basis: .shortJunction, spelled: spelled) } }
        return hits
    }

    private static func ownEvent(
        _ deletion: GeneCopyNumber.JunctionDeletion, basis: CopyNumberBasis, spelled: [SpelledDeletion]
    ) -> Hit {
        let record = spelled.first { record in
            deletion.segments.contains { $0.file == record.file && $0.line == record.line }
        }
        let isInNormal = deletion.segments.allSatisfy { $0.germlineStatus != .none } || record?.isInNormal == true
        return Hit(
            kind: deletion.extent == .wholeGene ? .geneDeletion : .exonDeletion,
            evidence: .junctionDeletion(deletion.extent, vaf: record?.vaf, basis), copies: 1, isInNormal: isInNormal,
            isOwnEvent: true, vafTests: record?.tests ?? [], phase: deletion.phase)
    }

    /// The hit that a state of the copies makes in a share of the tumour's cells; nothing where it takes out no allele.
    private static func loss(
        _ call: GeneCopyNumber.Call, of copyNumber: GeneCopyNumber, in cells: Double?, basis: CopyNumberBasis,
        _ germline: HitEvidence.GermlineCopies
    ) -> Hit? {
        // After a doubling of the genome copies can be lost and both alleles still be there.
        let isOfPart = cells.map { $0 < 0.5 } ?? false
        // What a long segment tells of the alleles says nothing of a deletion too short for it.
        let isOfJunction = copyNumber.evidence?.isJunction == true && copyNumber.call.isLoss
        let ofPart = isOfPart ? copyNumber.subclonal?.minor.map { $0 < 0.5 } : nil
        let heterozygosity = isOfJunction ? nil : isOfPart ? ofPart : copyNumber.hasLossOfHeterozygosity
        let keepsBoth = heterozygosity == false
        // Fewer copies than after the doubling, of both alleles: no allele is taken out.
        if keepsBoth, !isDiploid(copyNumber), case .deletion = call { return nil }
        let isTold =
            heterozygosity != nil || isDiploid(copyNumber) && !isAboveBaseline(copyNumber)
            || copyNumber.total.map { $0.rounded() <= 1 } == true
        func hit(_ kind: Hit.Kind, _ change: HitEvidence.CopyNumberChange, copies: Int) -> Hit {
            var hit = Hit(kind: kind, evidence: .copies(change, basis, germline), copies: copies)
            hit.cancerCellFraction = cells
            hit.isInNormal = copyNumber.isPartlyInNormal && !isOfPart
            if copies == 1 {
                hit.keepsBothAlleles = keepsBoth
                hit.leavesOneAllele = heterozygosity == true
                hit.isAlleleLossTold = isTold
            }
            return hit
        }
        let isDiploid = isDiploid(copyNumber)
        switch call {
        case .homozygousDeletion(let extent): return hit(.homozygousDeletion, .homozygousDeletion(extent), copies: 2)
        case .deletion(.wholeGene):
            return hit(.geneDeletion, .deletion(.wholeGene, isDiploid: isDiploid), copies: 1)
        case .deletion(.exons(let numbers)):
            return hit(.exonDeletion, .deletion(.exons(numbers), isDiploid: isDiploid), copies: 1)
        case .copyNeutralLOH: return hit(.copyNeutralLOH, .copyNeutralLOH(isDiploid: isDiploid), copies: 0)
        case .lossOfHeterozygosity: return hit(.lossOfHeterozygosity, .lossOfHeterozygosity, copies: 0)
        case .gain, .amplification:
            // Of a single X there was one allele from the beginning.
            guard heterozygosity == true, copyNumber.hasTwoAlleles, (copyNumber.baseline ?? 0) > 1 else { return nil }
            return hit(.lossOfHeterozygosity, .lossOfHeterozygosityWithGain, copies: 0)
        case .deletion(.noncoding), .neutral, .notAssessed: return nil
        }
    }

    private static func basis(of copyNumber: GeneCopyNumber) -> CopyNumberBasis {
        switch copyNumber.evidence {
        case .totalCopyNumber: copyNumber.total.map { .copies($0, of: baseline(of: copyNumber)) } ?? .untold
        case .log2WithPurity: copyNumber.total.map { .copiesOfRatio($0, of: baseline(of: copyNumber)) } ?? .untold
        case .log2: copyNumber.log2.map { .ratio($0) } ?? .untold
        case .calledByDepth: .calledByDepth
        case .symbolicAllele, .breakends, .sequence: .junction(copies: copyNumber.total)
        case .impliedNeutral, nil: .untold
        }
    }

    /// Whether two copies are no change, as far as is known.
    private static func isDiploid(_ copyNumber: GeneCopyNumber) -> Bool { (copyNumber.baseline ?? 2) <= 2 }

    /// Whether a junction takes one of more copies than there should be: what is left may be of both alleles.
    private static func isAboveBaseline(_ copyNumber: GeneCopyNumber) -> Bool {
        copyNumber.evidence?.isJunction == true
            && copyNumber.total.map { $0.rounded() >= Double(copyNumber.baseline ?? 2) } == true
    }

    /// The copies that are no change, where they are not two.
    private static func baseline(of copyNumber: GeneCopyNumber) -> Int? {
        isDiploid(copyNumber) ? nil : copyNumber.baseline
    }
}
