public import CopyNumber
import Genome
import Transcripts

/// Reads hits from a gene's copies.
struct CopyNumberHits {
    /// The hits that the copies of a gene and the junctions in it make, in words that name what they rest on.
    ///
    /// - Parameter spelled: the reads of the deletions that a file of small variants spells with their bases.
    static func hits(
        in gene: Gene, copyNumber: GeneCopyNumber?, disruptions: [GeneDisruption], spelled: [SpelledDeletion] = []
    ) -> [Hit] {
        switch gene.role {
        case .tumourSuppressor:
            // A translocation has two junctions in the gene, one on either chromosome that comes of it: they are one hit.
            let cuts = disruptions.filter(\.cutsCodingSequence)
            let losses = copyNumber.map { Self.losses($0, spelled: spelled) } ?? []
            guard !cuts.isEmpty else { return losses }
            let isInNormal = cuts.allSatisfy { $0.junction.inNormal != .none }
            var words: [String] = []
            for cut in cuts.map(\.words) where !words.contains(cut) { words.append(cut) }
            let text = words.joined(separator: ", ") + (isInNormal ? alsoInNormal : "")
            return losses + [
                Hit(kind: .rearrangement, text: text, copies: 1, isInNormal: isInNormal, isOwnEvent: true)
            ]
        case .oncogene:
            // Loss of an oncogene is not activating.
            guard let copyNumber, copyNumber.call == .amplification else { return [] }
            return [Hit(kind: .amplification, text: "amplification\(basis(of: copyNumber))", copies: 0)]
        case .undetermined: return []
        }
    }

    /// A deletion that a record of a file of small variants spells, with what its reads say.
    struct SpelledDeletion {
        let file: String
        let line: Int
        let fraction: Double?
        let test: ReadFractionTest?
        let isInNormal: Bool
    }

    private static let alsoInNormal = ", also in the matched normal"

    private static func losses(_ copyNumber: GeneCopyNumber, spelled: [SpelledDeletion]) -> [Hit] {
        // Deletions that junctions alone show are each an event of its own: two of them may lie on different copies.
        let isByJunctions = copyNumber.evidence?.isJunction ?? false
        let junctions = copyNumber.junctionDeletions
        if case .deletion = copyNumber.call, isByJunctions, junctions.count > 1 || copyNumber.isMeasured {
            return junctions.map { ownEvent($0, basis: basis(of: copyNumber), spelled: spelled) }
        }
        let told =
            basis(of: copyNumber)
            + (copyNumber.isInNormal
                ? alsoInNormal
                : copyNumber.isOfGermlineCaller
                    ? ", called in the germline"
                    : copyNumber.isPartlyInNormal ? ", of which the germline lacks one copy" : "")
        var hits = [
            loss(copyNumber.call, of: copyNumber, in: copyNumber.cellularFraction, basis: told)
        ].compactMap { $0 }
        if let part = copyNumber.inSomeCells {
            let basis = part.total.map { " (copy number \(number($0))\(ofBaseline(copyNumber)))" } ?? ""
            hits += [loss(part.call, of: copyNumber, in: part.fraction, basis: basis)].compactMap { $0 }
        }
        if !isByJunctions {
            hits += junctions.map {
                ownEvent(
                    $0, basis: ", by a junction (shorter than the measurement of copies could show)", spelled: spelled)
            }
        }
        return hits
    }

    private static func ownEvent(
        _ deletion: GeneCopyNumber.JunctionDeletion, basis: String, spelled: [SpelledDeletion]
    ) -> Hit {
        let record = spelled.first { record in
            deletion.segments.contains { $0.file == record.file && $0.line == record.line }
        }
        let isInNormal = deletion.segments.allSatisfy { $0.inNormal != .none } || record?.isInNormal == true
        let reads = record?.fraction.map { " (\(percent($0)) of reads)" } ?? ""
        return Hit(
            kind: deletion.extent == .wholeGene ? .geneDeletion : .exonDeletion,
            text: "deletion of \(deletion.extent.words)\(reads)\(basis)\(isInNormal ? alsoInNormal : "")", copies: 1,
            isInNormal: isInNormal, isOwnEvent: true, readFraction: record?.test, phase: deletion.phase)
    }

    /// The hit that a state of the copies makes in a share of the tumour's cells; nothing where it takes out no allele.
    private static func loss(
        _ call: GeneCopyNumber.Call, of copyNumber: GeneCopyNumber, in cells: Double?, basis: String
    ) -> Hit? {
        let share = cells.map { $0 < 0.85 ? ", in \(percent($0)) of the tumour's cells" : "" } ?? ""
        // After a doubling of the genome copies can be lost and both alleles still be there.
        let isOfPart = cells.map { $0 < 0.5 } ?? false
        // What a long segment tells of the alleles says nothing of a deletion too short for it.
        let isOfJunction = copyNumber.evidence?.isJunction == true && copyNumber.call.isLoss
        let heterozygosity = isOfPart || isOfJunction ? nil : copyNumber.hasLossOfHeterozygosity
        let keepsBoth = heterozygosity == false
        let isTold =
            heterozygosity != nil || isDiploid(copyNumber) && !isAboveBaseline(copyNumber)
            || copyNumber.total.map { $0.rounded() <= 1 } == true
        func hit(_ kind: Hit.Kind, _ text: String, copies: Int) -> Hit {
            var hit = Hit(kind: kind, text: text + basis + share, copies: copies)
            hit.cellularFraction = cells
            hit.isInNormal = copyNumber.isPartlyInNormal && !isOfPart
            if copies == 1 {
                hit.keepsBothAlleles = keepsBoth
                hit.isAlleleLossTold = isTold
            }
            return hit
        }
        switch call {
        case .homozygousDeletion(let extent):
            return hit(.homozygousDeletion, "homozygous deletion of \(extent.words)", copies: 2)
        case .deletion(.wholeGene):
            let what = isDiploid(copyNumber) ? "deletion of one copy" : "loss of copies"
            return hit(.geneDeletion, "\(what) of the whole gene", copies: 1)
        case .deletion(.exons(let numbers)):
            let words = GeneCopyNumber.Extent.exons(numbers).words
            return hit(
                .exonDeletion,
                isDiploid(copyNumber) ? "deletion of \(words) of one copy" : "loss of copies of \(words)", copies: 1)
        case .copyNeutralLOH:
            let copies = isDiploid(copyNumber) ? "two" : "all"
            return hit(
                .copyNeutralLOH,
                "copy-neutral loss of heterozygosity (one allele in \(copies) copies, nothing deleted)", copies: 0)
        case .lossOfHeterozygosity:
            return hit(.lossOfHeterozygosity, "loss of heterozygosity, in how many copies is not told", copies: 0)
        case .gain, .amplification:
            // Of a single X there was one allele from the beginning.
            guard heterozygosity == true, copyNumber.hasTwoAlleles, (copyNumber.baseline ?? 0) > 1 else { return nil }
            return hit(
                .lossOfHeterozygosity,
                "loss of heterozygosity with gain (one allele in all copies, nothing deleted)", copies: 0)
        case .deletion(.noncoding), .neutral, .notAssessed: return nil
        }
    }

    private static func basis(of copyNumber: GeneCopyNumber) -> String {
        switch copyNumber.evidence {
        case .totalCopyNumber: copyNumber.total.map { " (copy number \(number($0))\(ofBaseline(copyNumber)))" } ?? ""
        case .log2WithPurity:
            copyNumber.total.map {
                " (copy number \(number($0))\(ofBaseline(copyNumber)), from the log2 ratio with purity and ploidy)"
            } ?? ""
        case .log2: copyNumber.log2.map { " (relative: log2 ratio \(number($0)))" } ?? ""
        case .calledByDepth: " (called by depth, without a number of copies)"
        case .symbolicAllele, .breakends, .sequence:
            copyNumber.total.map { " (copy number \(number($0)) beside the junction)" }
                ?? " (a junction; how many copies are left was not measured)"
        case .leftOut: ""
        case nil: ""
        }
    }

    /// Whether two copies are no change, as far as is known.
    private static func isDiploid(_ copyNumber: GeneCopyNumber) -> Bool { (copyNumber.baseline ?? 2) <= 2 }

    /// Whether a junction takes one of more copies than there should be: what is left may be of both alleles.
    private static func isAboveBaseline(_ copyNumber: GeneCopyNumber) -> Bool {
        copyNumber.evidence?.isJunction == true
            && copyNumber.total.map { $0.rounded() >= Double(copyNumber.baseline ?? 2) } == true
    }

    private static func ofBaseline(_ copyNumber: GeneCopyNumber) -> String {
        isDiploid(copyNumber) ? "" : " of \(copyNumber.baseline ?? 2)"
    }
}

extension GeneDisruption {
    /// The disruption in words: `translocation with 3:128,000 in intron 4`.
    public var words: String {
        let place: String
        if exons.count == 2,
            kind == .translocation || kind == .singleBreakend || (kind == .inversion && positions.count == 1)
        {
            place = "between exons \(exons[0]) and \(exons[1])"
        } else {
            place = "in " + GeneCopyNumber.Extent.exons(exons).words
        }
        func name(_ end: Junction.End?) -> String {
            end.map { "\($0.chromosome?.name ?? $0.contig):\($0.position)" } ?? "an unknown place"
        }
        let isFirst = positions.first == junction.first.position
        let partner = name(isFirst ? junction.second : junction.first)
        switch kind {
        case .translocation: return "translocation with \(partner) \(place)"
        case .inversion:
            return positions.count == 1
                ? "inversion with \(partner) \(place)" : "inversion of \(GeneCopyNumber.Extent.exons(exons).words)"
        case .duplication: return "duplication of \(GeneCopyNumber.Extent.exons(exons).words) inside of the gene"
        case .singleBreakend: return "a breakend without a known partner \(place)"
        }
    }
}
