import Genome
import Testing
import Transcripts

/// A toy transcript of three exons of 10 bases (101-110, 201-210, 301-310), coding from 105 to 306, on either strand.
@Suite struct LayoutTests {
    private func layout(_ strand: Strand) throws -> TranscriptLayout {
        let exons = [Interval(101, 110), Interval(201, 210), Interval(301, 310)]
        let transcript = Transcript(
            gene: "TOY", accession: "NM_0", ensembl: nil, protein: nil, status: .maneSelect, assembly: .grch38,
            chromosome: try #require(Chromosome(name: "1")), strand: strand,
            exons: strand == .plus ? exons : exons.reversed(), codingSpan: Interval(105, 306))
        return try #require(TranscriptLayout(transcript))
    }

    @Test func `offsets, exons and introns on both strands`() throws {
        let plus = try layout(.plus)
        #expect(plus.offset(of: 101) == 0)
        #expect(plus.offset(of: 201) == 10)
        #expect(plus.offset(of: 150) == nil)
        #expect(plus.coding == 4..<26)
        let minus = try layout(.minus)
        #expect(minus.offset(of: -310) == 0)
        #expect(minus.offset(of: -101) == 29)
        #expect(minus.coding == 4..<26)
        #expect(minus.region(of: -150) == .intron(1))
    }

    @Test func `intronic places count from the nearer exon, and from the upstream one in the middle`() throws {
        let plus = try layout(.plus)
        #expect(plus.splicedPosition(of: 111) == SplicedPosition(offset: 9, intronic: 1))
        #expect(plus.splicedPosition(of: 200) == SplicedPosition(offset: 10, intronic: -1))
        // The intron 111-200 has 90 bases: the 45th counts from before, the 46th from behind.
        #expect(plus.splicedPosition(of: 155) == SplicedPosition(offset: 9, intronic: 45))
        #expect(plus.splicedPosition(of: 156) == SplicedPosition(offset: 10, intronic: -45))
        #expect(plus.splicedPosition(of: 100) == nil)
    }

    @Test func `every place of the transcript comes back from its spliced place`() throws {
        for strand in [Strand.plus, .minus] {
            let layout = try layout(strand)
            for position in 101...310 {
                let sense = strand.sense(position)
                let place = try #require(layout.splicedPosition(of: sense))
                #expect(layout.position(of: place) == sense)
            }
        }
    }

    @Test(arguments: [
        ("ATG", "M"), ("TAA", "*"), ("TGA", "*"), ("TAG", "*"), ("NNN", "X"), ("GCNAA", "XX"), ("TGGTGA", "W*"),
    ])
    func `codons are translated by the standard code`(bases: String, residues: String) {
        #expect(String(decoding: GeneticCode.translate(Array(bases.utf8)[...]), as: UTF8.self) == residues)
    }

    @Test func `what an interval takes of a transcript`() throws {
        let transcript = Transcript(
            gene: "TOY", accession: "NM_0", ensembl: nil, protein: nil, status: .maneSelect, assembly: .grch38,
            chromosome: try #require(Chromosome(name: "1")), strand: .minus,
            exons: [Interval(301, 310), Interval(201, 210), Interval(101, 110)], codingSpan: Interval(105, 306))
        #expect(transcript.overlap(with: Interval(1, 1_000))?.extent == .whole)
        #expect(transcript.overlap(with: Interval(190, 305))?.extent == .exons(1...2))
        #expect(transcript.overlap(with: Interval(211, 220))?.extent == .intronic(1...1))
        #expect(transcript.overlap(with: Interval(400, 500)) == nil)
    }
}
