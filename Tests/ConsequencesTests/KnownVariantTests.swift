import Annotations
import Consequences
import Genome
import Testing
import Transcripts

/// Published variants whose names are known, on both assemblies.
@Suite struct KnownVariantTests {
    @Test(arguments: [
        ("PIK3CA", Assembly.grch37, 178_952_085, "A", "G", "NM_006218.4:c.3140A>G", "NP_006209.2:p.His1047Arg"),
        ("PIK3CA", .grch38, 179_234_297, "A", "G", "NM_006218.4:c.3140A>G", "NP_006209.2:p.His1047Arg"),
        ("PTEN", .grch37, 89_692_904, "C", "T", "NM_000314.8:c.388C>T", "NP_000305.3:p.Arg130Ter"),
        ("PTEN", .grch38, 87_933_147, "C", "T", "NM_000314.8:c.388C>T", "NP_000305.3:p.Arg130Ter"),
        ("TSC2", .grch37, 2_120_572, "G", "A", "NM_000548.5:c.1832G>A", "NP_000539.2:p.Arg611Gln"),
        ("TSC2", .grch38, 2_070_571, "G", "A", "NM_000548.5:c.1832G>A", "NP_000539.2:p.Arg611Gln"),
        ("TSC1", .grch37, 135_779_172, "G", "A", "NM_000368.5:c.2074C>T", "NP_000359.1:p.Arg692Ter"),
        ("TSC1", .grch38, 132_903_785, "G", "A", "NM_000368.5:c.2074C>T", "NP_000359.1:p.Arg692Ter"),
        ("AKT1", .grch37, 105_246_551, "C", "T", "NM_001382430.1:c.49G>A", "NP_001369359.1:p.Glu17Lys"),
        ("AKT1", .grch38, 104_780_214, "C", "T", "NM_001382430.1:c.49G>A", "NP_001369359.1:p.Glu17Lys"),
        ("MEN1", .grch38, 64_809_788, "G", "A", "NM_001370259.2:c.322C>T", "NP_001357188.2:p.Arg108Ter"),
        ("DAXX", .grch38, 33_319_435, "AG", "A", "NM_001141969.2:c.1884del", "NP_001135441.1:p.Cys629AlafsTer16"),
        ("ATRX", .grch37, 76_764_103, "A", "C", "NM_000489.6:c.7205T>G", "NP_000480.3:p.Ile2402Ser"),
    ])
    func `names are those of the literature`(
        gene: String, assembly: Assembly, position: Int, reference: String, alternate: String, coding: String,
        protein: String
    ) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: assembly))
        let consequence = try #require(
            Loaded.caller(gene, assembly)?.consequence(
                of: Loaded.variant(model.gene.chromosome, position, reference, alternate)))
        #expect(consequence.hgvsC == coding)
        #expect(consequence.hgvsP == protein)
    }

    /// The deletion that users of another tool reported as misnamed, from every place of the poly-T at which it can be written.
    @Test(arguments: [(Assembly.grch38, 87_960_876), (.grch37, 89_720_633)])
    func `PTEN c802-5_802-3del is found from every spelling`(assembly: Assembly, position: Int) throws {
        let model = try #require(Loaded.annotations?.model(of: "PTEN", assembly: assembly))
        let caller = try #require(Loaded.caller("PTEN", assembly))
        var names: Set<String?> = []
        for shift in 0..<14 {
            let place = position + shift
            let bases = try #require(model.reference.bases(in: Interval(place, place + 3)))
            guard bases.dropFirst().allSatisfy({ $0 == UInt8(ascii: "T") }) else { continue }
            let reference = String(decoding: bases, as: UTF8.self)
            names.insert(
                caller.consequence(
                    of: Loaded.variant(model.gene.chromosome, place, reference, String(reference.prefix(1))))?.hgvsC)
        }
        #expect(names == ["NM_000314.8:c.802-5_802-3del"])
    }

    @Test func `an allele equal to REF and one far away have no consequence`() throws {
        let caller = try #require(Loaded.caller("PTEN", .grch38))
        let chromosome = try #require(Chromosome(name: "10"))
        #expect(caller.consequence(of: Loaded.variant(chromosome, 87_933_147, "C", "C")) == nil)
        #expect(caller.consequence(of: Loaded.variant(chromosome, 1_000, "C", "T")) == nil)
    }

    @Test func `an ambiguous base gets no name`() throws {
        let caller = try #require(Loaded.caller("PTEN", .grch38))
        let chromosome = try #require(Chromosome(name: "10"))
        let consequence = try #require(caller.consequence(of: Loaded.variant(chromosome, 87_933_147, "C", "N")))
        #expect(consequence.hgvsC == nil)
        #expect(consequence.hgvsP == nil)
        #expect(consequence.terms == [.codingSequenceVariant])
    }

    @Test func `a deletion of the whole transcript and beyond is its ablation`() throws {
        let model = try #require(Loaded.annotations?.model(of: "MEN1", assembly: .grch38))
        let caller = try #require(Loaded.caller("MEN1", .grch38))
        let span = Interval(model.span.start - 50, model.span.end + 50)
        let bases = try #require(model.reference.bases(in: span))
        let reference = String(decoding: bases, as: UTF8.self)
        let consequence = caller.consequence(
            of: Loaded.variant(model.gene.chromosome, span.start, reference, String(reference.prefix(1))))
        #expect(consequence?.terms == [.transcriptAblation])
        #expect(consequence?.hgvsC == nil)
    }
}
