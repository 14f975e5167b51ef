import CopyNumber
import Interpretation
import Reports
import Transcripts

/// The copies of genes in the levels of cBioPortal: -2 for none, -1 for fewer, 0 for no change, 1 for more, 2 for an amplification. `NA`, and never 0, for
/// what was not assessed.
struct DiscreteCopies {
    /// The level of a gene; nothing where its copies were not measured: a deletion that junctions alone show stands with the structural variants.
    static func level(of gene: GeneReport) -> Int? {
        guard gene.copyNumber.segments.contains(where: { !$0.evidence.isJunction }) else { return nil }
        guard let change = gene.copyNumber.change else { return levelOfEarlierReport(gene) }
        return switch change {
        case .homozygousDeletion: -2
        case .deletion: -1
        case .noncodingDeletion, .neutral, .copyNeutralLOH: 0
        case .gain: 1
        case .amplification: 2
        case .lossOfHeterozygosity, .notAssessed: nil
        }
    }

    /// Earlier reports tell the change in words alone: what their hits, and a single segment over the gene, say.
    private static func levelOfEarlierReport(_ gene: GeneReport) -> Int? {
        if gene.copyNumber.status == .notAssessed { return nil }
        let kinds = Set(gene.hits.map(\.kind))
        if kinds.contains(.homozygousDeletion) { return -2 }
        if kinds.contains(.geneDeletion) || kinds.contains(.exonDeletion) { return -1 }
        if kinds.contains(.amplification) { return 2 }
        let states = Set(gene.copyNumber.segments.filter { $0.passesFilter && !$0.evidence.isJunction }.map(\.call))
        guard states.count == 1, let state = states.first else { return nil }
        switch state {
        case .homozygousLoss: return -2
        case .loss: return -1
        case .neutral, .copyNeutralLOH: return 0
        case .gain, .gainWithLOH: return 1
        case .lossOfHeterozygosity, .unknown: return nil
        }
    }

    /// `data_cna.txt`.
    static func table(_ samples: [StudySample], set: ExportSet) -> String {
        var table = TabText(header: ["Hugo_Symbol", "Entrez_Gene_Id"] + samples.map(\.identifier))
        for symbol in set.symbols {
            table.append(
                [symbol, set.gene(symbol)?.entrezID ?? ""]
                    + samples.map { sample in
                        sample.sample.report.genes.first { $0.symbol == symbol }.flatMap(level).map(String.init) ?? "NA"
                    })
        }
        return table.text
    }
}
