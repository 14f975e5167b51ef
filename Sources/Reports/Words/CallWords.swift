import Interpretation
import VariantCallFormat

extension AllelePresence.Doubt {
    /// Why presence cannot be read, with what the record says.
    func words(_ call: AlleleCall) -> String {
        let genotype = call.genotype.map { "the genotype is \($0)" } ?? "there is no genotype"
        switch self {
        case .genotypeAgainstReads: return "\(genotype), yet \(call.reads.words ?? "reads") have the allele"
        case .noReads: return "\(genotype), and no read that is counted has the allele"
        case .fewReads: return "\(genotype), and \(call.reads.words ?? "few reads") have the allele"
        case .countsOfOtherAlleles: return "\(genotype), and reads are counted for more alleles than the record has"
        case .nothingGiven: return "\(genotype), and no reads with the allele are counted"
        }
    }
}

extension ObservedVariant {
    /// Why it cannot be read whether the sample has it; nothing where it can.
    var doubtWords: String? {
        if case .unreadable(let doubt) = presence { doubt.words(call) } else { nil }
    }

    /// The same, with what the allele would be.
    var doubtWithName: String { "\(doubtWords ?? ""); the allele would be \(shortName)" }

    /// `p.Arg130Ter (chr10:87933147 C>T): the genotype is 0/0, yet 25 of 85 reads, 29.4 % have the allele`.
    var wordsWithDoubt: String { "\(shortName) (\(allele.words))\(doubtWords.map { ": \($0)" } ?? "")" }
}

extension [NoCall] {
    /// ` (3 variants)`.
    var countInWords: String { " (\(count) variants)" }
}

extension VariantReport {
    /// The records of the allele, where there are several, and in what they differ.
    var recordsInWords: String? {
        guard let calls, calls.count > 1 else { return nil }
        let differences = [
            ("GT", Set(calls.map(\.genotype)).count > 1), ("FILTER", Set(calls.map(\.filter)).count > 1),
            ("reads", Set(calls.map { [$0.alternateReads, $0.depth] }).count > 1),
            ("VAF", Set(calls.map(\.vaf)).count > 1), ("presence", Set(calls.map(\.presence)).count > 1),
        ].filter(\.1).map(\.0)
        let differ = differences.isEmpty ? "" : "; they differ in \(ListWords.list(differences))"
        return "\(calls.count) records of one variant: \(calls.map(\.words).joined(separator: "; "))\(differ)"
    }
}

extension CallReport {
    fileprivate var words: String {
        let reads = alternateReads.flatMap { reads in depth.map { "\(reads) of \($0) reads" } }
        let about = [
            genotype.map { "GT \($0)" }, reads, vaf.map { "VAF \(NumberText.decimal($0, decimals: 3))" },
            "FILTER \(filter.isEmpty ? "." : filter.joined(separator: ";"))",
            presence == .present ? nil : Words.code(presence),
        ].compactMap { $0 }
        let allele = RecordAllele(
            chromosome: chromosome, position: position, reference: reference, alternate: alternate)
        return "\(allele.words) in \(file) (\(about.joined(separator: ", ")))"
    }
}
