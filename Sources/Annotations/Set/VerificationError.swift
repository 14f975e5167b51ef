package import Genome

/// What is wrong with an annotation set.
package enum VerificationError: Error, Sendable, Hashable, CustomStringConvertible {
    case otherChecksum(String, inManifest: String)
    case unreadable(AnnotationFileError)
    case noTranscript
    case count(Int)
    case otherPlaceThanGene
    case exonsOutOfOrder
    case exonsOutside(Interval)
    case codingLength(Int, expected: Int)
    case proteinLength(Int, codingLength: Int)
    case startCodon(String, expected: String)
    case noOpenReadingFrame
    case otherGenomeBase(Int)
    case inNoExon(Int)
    /// At these bases of the coding sequence.
    case differs(from: Assembly, at: [Int])
    case armWithoutContig(String)
    case armStart(String)
    case armEnd(String, expected: Int)
    case assessableOutside(String)
    case assessableHoldsCentromere(String)
    case bandsDoNotTile(Chromosome)
    case otherBundledBase
    case outsideOfProtein
    case otherResidue(Character)
    case noProteinOfSelect
    case domainOutside(Int, Int, proteinLength: Int)
    case missing(String)
    case noSource
    case noClaim
    case noRule
    case doubledIdentifier
    /// A claim that may be printed and that no state, site or assay shows.
    case shownNowhere
    /// A claim on no report that something on reports names.
    case backgroundIsNamed([String])
    case unknownSite(String)
    case noPMID(String)
    case noDOI(String)
    case noYear(Int)
    /// Numbers that stand in none of the claims that are named for them.
    case numbersWithoutClaim([String])
    /// A count that does not give the percentage.
    case otherPercentage(Int, of: Int, percent: String)
    /// A percentage that several counts give.
    case severalCounts([Int], percent: String)
    /// A name that the sequence does not bear out, with the reason.
    case refusedName(String, because: String)
    /// A name that this program gives otherwise, so that it would never be found.
    case otherName(String, own: String)
    case noLicence

    /// What is wrong, and what was expected.
    package var description: String {
        switch self {
        case .otherChecksum(let checksum, let manifest): "is \(checksum), the manifest has \(manifest)"
        case .unreadable(let error): "\(error)"
        case .noTranscript: "none on either assembly"
        case .count(let count): "\(count)"
        case .otherPlaceThanGene: "strand or chromosome differ from genes.tsv"
        case .exonsOutOfOrder: "exons are not in order, overlap, or do not hold the coding span"
        case .exonsOutside(let interval): "exons lie outside of the bundled sequence \(interval)"
        case .codingLength(let found, let expected): "\(found) bases; expected \(expected)"
        case .proteinLength(let residues, let bases): "\(residues) residues do not fit \(bases) bases"
        case .startCodon(let found, let expected): "begins with \(found); expected \(expected)"
        case .noOpenReadingFrame: "does not translate to one open reading frame that ends in its only stop"
        case .otherGenomeBase(let position): "accession_bases.tsv: the genome's base at \(position) is another"
        case .inNoExon(let position): "accession_bases.tsv: \(position) lies in no exon"
        case .differs(let assembly, let bases):
            "differs from that on \(assembly.rawValue) at \(bases.map { "c.\($0)" }.joined(separator: ", ")); accession_bases.tsv must say which the accession has"
        case .armWithoutContig(let arm): "\(arm) has no contig"
        case .armStart(let arm): "\(arm) does not start at 1"
        case .armEnd(let arm, let expected): "\(arm) does not end at \(expected)"
        case .assessableOutside(let arm): "\(arm): assessable part outside of the arm"
        case .assessableHoldsCentromere(let arm): "\(arm): assessable part holds centromeric bands"
        case .bandsDoNotTile(let chromosome): "the bands of \(chromosome) do not tile it"
        case .otherBundledBase: "the bundled base is another"
        case .outsideOfProtein: "outside of the protein"
        case .otherResidue(let residue): "the protein has \(residue)"
        case .noProteinOfSelect: "no protein of MANE Select"
        case .domainOutside(let start, let end, let length): "\(start)-\(end) of \(length) residues"
        case .missing(let id): "no \(id)"
        case .noSource: "no source"
        case .noClaim: "no claim"
        case .noRule: "missing"
        case .doubledIdentifier: "one is there twice"
        case .shownNowhere:
            "no state, site or assay shows it: name it in a rule, node, edge, arm, trial or statement, or say site or background in shown_with"
        case .backgroundIsNamed(let places): "is background, and \(places.joined(separator: ", ")) would show it"
        case .unknownSite(let site):
            "there is no site '\(site)'; expected one of \(Claim.knownSites.joined(separator: ", "))"
        case .noPMID(let text): "'\(text)' is no PMID; expected one to eight digits"
        case .noDOI(let text): "'\(text)' is no DOI; expected 10., a number, / and a name"
        case .noYear(let year): "\(year) is no year of this literature"
        case .numbersWithoutClaim(let numbers):
            "\(numbers.joined(separator: ", ")): in none of the claims that it names"
        case .otherPercentage(let count, let total, let percent):
            "\(count) of \(total) is not \(percent) %"
        case .severalCounts(let counts, let percent):
            "\(percent) % may be \(counts.map(String.init).joined(separator: " or ")): the count does not follow from it"
        case .refusedName(let name, let reason): "\(name): \(reason)"
        case .otherName(let name, let own): "\(name): this program names it \(own.isEmpty ? "not at all" : own)"
        case .noLicence: "no licence"
        }
    }
}
