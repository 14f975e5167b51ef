extension SegmentTableError {
    /// A table that people take for one of segments or purity: it is refused by its name, with what to give in its place.
    struct RefusedTable: Sendable {
        /// Who writes it and what it is: `CNVkit bintest (bins that stand out)`.
        let name: String
        /// Columns that it alone has together, as ``TableLayout/normalised(_:)`` gives them.
        let columns: Set<String>
        /// Whether a table with these columns may be one of segments, which is tried first.
        var isOfLastResort = false
        /// What the program writes, or can, that is read here.
        let instead: String

        /// All that are recognised, before any kind of segments.
        static let all: [RefusedTable] = [
            RefusedTable(
                name: "CNVkit bintest (bins that stand out, .bintest.cns)", columns: ["p.bintest", "log2"],
                instead: "give the segments, .cns or .call.cns"),
            RefusedTable(
                name: "CNVkit bins (.cnr)", columns: ["chromosome", "start", "end", "gene", "log2"],
                isOfLastResort: true, instead: "give .cns or .call.cns"),
            RefusedTable(
                name: "GATK ratios of bins (denoisedCR.tsv, standardizedCR.tsv)",
                columns: ["contig", "start", "end", "log2.copy.ratio"],
                instead: "give called.seg or modelFinal.seg (ModelSegments, CallCopyRatioSegments)"),
            RefusedTable(
                name: "GATK counts of alleles", columns: ["contig", "position", "ref.count", "alt.count"],
                instead: "give modelFinal.seg (ModelSegments)"),
            RefusedTable(
                name: "Control-FREEC ratios of windows (_ratio.txt)", columns: ["ratio", "medianratio", "copynumber"],
                instead: "give _CNVs"),
            RefusedTable(
                name: "PURPLE regions before they are smoothed (purple.segment.tsv)",
                columns: ["refnormalisedcopynumber", "observedtumorratio"], instead: "give purple.cnv.somatic.tsv"),
            RefusedTable(
                name: "PURPLE drivers (driver.catalog.tsv)", columns: ["likelihoodmethod", "driverlikelihood"],
                instead: "give purple.cnv.somatic.tsv or purple.cnv.gene.tsv"),
            RefusedTable(
                name: "TitanCNA positions (titan.txt)", columns: ["position", "titanstate", "titancall"],
                instead: "give .segs.txt"),
            RefusedTable(
                name: "QDNAseq bins", columns: ["feature", "chromosome", "start", "end"],
                instead: "export the segments: exportBins(type = \"segments\", format = \"seg\")"),
            RefusedTable(
                name: "GISTIC levels of arms (broad_values_by_arm.txt)", columns: ["chromosome.arm"],
                instead: "give the segments that GISTIC was run on (.seg)"),
            RefusedTable(
                name: "GISTIC lesions (all_lesions)", columns: ["unique.name", "wide.peak.limits"],
                instead: "give the segments that GISTIC was run on (.seg)"),
            RefusedTable(
                name: "small variants (MAF)", columns: ["hugo.symbol", "variant.classification"],
                instead: "give the variants as VCF, as inputs of the report"),
            RefusedTable(
                name: "ABSOLUTE segments (segtab.txt)", columns: ["modal.total.cn"],
                instead:
                    "export them as 'neutral': chrom start end cn_total (modal_total_cn) cn_minor (the lesser of modal_a1 and modal_a2)"
            ),
            RefusedTable(
                name: "ABSOLUTE segments (segtab.txt)", columns: ["modal.cn", "expected.cn"],
                instead: "export them as 'neutral': chrom start end cn_total (modal_cn)"),
            RefusedTable(
                name: "ClinCNV segments", columns: ["tumor.cn.change", "major.cn.allele"],
                instead: "export them as 'neutral': chrom start end cn_total cn_minor cf"),
            RefusedTable(
                name: "WisecondorX (_segments.bed, _bins.bed, _aberrations.bed)", columns: ["ratio", "zscore"],
                instead: "export _segments.bed as 'neutral' with start + 1: chrom start end cn_total (NA) log2 (ratio)"),
            RefusedTable(
                name: "Sequenza mutations", columns: ["mt", "cnt", "base.ref"], instead: "give _segments.txt"),
        ]

        /// The one that a header is of; nothing for any other.
        static func table(of header: [String], isOfLastResort: Bool) -> RefusedTable? {
            let columns = Set(header)
            return all.first { $0.isOfLastResort == isOfLastResort && columns.isSuperset(of: $0.columns) }
                ?? (isOfLastResort && isBinsOfIchorCNA(header) ? binsOfIchorCNA : nil)
        }

        private static let binsOfIchorCNA = RefusedTable(
            name: "ichorCNA bins (.cna.seg)", columns: [], instead: "give .seg.txt")

        /// ichorCNA names the columns of its bins by the sample: `chr start end S.copy.number S.event S.logR`.
        private static func isBinsOfIchorCNA(_ header: [String]) -> Bool {
            header.starts(with: ["chr", "start", "end"])
                && ["copy.number", "event", "logr"].allSatisfy { name in header.contains { $0.hasSuffix(".\(name)") } }
        }
    }
}
