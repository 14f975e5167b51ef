import Annotations
import Consequences
import Genome
import HGVS
import Reports
import Transcripts
import VRS

/// A small variant of a sample, with what tables say of it.
struct VariantRow {
    let variant: VariantReport
    let geneReport: GeneReport
    let sample: ExportSample
    /// The gene by the annotation set; nothing for one that it does not have.
    let gene: Gene?
    let transcript: Transcript?
    let allele: MAFAllele
    let classification: VariantClassification
    private let refget: String?
    private let model: GeneModel?

    init(_ variant: VariantReport, of gene: GeneReport, in sample: ExportSample, set: ExportSet) {
        self.variant = variant
        geneReport = gene
        self.sample = sample
        self.gene = set.gene(gene.symbol)
        transcript = set.transcript(variant.transcript, of: gene.symbol, assembly: sample.assembly)
        allele = MAFAllele(
            position: variant.position, reference: variant.reference, alternate: variant.alternate)
        classification = VariantClassification(variant.consequences.first, allele)
        model = set.annotations.model(of: gene.symbol, assembly: sample.assembly)
        refget = self.gene.flatMap { set.annotations.contigs[sample.assembly, $0.chromosome]?.refget }
    }

    /// The chromosome without prefix.
    var chromosome: String { gene?.chromosome.name ?? variant.chromosome }

    /// HGVS c. without the transcript.
    var codingName: String? { variant.hgvsC.map(Self.withoutSequence) }

    /// `p.Arg130Ter`: HGVS p. without its accession.
    var proteinName: String? { variant.hgvsP.map(Self.withoutSequence) }

    /// HGVS p. in letters of one: `p.R130*`; of a splice site, which has no name, the codon at it: `p.X164_splice`.
    var shortProteinName: String? {
        if let first = variant.consequences.first, first == .spliceAcceptorVariant || first == .spliceDonorVariant {
            return codon.map { "p.X\($0)_splice" }
        }
        guard let name = variant.hgvsP, let parsed = try? HGVSVariant(parsing: name),
            case .protein(let change) = parsed.change
        else { return nil }
        var text = Array("p.".utf8)
        change.write(to: &text, style: HGVSStyle(residues: .oneLetter, bracketsPredictions: false))
        return String(decoding: text, as: UTF8.self)
    }

    /// The codon in which HGVS c. begins, or that its intron follows; nothing before the start and behind the stop.
    private var codon: Int? {
        guard let digits = codingName?.dropFirst(2).prefix(while: \.isNumber),
            let base = Int32(digits).map({ Int($0) }), base > 0
        else {
            return nil
        }
        return (base + 2) / 3
    }

    /// The allele by VRS.
    ///
    /// - Throws: `NotIdentifiable`.
    func identified() throws(NotIdentifiable) -> VRSAllele {
        guard let model else { throw .basesNotKnown }
        return try VRSAllele(
            position: variant.position, reference: variant.reference, alternate: variant.alternate, refget: refget,
            sequence: model.reference)
    }

    /// The identifier of the report, whose bases may have been those of a whole genome, else the one by the bundled bases.
    var vrs: String? { variant.vrs ?? (try? identified())?.identifier }

    private static func withoutSequence(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}

extension String {
    /// An identifier of Ensembl without its version.
    var withoutVersion: String { String(prefix { $0 != "." }) }
}
