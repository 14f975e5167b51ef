/// The coding exons below a protein, each as a box over its residues, numbered where there is room.
struct ExonRow {
    /// The boxes.
    let markup: Markup

    /// Makes the row; nothing where the report does not tell the exons.
    init?(_ gene: GeneReport, scale: Scale, top: Double, height: Double) {
        guard let starts = gene.exonStarts, starts.count > 1, let first = gene.firstCodingExon else { return nil }
        let ends = starts.dropFirst() + [gene.proteinLength]
        markup = zip(starts, ends).enumerated().map { index, exon -> Markup in
            let left = scale.x(exon.0)
            let width = max(scale.x(exon.1) - left, 0.5)
            let number = "\(first + index)"
            let label: Markup =
                width > Double(number.count) * 5.6 + 2
                ? "<text class=\"exon-number\" x=\"\(left + width / 2)\" y=\"\(top + height - 3)\" text-anchor=\"middle\">\(number)</text>"
                : ""
            return
                "<rect class=\"exon\" x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(height)\"/>\(label)\n"
        }.joined()
    }
}
