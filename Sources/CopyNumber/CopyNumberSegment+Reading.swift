public import Genome
public import VariantCallFormat

extension CopyNumberSegment {
    /// The segments that a record gives for a sample: none for a record that is no copy-number call, or that the sample does not have.
    ///
    /// Read are `<DEL>`, `<DUP>` and `<CNV>` (and their finer kinds, `<DEL:ME>`) with `END` or `SVLEN`; the copies from FORMAT `CN` or `TCN`, else
    /// INFO `CN`; the minor copies from `CN1` and `CN2` (CNVkit) or `MCN` (DRAGEN, cgp); the ratio from INFO `FOLD_CHANGE_LOG`. POS is the
    /// base before the event (VCF 4.2, section 1.4.1).
    ///
    /// - Parameters:
    ///   - sample: the column, or nothing for a file without samples.
    ///   - isOnlySample: whether the file has no other sample, so that a missing genotype means the sample.
    public static func segments(
        of record: VCFRecord, chromosome: Chromosome, sample: Int?, isOnlySample: Bool, file: String
    ) -> [CopyNumberSegment] {
        let alleles = record.alternates.map(SymbolicAllele.init(parsing:))
        guard !alleles.isEmpty, alleles.allSatisfy({ $0 != nil }), let interval = interval(of: record) else {
            return []
        }
        let total = copies(of: record, sample: sample)
        let minor = minorCopies(of: record, sample: sample)
        let log2 = record.infoValue(of: "FOLD_CHANGE_LOG").flatMap { plausible($0, in: -100...100) }
        let allele: SymbolicAllele?
        if total == nil, log2 == nil {
            guard let carried = carriedAllele(of: record, alleles: alleles, sample: sample, isOnlySample: isOnlySample)
            else {
                return []
            }
            allele = carried
        } else {
            allele = alleles.count == 1 ? alleles[0] : .unspecified
        }
        return [
            CopyNumberSegment(
                chromosome: chromosome, interval: interval, total: total, minor: minor, log2: log2, allele: allele,
                filters: record.filters, file: file, line: record.lineNumber)
        ]
    }

    /// Whether a record is one that ``segments(of:chromosome:sample:isOnlySample:file:)`` reads.
    public static func isCopyNumberRecord(_ record: VCFRecord) -> Bool {
        !record.alternates.isEmpty && record.alternates.allSatisfy { SymbolicAllele(parsing: $0) != nil }
    }

    /// The interval that the longest symbolic allele takes, or nothing where neither `END` nor `SVLEN` gives it.
    public static func interval(of record: VCFRecord) -> Interval? {
        let end = record.alternates.indices.reduce(record.position) { max($0, record.end(ofAlternate: $1)) }
        return end > record.position ? Interval(record.position + 1, end) : nil
    }

    /// A number within a range that a measurement can have; nothing for any other text.
    private static func plausible(_ text: String, in range: ClosedRange<Double>) -> Double? {
        Double(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static let plausibleCopies = 0.0...100_000

    private static func copies(of record: VCFRecord, sample: Int?) -> Double? {
        if let sample {
            for key in ["CN", "TCN"] {
                if let text = record.value(of: key, sample: sample), let copies = plausible(text, in: plausibleCopies) {
                    return copies
                }
            }
        }
        return record.infoValue(of: "CN").flatMap { plausible($0, in: plausibleCopies) }
    }

    private static func minorCopies(of record: VCFRecord, sample: Int?) -> Double? {
        guard let sample else { return nil }
        func value(_ key: String) -> Double? {
            record.value(of: key, sample: sample).flatMap { plausible($0, in: plausibleCopies) }
        }
        if let first = value("CN1"), let second = value("CN2") { return min(first, second) }
        return value("MCN")
    }

    /// What the genotype says that the sample carries, where no number of copies is given.
    private static func carriedAllele(
        of record: VCFRecord, alleles: [SymbolicAllele?], sample: Int?, isOnlySample: Bool
    ) -> SymbolicAllele? {
        let only = alleles.count == 1 ? alleles[0] : .unspecified
        guard let sample else { return only }
        guard let genotype = record.genotype(ofSample: sample), !genotype.isMissing else {
            return isOnlySample ? only : nil
        }
        let carried = Set(genotype.alleles.compactMap { $0 }.filter { $0 > 0 && $0 <= alleles.count })
        guard let first = carried.first else { return nil }
        // Two different symbolic alleles in one genotype are a caller's dialect (copy-neutral LOH, for some): not decided here.
        return carried.count == 1 ? alleles[first - 1] : .unspecified
    }
}

extension CopyNumberSegment.SymbolicAllele {
    /// Reads a symbolic ALT; nothing for any other allele.
    public init?(parsing alternate: String) {
        guard alternate.hasPrefix("<"), alternate.hasSuffix(">") else { return nil }
        switch alternate.dropFirst().dropLast().split(separator: ":").first?.uppercased() {
        case "DEL": self = .deletion
        case "DUP": self = .duplication
        case "CNV": self = .unspecified
        default: return nil
        }
    }
}
