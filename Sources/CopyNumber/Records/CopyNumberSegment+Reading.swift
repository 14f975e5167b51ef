package import Genome
package import VariantCallFormat

extension CopyNumberSegment {
    /// The segments that a record gives for a sample: none for a record that is no copy-number call, or that the sample
    /// does not have.
    ///
    /// Read are symbolic alleles with `END` or `SVLEN` (`<DEL>`, `<DUP>`, `<CNV>`, `<LOH>`, `<CN0>`, their finer kinds)
    /// and, of callers that measure copies, segments without an allele. What the values mean depends on the caller: see
    /// ``VariantCaller`` and the table in the documentation of this module. Of several symbolic alleles with lengths of
    /// their own, each that the sample has gives a segment.
    ///
    /// - Parameters:
    ///   - sample: the column, or nothing for a file without samples.
    ///   - isOnlySample: whether the file has no other sample, so that a missing genotype means the sample.
    ///   - normal: the column of the matched normal, where there is one.
    package static func segments(
        of record: VCFRecord, chromosome: Chromosome, sample: Int?, isOnlySample: Bool, normal: Int? = nil,
        file: String,
        caller: VariantCaller
    ) -> [CopyNumberSegment] {
        guard isCopyNumberRecord(record) else { return [] }
        let values = CopyNumberValues(record, sample: sample, caller: caller)
        let ofNormal = normal.map { CopyNumberValues(record, sample: $0, caller: caller) }
        func segment(
            _ interval: Interval, _ call: Call?, allele: Int?, evidence: Evidence? = nil
        ) -> CopyNumberSegment {
            let isJunction = evidence.map(\.isJunction) ?? false
            return CopyNumberSegment(
                chromosome: chromosome, interval: interval, total: isJunction ? nil : values.total,
                minor: isJunction ? nil : values.minor, log2: isJunction ? nil : values.log2, call: call,
                filters: values.filters, file: file, line: record.lineNumber,
                fractionOfSample: values.fractionOfSample,
                caller: caller.knownProgram, evidence: evidence,
                isHomozygous: allele.map { record.isHomozygous(for: $0, sample: sample) } ?? false,
                germlineStatus: allele.map { record.germlineStatus($0, tumour: sample, normal: normal) }
                    ?? (chromosome.rawValue <= 22 ? ofNormal.map(values.share(in:)) : nil) ?? .none,
                allele: allele.map { record.alleleOfRecord($0, sample: sample) },
                imprecision: isJunction ? record.imprecision : nil)
        }
        if values.total != nil || values.log2 != nil {
            guard let interval = interval(of: record, caller: caller) else { return [] }
            return [segment(interval, values.call, allele: nil)]
        }
        let evidence = values.evidence
        if record.alternates.isEmpty {
            guard values.call == .unchanged, let interval = interval(of: record, caller: caller) else { return [] }
            return [segment(interval, .unchanged, allele: nil, evidence: .calledByDepth)]
        }
        let carried = record.alternates.indices.filter {
            record.carries($0 + 1, sample: sample, isOnlySample: isOnlySample)
        }
        // A class that the caller writes for the whole record: which of its alleles the genotype names does not matter.
        if let call = values.call, call.isLossOfHeterozygosity || values.callIsOfRecord {
            guard !carried.isEmpty, let interval = interval(of: record, caller: caller) else { return [] }
            return [segment(interval, call, allele: carried.count == 1 ? carried[0] + 1 : nil, evidence: evidence)]
        }
        let found = carried.compactMap { index -> (call: Call, interval: Interval, allele: Int)? in
            guard let call = Call(record.alternateAlleles[index]),
                let interval = interval(of: record, alternate: index, caller: caller)
            else { return nil }
            return (call, interval, index + 1)
        }
        // A loss and a gain of the same bases in one genotype are a dialect (copy-neutral LOH, for some): not decided
        // here.
        if Set(found.map(\.call)).count > 1, Set(found.map(\.interval)).count == 1, let first = found.first {
            return [segment(first.interval, .unspecified, allele: nil, evidence: evidence)]
        }
        return found.map { segment($0.interval, $0.call, allele: $0.allele, evidence: evidence) }
    }

    /// Whether a record has an event of which cannot be read whether the sample has it: neither copies, nor a genotype,
    /// nor reads.
    package static func isPresenceUnreadable(
        ofAllele allele: Int, in record: VCFRecord, sample: Int?, isOnlySample: Bool, caller: VariantCaller
    ) -> Bool {
        let values = CopyNumberValues(record, sample: sample, caller: caller)
        guard values.total == nil, values.log2 == nil,
            case .unreadable = record.structuralPresence(of: allele, sample: sample, isOnlySample: isOnlySample)
        else { return false }
        return true
    }

    /// Whether a record is one that ``segments(of:chromosome:sample:isOnlySample:normal:file:caller:)`` reads: all its
    /// alleles are symbolic and tell of copies, or it has none.
    package static func isCopyNumberRecord(_ record: VCFRecord) -> Bool {
        record.alternateAlleles.allSatisfy(isRead)
    }

    /// The interval that the longest allele takes, or nothing where neither `END` nor `SVLEN` gives it.
    static func interval(of record: VCFRecord, caller: VariantCaller) -> Interval? {
        if record.alternates.isEmpty {
            let text = caller.dialect.endOfUnchanged(record)
            guard let end = text.flatMap({ Int32($0) }), end >= record.position else { return nil }
            return Interval(max(record.position, 1), Int(end))
        }
        return record.alternates.indices.compactMap { interval(of: record, alternate: $0, caller: caller) }
            .max { $0.count < $1.count }
    }

    private static func interval(of record: VCFRecord, alternate: Int, caller: VariantCaller) -> Interval? {
        let end = record.end(ofAlternate: alternate)
        guard end > record.position else { return nil }
        let bases = caller.dialect.bases(record, end)
        return bases.last >= bases.first ? Interval(bases.first, bases.last) : nil
    }

    /// The most bases that a deletion leaves out and is still a small variant.
    package static let longestSmallDeletion = 50

    /// A deletion that a record spells with its bases, of more than 50; nothing for any other record or allele.
    package static func spelledDeletion(
        of record: VCFRecord, allele: Int, chromosome: Chromosome, sample: Int?, isOnlySample: Bool, normal: Int? = nil,
        file: String, caller: VariantCaller
    ) -> CopyNumberSegment? {
        guard let bases = record.alternateAlleles[allele - 1].bases,
            let interval = spelledInterval(of: record, bases: bases),
            record.carries(allele, sample: sample, isOnlySample: isOnlySample)
        else { return nil }
        return CopyNumberSegment(
            chromosome: chromosome, interval: interval, total: nil, minor: nil, log2: nil, call: .deletion,
            filters: record.filters(ofSample: sample), file: file, line: record.lineNumber,
            caller: caller.knownProgram, evidence: .sequence,
            isHomozygous: record.isHomozygous(for: allele, sample: sample),
            germlineStatus: record.germlineStatus(allele, tumour: sample, normal: normal),
            allele: record.alleleOfRecord(allele, sample: sample))
    }

    /// The bases that an allele leaves out, more than 50 of them and with few put in instead; nothing for any other
    /// allele.
    private static func spelledInterval(of record: VCFRecord, bases: String) -> Interval? {
        let reference = Array(record.reference.utf8)
        let sequence = Array(bases.utf8)
        guard reference.count > longestSmallDeletion else { return nil }
        var start = 0
        while start < min(reference.count, sequence.count), reference[start] | 0x20 == sequence[start] | 0x20 {
            start += 1
        }
        // Sniffles2 writes the deleted bases alone, and N for none: POS is then the first of them.
        var kept = sequence.count - start
        if start == 0, sequence == [UInt8(ascii: "N")] { kept = 0 }
        var end = reference.count
        while end > start, kept > 0, reference[end - 1] | 0x20 == sequence[start + kept - 1] | 0x20 {
            end -= 1
            kept -= 1
        }
        let deleted = end - start
        guard deleted > longestSmallDeletion, Double(kept) < 0.7 * Double(deleted) else { return nil }
        return Interval(record.position + start, record.position + end - 1)
    }
}
