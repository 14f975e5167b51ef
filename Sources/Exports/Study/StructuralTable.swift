import Annotations
import CopyNumber
import Genome
import Reports
import Transcripts

/// Junctions and the deletions that they show, in cBioPortal's table of structural variants. Reports do not tell whether a junction is inherited: the status
/// is `NA`, which the importer takes as it takes a missing one.
struct StructuralTable {
    let set: ExportSet

    private static let site = [
        "Hugo_Symbol", "Entrez_Gene_Id", "Ensembl_Transcript_Id", "Chromosome", "Position", "Contig", "Region",
        "Region_Number",
    ]
    static let columns =
        ["Sample_Id", "SV_Status"] + site.map { "Site1_\($0)" } + site.map { "Site2_\($0)" }
        + ["NCBI_Build", "Class", "Event_Info"]

    /// The table, and how many rows it has.
    func rendered(_ samples: [StudySample]) -> (text: String, rows: Int) {
        var table = TabText(header: Self.columns)
        var count = 0
        for sample in samples {
            var seen: Set<[String]> = []
            for gene in sample.sample.report.genes {
                for row in rows(of: gene, in: sample) where seen.insert(Array(row.dropLast())).inserted {
                    table.append(row)
                    count += 1
                }
            }
        }
        return (table.text, count)
    }

    private func rows(of gene: GeneReport, in sample: StudySample) -> [[String]] {
        let junctions = (gene.rearrangements ?? []).filter(\.passesFilter).map { junction in
            row(
                sample, gene, junction.places.compactMap { GenomePlace($0) }, kind: junction.kind.rawValue,
                text: junction.text)
        }
        let deletions = gene.copyNumber.segments.filter {
            $0.passesFilter && $0.evidence.isJunction && $0.call.isLoss
        }.map { segment in
            row(
                sample, gene,
                [GenomePlace(segment.chromosome, segment.start), GenomePlace(segment.chromosome, segment.end)],
                kind: "deletion", text: "deletion of \(segment.end - segment.start + 1) bases in or over \(gene.symbol)"
            )
        }
        return junctions + deletions
    }

    private func row(
        _ sample: StudySample, _ gene: GeneReport, _ places: [GenomePlace], kind: String, text: String
    ) -> [String] {
        var symbols = places.map { symbol(at: $0, before: gene.symbol) }
        // What takes the whole gene has no end in it.
        if symbols.allSatisfy({ $0 == nil }) { symbols = [gene.symbol] + symbols.dropFirst() }
        func site(_ index: Int) -> [String] {
            let place = index < places.count ? places[index] : nil
            let symbol = index < symbols.count ? symbols[index] : nil
            let known = symbol.flatMap { set.gene($0) }
            let transcript = symbol.flatMap {
                set.annotations.model(of: $0, assembly: sample.sample.assembly)?.namingTranscript
            }
            return [
                symbol ?? "NA", known?.entrezID ?? "NA", transcript?.ensembl?.withoutVersion ?? "NA",
                place?.chromosome ?? "NA", place.map { "\($0.position)" } ?? "NA", "NA", "NA", "NA",
            ]
        }
        return [sample.identifier, "NA"] + site(0) + site(1) + [
            sample.sample.assembly.rawValue, kind.uppercased(), text,
        ]
    }

    /// The gene at a place, the one that is reported on before others.
    private func symbol(at place: GenomePlace, before own: String) -> String? {
        let here = set.annotations.models(of: set.assembly).filter {
            $0.gene.chromosome.name == place.chromosome && $0.span.contains(place.position)
        }.map(\.gene.symbol)
        return here.contains(own) ? own : here.first
    }
}

extension GenomePlace {
    init(_ chromosome: String, _ position: Int) {
        self.chromosome = chromosome
        self.position = position
    }
}
