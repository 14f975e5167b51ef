import CopyNumber
import Genome
import Interpretation
import Reports

/// The findings of the samples as a track of nine columns for IGV and the UCSC browser: small variants, junctions, and the segments over genes whose
/// copies or alleles changed. The score is 1000 for what counts as a hit and 500 for what does not.
struct BEDTrack {
    let set: ExportSet

    /// Red for a loss of function or copies, blue for a gain, violet for an LOH, grey for what is uncertain.
    private enum Colour: String {
        case loss = "178,24,43"
        case gain = "33,102,172"
        case heterozygosity = "118,42,131"
        case uncertain = "115,115,115"
    }

    private struct Feature {
        let chromosome: String
        /// 0-based.
        let start: Int
        let end: Int
        let name: String
        let isHit: Bool
        let colour: Colour
    }

    var text: String {
        var table = TabText()
        table.append([#"track name="mtorvar" description="mtorvar \#(set.assembly.rawValue)" itemRgb="On""#])
        let features = set.samples.flatMap { variants(of: $0) + copies(of: $0) + junctions(of: $0) }
        for feature in features {
            table.append([
                "chr\(feature.chromosome)", "\(feature.start)", "\(feature.end)",
                String(feature.name.map { $0.isWhitespace ? "_" : $0 }), feature.isHit ? "1000" : "500", ".",
                "\(feature.start)", "\(feature.end)", feature.colour.rawValue,
            ])
        }
        return table.text
    }

    private func variants(of sample: ExportSample) -> [Feature] {
        sample.report.genes.flatMap { gene in
            gene.variants.map { variant in
                let row = VariantRow(variant, of: gene, in: sample, set: set)
                let name = row.proteinName ?? row.codingName ?? "\(row.allele.reference)>\(row.allele.alternate)"
                return Feature(
                    chromosome: row.chromosome, start: row.allele.start - 1,
                    // Of an insertion the bases at its sides: a browser shows nothing of no length.
                    end: row.allele.end, name: "\(sample.name):\(gene.symbol):\(name)", isHit: variant.countsAsHit,
                    colour: Self.colour(of: variant.function))
            }
        }
    }

    private func copies(of sample: ExportSample) -> [Feature] {
        sample.report.genes.flatMap { gene in
            gene.copyNumber.segments.filter { $0.passesFilter }.compactMap { segment in
                Self.colour(of: segment.call).map { colour in
                    Feature(
                        chromosome: segment.chromosome, start: segment.start - 1, end: segment.end,
                        name: "\(sample.name):\(gene.symbol):\(segment.call.rawValue)",
                        isHit: gene.hits.contains { $0.kind != .smallVariant && $0.kind != .activatingVariant },
                        colour: colour)
                }
            }
        }
    }

    private func junctions(of sample: ExportSample) -> [Feature] {
        sample.report.genes.flatMap { gene in
            (gene.rearrangements ?? []).filter(\.passesFilter).flatMap { junction in
                junction.places.compactMap { GenomePlace($0) }.map { place in
                    Feature(
                        chromosome: place.chromosome, start: place.position - 1, end: place.position,
                        name: "\(sample.name):\(gene.symbol):\(junction.kind.rawValue)",
                        isHit: gene.hits.contains { $0.kind == .rearrangement },
                        colour: junction.cutsCodingSequence ? .loss : .uncertain)
                }
            }
        }
    }

    private static func colour(of function: FunctionalEffect) -> Colour {
        switch function {
        case .loss: .loss
        case .gain: .gain
        default: .uncertain
        }
    }

    /// The colour of a state that is a change; nothing for others.
    private static func colour(of state: CopyNumberState) -> Colour? {
        switch state {
        case .loss, .homozygousLoss: .loss
        case .gain: .gain
        case .copyNeutralLOH, .gainWithLOH, .lossOfHeterozygosity: .heterozygosity
        case .neutral, .unknown: nil
        }
    }
}

/// A place as reports write it, `10:87864500`.
struct GenomePlace: Hashable {
    let chromosome: String
    let position: Int

    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let position = Int32(text[text.index(after: colon)...])
        else { return nil }
        chromosome = String(text[..<colon])
        self.position = Int(position)
    }
}
