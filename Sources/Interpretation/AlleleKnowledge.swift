package import Annotations
package import Consequences
import HGVS

/// What is known of one allele in one gene, beside what rules tell of it.
package struct AlleleKnowledge: Sendable, Hashable {
    /// The row on the change of the protein.
    @Rare package var change: KnownChange?
    /// The hotspot of this very change.
    @Rare package var hotspot: Hotspot?
    /// That a deep mutational scan shows the loss of the activity.
    @Rare package var scan: ScannedResidue?
    /// The row on its splicing.
    @Rare package var splice: KnownSpliceVariant?
    /// What ClinVar says of it in the germline: the record or a file of the user, else the annotation set.
    @Rare package var germline: GermlineClassification?
    /// The annotation set's row of ClinVar, where neither the record nor a file of the user has a class.
    @Rare package var clinVar: ClinVarRow?
    /// A frequency in the population above the line of the gene.
    @Rare package var common: CommonAllele?
    /// Predictions, in the files, that splicing changes.
    package var predictedSplicing: [AlleleAnnotations.Value] = []

    /// A frequency in the population that no cause of a tumour syndrome has.
    package struct CommonAllele: Sendable, Hashable {
        package let frequency: AlleleFrequencies.Frequency
        /// The line of the gene, 0 to 1.
        package let line: Double
    }

    /// Nothing.
    init() {}

    /// Looks the allele up.
    ///
    /// - Parameters:
    ///   - frequencyLine: the line of the gene; nothing where frequencies are not asked for.
    ///   - isNumberedAsMANESelect: whether the consequence is named on MANE Select, as all tables are.
    ///   - isJoint: whether it is what several alleles do together: what files say of one allele is not said of it.
    package init(
        of consequence: AlleleConsequence, annotations: AlleleAnnotations, known: KnownVariants,
        frequencyLine: FrequencyLines.Line?, isNumberedAsMANESelect: Bool, isJoint: Bool = false
    ) {
        if !isJoint {
            if !annotations.values.isEmpty {
                germline = GermlineClassification(annotations)
                common = frequencyLine.flatMap { line in
                    AlleleFrequencies(annotations).compared(with: line).flatMap {
                        $0.fraction > line.fraction ? CommonAllele(frequency: $0, line: line.fraction) : nil
                    }
                }
                predictedSplicing = annotations.predictedSplicing(inGene: consequence.gene)
            }
        }
        guard isNumberedAsMANESelect else { return }
        let gene = consequence.gene
        let rows = known.rows(of: gene)
        // In a repeat the name of an in-frame change lies behind the residues that the record touches.
        let reach = consequence.isInFrameIndel ? 30 : 0
        if let residues = consequence.proteinPosition,
            rows.hasChange(at: max(residues.lowerBound - reach, 1)...residues.upperBound + reach),
            let name = consequence.proteinName
        {
            change = rows.change(protein: Self.nameOfChange(name))
        }
        if let name = consequence.codingName, !isJoint {
            var bytes: [UInt8] = []
            name.writeChange(to: &bytes)
            if rows.hasSpliceVariants { splice = rows.spliceVariant(coding: String(decoding: bytes, as: UTF8.self)) }
            if germline == nil {
                clinVar = known.clinVar(gene, coding: bytes)
                germline = clinVar.flatMap { GermlineClassification($0) }
            }
        }
        if let missense = MissenseChange(consequence) {
            hotspot = rows.hotspots(at: missense.residue...missense.residue).first {
                $0.kind == .single && $0.change == String(missense.alternate)
            }
            scan = rows.scan(residue: missense.residue, to: missense.alternate)
        } else if let residues = consequence.proteinPosition, consequence.isInFrameIndel {
            let own = rows.hotspots(at: residues).filter { $0.kind == .indel }
            if !own.isEmpty, let name = consequence.proteinName {
                let change = Self.nameOfChange(name, HGVSStyle(residues: .oneLetter, bracketsPredictions: false))
                hotspot = own.first { $0.change == change.dropFirst(2) }
            }
        }
    }

    /// The change as the tables have it: `p.Arg130Gly`.
    private static func nameOfChange(_ name: HGVSVariant, _ style: HGVSStyle = .plain) -> String {
        var bytes: [UInt8] = []
        name.writeChange(to: &bytes, style: style)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension AlleleConsequence {
    /// Whether residues are inserted or deleted in frame.
    var isInFrameIndel: Bool {
        !terms.intersection([.inframeInsertion, .inframeDeletion, .proteinAlteringVariant]).isEmpty
    }
}
