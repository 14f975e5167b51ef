import Annotations
import Consequences
import Genome
import HGVS
import Testing
import Transcripts

/// ATRX on GRCh37, whose genome has G at X:76937963 where NM_000489.6 has C (c.2785G on the strand of the gene).
@Suite struct AccessionBaseTests {
    private static func caller(_ assembly: Assembly) throws -> ConsequenceCaller {
        try #require(Loaded.caller("ATRX", assembly))
    }

    @Test(arguments: [
        (76_937_963, "G", "C", "c.2785=", "p.Glu929="), (76_937_963, "G", "A", "c.2785G>T", "p.Glu929Ter"),
        (76_937_963, "G", "T", "c.2785G>A", "p.Glu929Lys"), (76_937_962, "T", "C", "c.2786A>G", "p.Glu929Gly"),
        // The first base is no part of the change; with both changed, it is what the sample has that counts.
        (76_937_962, "TG", "CG", "c.2786A>G", "p.Glu929Gly"), (76_937_962, "TG", "CC", "c.2786A>G", "p.Glu929Gly"),
        (76_937_962, "TG", "CA", "c.2785_2786delinsTG", "p.Glu929Trp"),
        (76_937_962, "TG", "T", "c.2785del", "p.Glu929ArgfsTer41"),
    ])
    func `names speak of the bases of the accession`(
        position: Int, reference: String, alternate: String, coding: String, protein: String
    ) throws {
        let caller = try Self.caller(.grch37)
        let variant = Loaded.variant(caller.transcript.chromosome, position, reference, alternate)
        let found = try #require(caller.consequence(of: variant))
        #expect(found.hgvsC == "NM_000489.6:\(coding)")
        #expect(found.hgvsP == "NP_000480.3:\(protein)")
        // On the chromosome the genome's own bases are named.
        #expect(found.hgvsG?.contains("g.7693796") == true && found.hgvsG?.hasSuffix("=") == false)
    }

    @Test func `an allele with the accession's base changes nothing`() throws {
        let caller = try Self.caller(.grch37)
        let variant = Loaded.variant(caller.transcript.chromosome, 76_937_963, "G", "C")
        let found = try #require(caller.consequence(of: variant))
        #expect(found.terms.map(\.name) == ["synonymous_variant"])
        #expect(found.hgvsG == "NC_000023.10:g.76937963G>C")
        #expect(found.cdsPosition == PositionRange(2785, 2785) && found.proteinPosition == 929...929)
        #expect(found.exons == ExonRange(9...9, of: 35))
    }

    /// c.2784del and c.2785del are one on the accession, and two on a genome that has another base at one of them.
    @Test(arguments: [
        ("GC", "G", "frameshift_variant"), ("G", "GC", "frameshift_variant"), ("G", "GGTT", "coding_sequence_variant"),
    ])
    func `what would have one name and two meanings has none`(
        reference: String, alternate: String, term: String
    ) throws {
        let caller = try Self.caller(.grch37)
        let variant = Loaded.variant(caller.transcript.chromosome, 76_937_963, reference, alternate)
        let found = try #require(caller.consequence(of: variant))
        #expect(found.codingName == nil && found.proteinName == nil)
        #expect(found.terms.map(\.name) == [term])
        #expect(found.genomicName != nil)
    }

    /// 20 bases on either side lie in the same exon: whatever a sample has there has one name, on whichever genome it was called.
    @Test func `substitutions are named alike on both assemblies`() throws {
        let (here, there) = (try Self.caller(.grch37), try Self.caller(.grch38))
        let (own, other) = try (
            #require(Loaded.annotations?.model(of: "ATRX", assembly: .grch37)),
            #require(Loaded.annotations?.model(of: "ATRX", assembly: .grch38))
        )
        let names = try #require(TranscriptNames(model: own, transcript: here.transcript))
        var compared = 0
        for offset in -20...20 {
            let (position, elsewhere) = (76_937_963 + offset, 77_682_471 + offset)
            let base = try #require(own.reference[position])
            for alternate in "ACGT".utf8 where alternate != base {
                let variant = SequenceVariant(
                    chromosome: own.gene.chromosome, position: position, reference: [base], alternate: [alternate])
                let found = try #require(here.consequence(of: variant))
                let twin = there.consequence(
                    of: SequenceVariant(
                        chromosome: own.gene.chromosome, position: elsewhere,
                        reference: [try #require(other.reference[elsewhere])], alternate: [alternate]))
                guard case .coding(let change) = found.codingName?.change else {
                    Issue.record("\(position) has no name")
                    continue
                }
                #expect(try names.variant(of: change) == variant, "\(change)")
                guard let twin else {
                    // The one allele that GRCh38 has already.
                    #expect(offset == 0 && found.hgvsC == "NM_000489.6:c.2785=")
                    continue
                }
                #expect(found.hgvsC == twin.hgvsC && found.hgvsP == twin.hgvsP && found.terms == twin.terms)
                #expect(found.codons == twin.codons && found.aminoAcids == twin.aminoAcids)
                compared += 1
            }
        }
        #expect(compared == 122)
    }

    @Test func `the changes of a codon are records of the genome`() throws {
        let model = try #require(Loaded.annotations?.model(of: "ATRX", assembly: .grch37))
        let names = try #require(model.maneSelect.flatMap { TranscriptNames(model: model, transcript: $0) })
        let codon = try #require(names.codon(929))
        #expect(codon.residue.threeLetter == "Glu")
        let stop = names.changesOfOneBase(in: codon, giving: .stop)
        #expect(stop == [Loaded.variant(model.gene.chromosome, 76_937_963, "G", "A")])
        // Glutamine is what the genome has.
        #expect(names.changesOfOneBase(in: codon, giving: AminoAcid(oneLetter: UInt8(ascii: "Q"))).isEmpty)
    }

    @Test func `an allele of the accession joins with none`() throws {
        let caller = try Self.caller(.grch37)
        let chromosome = caller.transcript.chromosome
        #expect(caller.codingChange(of: Loaded.variant(chromosome, 76_937_963, "G", "C")) == nil)
        #expect(caller.codingChange(of: Loaded.variant(chromosome, 76_937_963, "G", "A")) != nil)
    }
}
