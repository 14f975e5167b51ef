import VariantCallFormat

/// What the specification wants of structural variants (VCF 4.4 and 4.5, sections 3 and 5).
struct StructuralRules: Sendable {
    private let version: VCFVersion

    init(_ header: VCFHeader) { version = min(header.version ?? VCFVersion(4, 2), .latest) }

    func check(_ record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        if let end = record.infoValue(of: "END").flatMap({ Int($0) }), end < record.position,
            !record.alternateAlleles.contains(where: { $0.breakend?.mate != nil })
        {
            warnings.add(.structuralSpan, line: line, "END \(end) lies before POS \(record.position)")
        }
        let symbolic = record.alternateAlleles.contains { $0.symbol != nil || $0 == .unspecified }
        guard symbolic || record.hasInfo("SVTYPE") || record.hasInfo("SVLEN") else { return }
        checkLengths(record, into: &warnings)
        checkIntervals(record, into: &warnings)
        guard version >= VCFVersion(4, 4) else { return }
        checkClaims(record, into: &warnings)
        checkTandemRepeats(record, into: &warnings)
        checkCopiesOfLengths(record, into: &warnings)
        if record.formatKeys.contains("CICN"), !record.formatKeys.contains("CN") {
            warnings.add(.structuralField, line: line, "FORMAT CICN without CN")
        }
        if record.hasInfo("CICN"), !record.hasInfo("CN") {
            warnings.add(.structuralField, line: line, "INFO CICN without CN")
        }
    }

    private func checkLengths(_ record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        let written = record.infoValue(of: "SVLEN")
        let lengths = written?.fields(",") ?? []
        if version >= VCFVersion(4, 4) {
            for (index, allele) in record.alternateAlleles.enumerated() {
                let text = record.alternates[index]
                let length = lengths.count == record.alternates.count ? lengths[index] : nil
                if length?.hasPrefix("-") == true {
                    warnings.add(.structuralSpan, line: line, "SVLEN \(shown(written ?? "")) is negative")
                }
                let isMissing = length == nil || length == "."
                if allele.hasLength || allele.symbol?.kind == .insertion, isMissing {
                    warnings.add(.structuralSpan, line: line, "no SVLEN for \(shown(text))")
                }
                if allele.symbol == nil, allele != .unspecified, allele.breakend?.mate == nil, let length, length != "."
                {
                    warnings.add(
                        .structuralSpan, line: line, "SVLEN \(length) for the sequence \(shown(text)); expected '.'")
                }
            }
        }
        // A deletion's END and SVLEN that name two places.
        if record.alternates.count == 1, record.alternateAlleles[0].hasLength,
            let end = record.infoValue(of: "END").flatMap({ Int32($0) }),
            let length = lengths.first.flatMap({ Int32($0) }), Int(end) >= record.position,
            record.position + Int(length.magnitude) != Int(end)
        {
            warnings.add(
                .structuralSpan, line: line,
                "END \(end), but POS + |SVLEN| is \(record.position + Int(length.magnitude))")
        }
    }

    /// Where a sample has one CN, the events that change copies are of one length (VCF 4.4, section 1.6.2).
    private func checkCopiesOfLengths(_ record: VCFRecord, into warnings: inout WarningTally) {
        guard record.formatKeys.contains("CN"), let lengths = record.infoValue(of: "SVLEN")?.fields(","),
            lengths.count == record.alternates.count
        else { return }
        let ofCopies = record.alternateAlleles.enumerated().filter { _, allele in
            [.deletion, .duplication, .copyNumber].contains(allele.symbol?.kind)
        }.map { lengths[$0.offset] }
        if Set(ofCopies).count > 1 {
            warnings.add(
                .structuralField, line: record.lineNumber,
                "FORMAT CN beside events of the lengths \(ofCopies.joined(separator: ","))")
        }
    }

    /// Confidence intervals reach from at most zero to at least zero.
    private func checkIntervals(_ record: VCFRecord, into warnings: inout WarningTally) {
        for key in ["CIPOS", "CIEND", "CILEN"] {
            guard let text = record.infoValue(of: key) else { continue }
            let numbers = text.fields(",").map { Int($0) }
            for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
                guard let low = numbers[pair], let high = numbers[pair + 1] else { continue }
                if low > 0 || high < 0 {
                    warnings.add(.structuralField, line: record.lineNumber, "\(key) \(shown(text)) does not hold 0")
                    break
                }
            }
        }
    }

    private func checkClaims(_ record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        let claims = record.infoValue(of: "SVCLAIM")?.fields(",") ?? []
        for (index, allele) in record.alternateAlleles.enumerated() {
            let kind = allele.symbol?.kind
            let text = record.alternates[index]
            let claim = claims.count == record.alternates.count ? claims[index] : nil
            if claim == nil || claim == ".", kind == .deletion || kind == .duplication {
                warnings.add(
                    .structuralField, line: line,
                    "no SVCLAIM for \(shown(text)), which may be a junction or a change of copies")
            }
            if let claim, !["D", "J", "DJ", "."].contains(claim) {
                warnings.add(.structuralField, line: line, "SVCLAIM \(shown(claim)); expected D, J or DJ")
            }
            if claim == "J" || claim == "DJ", kind == .copyNumber {
                warnings.add(
                    .structuralField, line: line,
                    "SVCLAIM \(claim ?? "") for \(shown(text)), which claims no junction")
            }
            if claim == "D" || claim == "DJ", kind == .inversion || kind == .insertion {
                warnings.add(
                    .structuralField, line: line, "SVCLAIM \(claim ?? "") for \(shown(text)), which changes no copies"
                )
            }
        }
    }

    /// The lists of `<CNV:TR>`: `RN` repeats for each allele, and for each repeat a unit (`RUS` or its length `RUL`), copies (`RUC`), bases
    /// (`RB`); for each copy its bases (`RUB`).
    private func checkTandemRepeats(_ record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        func list(_ key: String) -> [Substring]? {
            record.infoValue(of: key)?.fields(",")
        }
        let keys = ["RN", "RUS", "RUL", "RUC", "RB", "CIRUC", "CIRB", "RUB"]
        let isRepeat = record.alternateAlleles.map { $0.symbol?.isTandemRepeat == true }
        guard isRepeat.contains(true) else {
            for key in keys where record.hasInfo(key) {
                warnings.add(.tandemRepeat, line: line, "\(key) without <CNV:TR>")
            }
            return
        }
        let counts = zip(isRepeat, list("RN") ?? record.alternates.map { _ in "1" }).map { isRepeat, count in
            count == "." ? (isRepeat ? 1 : 0) : Int(count) ?? 0
        }
        let total = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        if list("RUS") == nil, list("RUL") == nil { warnings.add(.tandemRepeat, line: line, "neither RUS nor RUL") }
        for key in ["RUS", "RUL", "RUC", "RB"] {
            if let values = list(key), values.count != total {
                warnings.add(.tandemRepeat, line: line, "\(key) has \(values.count) values; RN makes \(total) repeats")
            }
        }
        for (key, of) in [("CIRUC", "RUC"), ("CIRB", "RB")] {
            guard let values = list(key) else { continue }
            if values.count != 2 * total {
                warnings.add(.tandemRepeat, line: line, "\(key) has \(values.count) values; expected \(2 * total)")
            }
            if list(of) == nil { warnings.add(.tandemRepeat, line: line, "\(key) without \(of)") }
        }
        checkBases(list, line: line, into: &warnings)
    }

    private func checkBases(_ list: (String) -> [Substring]?, line: Int, into warnings: inout WarningTally) {
        let units = list("RUS")
        let lengths = list("RUL")?.map { Double($0) } ?? units?.map { $0 == "." ? nil : Double($0.count) } ?? []
        if let units, let stated = list("RUL") {
            for (unit, length) in zip(units, stated) where unit != "." && length != "." && Int(length) != unit.count {
                warnings.add(.tandemRepeat, line: line, "RUL \(length) for the unit \(shown(unit))")
            }
        }
        if let copies = list("RUC"), let bases = list("RB") {
            for (index, (copies, bases)) in zip(copies, bases).enumerated() where index < lengths.count {
                guard let length = lengths[index], let copies = Double(copies), let bases = Double(bases) else {
                    continue
                }
                if abs(length * copies - bases) > max(length, 1) {
                    warnings.add(.tandemRepeat, line: line, "RB \(bases), but RUL × RUC is \(length * copies)")
                }
            }
        }
        if let perCopy = list("RUB") {
            let copies = list("RUC")?.map { Double($0) }
            if let copies, copies.allSatisfy({ $0 != nil }) {
                let expected = copies.reduce(0.0) { $0 + ($1 ?? 0).rounded(.up) }
                if Double(perCopy.count) != expected {
                    warnings.add(
                        .tandemRepeat, line: line,
                        "RUB has \(perCopy.count) values; RUC makes \(Int(min(expected, 1e9)))")
                }
            } else if copies == nil {
                warnings.add(.tandemRepeat, line: line, "RUB without RUC")
            }
        }
    }
}

extension AlternateAllele {
    /// Whether its length is on the reference.
    fileprivate var hasLength: Bool {
        switch symbol?.kind {
        case .deletion, .duplication, .inversion, .copyNumber: true
        default: false
        }
    }
}
