package import Genome
package import VariantCallFormat

/// A run of positions with one copy-number state in one sample.
package struct CopyNumberSegment: Sendable, Hashable {
    /// What the state rests on, best first.
    package enum Evidence: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
        /// The caller gives the number of copies.
        case totalCopyNumber = "total_copy_number"
        /// The caller gives a ratio, turned into copies with the purity and the ploidy that are known.
        case log2WithPurity = "log2_with_purity"
        /// The caller gives a ratio to a baseline; the state is relative.
        case log2
        /// The caller measured depth and says what it found, without a number.
        case calledByDepth = "called_by_depth"
        /// The caller wrote nothing here, and is known to write no segment that is unchanged.
        case impliedNeutral = "left_out"
        /// Two breakends, as one record or as two mates.
        case breakends
        /// The record only says `<DEL>` or `<DUP>`: a junction without a number of copies.
        case symbolicAllele = "symbolic_allele"
        /// The record spells the deleted bases.
        case sequence

        /// The better evidence stands first.
        package static func < (left: Evidence, right: Evidence) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// Whether it shows that two places are joined, and does not measure copies.
        package var isJunction: Bool { self == .breakends || self == .symbolicAllele || self == .sequence }

        package var isRatio: Bool { self == .log2 || self == .log2WithPurity }
    }

    package let chromosome: Chromosome
    /// The positions, 1-based and closed.
    package let interval: Interval
    /// The copies in all, where the caller gives them, or where purity and ploidy turn the ratio into them.
    package let total: Double?
    /// The copies of the allele that is there less often, where the caller gives them.
    package let minor: Double?
    /// The log2 of the ratio to the baseline, where the caller gives it.
    package let log2: Double?
    /// What the caller says the segment is, beside numbers.
    package let call: Call?
    /// What the state rests on.
    package let evidence: Evidence
    /// FILTER as the record has it; empty for `.`.
    package let filters: [String]
    /// The file, as the user named it.
    package let file: String
    /// The line in the file, 1-based.
    package let line: Int
    /// The share of the tumour's cells that have the state, 0 to 1, where it is known.
    package let cancerCellFraction: Double?
    /// The share of all cells of the sample, normal ones too, where that is what the caller gives (FACETS): with the
    /// purity it becomes ``cancerCellFraction``.
    package let fractionOfSample: Double?
    /// Whether the caller tells of other states of the same bases, in other cells (Battenberg): each is a segment of
    /// the same line.
    package let isOneOfClones: Bool
    /// The share of the reads with the allele that is there less often, over heterozygous sites, where the caller gives
    /// it and no minor copies.
    package let minorAlleleFraction: Double?
    /// The program that wrote the segment, where it is known.
    package let caller: CallingProgram?

    /// What a caller says a segment is.
    package enum Call: String, Sendable, Hashable, Codable {
        /// Copies are missing.
        case deletion
        /// There are more copies.
        case duplication
        /// There are many more copies: the highest of five levels (GISTIC, cBioPortal).
        case amplification
        /// One allele in the usual number of copies.
        case copyNeutralLOH = "loh_copy_neutral"
        /// One allele in more copies.
        case gainWithLOH = "loh_gain"
        /// One allele; in how many copies is not said.
        case lossOfHeterozygosity = "loh"
        /// Nothing changed.
        case unchanged
        /// A variable region, and not what of.
        case unspecified

        /// Whether one allele is lost and the copies are not, as far as is said.
        package var isLossOfHeterozygosity: Bool {
            self == .copyNeutralLOH || self == .gainWithLOH || self == .lossOfHeterozygosity
        }
    }

    /// Whether every copy of the sample has the deletion, by its genotype.
    package let isHomozygous: Bool
    /// What the matched normal has of it, where it was assessed.
    package let germlineStatus: GermlineStatus

    /// What the matched normal has of a change.
    package enum GermlineStatus: Sendable, Hashable {
        /// Nothing, as far as is known.
        case none
        /// A part: of two copies that the tumour lacks the normal lacks one.
        case some
        /// The same.
        case all
    }

    /// Whether the matched normal has the same.
    package var isInNormal: Bool { germlineStatus == .all }
    /// The allele of the record, 1 for the first ALT, and on which copies the genotype has it; nothing for a segment
    /// that is of no allele.
    package let allele: AlleleOfRecord?

    /// How far the ends of a junction may lie within the segment; nothing where they are known to the base.
    package let imprecision: Imprecision?

    /// How many bases at either end of an imprecise event may be kept.
    package struct Imprecision: Sendable, Hashable {
        /// At the lower end.
        package let atStart: Int
        /// At the higher end.
        package let atEnd: Int
    }

    /// The part of the segment that its event takes wherever its ends lie; nothing where it may take none.
    package var certainInterval: Interval? {
        guard let imprecision else { return interval }
        let (start, end) = (interval.start + imprecision.atStart, interval.end - imprecision.atEnd)
        return start <= end ? Interval(start, end) : nil
    }

    /// Whether the caller's model is that of the germline (``CallingProgram/isGermlineOnly``).
    package var isOfGermlineCaller: Bool { caller?.isGermlineOnly ?? false }

    /// An allele of a record, and where the sample has it.
    package struct AlleleOfRecord: Sendable, Hashable {
        /// Its number, 1 for the first ALT.
        package let number: Int
        /// On which copies the genotype has it, where it says anything of it.
        package let phase: AllelePhase?
    }

    /// Whether FILTER is PASS or missing.
    package var passesFilter: Bool { filters.isEmpty || filters == ["PASS"] }

    /// Makes a segment. Without `evidence` it is the best that the values give.
    package init(
        chromosome: Chromosome, interval: Interval, total: Double?, minor: Double?, log2: Double?,
        call: Call?, filters: [String], file: String, line: Int, cancerCellFraction: Double? = nil,
        fractionOfSample: Double? = nil, isOneOfClones: Bool = false, minorAlleleFraction: Double? = nil,
        caller: CallingProgram? = nil, evidence: Evidence? = nil, isHomozygous: Bool = false,
        germlineStatus: GermlineStatus = .none,
        allele: AlleleOfRecord? = nil, imprecision: Imprecision? = nil
    ) {
        self.chromosome = chromosome
        self.interval = interval
        self.total = total
        self.minor = minor
        self.log2 = log2
        self.call = call
        self.filters = filters
        self.file = file
        self.line = line
        self.evidence =
            evidence ?? (total != nil ? .totalCopyNumber : log2 != nil ? .log2 : .symbolicAllele)
        self.cancerCellFraction = cancerCellFraction
        self.fractionOfSample = fractionOfSample
        self.isOneOfClones = isOneOfClones
        self.minorAlleleFraction = minorAlleleFraction
        self.caller = caller
        self.isHomozygous = isHomozygous
        self.germlineStatus = germlineStatus
        self.allele = allele
        self.imprecision = imprecision
    }

    /// The part of the segment that lies in an interval of its own chromosome; nothing where they share no base.
    func part(in wanted: Interval) -> CopyNumberSegment? {
        guard let shared = interval.intersection(wanted) else { return nil }
        return copy(interval: shared)
    }

    private func copy(
        interval: Interval? = nil, total: Double?? = nil, minor: Double?? = nil, cancerCellFraction: Double?? = nil,
        evidence: Evidence? = nil
    ) -> CopyNumberSegment {
        CopyNumberSegment(
            chromosome: chromosome, interval: interval ?? self.interval, total: total ?? self.total,
            minor: minor ?? self.minor, log2: log2, call: call, filters: filters, file: file, line: line,
            cancerCellFraction: cancerCellFraction ?? self.cancerCellFraction, fractionOfSample: fractionOfSample,
            isOneOfClones: isOneOfClones, minorAlleleFraction: minorAlleleFraction, caller: caller,
            evidence: evidence ?? self.evidence, isHomozygous: isHomozygous, germlineStatus: germlineStatus,
            allele: allele,
            imprecision: imprecision)
    }

    /// The segment with what purity and ploidy make of its values; itself where they are not known.
    ///
    /// A ratio becomes copies, and with them the share of reads of the lesser allele becomes minor copies; a share of
    /// all cells becomes one of the tumour's cells. A caller's own copies are never replaced: a call that knew the
    /// purity may have rewritten the ratio (CNVkit's does).
    ///
    /// - Parameter leastPurity: what the purity is at the least, where it is not known.
    func scaled(by fit: PurityPloidy, leastPurity: Double?) -> CopyNumberSegment {
        var total = total
        var evidence = evidence
        if evidence == .log2, let log2, let copies = fit.copies(ofLog2: log2) {
            total = copies
            evidence = .log2WithPurity
        }
        let share = fractionOfSample.flatMap { share in (fit.purity ?? leastPurity).map { min(share / $0, 1) } }
        return copy(
            total: .some(total),
            minor: .some(
                minor ?? fit.minorCopies(ofFraction: minorAlleleFraction, total: total)
                    ?? (isOneCopy(total) && !evidence.isJunction ? 0 : nil)),
            cancerCellFraction: .some(cancerCellFraction ?? share), evidence: evidence)
    }

    /// Whether one copy is left, within what whole numbers allow: of one copy there is one allele.
    private func isOneCopy(_ total: Double?) -> Bool { total.map { abs($0 - 1) < GeneCopyNumber.tolerance } ?? false }

    /// A deletion that a junction shows; nothing for any other junction.
    package init?(_ junction: Junction) {
        guard junction.kind == .deletion, let chromosome = junction.first.chromosome, let interval = junction.interval
        else {
            return nil
        }
        self.init(
            chromosome: chromosome, interval: interval, total: junction.copiesWithin, minor: nil, log2: nil,
            // Where the caller found no fewer copies between the ends, it says that nothing is deleted.
            call: junction.copiesLost.map { $0 < 0.5 } ?? false ? .unchanged : .deletion, filters: junction.filters,
            file: junction.file, line: junction.line,
            caller: junction.caller,
            evidence: .breakends, isHomozygous: junction.isHomozygous, germlineStatus: junction.germlineStatus,
            allele: junction.allele, imprecision: junction.imprecision)
    }
}
