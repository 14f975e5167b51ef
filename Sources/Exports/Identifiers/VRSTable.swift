import Annotations
import CopyNumber
import Genome
import Reports
import VRS

/// What GA4GH's Variation Representation Specification 2.0 calls the alleles of the samples, and the copies of genes where they changed: the identifier,
/// and the whole object as JSON.
struct VRSTable {
    let set: ExportSet

    var text: String {
        var table = TabText(header: [
            "sample", "gene", "kind", "assembly", "chromosome", "start", "end", "ref", "alt", "hgvs_g", "vrs_id", "vrs",
            "without_id",
        ])
        for sample in set.samples {
            for gene in sample.report.genes {
                for variant in gene.variants { table.append(cells(of: variant, gene, sample)) }
                for segment in Self.changed(gene) { table.append(cells(of: segment, gene, sample)) }
            }
        }
        return table.text
    }

    private func cells(of variant: VariantReport, _ gene: GeneReport, _ sample: ExportSample) -> [String] {
        let row = VariantRow(variant, of: gene, in: sample, set: set)
        var (json, reason): (String?, String?)
        do throws(NotIdentifiable) {
            json = try row.identified().json
        } catch {
            // Where the report had the bases of a genome, it knows the identifier all the same.
            reason = variant.vrs == nil ? error.words : nil
        }
        return [
            sample.name, gene.symbol, "allele", sample.assembly.rawValue, row.chromosome, "\(variant.position)",
            "\(variant.position + max(variant.reference.utf8.count, 1) - 1)", variant.reference, variant.alternate,
            variant.hgvsG ?? "NA", row.vrs ?? "NA", json ?? "NA", reason ?? "NA",
        ]
    }

    private func cells(of segment: SegmentReport, _ gene: GeneReport, _ sample: ExportSample) -> [String] {
        let chromosome = Chromosome(name: segment.chromosome)
        let refget = chromosome.flatMap { set.annotations.contigs[sample.assembly, $0]?.refget }
        let copies = refget.flatMap { refget in
            Self.value(of: segment).map { value in
                VRSCopies(
                    location: VRSLocation(refget: refget, start: segment.start - 1, end: segment.end), value: value)
            }
        }
        return [
            sample.name, gene.symbol, "copies", sample.assembly.rawValue, segment.chromosome, "\(segment.start)",
            "\(segment.end)", "NA", "NA", "NA", copies?.identifier ?? "NA", copies?.json ?? "NA",
            copies == nil ? NotIdentifiable.unknownSequence.words : "NA",
        ]
    }

    /// The segments that measure other copies than the baseline over a gene.
    private static func changed(_ gene: GeneReport) -> [SegmentReport] {
        gene.copyNumber.segments.filter { $0.passesFilter && !$0.evidence.isJunction && value(of: $0) != nil }
    }

    /// The copies as a number where the caller gives a whole one, else the direction of their change; nothing where they did not change.
    private static func value(of segment: SegmentReport) -> VRSCopies.Value? {
        let change: VRSCopies.Change
        switch segment.call {
        case .homozygousLoss: change = .completeLoss
        case .loss: change = .loss
        case .gain, .gainWithLOH: change = .gain
        case .neutral, .copyNeutralLOH, .lossOfHeterozygosity, .unknown: return nil
        }
        if let total = segment.total, abs(total - total.rounded()) < 0.05 { return .count(Int(total.rounded())) }
        return .change(change)
    }
}

extension NotIdentifiable {
    /// Why there is no identifier.
    var words: String {
        switch self {
        case .notBases: "REF or ALT has other letters than A, C, G and T"
        case .noChange: "REF and ALT are the same"
        case .unknownSequence: "the chromosome has no refget accession in the annotation set"
        case .basesNotKnown:
            "the bases around it are not known as far as it could lie; make the report with --reference"
        case .basesInferred:
            "the bases around it were carried over from the other assembly; make the report with --reference"
        case .otherReference: "REF is not what the annotation set has there"
        }
    }
}
