#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is known of a tumour as a whole: how pure the sample is, and how many copies of its genome the tumour has.
package struct PurityPloidy: Sendable, Hashable {
    /// The tumour purity, above 0 to 1.
    package var purity: Double?
    /// The copies of the tumour's genome on average, in bases.
    package var ploidy: Double?
    /// Whether the tumour doubled its genome.
    package var hasDoubledGenome: Bool?
    /// Where each value is from.
    package var sources: [Source]
    /// All that speak of the tumour, in the order in which they count, those too whose values others took.
    package private(set) var given: [Source]

    /// Makes what is known; nothing, unless said.
    package init(
        purity: Double? = nil, ploidy: Double? = nil, hasDoubledGenome: Bool? = nil, sources: [Source] = []
    ) {
        self.purity = purity
        self.ploidy = ploidy
        self.hasDoubledGenome = hasDoubledGenome
        self.sources = sources
        given = sources
    }

    /// Whether it is known how many copies of its genome the tumour has.
    package var isPloidyKnown: Bool { ploidy != nil || hasDoubledGenome != nil }

    /// Whether nothing is known.
    package var isEmpty: Bool { purity == nil && ploidy == nil && hasDoubledGenome == nil }

    /// The copies of an autosome that are no change: 4 after a doubling of the genome, 2 where it is known not to have
    /// doubled, else the ploidy to the nearest whole number, else 2.
    ///
    /// Never fewer than 2: in a tumour that lost most chromosomes, as neuroendocrine tumours of the pancreas do, the
    /// ploidy is near one, and the copies that are missing are lost all the same.
    package var baseline: Int {
        if let hasDoubledGenome { return hasDoubledGenome ? 4 : 2 }
        return max(ploidy.map { Int($0.rounded()) } ?? 2, 2)
    }

    /// How the baseline was known.
    package var baselineBasis: BaselineBasis {
        if let hasDoubledGenome { return hasDoubledGenome ? .doubled : .notDoubled }
        return ploidy == nil ? .assumed : .ploidy
    }

    /// How the baseline was known.
    package enum BaselineBasis: Sendable, Hashable {
        /// The genome was doubled.
        case doubled
        /// The genome was not doubled.
        case notDoubled
        /// It is the ploidy to the nearest whole number, two at least.
        case ploidy
        /// It is taken as two.
        case assumed
    }

    /// Where values are from.
    package enum Source: Sendable, Hashable {
        case purity(Double, Origin)
        case ploidy(Double, Origin)
        /// The user's word on whether the genome was doubled.
        case doubling(Bool)
        /// A row of a table; where the caller found no tumour, its purity counts for nothing.
        case table(purity: Double, ploidy: Double, hasDoubledGenome: Bool?, file: String, hasNoTumour: Bool)

        /// What gives a value.
        package enum Origin: Sendable, Hashable {
            /// The user, by an option.
            case option
            /// The sheet of samples.
            case sheet(String)
            /// The header of a file.
            case header(of: String)
        }
    }

    /// The copies in the tumour's cells that give a log2 ratio, where purity and ploidy are known.
    ///
    /// Of log2 = log2((p n + 2 (1 - p)) / (p P + 2 (1 - p))), with p the purity, n the copies and P the ploidy; never
    /// below 0.
    package func copies(ofLog2 log2: Double) -> Double? {
        guard let purity, let ploidy, purity > 0 else { return nil }
        let normal = 2 * (1 - purity)
        return max((Self.exp2(log2) * (purity * ploidy + normal) - normal) / purity, 0)
    }

    /// The log2 ratio that so many copies in the tumour's cells give, where the purity is known; the ploidy is taken as
    /// two where it is not.
    package func log2(ofCopies copies: Double) -> Double? {
        guard let purity else { return nil }
        let normal = 2 * (1 - purity)
        return Self.log2((purity * copies + normal) / (purity * (ploidy ?? 2) + normal))
    }

    /// The copies of the lesser allele in the tumour's cells that give a share of reads over sites where the germline
    /// has both alleles; nothing where a value is missing.
    ///
    /// Of b = (p m + 1 - p) / (p n + 2 (1 - p)), with m the minor copies of n; kept between 0 and half of n.
    package func minorCopies(ofFraction fraction: Double?, total: Double?) -> Double? {
        guard let fraction, let total, let purity, purity > 0 else { return nil }
        let minor = (fraction * (purity * total + 2 * (1 - purity)) - (1 - purity)) / purity
        return min(max(minor, 0), total / 2)
    }

    /// How far the loss of one copy of the baseline lowers the log2 ratio at this purity; nothing where the purity is
    /// not known.
    package var singleCopyLog2Shift: Double? {
        guard let whole = log2(ofCopies: Double(baseline)), let less = log2(ofCopies: Double(baseline - 1)) else {
            return nil
        }
        return whole - less
    }

    /// Whether the sample is so impure that the loss of one copy lowers the ratio by less than what counts as a loss:
    /// ratios say nothing then.
    package func hidesLoss(_ thresholds: CopyNumberThresholds) -> Bool {
        singleCopyLog2Shift.map { $0 < -thresholds.lossLog2 } ?? false
    }

    /// What is known here, and of what is not, what the other says.
    package func completed(by other: PurityPloidy) -> PurityPloidy {
        var fit = self
        fit.given += other.given
        guard !other.isEmpty else { return fit }
        if purity == nil { fit.purity = other.purity }
        if ploidy == nil { fit.ploidy = other.ploidy }
        if hasDoubledGenome == nil { fit.hasDoubledGenome = other.hasDoubledGenome }
        fit.sources += other.sources
        return fit
    }

    /// What is known here, and of what is not, what the header of a file says.
    package func completed(by other: PurityPloidy, file: String) -> PurityPloidy {
        let wanted = PurityPloidy(
            purity: purity == nil ? other.purity : nil, ploidy: ploidy == nil ? other.ploidy : nil,
            sources: [
                purity == nil ? other.purity.map { .purity($0, .header(of: file)) } : nil,
                ploidy == nil ? other.ploidy.map { .ploidy($0, .header(of: file)) } : nil,
            ].compactMap { $0 })
        var fit = completed(by: wanted)
        fit.given = given
        if let purity = other.purity { fit.given.append(.purity(purity, .header(of: file))) }
        if let ploidy = other.ploidy { fit.given.append(.ploidy(ploidy, .header(of: file))) }
        return fit
    }

    /// Two that speak of the tumour and do not agree: the first counts.
    package struct Contradiction: Sendable, Hashable {
        /// What they speak of, and what each says.
        package enum Subject: Sendable, Hashable {
            case purity(used: Double, other: Double)
            case ploidy(used: Double, other: Double)
            case doubling(used: Bool)
        }

        /// What they speak of.
        package let subject: Subject
        /// What counts.
        package let used: Source
        /// What says otherwise.
        package let other: Source
    }

    /// The contradictions among all that was given: a purity that differs by more than 0.1, a ploidy by more than half a
    /// copy, and whether the genome was doubled. Callers that agree on the tumour lie nearer to each other.
    package var contradictions: [Contradiction] {
        func compared<Value>(
            _ value: (Source) -> Value?, _ subject: (Value, Value) -> Contradiction.Subject?
        ) -> [Contradiction] {
            let told = given.compactMap { source in value(source).map { (source: source, value: $0) } }
            guard let used = told.first else { return [] }
            return told.dropFirst().compactMap { other in
                subject(used.value, other.value).map {
                    Contradiction(subject: $0, used: used.source, other: other.source)
                }
            }
        }
        func differ(_ first: Double, _ second: Double, by most: Double) -> Bool { abs(first - second) > most + 1e-9 }
        return compared(\.purity) { differ($0, $1, by: 0.1) ? .purity(used: $0, other: $1) : nil }
            + compared(\.ploidy) { differ($0, $1, by: 0.5) ? .ploidy(used: $0, other: $1) : nil }
            + compared(\.hasDoubledGenome) { $0 != $1 ? .doubling(used: $0) : nil }
    }
}

extension PurityPloidy.Source {
    /// The purity that it gives.
    var purity: Double? {
        switch self {
        case .purity(let purity, _): purity
        case .table(let purity, _, _, _, let hasNoTumour): hasNoTumour ? nil : purity
        case .ploidy, .doubling: nil
        }
    }

    /// The ploidy that it gives.
    var ploidy: Double? {
        switch self {
        case .ploidy(let ploidy, _), .table(_, let ploidy, _, _, _): ploidy
        case .purity, .doubling: nil
        }
    }

    /// Whether it says that the genome was doubled.
    var hasDoubledGenome: Bool? {
        switch self {
        case .doubling(let isDoubled): isDoubled
        case .table(_, _, let isDoubled, _, _): isDoubled
        case .purity, .ploidy: nil
        }
    }
}

extension PurityPloidy {
    private static func exp2(_ value: Double) -> Double { power(of: value) }
    package static func log2(_ value: Double) -> Double { logarithm(of: value) }
}

// By these names, since the methods above hide those of the C library.
private func power(of exponent: Double) -> Double { exp2(exponent) }
private func logarithm(of value: Double) -> Double { log2(value) }
