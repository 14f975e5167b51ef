import VariantCallFormat

extension CopyNumberValues {
    /// Reads a record as its caller's dialect has it.
    init(_ record: VCFRecord, sample: Int?, caller: VariantCaller) {
        filters = record.filters(ofSample: sample)
        evidence = caller.dialect.measuresCopies ? .calledByDepth : .symbolicAllele
        call = record.alternates.count == 1 ? CopyNumberSegment.Call(record.alternateAlleles[0]) : nil
        caller.dialect.read(CallerRecord(record: record, sample: sample, hasModel: caller.hasModel), &self)
        if let call, call.isLossOfHeterozygosity, total != nil, minor == nil { minor = 0 }
        readClaim(record)
    }

    /// FORMAT `CN` (a float since VCF 4.4), else `TCN`; `CN1` and `CN2`; `FOLD_CHANGE_LOG`. INFO `CN` is that of an
    /// allele since VCF 4.4, and counts for the copies that the genotype has of it; before, it is that of a record that
    /// is `<CNV>` alone.
    mutating func readBySpecification(_ fields: CallerRecord) {
        total = fields.copies("CN") ?? fields.copies("TCN")
        if fields.hasCopiesOfAlleles {
            readCopiesOfAlleles(fields)
        } else if total == nil, call == .unspecified {
            total = fields.info("CN")
        }
        minor = fields.lesserOfAlleles ?? minor
        log2 = fields.info("FOLD_CHANGE_LOG", in: CallerRecord.ratios)
        // A confidence interval that holds the two copies of the reference as well as the call's says neither.
        if let total, let range = fields.interval("CICN"), total.rounded() != 2,
            (total + range.lower...total + range.upper).contains(2)
        {
            self.total = nil
            call = .unspecified
        }
    }

    /// The copies in all and of the lesser allele, from the copies of each allele that the genotype names. Without a
    /// genotype the allele alone says what it is.
    private mutating func readCopiesOfAlleles(_ fields: CallerRecord) {
        if let alleles = fields.copiesOfAlleles(total: total) {
            let sum = alleles.reduce(0, +)
            guard total.map({ $0.rounded() == sum.rounded() }) ?? true else { return }
            total = total ?? sum
            if alleles.count == 2 { minor = alleles.min() }
        } else if total == nil, call == .unspecified, let copies = fields.info("CN") {
            call = copies.rounded() < 1 ? .deletion : copies.rounded() > 1 ? .duplication : .unchanged
            callIsOfRecord = true
            evidence = .calledByDepth
        }
    }

    /// What the record claims: `SVCLAIM` (VCF 4.4) has D for abundance and J for adjacency; GATK-SV's
    /// `ALGORITHMS=depth` found no junction.
    private mutating func readClaim(_ record: VCFRecord) {
        if let claim = record.infoValue(of: "SVCLAIM") {
            let claims = claim.split(separator: ",")
            if claims.allSatisfy({ $0.contains("D") }) { evidence = .calledByDepth }
            if claims.allSatisfy({ $0 == "J" }) { evidence = .symbolicAllele }
        } else if record.infoValue(of: "ALGORITHMS") == "depth" {
            evidence = .calledByDepth
        }
    }

    /// What a matched normal has of a change of copies: the same, or copies that are lost though not as many.
    func share(in normal: CopyNumberValues) -> CopyNumberSegment.GermlineStatus {
        guard let total, let copies = normal.total else { return .none }
        let lacksAllele = minor.map { $0.rounded() <= 0 } ?? false
        if total.rounded() == copies.rounded(), lacksAllele == (normal.minor.map { $0.rounded() <= 0 } ?? false) {
            return total.rounded() != 2 || lacksAllele ? .all : .none
        }
        return total.rounded() < 2 && copies.rounded() < 2 ? .some : .none
    }
}
