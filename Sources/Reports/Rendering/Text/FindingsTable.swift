/// The findings as tab-separated values: a header line, then one line for each sample, gene or arm, and finding.
///
/// Every gene has at least one line: its findings, and, where its status is not `found`, a line of kind `gene` with
/// the status. Every arm has one line. A value that is unknown is `NA`; tabs and line ends inside a value become
/// spaces. Fractions have at most four decimals, positions are 1-based and closed.
package enum FindingsTable {
    /// The names of the columns, in order.
    package static let columns = [
        "sample", "assembly", "subject", "kind", "status", "basis", "callable_fraction", "gene_state", "gene_certainty",
        "counts_as_hit",
        "chromosome", "start", "end", "ref", "alt", "transcript", "hgvs_g", "hgvs_c", "hgvs_p", "consequence",
        "impact", "exon", "intron", "domain", "function", "genotype", "depth", "alt_reads", "vaf", "normal_vaf",
        "filter", "low_support", "origin", "call", "total_copies", "minor_copies", "log2", "breadth", "lost_fraction",
        "loh_fraction", "claims", "file", "line", "text", "nmd", "exons_lost", "harder_transcript",
        "harder_consequence",
        "joint_variants", "joint_phase", "joint_hgvs_c", "joint_hgvs_p", "file_kind", "purity", "ploidy", "baseline",
        "oncogenicity", "oncogenicity_points", "oncogenicity_codes", "oncogenicity_undecided", "site_annotations",
    ]

    /// The whole table of one sample, with its header line and a final newline.
    package static func render(_ report: SampleReport) -> String {
        let report = report.withRoundedFractions
        var text = columns.joined(separator: "\t") + "\n"
        for row in rows(of: report) {
            let values = columns.map { column in
                switch column {
                case "sample": value(report.sample.name)
                case "assembly": value(report.assembly.name)
                default: row[column].map(value) ?? "NA"
                }
            }
            text += values.joined(separator: "\t") + "\n"
        }
        return text
    }

    /// A value on one line without tabs; `NA` where nothing is left.
    private static func value(_ text: String) -> String {
        let line = OneLine.text(text)
        return line.isEmpty ? "NA" : line
    }

    private typealias Row = [String: String]

    private static func rows(of report: SampleReport) -> [Row] {
        (report.genes.flatMap(rows) + report.arms.map(row)).map { row in
            row["kind"] == "arm" || row["kind"] == "copy_number" ? row.merging(basis(of: row, in: report)) { $1 } : row
        }
    }

    /// What a finding of copies rests on: the kinds of its files, and the tumour as a whole.
    private static func basis(of row: Row, in report: SampleReport) -> Row {
        let files = (row["file"] ?? "").split(separator: ",").map(String.init)
        return [
            "file_kind": distinct(
                files.compactMap { file in
                    report.inputs.first { $0.path == file }.map { $0.table?.kind ?? "vcf" }
                }),
            "purity": number(report.tumour?.purity), "ploidy": number(report.tumour?.ploidy),
            "baseline": report.tumour.map { "\($0.baseline)" } ?? "",
        ]
    }

    private static func rows(of gene: GeneReport) -> [Row] {
        let common: Row = [
            "subject": gene.symbol, "gene_state": gene.state, "gene_certainty": gene.certainty ?? "",
            "claims": gene.claims.joined(separator: ","),
            "callable_fraction": gene.callableFraction.map { NumberText.decimal($0) } ?? "",
        ]
        var findings = gene.variants.map { variant in
            common.merging(row(of: variant)) { $1 }.merging(weighed(variant)) { $1 }
        }
        let isHit = gene.hits.contains { $0.kind == "rearrangement" }
        findings += (gene.rearrangements ?? []).map {
            common.merging(row(of: $0, countsAsHit: isHit && $0.cutsCodingSequence)) { $1 }
        }
        if gene.copyNumber.status == .found { findings.append(common.merging(row(of: gene.copyNumber)) { $1 }) }
        if gene.status == .found && !findings.isEmpty { return findings }
        let status: Row = [
            "kind": "gene", "status": gene.status.rawValue, "basis": gene.basis?.rawValue ?? "",
            "transcript": gene.transcript, "text": gene.stateText,
        ]
        return [common.merging(status) { $1 }] + findings
    }

    private static func row(of variant: VariantReport) -> Row {
        [
            "kind": "variant", "status": FindingStatus.found.rawValue, "counts_as_hit": yesNo(variant.countsAsHit),
            "chromosome": variant.chromosome, "start": "\(variant.position)",
            "end": "\(variant.position + max(variant.reference.utf8.count, 1) - 1)", "ref": variant.reference,
            "alt": variant.alternate, "transcript": variant.transcript, "hgvs_g": variant.hgvsG ?? "",
            "hgvs_c": variant.hgvsC ?? "", "hgvs_p": variant.hgvsP ?? "",
            "consequence": variant.consequences.joined(separator: "&"), "impact": variant.impact,
            "exon": variant.exon ?? "", "intron": variant.intron ?? "", "domain": variant.domain ?? "",
            "function": variant.function, "genotype": variant.genotype ?? "",
            "depth": variant.depth.map(String.init) ?? "", "alt_reads": variant.alternateReads.map(String.init) ?? "",
            "vaf": number(variant.vaf), "normal_vaf": number(variant.normalVAF),
            "filter": variant.filter.joined(separator: ";"), "low_support": yesNo(variant.lowSupport),
            "origin": variant.origin, "file": variant.file,
            "text": [variant.functionReason, variant.remark].compactMap { $0 }.joined(separator: "; "),
            "nmd": variant.decay ?? "", "exons_lost": variant.exonsLost ?? "",
            "harder_transcript": variant.harderTranscript?.transcript ?? "",
            "harder_consequence": variant.harderTranscript?.consequences.joined(separator: "&") ?? "",
            "joint_variants": variant.joint.map(\.variants).joined(separator: ","),
            "joint_phase": variant.joint.map(\.phase).joined(separator: ","),
            "joint_hgvs_c": variant.joint.map(\.hgvsC).joined(separator: ","),
            "joint_hgvs_p": variant.joint.map { $0.hgvsP ?? "NA" }.joined(separator: ","),
        ]
    }

    /// What the procedure for oncogenicity and the files of sites say. Annotations are `field=value@file`, apart by `;`, those characters in a
    /// value written as percent codes.
    private static func weighed(_ variant: VariantReport) -> Row {
        func escaped(_ text: String) -> String {
            text.replacing("%", with: "%25").replacing(";", with: "%3B").replacing("=", with: "%3D")
                .replacing("@", with: "%40")
        }
        var row: Row = [
            "site_annotations": variant.annotations.map {
                "\(escaped($0.field))=\(escaped($0.value))@\(escaped($0.file))"
            }.joined(separator: ";")
        ]
        guard let oncogenicity = variant.oncogenicity else { return row }
        row["oncogenicity"] = oncogenicity.classification
        row["oncogenicity_points"] = "\(oncogenicity.points)"
        row["oncogenicity_codes"] = oncogenicity.codes.map { "\($0.code) \($0.points)" }.joined(separator: ",")
        row["oncogenicity_undecided"] = oncogenicity.undecided.flatMap(\.codes).joined(separator: ",")
        return row
    }

    private static func row(of rearrangement: RearrangementReport, countsAsHit: Bool) -> Row {
        let places = rearrangement.places.map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
        let isOnOne = places.count == 2 && places[0].first == places[1].first
        return [
            "kind": "rearrangement", "status": FindingStatus.found.rawValue, "counts_as_hit": yesNo(countsAsHit),
            "chromosome": places.first?.first ?? "", "start": places.first?.last ?? "",
            "end": isOnOne ? places[1].last ?? "" : places.first?.last ?? "", "call": rearrangement.kind,
            "filter": rearrangement.passesFilter ? "PASS" : "filtered", "file": rearrangement.file,
            "line": "\(rearrangement.line)", "text": rearrangement.text,
        ]
    }

    private static func row(of copyNumber: GeneCopyNumberReport) -> Row {
        let only = copyNumber.segments.count == 1 ? copyNumber.segments.first : nil
        return [
            "kind": "copy_number", "status": copyNumber.status.rawValue,
            "chromosome": copyNumber.segments.first?.chromosome ?? "",
            "start": copyNumber.segments.map(\.start).min().map(String.init) ?? "",
            "end": copyNumber.segments.map(\.end).max().map(String.init) ?? "",
            "call": distinct(copyNumber.segments.map(\.call)), "total_copies": number(copyNumber.total),
            "minor_copies": number(copyNumber.minor), "log2": number(copyNumber.log2),
            "file": distinct(copyNumber.segments.map(\.file)), "line": only?.line.map(String.init) ?? "",
            "text": copyNumber.text,
        ]
    }

    private static func row(of arm: ArmReport) -> Row {
        [
            "subject": arm.name, "kind": "arm", "status": arm.status.rawValue, "call": arm.call,
            "chromosome": arm.segments.first?.chromosome ?? String(arm.name.dropLast()), "start": "\(arm.start)",
            "end": "\(arm.end)", "breadth": number(arm.breadth), "lost_fraction": number(arm.lostFraction),
            "loh_fraction": number(arm.lohFraction), "file": distinct(arm.segments.map(\.file)),
            "text": "\(arm.text) \(arm.locus.text)",
        ]
    }

    private static func yesNo(_ value: Bool) -> String { value ? "yes" : "no" }

    private static func number(_ value: Double?) -> String { value.map { NumberText.decimal($0) } ?? "" }

    /// The different values in their order, joined by commas.
    private static func distinct(_ values: [String]) -> String {
        var seen: [String] = []
        for value in values where !seen.contains(value) { seen.append(value) }
        return seen.joined(separator: ",")
    }
}
