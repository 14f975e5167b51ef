import Annotations
import Consequences
import CopyNumber
import Interpretation

extension MethodReport {
    /// The thresholds and rules that differ from the standard ones, each with its value; nothing where none does.
    static func changed(context: ReportContext) -> [String]? {
        let standard = all(context: context.with(.standard)).map(\.value)
        let changed = zip(all(context: context), standard).filter { $0.value != $1 }.map {
            "\($0.0.name): \($0.0.value)"
        }
        return changed.isEmpty ? nil : changed
    }

    /// Every threshold and rule that decided something.
    static func all(context: ReportContext) -> [MethodReport] {
        let policy = context.policy
        let copies = policy.copyNumber
        let fit = context.copyNumber?.fit ?? PurityPloidy()
        let correction =
            fit.purity != nil && fit.ploidy != nil
            ? "log2 turned into copies: log2 = log2((p n + 2 (1 - p)) / (p P + 2 (1 - p))) with purity p, copies n, ploidy P; not assessed where the loss of one copy lowers it by less than \(NumberText.number(-copies.lossLog2))"
            : "log2 below \(NumberText.number(copies.lossLog2)) loss, below \(NumberText.number(copies.homozygousLossLog2)) homozygous loss, above \(NumberText.number(copies.gainLog2)) gain; from \(NumberText.number(copies.likelyHomozygousLossLog2)) up a homozygous loss is possible only; purity and ploidy not corrected for"
        func minimum<Value>(_ value: Value?) -> String { value.map { "\($0)" } ?? "not set; marks only" }
        return [
            MethodReport(
                name: "FILTER",
                value: policy.includesFiltered
                    ? "records that fail their FILTER may make hits (--include-filtered)"
                    : "PASS and . count; filtered records are listed and make no hit", source: nil),
            MethodReport(
                name: "Low-confidence call",
                value:
                    "marked below \(policy.lowDepth) reads, \(policy.lowAlternateReads) reads with the allele, or a VAF of \(NumberText.number(policy.lowFraction))",
                source: nil),
            MethodReport(name: "Least depth", value: minimum(policy.minimumDepth), source: nil),
            MethodReport(
                name: "Least reads with the allele", value: minimum(policy.minimumAlternateReads), source: nil),
            MethodReport(name: "Least VAF", value: minimum(policy.minimumFraction), source: nil),
            MethodReport(
                name: "Small variants, where callable intervals are given",
                value:
                    "assessed from \(NumberText.percent(policy.callableBreadth)) of the coding bases; the share is printed",
                source: nil),
            MethodReport(
                name: "Claims",
                value:
                    "frequencies of mutations beside small variants, of deletions beside lost copies, of syndromes beside a possible germline origin; frequencies and prognoses of the given primary site alone, all of them where none is given",
                source: nil),
            MethodReport(
                name: "Names and consequences",
                value:
                    "MANE Select transcripts; HGVS at the 3'-most position; Sequence Ontology terms at the same place",
                source: "HGVS nomenclature; Ensembl VEP's vocabulary"),
            MethodReport(
                name: "Loss of function",
                value:
                    "nonsense, frameshift, splice donor or acceptor, start loss or transcript ablation in a tumour suppressor; uncertain in the last \(NumberText.percent(1 - policy.fractionKeptOfUncertainTruncation)) of the protein, and where decay is not expected and less than \(NumberText.percent(policy.fractionLostWithoutDecay)) of the protein is changed",
                source:
                    "Horak et al., Genet Med 2022;24:986-998 (OVS1); Abou Tayoun et al., Hum Mutat 2018;39:1517-1524"),
            MethodReport(
                name: "What the letters behind hits mean",
                value:
                    "A: both copies are deleted. B: a variant that ends the function, and the loss of the other allele. C: the same, but the variant's reads do not show it on every copy that is left, or the loss is subclonal (CCF below 0.5). D: two hits that may lie on different copies; probable where their phase is known, else possible. E: one hit, and no loss of the other allele shown. F: one hit, and nothing known of the copies. G: a variant on every copy that is left, by genotype or reads alone",
                source: nil),
            MethodReport(
                name: "Nonsense-mediated decay",
                value:
                    "not expected for a stop in the last exon, for one that ends in the last 50 bases of the exon before it, for one within the first 150 coding bases, and in a transcript of one exon; else expected. A long exon is no rule here",
                source:
                    "Nagy and Maquat, Trends Biochem Sci 1998;23:198-199; Lindeboom et al., Nat Genet 2016;48:1112-1118"
            ),
            MethodReport(
                name: "Multiplicity",
                value:
                    "m = (VAF (p n + N (1 - p)) - g (1 - p)) / p copies with the variant in a tumour cell, with purity p, n copies in tumour cells, N in normal cells (2; 1 on the X of a male), g of these with the variant (0 somatic, 1 germline; where the origin is not known both, and the weaker result counts). Beside the loss of the other allele biallelic inactivation is probable where the 95 % interval of m reaches \(NumberText.percent(ClonalVAFTest.reach)) of the copies that are left and excludes one copy fewer, and half of the cells; else possible. Without purity it is probable only where one copy is left and the 95 % interval of the VAF is not below that of \(NumberText.percent(policy.lowestPurity)) purity, or where genotype or reads leave no other allele",
                source: "McGranahan et al., Sci Transl Med 2015;7:283ra54; Wilson, J Am Stat Assoc 1927;22:209-212"),
            MethodReport(
                name: "Origin without a matched normal",
                value:
                    "possibly germline, in genes of a tumour syndrome, within \(NumberText.number(GermlineVAFModel.tolerance * 100)) points of (p m + 1 - p) / (p n + 2 (1 - p)) of reads, m of n copies with the variant; where purity or copies are not known, from \(NumberText.percent(GermlineVAFModel.ofOneOfTwo.lowerBound)) where the other allele is lost, else at \(NumberText.percent(GermlineVAFModel.ofOneOfTwo.lowerBound)) to \(NumberText.percent(GermlineVAFModel.ofOneOfTwo.upperBound)) or above \(NumberText.percent(GermlineVAFModel.ofAll)); or by a FILTER that states it",
                source: nil),
            MethodReport(
                name: "Gain of function",
                value:
                    "the activating residues listed in the annotation set, each with its source; amplification, from which a gain is inferred, from "
                    + "\(NumberText.number(copies.amplification)) copies of the whole gene\(fit.baseline > 2 ? " where two are no change, in proportion to the baseline here" : "")",
                source: nil),
            MethodReport(
                name: "Oncogenicity",
                value:
                    "ClinGen/CGC/VICC procedure, by the criteria that can be evaluated for each variant; classes by points: \(context.annotations.oncogenicity.classWords). \(frequencies(context))",
                source: "Horak et al., Genet Med 2022;24:986-998"),
            MethodReport(
                name: "Germline criteria",
                value:
                    "beside variants that are not known to be somatic, the criteria of ACMG/AMP that the program can decide: \(GermlineCode.allCases.map(\.rawValue).joined(separator: ", ")). They are no class: the others ask for families, patients and parents",
                source: "Richards et al., Genet Med 2015;17:405-424; Abou Tayoun et al., Hum Mutat 2018;39:1517-1524"),
            MethodReport(
                name: "Copy-number states",
                value:
                    "copies against a baseline of \(fit.baseline) (X by sex, where given); \(correction)",
                source: "ASCETS; CNVkit"),
            MethodReport(
                name: "Arms",
                value:
                    "without the centromeric bands; assessed from a breadth of \(NumberText.percent(copies.armBreadth)); arm loss from \(NumberText.percent(copies.armLoss)) of the assessed bases, partial from \(NumberText.percent(copies.partialArmLoss)), focal below where an exon of a gene of the set is lost",
                source: "Taylor et al., Cancer Cell 2018;33:676-689; ASCETS; PCGR"),
            MethodReport(
                name: "Gene copies",
                value:
                    "assessed from \(NumberText.percent(copies.geneBreadth)) of the coding bases of the MANE Select transcript",
                source: nil),
        ] + (context.imbalance.map { [ImbalanceWords.method($0)] } ?? [])
    }

    /// A threshold to its last digit: `0.005`.
    private static func figure(_ value: Double) -> String { NumberText.decimal(value) }

    /// The frequencies that decide codes.
    private static func frequencies(_ context: ReportContext) -> String {
        let lines = OncogenicityCode.allCases.compactMap { code in
            context.annotations.oncogenicity.line(of: code).map { line in
                "\(code.rawValue) \(line.side.rawValue) \(figure(line.fraction * 100)) %"
            }
        }
        return "Frequencies in gnomAD: \(lines.joined(separator: ", "))."
    }
}
