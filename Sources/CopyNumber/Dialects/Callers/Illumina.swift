import VariantCallFormat

extension CallerDialect {
    /// DRAGEN's copy numbers. Its structural variants are Manta's.
    ///
    /// `CNF` is `CN` before it was rounded, `MCN` the minor copies, `SM` the linear ratio. The class of a record
    /// without copies stands in its ID. Where it found no model of the tumour (`DEGENERATE_DIPLOID`) it writes copies
    /// all the same. It may be told to leave out the `REF` rows.
    package static let dragenCopyNumber = CallerDialect(
        program: CallingProgram("dragen_cnv", "DRAGEN CNV"),
        signs: [
            .source("dragen_cnv"), .fields(info: ["REFLEN"], format: ["SM", "BC"]),
            .id("DRAGEN:", where: { CopyNumberSegment.Call(idOfSegment: $0) != nil }),
        ],
        measuresCopies: true, omitsNeutral: true,
        hasModel: { $0.metaValue(of: "ModelSource")?.uppercased() != "DEGENERATE_DIPLOID" },
        read: { fields, values in
            if fields.hasModel {
                // `CNF` is not whole; where it would round to another number than the caller's own, that counts.
                let whole = fields.copies("CN")
                values.total =
                    fields.copies("CNF").flatMap { exact in
                        whole.map { $0 == exact.rounded() } ?? true ? exact : nil
                    } ?? whole
                values.minor = fields.copies("MCNF") ?? fields.copies("MCN")
            }
            if let ratio = fields.copies("SM"), ratio > 0 { values.log2 = PurityPloidy.log2(ratio) }
            values.readClassOfID(fields)
            // Before DRAGEN 4.4 an LOH is `<DEL>,<DUP>` with the genotype 1/2.
            if values.call == nil, fields.record.alternates == ["<DEL>", "<DUP>"],
                let sample = fields.sample, fields.record.genotype(ofSample: sample)?.alleles == [1, 2]
            {
                values.call = .lossOfHeterozygosity
            }
            // `<LOH>` is narrowed by the copies.
            if values.call == .lossOfHeterozygosity, let total = values.total {
                values.call = total.rounded() > 2 ? .gainWithLOH : .copyNeutralLOH
            }
        })

    /// Canvas. `MCC` is the count of the major chromosome. The class of a record stands in its ID, too.
    package static let canvas = CallerDialect(
        program: CallingProgram("canvas", "Canvas"),
        signs: [.source("canvas"), .fields(format: ["RC", "BC", "CN"]), .id("Canvas:")],
        measuresCopies: true,
        read: { fields, values in
            values.total = fields.copies("CN")
            if let total = values.total, let major = fields.copies("MCC"), major <= total {
                values.minor = total - major
            }
            values.readClassOfID(fields)
        })
}

extension CopyNumberValues {
    fileprivate mutating func readClassOfID(_ fields: CallerRecord) {
        guard let stated = CopyNumberSegment.Call(idOfSegment: fields.record.id) else { return }
        call = stated
        callIsOfRecord = true
    }
}

extension CopyNumberSegment.Call {
    /// Reads the class that DRAGEN and Canvas write into ID (`DRAGEN:CNLOH:chr1:1-900`); nothing for any other ID.
    fileprivate init?(idOfSegment id: String) {
        let parts = id.split(separator: ":")
        guard parts.count > 2, parts[0] == "DRAGEN" || parts[0] == "Canvas" else { return nil }
        switch parts[1] {
        case "LOSS": self = .deletion
        case "GAIN": self = .duplication
        case "REF": self = .unchanged
        case "CNLOH": self = .copyNeutralLOH
        case "GAINLOH": self = .gainWithLOH
        case "LOH": self = .lossOfHeterozygosity
        default: return nil
        }
    }
}
