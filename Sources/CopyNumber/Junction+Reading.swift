public import Genome
public import VariantCallFormat

extension Junction {
    /// The junctions that a record gives for a sample: breakends, `<INV>`, `<DUP>`, and the symbolic alleles whose other end `CHR2` tells.
    ///
    /// Two mates give one and the same junction; ``CopyNumberProfile`` keeps one of them.
    ///
    /// - Parameters:
    ///   - sample: the column, or nothing for a file without samples.
    ///   - isOnlySample: whether the file has no other sample, so that a missing genotype means the sample.
    ///   - normal: the column of the matched normal, where there is one.
    public static func junctions(
        of record: VCFRecord, chromosome: Chromosome, sample: Int?, isOnlySample: Bool, normal: Int? = nil,
        file: String,
        caller: VariantCaller
    ) -> [Junction] {
        record.alternates.indices.compactMap { index -> Junction? in
            guard let ends = ends(of: record, alternate: index, chromosome: chromosome),
                record.carries(index + 1, sample: sample, isOnlySample: isOnlySample)
            else { return nil }
            let isInOrder = ends.other.map { !($0 < ends.own) } ?? true
            var first = isInOrder ? ends.own : ends.other ?? ends.own
            var second = isInOrder ? ends.other : ends.own
            // Severus writes the brackets of a deletion for a duplication too; its STRANDS tell the sides of the lower and the higher end.
            if caller.program == .severus, let strands = record.infoValue(of: "STRANDS"), strands.count == 2,
                let other = second
            {
                first = first.keeping(left: strands.hasPrefix("+"))
                second = other.keeping(left: strands.hasSuffix("+"))
            }
            return Junction(
                kind: kind(first, second, inserted: ends.inserted), first: first, second: second,
                insertedLength: ends.inserted,
                isHomozygous: record.isHomozygous(for: index + 1, sample: sample),
                isInNormal: normal.map { record.carries(index + 1, sample: $0, isOnlySample: false) } ?? false,
                allele: record.alleleOfRecord(index + 1, sample: sample),
                copiesWithin: copiesWithin(record), isBreakend: Breakend(parsing: record.alternates[index]) != nil,
                filters: record.filters(ofSample: sample), file: file, line: record.lineNumber,
                caller: caller.program == .unknown ? nil : caller.title)
        }
    }

    /// Whether a record has an allele that ``junctions(of:chromosome:sample:isOnlySample:normal:file:caller:)`` reads.
    public static func isJunctionRecord(_ record: VCFRecord) -> Bool {
        record.alternates.contains { alternate in
            Breakend(parsing: alternate) != nil
                || ["<INV", "<DUP", "<TRA", "<CTX", "<BND"].contains { alternate.hasPrefix($0) }
        }
    }

    /// Whether an allele (1 is the first ALT) of a record is a junction of which both ends, or the one that is known, are told.
    public static func isRead(allele: Int, of record: VCFRecord, chromosome: Chromosome) -> Bool {
        ends(of: record, alternate: allele - 1, chromosome: chromosome) != nil
    }

    private static func ends(
        of record: VCFRecord, alternate index: Int, chromosome: Chromosome
    ) -> (own: End, other: End?, inserted: Int)? {
        let alternate = record.alternates[index]
        func own(_ position: Int, keepsLeft: Bool) -> End {
            End(chromosome: chromosome, contig: record.chromosome, position: position, keepsLeft: keepsLeft)
        }
        if let breakend = Breakend(parsing: alternate) {
            let other = breakend.mate.map {
                End(
                    chromosome: Chromosome(name: $0.contig), contig: $0.contig, position: $0.position,
                    keepsLeft: breakend.mateKeepsLeft)
            }
            return (own(record.position, keepsLeft: breakend.keepsLeft), other, breakend.inserted.utf8.count)
        }
        guard alternate.hasPrefix("<") else { return nil }
        let end = record.end(ofAlternate: index)
        switch alternate.dropFirst().prefix(while: { $0 != ":" && $0 != ">" }) {
        case "INV" where end > record.position:
            // Both junctions of an inversion lie at the same two places; the one that keeps the left sides stands for both.
            return (own(record.position, keepsLeft: true), own(end, keepsLeft: true), 0)
        case "DUP" where end > record.position:
            return (own(record.position + 1, keepsLeft: false), own(end, keepsLeft: true), 0)
        case "TRA", "CTX", "BND":
            // `POS2` where the caller has it; else END is the place on the other chromosome.
            guard let contig = record.infoValue(of: "CHR2"),
                let place =
                    (record.infoValue(of: "POS2") ?? record.infoValue(of: "END2") ?? record.infoValue(of: "END"))
                    .flatMap({ Int32($0) })
            else { return nil }
            let sides = sides(of: record)
            return (
                own(record.position, keepsLeft: sides.own),
                End(chromosome: Chromosome(name: contig), contig: contig, position: Int(place), keepsLeft: sides.other),
                0
            )
        default: return nil
        }
    }

    /// The sides that are kept, by DELLY's `CT` (`3to5`) or LUMPY's `STRANDS` (`+-`).
    private static func sides(of record: VCFRecord) -> (own: Bool, other: Bool) {
        if let type = record.infoValue(of: "CT") { return (type.hasPrefix("3to"), type.hasSuffix("to3")) }
        if let strands = record.infoValue(of: "STRANDS") {
            return (strands.hasPrefix("+"), strands.dropFirst().hasPrefix("+"))
        }
        return (true, false)
    }

    /// By the sides, as GRIDSS's own rule has it: a junction that puts in seven tenths of what it leaves out is an insertion.
    private static func kind(_ first: End, _ second: End?, inserted: Int) -> Kind {
        guard let second else { return .singleBreakend }
        let isOnOne = first.chromosome.map { $0 == second.chromosome } ?? (first.contig == second.contig)
        guard isOnOne else { return .translocation }
        if first.keepsLeft == second.keepsLeft { return .inversion }
        let between = second.position - first.position - 1
        guard first.keepsLeft else { return .duplication }
        return Double(inserted) >= 0.7 * Double(between) ? .insertion : .deletion
    }

    /// The copies on the inner side of a junction: what PURPLE found beside the ends, less what the junction changes.
    private static func copiesWithin(_ record: VCFRecord) -> Double? {
        func numbers(_ key: String) -> [Double] {
            (record.infoValue(of: key) ?? "").split(separator: ",").compactMap { Double($0) }.filter {
                (-1_000...100_000).contains($0)
            }
        }
        let beside = numbers("PURPLE_CN")
        let change = numbers("PURPLE_CN_CHANGE")
        guard !beside.isEmpty, beside.count == change.count else { return nil }
        let within = zip(beside, change).map { $0 - $1 }
        return max(within.reduce(0, +) / Double(within.count), 0)
    }
}

extension VCFRecord {
    /// Whether a sample has an allele: its genotype holds it; without a genotype, a read supports it, or it is the only sample.
    func carries(_ allele: Int, sample: Int?, isOnlySample: Bool) -> Bool {
        guard let sample else { return true }
        if let genotype = genotype(ofSample: sample), !genotype.isMissing { return genotype.contains(allele) }
        if isOnlySample { return true }
        // The callers' own counts of what supports the event; of Manta's, the second is that of the allele.
        let counts = ["VF", "SU", "DV", "RV", "RE", "PE", "PR", "SR"].compactMap { key -> Int? in
            guard let values = value(of: key, sample: sample)?.split(separator: ",") else { return nil }
            if key == "PR" || key == "SR", values.count == alternates.count + 1 { return Int(values[allele]) }
            return values.last.flatMap { Int($0) }
        }
        return counts.contains { $0 > 0 }
    }

    /// Whether every allele of the sample's genotype is this one; a single one on a haploid chromosome too.
    func isHomozygous(for allele: Int, sample: Int?) -> Bool {
        guard let sample, let genotype = genotype(ofSample: sample) else { return false }
        return genotype.alleles.count > 1 && genotype.alleles.allSatisfy { $0 == allele }
    }

    /// An allele with the copies that a sample has it on.
    func alleleOfRecord(_ allele: Int, sample: Int?) -> CopyNumberSegment.AlleleOfRecord {
        .init(number: allele, phase: sample.flatMap { phase(ofAllele: allele, sample: $0) })
    }

    /// FILTER, with what FORMAT `FT` says of the sample.
    func filters(ofSample sample: Int?) -> [String] {
        guard let sample, let own = value(of: "FT", sample: sample), own != "PASS" else { return filters }
        return filters.filter { $0 != "PASS" } + own.split(separator: ";").map(String.init)
    }
}
