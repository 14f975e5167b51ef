import Reports

/// Segments as DNAcopy writes them, and IGV, GISTIC and cBioPortal read them: positions 1-based and closed, chromosomes without prefix.
///
/// Probes are not counted in reports. `num.mark` is `NA`; where a reader takes nothing but a number, it is how many segments of the caller's file
/// the row stands for.
struct SegTable {
    let set: ExportSet
    /// Whether `num.mark` must be a number.
    var countsSegments = false
    /// What a sample is called.
    var name: (ExportSample) -> String = { $0.name }

    /// The table, and what was left out.
    var rendered: (text: String, notes: [String], rows: Int) {
        var table = TabText(header: ["ID", "chrom", "loc.start", "loc.end", "num.mark", "seg.mean"])
        var notes: [String] = []
        var count = 0
        for sample in set.samples {
            let (rows, withoutRatio) = SegmentRow.all(of: sample)
            for row in rows {
                table.append([
                    name(sample), row.chromosome, "\(row.start)", "\(row.end)", countsSegments ? "\(row.joined)" : "NA",
                    row.ratioText,
                ])
            }
            count += rows.count
            notes += Self.notes(on: sample, withoutRatio: withoutRatio)
        }
        return (table.text, notes, count)
    }

    private static func notes(on sample: ExportSample, withoutRatio: Int) -> [String] {
        guard let profile = sample.report.genomeProfile else {
            return ["\(sample.name): no segments: no file of the report measures copies"]
        }
        var notes: [String] = []
        if withoutRatio > 0 {
            notes.append(
                "\(sample.name): \(withoutRatio) segment\(withoutRatio == 1 ? "" : "s") left out, of which neither a ratio nor copies against a known number are told"
            )
        }
        if profile.measured == nil, profile.segments.count < profile.segmentsInFiles {
            notes.append(
                "\(sample.name): the report keeps \(profile.segments.count) segments, joined of \(profile.segmentsInFiles) in the files"
            )
        }
        return notes
    }
}
