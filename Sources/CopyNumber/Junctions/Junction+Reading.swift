package import Genome
package import VariantCallFormat

extension Junction {
    /// The junctions that a record gives for a sample: breakends, `<INV>`, `<DUP>`, `<INS>`, and the symbolic alleles
    /// whose other end `CHR2` tells.
    ///
    /// Two mates give one and the same junction; ``CopyNumberProfile`` keeps one of them.
    ///
    /// - Parameters:
    ///   - sample: the column, or nothing for a file without samples.
    ///   - isOnlySample: whether the file has no other sample, so that a missing genotype means the sample.
    ///   - normal: the column of the matched normal, where there is one.
    package static func junctions(
        of record: VCFRecord, chromosome: Chromosome, sample: Int?, isOnlySample: Bool, normal: Int? = nil,
        file: String,
        caller: VariantCaller
    ) -> [Junction] {
        let copies = record.copiesAtJunction
        return record.alternates.indices.compactMap { index -> Junction? in
            guard let ends = ends(of: record, alternate: index, chromosome: chromosome),
                record.carries(index + 1, sample: sample, isOnlySample: isOnlySample)
            else { return nil }
            let isInOrder = ends.other.map { !($0 < ends.own) } ?? true
            var first = isInOrder ? ends.own : ends.other ?? ends.own
            var second = isInOrder ? ends.other : ends.own
            if let other = second, let sides = caller.dialect.sides(record) {
                first = first.keeping(left: sides.lower)
                second = other.keeping(left: sides.higher)
            }
            return Junction(
                kind: kind(first, second, inserted: ends.inserted), first: first, second: second,
                insertedLength: ends.inserted,
                insertsMobileElement: record.alternateAlleles[index].symbol?.isMobileElement ?? false,
                isHomozygous: record.isHomozygous(for: index + 1, sample: sample),
                germlineStatus: record.germlineStatus(index + 1, tumour: sample, normal: normal),
                allele: record.alleleOfRecord(index + 1, sample: sample),
                imprecision: record.imprecision, isImprecise: record.hasInfo("IMPRECISE"), copiesWithin: copies?.within,
                copiesLost: copies?.lost,
                isBreakend: record.alternateAlleles[index].breakend != nil,
                filters: record.filters(ofSample: sample), file: file, line: record.lineNumber,
                caller: caller.knownProgram)
        }
    }

    /// Whether a record has an allele that ``junctions(of:chromosome:sample:isOnlySample:normal:file:caller:)`` reads.
    package static func isJunctionRecord(_ record: VCFRecord) -> Bool {
        record.alternateAlleles.contains { allele in
            switch allele.symbol?.kind {
            case .inversion, .duplication, .insertion, .translocation, .interchromosomal, .breakend: true
            default: allele.breakend != nil
            }
        }
    }

    /// Whether an allele (1 is the first ALT) of a record is a junction of which both ends, or the one that is known,
    /// are told.
    package static func isRead(allele: Int, of record: VCFRecord, chromosome: Chromosome) -> Bool {
        ends(of: record, alternate: allele - 1, chromosome: chromosome) != nil
    }

    private static func ends(
        of record: VCFRecord, alternate index: Int, chromosome: Chromosome
    ) -> (own: End, other: End?, inserted: Int)? {
        func own(_ position: Int, keepsLeft: Bool) -> End {
            End(chromosome: chromosome, contig: record.chromosome, position: position, keepsLeft: keepsLeft)
        }
        let allele = record.alternateAlleles[index]
        if let breakend = allele.breakend {
            // A whole contig of an assembly has no place on the genome: its end is as unknown as that of a single breakend.
            let other = breakend.mate.flatMap { mate in
                mate.position.map {
                    End(
                        chromosome: Chromosome(name: mate.contig), contig: mate.contig, position: $0,
                        keepsLeft: breakend.mateKeepsLeft)
                }
            }
            return (own(record.position, keepsLeft: breakend.keepsLeft), other, breakend.inserted.utf8.count)
        }
        guard let kind = allele.symbol?.kind else { return nil }
        let end = record.end(ofAlternate: index)
        switch kind {
        case .inversion where end > record.position:
            // Both junctions of an inversion lie at the same two places; the one that keeps the left sides stands for
            // both.
            return (own(record.position, keepsLeft: true), own(end, keepsLeft: true), 0)
        case .duplication where end > record.position:
            return (own(record.position + 1, keepsLeft: false), own(end, keepsLeft: true), 0)
        case .insertion:
            // Between POS and the next base; SVLEN is what is put in.
            let length = (record.infoValue(of: "SVLEN") ?? "").split(separator: ",", omittingEmptySubsequences: false)
            let inserted = index < length.count ? Int32(length[index]).map { Int(abs($0)) } : nil
            return (
                own(record.position, keepsLeft: true), own(record.position + 1, keepsLeft: false), inserted ?? 0
            )
        case .translocation, .interchromosomal, .breakend:
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

    /// By the sides, as GRIDSS's own rule has it: a junction that puts in seven tenths of what it leaves out is an
    /// insertion.
    private static func kind(_ first: End, _ second: End?, inserted: Int) -> Kind {
        guard let second else { return .singleBreakend }
        let isOnOne = first.chromosome.map { $0 == second.chromosome } ?? (first.contig == second.contig)
        guard isOnOne else { return .translocation }
        if first.keepsLeft == second.keepsLeft { return .inversion }
        let between = second.position - first.position - 1
        guard first.keepsLeft else { return .duplication }
        return Double(inserted) >= 0.7 * Double(between) ? .insertion : .deletion
    }
}

extension VCFRecord {
    func carries(_ allele: Int, sample: Int?, isOnlySample: Bool) -> Bool {
        structuralPresence(of: allele, sample: sample, isOnlySample: isOnlySample) == .present
    }

    /// Whether a sample has an event: its genotype holds it; without a genotype, reads support it, or it is the only
    /// sample. Where no column says anything, it cannot be read.
    package func structuralPresence(of allele: Int, sample: Int?, isOnlySample: Bool) -> AllelePresence {
        guard let sample else { return .present }
        // SAVANA writes 0/1 for every junction, and tells in INFO which sample's reads show it.
        if let counts = countsInInfo { return counts.tumour > 0 ? .present : .absent }
        if let genotype = genotype(ofSample: sample), !genotype.isMissing {
            // A somatic caller may write 0/0 for a tumour of which few reads have the event (DELLY).
            let isThere = genotype.contains(allele) || (hasInfo("SOMATIC") && isSupported(allele, sample: sample))
            return isThere ? .present : .absent
        }
        if isOnlySample { return .present }
        guard support(of: allele, sample: sample) == nil else {
            return isSupported(allele, sample: sample) ? .present : .absent
        }
        let isOfOthers = samples.indices.contains { other in
            other != sample
                && (genotype(ofSample: other)?.contains(allele) == true || isSupported(allele, sample: other))
        }
        return isOfOthers ? .noCall : .unreadable(.nothingGiven)
    }

    /// Whether more than stray reads of a sample support an event: three, or two that are a twentieth of all at the
    /// least.
    private func isSupported(_ allele: Int, sample: Int) -> Bool {
        guard let support = support(of: allele, sample: sample) else { return false }
        if support.alternate >= 3 { return true }
        return support.alternate == 2 && (support.reference.map { $0 <= 38 } ?? true)
    }

    /// What the matched normal has of what the tumour has: by its genotype, else by more than a stray read; of a caller
    /// that counts the normal's reads in INFO, without a column of it.
    func germlineStatus(_ allele: Int, tumour: Int?, normal: Int?) -> CopyNumberSegment.GermlineStatus {
        if let reads = countsInInfo?.normal { return reads >= 2 ? .all : .none }
        guard let normal, isInNormal(allele, normal: normal) else { return .none }
        return !isHomozygous(for: allele, sample: tumour) || isHomozygous(for: allele, sample: normal) ? .all : .some
    }

    /// The reads of tumour and normal that SAVANA counts in INFO: `TUMOUR_READ_SUPPORT` since 1.2, `TUMOUR_SUPPORT`
    /// before.
    private var countsInInfo: (tumour: Int, normal: Int?)? {
        func count(_ keys: String...) -> Int? {
            keys.lazy.compactMap { infoValue(of: $0).flatMap { Int32($0) } }.first.map { Int($0) }
        }
        guard let tumour = count("TUMOUR_READ_SUPPORT", "TUMOUR_SUPPORT") else { return nil }
        return (tumour, count("NORMAL_READ_SUPPORT", "NORMAL_SUPPORT"))
    }

    private func isInNormal(_ allele: Int, normal: Int) -> Bool {
        if hasInfo("SOMATIC") { return false }
        if let genotype = genotype(ofSample: normal), !genotype.isMissing { return genotype.contains(allele) }
        guard let support = support(of: allele, sample: normal), support.alternate >= 2 else { return false }
        // A twentieth of the reads at the least, where those of the reference are counted.
        return support.reference.map { support.alternate * 19 >= $0 } ?? true
    }

    /// The callers' own counts of what supports an event, and of what supports the reference where they give it.
    private func support(of allele: Int, sample: Int) -> (alternate: Int, reference: Int?)? {
        // SvABA: AD is one number, which holds the split reads (SR) and the pairs (DR).
        if value(of: "LO", sample: sample) != nil, let reads = number("AD", sample) {
            return (reads, number("DP", sample).map { max($0 - reads, 0) })
        }
        let found = ["VF", "SU", "DV", "RV", "RE", "PE", "PR", "SR"].compactMap { key -> (Int, Int?)? in
            guard let values = value(of: key, sample: sample)?.split(separator: ",") else { return nil }
            // Of Manta's counts the first is that of the reference.
            if key == "PR" || key == "SR", values.count == alternates.count + 1 {
                return Int(values[allele]).map { ($0, Int(values[0])) }
            }
            let reference = ["VF": "REF", "DV": "DR", "RV": "RR"][key].flatMap { value(of: $0, sample: sample) }
            return values.last.flatMap { Int($0) }.map { ($0, reference.flatMap { Int($0) }) }
        }
        if let most = found.max(by: { $0.0 < $1.0 }) { return (most.0, most.1) }
        // nanomonsv: VR of TR reads. BRASS: RC reads, and the PS pairs among them.
        if let reads = number("VR", sample) { return (reads, number("TR", sample).map { max($0 - reads, 0) }) }
        if let reads = number("RC", sample), let pairs = number("PS", sample) { return (max(reads, pairs), nil) }
        let reads = readSupport(ofAllele: allele, sample: sample)
        return reads.likelyAlternateReads.map { count in (count, reads.depth.map { max($0 - count, 0) }) }
    }

    private func number(_ key: String, _ sample: Int) -> Int? {
        value(of: key, sample: sample).flatMap { Int32($0).map(Int.init) }
    }

    /// How far the ends of an imprecise event may lie within it (`CIPOS`, `CIEND`); nothing where both are known to the
    /// base.
    var imprecision: CopyNumberSegment.Imprecision? {
        guard hasInfo("IMPRECISE") else { return nil }
        func bounds(_ key: String) -> [Int] {
            (infoValue(of: key) ?? "").split(separator: ",").compactMap { Int32($0).map(Int.init) }
        }
        let (start, end) = (max(bounds("CIPOS").last ?? 0, 0), max(-(bounds("CIEND").first ?? 0), 0))
        return start + end > 0 ? .init(atStart: start, atEnd: end) : nil
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
}

extension AlternateAllele.Symbol {
    /// Whether it is a mobile element (`<INS:ME>`, `<INS:ME:ALU>`).
    fileprivate var isMobileElement: Bool {
        name.uppercased().split(separator: ":").dropFirst().first == "ME"
    }
}
