import VariantCallFormat

/// What a caller says of a segment in the fields of its record: which field means what depends on the caller.
struct CallerValues {
    /// The copies in all.
    var total: Double?
    /// The copies of the allele that is there less often.
    var minor: Double?
    /// The log2 ratio to the baseline.
    var log2: Double?
    /// The share of all cells of the sample.
    var fractionOfSample: Double?
    /// What the caller says the segment is.
    var call: CopyNumberSegment.Call?
    /// Whether the call is of the record and not of one of its alleles.
    var callIsOfRecord = false
    /// What a segment without numbers rests on.
    var evidence: CopyNumberSegment.Evidence
    /// FILTER, without names that are no failure.
    var filters: [String]

    private let record: VCFRecord
    private let sample: Int?

    init(_ record: VCFRecord, sample: Int?, caller: VariantCaller) {
        self.record = record
        self.sample = sample
        filters = record.filters(ofSample: sample)
        evidence = caller.program.measuresCopies ? .calledByDepth : .symbolicAllele
        let only = record.alternates.count == 1 ? record.alternates.first : nil
        call = only.flatMap { CopyNumberSegment.Call(parsing: $0) }
        switch caller.program {
        case .cnvkit: readCNVkit()
        case .dragenCopyNumber: readDRAGEN(hasModel: caller.hasModel)
        case .canvas: readCanvas()
        case .gatkGermlineCopyNumber: total = copies("CN")
        case .dellyCopyNumber: total = copies("CN")
        case .cgpCopyNumber:
            total = copies("TCN")
            minor = copies("MCN")
        case .cnvFacets: readFacets()
        // DELLY's CN and RDCN are read depths: for a tumour among normal cells no number of copies.
        case .delly: break
        default: readBySpecification()
        }
        if let call, call.isLossOfHeterozygosity, total != nil, minor == nil { minor = 0 }
        readClaim()
    }

    /// What a matched normal has of a change of copies: the same, or copies that are lost though not as many.
    func share(in normal: CallerValues) -> CopyNumberSegment.ShareInNormal {
        guard let total, let copies = normal.total else { return .none }
        let lacksAllele = minor.map { $0.rounded() <= 0 } ?? false
        if total.rounded() == copies.rounded(), lacksAllele == (normal.minor.map { $0.rounded() <= 0 } ?? false) {
            return total.rounded() != 2 || lacksAllele ? .all : .none
        }
        return total.rounded() < 2 && copies.rounded() < 2 ? .some : .none
    }

    private static let plausible = 0.0...100_000

    private func number(_ text: String?, in range: ClosedRange<Double> = plausible) -> Double? {
        text.flatMap { Double($0) }.flatMap { range.contains($0) ? $0 : nil }
    }

    private func copies(_ key: String) -> Double? { number(sample.flatMap { record.value(of: key, sample: $0) }) }

    private func info(_ key: String, in range: ClosedRange<Double> = plausible) -> Double? {
        number(record.infoValue(of: key), in: range)
    }

    /// `CN1` and `CN2` are the copies of either allele; a segment that keeps two copies of one allele is `<CNV>` with the flag `LOH`.
    private mutating func readCNVkit() {
        total = copies("CN")
        if let first = copies("CN1"), let second = copies("CN2") { minor = min(first, second) }
        if minor == nil, record.hasInfo("LOH") { minor = 0 }
        log2 = info("FOLD_CHANGE_LOG", in: -100...100)
    }

    /// `CNF` is `CN` before it was rounded, `MCN` the minor copies, `SM` the linear ratio. The class of a record without copies stands in its ID.
    private mutating func readDRAGEN(hasModel: Bool) {
        if hasModel {
            // `CNF` is not whole; where it would round to another number than the caller's own, that counts.
            let whole = copies("CN")
            total =
                copies("CNF").flatMap { exact in whole.map { $0 == exact.rounded() } ?? true ? exact : nil } ?? whole
            minor = copies("MCNF") ?? copies("MCN")
        }
        if let ratio = copies("SM"), ratio > 0 { log2 = TumourFit.log2(ratio) }
        readID()
        // Before DRAGEN 4.4 a loss of heterozygosity is `<DEL>,<DUP>` with the genotype 1/2.
        if call == nil, record.alternates == ["<DEL>", "<DUP>"],
            let sample, record.genotype(ofSample: sample)?.alleles == [1, 2]
        {
            call = .lossOfHeterozygosity
        }
        // `<LOH>` is narrowed by the copies.
        if call == .lossOfHeterozygosity, let total { call = total.rounded() > 2 ? .gainWithLOH : .copyNeutralLOH }
    }

    /// `MCC` is the count of the major chromosome.
    private mutating func readCanvas() {
        total = copies("CN")
        if let total, let major = copies("MCC"), major <= total { minor = total - major }
        readID()
    }

    private mutating func readID() {
        guard let stated = CopyNumberSegment.Call(id: record.id) else { return }
        call = stated
        callIsOfRecord = true
    }

    /// All in INFO; `SVTYPE` is the class. The filter `neutral` says that a segment is unchanged, and fails nothing.
    private mutating func readFacets() {
        total = info("TCN_EM")
        minor = info("LCN_EM")
        fractionOfSample = info("CF_EM", in: 0...1)
        log2 = info("CNLR_MEDIAN", in: -100...100)
        call = record.infoValue(of: "SVTYPE").flatMap { CopyNumberSegment.Call(facets: $0) }
        callIsOfRecord = call != nil
        filters.removeAll { $0 == "neutral" }
    }

    /// FORMAT `CN` (a float since VCF 4.4), else `TCN`; INFO `CN` of a record that is `<CNV>` alone, since that of another allele may be the
    /// allele's own; `CN1` and `CN2`; `FOLD_CHANGE_LOG`.
    private mutating func readBySpecification() {
        total = copies("CN") ?? copies("TCN")
        if total == nil, call == .unspecified { total = info("CN") }
        if let first = copies("CN1"), let second = copies("CN2") { minor = min(first, second) }
        log2 = info("FOLD_CHANGE_LOG", in: -100...100)
        // A confidence interval that holds the two copies of the reference as well as the call's says neither.
        if let total, let range = interval("CICN"), total.rounded() != 2,
            (total + range.lower...total + range.upper).contains(2)
        {
            self.total = nil
            call = .unspecified
        }
    }

    private func interval(_ key: String) -> (lower: Double, upper: Double)? {
        let text = sample.flatMap { record.value(of: key, sample: $0) } ?? record.infoValue(of: key)
        let ends = (text ?? "").split(separator: ",").compactMap { Double($0) }
        guard ends.count == 2, ends[0] <= 0, ends[1] >= 0, ends[1] - ends[0] < 100_000 else { return nil }
        return (ends[0], ends[1])
    }

    /// What the record claims: `SVCLAIM` (VCF 4.4) has D for abundance and J for adjacency; GATK-SV's `ALGORITHMS=depth` found no junction.
    private mutating func readClaim() {
        if let claim = record.infoValue(of: "SVCLAIM") {
            let claims = claim.split(separator: ",")
            if claims.allSatisfy({ $0.contains("D") }) { evidence = .calledByDepth }
            if claims.allSatisfy({ $0 == "J" }) { evidence = .symbolicAllele }
        } else if record.infoValue(of: "ALGORITHMS") == "depth" {
            evidence = .calledByDepth
        }
    }
}
