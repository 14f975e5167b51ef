/// The coding exons below a protein: a box over all residues, parted where exons end, and their numbers where there is room.
struct ExonRow {
    /// The row.
    let markup: Markup

    /// Makes the row; nothing where the report does not tell the exons.
    init?(_ gene: GeneReport, scale: Scale, top: Double, height: Double) {
        guard let starts = gene.exonStarts, starts.count > 1, let first = gene.firstCodingExon else { return nil }
        let ends = starts.dropFirst() + [gene.proteinLength]
        let (left, right) = (scale.x(starts[0]), scale.x(gene.proteinLength))
        let borders = starts.dropFirst().map { "M\(scale.x($0)) \(top)v\(height)" as Markup }.joined()
        let numbers = zip(starts, ends).enumerated().map { index, exon -> Markup in
            let width = scale.x(exon.1) - scale.x(exon.0)
            let number = "\(first + index)"
            guard width > Double(number.count) * 5.6 + 2 else { return "" }
            return
                "<text class=\"exon-number\" x=\"\(scale.x(exon.0) + width / 2)\" y=\"\(top + height - 3)\">\(number)</text>"
        }.joined()
        markup = """
            <path class="exon" d="M\(left) \(top)H\(right)v\(height)H\(left)Z\(borders)"/>\
            \(numbers)

            """
    }
}
