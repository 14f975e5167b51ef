import Annotations
import Genome
import TestSupport
import Testing
import Transcripts

@testable import Consequences

/// Changes that reach over an end: of the coding sequence, of an exon, of the transcript.
@Suite struct EndTests {
    @Test func `what stays the same at an end is not touched`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/ends.GRCh38.tsv"))
        let table = try TabTable(parsing: bytes, file: "ends.GRCh38.tsv")
        #expect(table.rows.count > 12)
        for row in table.rows {
            let variant = try #require(SequenceVariant(parsingAllele: try row.text("variant")))
            let caller = Loaded.caller(try row.text("gene"), .grch38)
            let consequence = try #require(caller?.consequence(of: variant))
            let what = "\(try row.text("variant")): \(try row.text("why"))"
            #expect(consequence.terms.description == (try row.text("terms")), "\(what)")
            #expect(consequence.hgvsC == (try row.optionalText("coding")), "\(what)")
            #expect(consequence.hgvsP == (try row.optionalText("protein")), "\(what)")
        }
    }

    /// Any two changed bases with all between them kept: what is said of the record is what is said of the bases, and no more.
    @Test(arguments: ["PTEN", "TSC1", "MEN1", "DAXX"])
    func `two changed bases far apart do what each of them does`(gene: String) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: .grch38))
        let caller = try #require(Loaded.caller(gene, .grch38))
        let transcript = try #require(model.maneSelect)
        func single(_ position: Int) throws -> SequenceVariant {
            let base = try #require(model.reference[position])
            return SequenceVariant(
                chromosome: model.gene.chromosome, position: position, reference: [base],
                alternate: Nucleotide.reverseComplement([base]))
        }
        var compared = 0
        for exon in transcript.exons {
            for left in [exon.start - 60, exon.start - 9, exon.start + 5] {
                for right in [exon.end - 4, exon.end + 9, exon.end + 61] where right > left + 3 {
                    guard let bases = model.reference.bases(in: Interval(left, right)).map(Array.init),
                        bases.allSatisfy(Nucleotide.isBase)
                    else { continue }
                    let alternate =
                        Nucleotide.reverseComplement([bases[0]]) + bases[1..<bases.count - 1]
                        + Nucleotide.reverseComplement([bases[bases.count - 1]])
                    let both = SequenceVariant(
                        chromosome: model.gene.chromosome, position: left, reference: bases, alternate: alternate)
                    let found = try #require(caller.consequence(of: both))
                    let one = try #require(caller.consequence(of: single(left)))
                    let other = try #require(caller.consequence(of: single(right)))
                    var expected = one.terms
                    expected.formUnion(other.terms)
                    var terms = found.terms
                    // One record changes a stretch of residues as one, and stands beside the transcript only where it touches none of it;
                    // the tract is left out, as VEP has it, where the record reaches into an exon.
                    for term: SequenceOntologyTerm in [
                        .synonymousVariant, .missenseVariant, .upstreamGeneVariant, .downstreamGeneVariant,
                        .splicePolypyrimidineTractVariant,
                    ] {
                        expected.remove(term)
                        terms.remove(term)
                    }
                    #expect(terms == expected, "\(both.chromosome):\(left)-\(right)")
                    #expect(found.lostExons == nil)
                    compared += 1
                }
            }
        }
        #expect(compared >= 18)
    }

    @Test func `a record over the whole gene that changes two bases beside it is no ablation`() throws {
        let model = try #require(Loaded.annotations?.model(of: "MEN1", assembly: .grch38))
        let caller = try #require(Loaded.caller("MEN1", .grch38))
        let transcript = try #require(model.maneSelect)
        let first = try #require(transcript.exons.map(\.start).min()) - 20
        let last = try #require(transcript.exons.map(\.end).max()) + 20
        let bases = Array(try #require(model.reference.bases(in: Interval(first, last))))
        let alternate =
            Nucleotide.reverseComplement([bases[0]]) + bases.dropFirst().dropLast()
            + Nucleotide.reverseComplement([bases[bases.count - 1]])
        let kept = SequenceVariant(
            chromosome: model.gene.chromosome, position: first, reference: bases, alternate: alternate)
        #expect(caller.consequence(of: kept)?.terms == [.upstreamGeneVariant, .downstreamGeneVariant])
        let gone = SequenceVariant(
            chromosome: model.gene.chromosome, position: first, reference: bases, alternate: [bases[0]])
        #expect(caller.consequence(of: gone)?.terms == [.transcriptAblation])
        let turned = SequenceVariant(
            chromosome: model.gene.chromosome, position: first, reference: bases,
            alternate: Nucleotide.reverseComplement(bases))
        #expect(caller.consequence(of: turned)?.terms == [.transcriptAblation])
    }

    /// An indel in a repeat over the end of a transcript is the transcript's from wherever it is spelled.
    @Test(arguments: [
        ("TSC1", "NM_000368.5"), ("MEN1", "NM_000244.4"), ("PTEN", "NM_000314.8"), ("MTOR", "NM_004958.4"),
    ])
    func `each spelling at the end of a transcript gives one answer`(gene: String, accession: String) throws {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: .grch38))
        let caller = try #require(Loaded.caller(gene, .grch38, transcript: accession))
        let span = Interval(
            try #require(caller.transcript.exons.map(\.start).min()),
            try #require(caller.transcript.exons.map(\.end).max()))
        var compared = 0
        for end in [span.start, span.end] {
            for position in end - 12...end + 12 {
                for count in 1...6 {
                    guard let anchor = model.reference[position],
                        let bases = model.reference.bases(in: Interval(position + 1, position + count)).map(Array.init)
                    else { continue }
                    for (removed, inserted) in [(bases, []), ([], bases)] {
                        let variant = SequenceVariant(
                            chromosome: model.gene.chromosome, position: position, reference: [anchor] + removed,
                            alternate: [anchor] + inserted)
                        let found = caller.consequence(of: variant)
                        #expect(found == caller.consequence(of: variant.normalised(in: model.reference)), "\(variant)")
                        #expect(
                            found.map { $0.terms.contains(.downstreamGeneVariant) && $0.codingName != nil } == false,
                            "\(variant)")
                        compared += 1
                    }
                }
            }
        }
        #expect(compared > 500)
    }

    /// The bases that a long duplication repeats lie where it can also be written, before an exon of another transcript.
    @Test func `another transcript is asked at the place where it reads the change`() throws {
        let model = try #require(Loaded.annotations?.model(of: "PTEN", assembly: .grch38))
        let transcript = try #require(model.maneSelect)
        let others = AlternativeTranscripts(than: transcript, in: model)
        let caller = try #require(ConsequenceCaller(model: model, transcript: transcript))
        let position = 87_863_603
        let repeated = Array(try #require(model.reference.bases(in: Interval(position + 1, position + 349))))
        let anchors = try [position, position + 349].map { try #require(model.reference[$0]) }
        let spellings = zip([position, position + 349], anchors).map { place, anchor in
            SequenceVariant(
                chromosome: model.gene.chromosome, position: place, reference: [anchor], alternate: [anchor] + repeated)
        }
        let found = try spellings.map {
            others.worseConsequence(than: try #require(caller.consequence(of: $0)), $0)?.transcript
        }
        #expect(found[0] != nil)
        #expect(found[0] == found[1])
    }
}
