import CopyNumber
import Genome
import Testing
import VariantCallFormat

/// The ways in which tables of segments are read wrongly; the numbers are those of the project's list of traps.
@Suite struct SegmentTrapTests {
    private func only(_ lines: [String]) throws -> CopyNumberSegment {
        let table = try TableText.read(lines)
        #expect(table.taken == 1)
        return try #require(table.samples.flatMap(\.segments).first)
    }

    private func state(
        _ segment: CopyNumberSegment, _ fit: PurityPloidy = PurityPloidy(), copiesOfX: Int? = nil
    )
        -> CopyNumberState
    {
        let profile = CopyNumberProfile(segments: [segment], copiesOfX: copiesOfX, fit: fit)
        return profile.state(of: profile.segments[0], thresholds: .standard)
    }

    @Test func `T1: mcn of facets-suite is the major copy number and never read as the minor one`() throws {
        let segment = try only(["ID chrom loc.start loc.end tcn lcn mcn cf", "A 10 1 900 3 1 2 0.8"])
        #expect(segment.total == 3 && segment.minor == 1)
        // A major number in a column for the minor one is not believed.
        let table = try TableText.read(["chrom start end cn_total cn_minor", "10 1 900 3 2"])
        #expect(table.rejected.count == 1)
    }

    @Test func `T12: a missing minor copy number is not zero, and a male's single X is no loss`() throws {
        let header = "chrom start end cnlr.median cf.em tcn.em lcn.em"
        let x = try only([header, "23 1 900 -0.9 1 1 NA"])
        #expect(x.minor == nil && x.hasLossOfHeterozygosity == nil)
        #expect(state(x, copiesOfX: 1) == .neutral)
        #expect(state(x, copiesOfX: 2) == .loss)
        #expect(state(x) == .unknown)
        let two = try only([header, "10 1 900 0 1 2 NA"])
        #expect(two.hasLossOfHeterozygosity == nil && state(two) == .neutral)
    }

    @Test func `T15: two copies of four are a loss after whole-genome doubling`() throws {
        let header = "chrom start end cf.em tcn.em lcn.em"
        let doubled = PurityPloidy(hasDoubledGenome: true)
        #expect(state(try only([header, "10 1 900 1 2 1"]), doubled) == .loss)
        #expect(state(try only([header, "10 1 900 1 4 0"]), doubled) == .copyNeutralLOH)
        // TCN 3, LCN 1 is a gain without doubling and a loss after it.
        let three = try only([header, "10 1 900 1 3 1"])
        #expect(state(three) == .gain)
        #expect(state(three, doubled) == .loss)
        #expect(state(three, PurityPloidy(ploidy: 3.6)) == .loss)
        #expect(state(three, PurityPloidy(ploidy: 2.7)) == .neutral)
    }

    @Test func `T16: the ratio of a call that knew the purity is not corrected again, its copies are used`() throws {
        // `cnvkit.py call -m clonal --purity 0.6` rewrote log2 -0.62 to -1.26.
        let fit = PurityPloidy(purity: 0.6, ploidy: 2)
        let before = try only(["chromosome start end gene log2 probes weight", "chr10 0 900 - -0.62 30 20"])
        let after = try only(["chromosome start end gene log2 cn probes weight", "chr10 0 900 - -1.26 1 30 20"])
        for segment in [before, after] { #expect(state(segment, fit) == .loss) }
        #expect(state(after) == .loss)
        let profile = CopyNumberProfile(segments: [before, after], fit: fit)
        #expect(Set(profile.segments.map(\.evidence)) == [.log2WithPurity, .totalCopyNumber])
    }

    @Test func `T17: chromosomes have one name however they are written`() throws {
        for name in ["10", "chr10", "CHR10", "NC_000010.11"] {
            #expect(try only(["chrom start end cn_total", "\(name) 1 900 1"]).chromosome.name == "10")
        }
        for (name, chromosome) in [("23", "X"), ("24", "Y"), ("chrX", "X"), ("chrM", "MT")] {
            #expect(try only(["chrom start end cn_total", "\(name) 1 900 1"]).chromosome.name == chromosome)
        }
    }

    @Test func `Battenberg's ntot is not the copy number`() throws {
        let header = "chr startpos endpos BAF pval LogR ntot nMaj1_A nMin1_A frac1_A nMaj2_A nMin2_A frac2_A"
        func segments(_ row: String) throws -> [CopyNumberSegment] {
            try TableText.read([header, row]).samples.flatMap(\.segments)
        }
        // Two states are two segments of one line, that of more cells first; their mean is the ploidy's part.
        let two = try segments("10 1 900 0.9 0 -0.5 2.4 1 1 0.2 1 0 0.8")
        #expect(
            two.map(\.cancerCellFraction) == [0.8, 0.2] && two.map(\.total) == [1, 2] && two.map(\.line) == [2, 2])
        #expect(two.map { state($0) } == [.loss, .neutral] && two.allSatisfy(\.isOneOfClones))
        let mean = try #require(CopyNumberProfile(segments: two).meanCopies)
        #expect(abs(mean - 1.2) < 1e-9)
        let one = try segments("10 1 900 0.9 0 -0.5 2.4 2 1 1 NA NA NA")
        #expect(one.map(\.total) == [3] && !one[0].isOneOfClones)
    }

    @Test func `FACETS counts the normal cells, too, in the share of cells`() throws {
        let segment = try only(["chrom start end tcn.em lcn.em cf.em", "10 1 900 1 0 0.3"])
        #expect(segment.cancerCellFraction == nil && segment.fractionOfSample == 0.3)
        func share(_ purity: Double?) -> Double? {
            CopyNumberProfile(segments: [segment], fit: PurityPloidy(purity: purity)).segments[0].cancerCellFraction
        }
        // The purity is not less than the share of any change, so that this is the most that the share can be.
        #expect(share(nil) == 1)
        let greater = try only(["chrom start end tcn.em lcn.em cf.em", "11 1 900 1 0 0.6"])
        #expect(CopyNumberProfile(segments: [segment, greater]).segments.map(\.cancerCellFraction) == [0.5, 1])
        #expect(share(0.3) == 1 && share(0.6) == 0.5)
    }

    @Test func `the reads of the lesser allele tell its copies where purity and ploidy are known`() throws {
        let header =
            "CONTIG START END NUM_POINTS_COPY_RATIO NUM_POINTS_ALLELE_FRACTION LOG2_COPY_RATIO_POSTERIOR_10 LOG2_COPY_RATIO_POSTERIOR_50 LOG2_COPY_RATIO_POSTERIOR_90 MINOR_ALLELE_FRACTION_POSTERIOR_10 MINOR_ALLELE_FRACTION_POSTERIOR_50 MINOR_ALLELE_FRACTION_POSTERIOR_90"
        func loh(_ ratio: Double, _ fraction: String, _ fit: PurityPloidy) throws -> Bool? {
            let segment = try only([header, "10 1 900 50 40 \(ratio) \(ratio) \(ratio) 0.1 \(fraction) 0.3"])
            return CopyNumberProfile(segments: [segment], fit: fit).segments[0].hasLossOfHeterozygosity
        }
        let fit = PurityPloidy(purity: 0.6, ploidy: 2)
        // At a purity of 0.6 reads of the lesser allele are 0.20 for copy-neutral LOH and 0.29 for the loss of one copy.
        #expect(try loh(0, "0.20", fit) == true)
        #expect(try loh(-0.5146, "0.2857", fit) == true)
        #expect(try loh(0, "0.48", fit) == false)
        #expect(try loh(0, "NaN", fit) == nil)
        #expect(try loh(0, "0.20", PurityPloidy()) == nil)
    }

    @Test func `Control-FREEC says what the germline has`() throws {
        let rows = ["10 1000 2000 1 loss A 0.5 germline 99", "10 3000 4000 1 loss A 0.5 somatic 0"]
        #expect(try TableText.read(rows).samples.flatMap(\.segments).map(\.isInNormal) == [true, false])
    }

    @Test func `CNVkit counts starts from 0`() throws {
        let segment = try only(["chromosome start end gene log2 probes", "chr10 0 900 - -0.6 3"])
        #expect(segment.interval == Interval(1, 900))
    }

    /// A deletion of chromosome 10 from 42,300,001 to the end of GRCh38, written in four ways.
    @Test func `one deletion is one finding however it is written, evidence aside`() throws {
        let tables = [
            ["chrom start end cn_total cn_minor log2 cf", "chr10 42300001 133797422 1 0 NA NA"],
            ["ID chrom loc.start loc.end num.mark seg.mean", "A 10 42300001 133797422 900 -0.6"],
            ["chromosome start end gene log2 probes weight", "chr10 42300000 133797422 PTEN -0.6 900 800"],
            ["chr startpos endpos nMajor nMinor", "10 42300001 133797422 1 0"],
        ]
        let chromosome = try #require(Chromosome(name: "10"))
        let arm = ChromosomeArm(
            assembly: .grch38, chromosome: chromosome, side: .q, interval: Interval(39_800_001, 133_797_422),
            assessable: Interval(41_600_001, 133_797_422))
        let found = try tables.map { lines -> String in
            let profile = CopyNumberProfile(segments: try TableText.read(lines).samples.flatMap(\.segments))
            let judged = profile.assessment(of: arm, exons: [], thresholds: .standard, includingFiltered: false)
            let gene = profile.copyNumber(
                ofExons: [Interval(87_863_625, 87_864_548), Interval(87_965_287, 87_971_930)], on: chromosome,
                thresholds: .standard, includingFiltered: false)
            let places = judged.segments.map { "\($0.chromosome):\($0.interval)" }
            return "\(judged.call) \(judged.breadth) \(judged.lostFraction ?? -1) \(places) \(gene.call)"
        }
        #expect(Set(found).count == 1)
        #expect(found[0].hasPrefix("armLoss 0.99"))
        #expect(found[0].hasSuffix("deletion(CopyNumber.GeneCopyNumber.Extent.wholeGene)"))
    }
}
